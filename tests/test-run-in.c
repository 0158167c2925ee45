/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Headings in English that run into their answers behind a full stop, from glyphs to records. */

static void
assert_records (SyntheticPaper *paper, const char *expected)
{
  g_autofree char *records = synthetic_paper_records (paper);

  g_assert_cmpstr (records, ==, expected);
}

/* They wrap, a word is cut in them, and they need not fill their lines; the first are as sure as the last. */
static void
test_wrapped (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = {
    "This paper follows the controls of ISO/IEC 27017:2015 one after another in their order.",
    "5.1.1 Policies for information security. The board",
    "reads the policies in spring and signs each page of them with its own pen.",
    "6.1.1 Information security roles and responsi-",
    "bilities. Al-",
    "located by a list that hangs on the door of the room in which we work.",
    "CLD.6.3.1 Shared roles and responsibilities",
    "within a cloud computing",
    "environment. We mind the house, and the guests mind what they carry into it.",
    "12.1.2 Change management. See 5.1.1.",
    "13.2.1 Information transfer policies and procedures. (Two people carry the box.)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      paper->y += lines[i][0] < 'a' ? 10 : 0;
      synthetic_paper_put (paper, lines[i]);
    }
  assert_records (paper, "5.1.1|Policiesforinformationsecurity.|"
                         "Theboardreadsthepoliciesinspringandsignseachpageofthemwithitsownpen.\n"
                         "6.1.1|Informationsecurityrolesandresponsibilities.|"
                         "Allocatedbyalistthathangsonthedooroftheroominwhichwework.\n"
                         "CLD.6.3.1|Sharedrolesandresponsibilitieswithinacloudcomputingenvironment.|"
                         "Wemindthehouse,andtheguestsmindwhattheycarryintoit.\n"
                         "12.1.2|Changemanagement.|See5.1.1.\n"
                         "13.2.1|Informationtransferpoliciesandprocedures.|(Twopeoplecarrythebox.)\n");
}

/* Where titles of the standard are so set, titles in other words are; what begins with a number in a sentence
 * is none. */
static void
test_own_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = {
    "This paper follows the controls of ISO/IEC 27017:2015 one after another in their order.",
    "5.1.1 Policies for information security. The board reads them in spring and in autumn.",
    "8.1.1 Inventory of assets. A list of what we own is kept and counted once in a year.",
    "9.2.1 How people join and leave. Forms are read by two people before a door is opened.",
    "12.1.2 Change management. What changes is told to all who might notice, as said under",
    "5.1.1 of this paper. They may ask for another day of the week until the day before.",
    "12.3.1 Copies that we keep. Each night a copy is made and carried to a house in the hills.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      paper->y += i == 5 ? 0 : 10;
      synthetic_paper_put (paper, lines[i]);
    }
  assert_records (paper,
                  "5.1.1|Policiesforinformationsecurity.|Theboardreadstheminspringandinautumn.\n"
                  "8.1.1|Inventoryofassets.|Alistofwhatweowniskeptandcountedonceinayear.\n"
                  "9.2.1|Howpeoplejoinandleave.|Formsarereadbytwopeoplebeforeadoorisopened.\n"
                  "12.1.2|Changemanagement.|Whatchangesistoldtoallwhomightnotice,assaidunder5.1.1ofthispaper."
                  "Theymayaskforanotherdayoftheweekuntilthedaybefore.\n"
                  "12.3.1|Copiesthatwekeep.|Eachnightacopyismadeandcarriedtoahouseinthehills.\n");
}

/* Dashes or colons may part the titles from the answers; A. before a number is not the mark of an answer. */
static void
test_parted (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3] = {
    { "5.1.1", "Policies for information security", "The board reads them in spring and in autumn again." },
    { "8.1.1", "Inventory of assets", "A list of what we own is kept and counted once in a year." },
    { "9.2.1", "User registration and de-registration", "Forms are read by two before a door is open." },
    { "12.1.2", "Change management", "What changes is told to all who might notice a month before." },
    { "12.3.1", "Information backup", "Each night a copy is made and carried to a house in the hills." },
  };

  synthetic_paper_put (paper, "This paper follows the controls of ISO/IEC 27017:2015 one after another.");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "A.%s %s%s %s", sections[i][0], sections[i][1], (const char *)data,
                             sections[i][2]);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", sections[i][0], sections[i][1],
                              g_strcmp0 (data, ".") == 0 ? "." : "", sections[i][2]);
    }
  g_string_replace (paper->expected, " ", "", 0);
  assert_records (paper, paper->expected->str);
}

/* Where a mark parts titles from answers of one paragraph each, an answer may point elsewhere, and whom to
 * ask is of none, though it is no further apart than they are. */
static void
test_one_page (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3] = {
    { "5.1.1", "情報セキュリティのための方針群", "方針は春に読み、秋にも読み直しております。" },
    { "8.1.1", "資産目録", "一覧を作り、年に一度数えます。" },
    { "9.2.1", "利用者登録及び登録削除", "画面から受け、人の手で改めます。" },
    { "12.3.1", "情報のバックアップ", "夜ごとに取り、山の倉に納めます。" },
    { "18.1.1", "適用法令及び契約上の要求事項の特定", "町の決まりに従います。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組み");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 8;
      synthetic_paper_print (paper, "%s %s：%s", sections[i][0], sections[i][1], sections[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i][0], sections[i][1], sections[i][2]);
      if (i < 4)
        {
          synthetic_paper_put (paper, "このことは紙に写します。");
          g_string_truncate (paper->expected, paper->expected->len - 1);
          synthetic_paper_expect (paper, "このことは紙に写します。\n");
        }
    }
  paper->y += 8;
  synthetic_paper_put (paper, "お問い合わせ：山野（055-555-0101）");
  assert_records (paper, paper->expected->str);
}

/* A bracket holds number and title, in whatever words; it may wrap. What goes on as a sentence refers. */
static void
test_bracketed (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = {
    "本書は ISO/IEC 27017:2015 の管理策に沿って説明します。",
    "【5.1.1 情報セキュリティのための方針群】方針は春に読み、秋にも",
    "読み直しております。",
    "【CLD.6.3.1 クラウドコンピューティング環境における役割及び責",
    "任の共有及び分担】家は当社が、荷物は客が守っております。荷物",
    "【5.1.1 情報セキュリティのための方針群】に沿って扱います。",
    "【8.1.1 持ち物（道具を含む）】一覧を作り、年に一度数えます。",
    "＜12.3.1 情報のバックアップ＞なし",
    "【12.4.4 クロックの同期】 ",
    "時計は正午に合わせております。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const gboolean heading = g_str_has_prefix (lines[i], "【") || g_str_has_prefix (lines[i], "＜");

      paper->y += heading && i != 5 ? 6 : 0;
      synthetic_paper_put (paper, lines[i]);
    }
  assert_records (paper, "5.1.1|情報セキュリティのための方針群|方針は春に読み、秋にも読み直しております。\n"
                         "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
                         "家は当社が、荷物は客が守っております。荷物"
                         "【5.1.1情報セキュリティのための方針群】に沿って扱います。\n"
                         "8.1.1|持ち物（道具を含む）|一覧を作り、年に一度数えます。\n"
                         "12.3.1|情報のバックアップ|なし\n"
                         "12.4.4|クロックの同期|時計は正午に合わせております。\n");
}

/* The number may stand in a bracket behind the title, which is in a bracket or behind a sign; a line may end
 * in either. A title of which the text speaks is no heading. */
static void
test_number_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *answer[2];
  } sections[] = {
    { "5.1.1", "情報セキュリティのための方針群", { "方針は春に読み、秋に", "も読み直しております。" } },
    { "8.1.1", "資産目録", { "一覧を作り、年に一度数え直して、次の年の", "一覧に改めております。" } },
    { "9.4.4", "特権的なユーティリティプログラムの使用", { "", "道具は番の者だけが使います。" } },
    { "12.1.2",
      "変更管理",
      { "変えることは七日前に札で知らせ、", "情報のバックアップ（12.3.1）を済ませてから変えております。" } },
    { "12.4.4", "クロックの同期", { "時計は正午の鐘に", "合わせております。" } },
  };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策に沿って説明します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GString) line = g_string_new (data);

      g_string_replace (line, "TITLE", sections[i].title, 1);
      g_string_replace (line, "ID", sections[i].id, 1);
      g_string_append (line, sections[i].answer[0]);
      paper->y += 6;
      synthetic_paper_put (paper, line->str);
      synthetic_paper_put (paper, sections[i].answer[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  assert_records (paper, paper->expected->str);
}

/* A question that names the control of its heading, be it with what marks numbers, is none itself. */
static void
test_question (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3]
      = { { "5.1.1", "情報セキュリティのための方針群", "方針は春に読み、秋にも読み直しております。" },
          { "CLD.9.5.1", "仮想コンピューティング環境における分離", "部屋は客ごとに分けております。" },
          { "12.3.1", "情報のバックアップ", "夜ごとに写しを作っております。" },
          { "CLD.12.4.5", "クラウドサービスの監視", "窓から見ることができます。" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策に沿って説明します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *question
          = g_strdup_printf ("Q. %s（%s）への備えを知りたいです。", sections[i][1], sections[i][0]);

      synthetic_paper_print_heading (paper, "%s ISO 27017 %s", sections[i][1], sections[i][0]);
      synthetic_paper_put (paper, question);
      synthetic_paper_put (paper, sections[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i][0], sections[i][1], question,
                              sections[i][2]);
    }
  synthetic_paper_check (paper);
}

/* In bold type they tell of headings without a number in the same type, between which and the next stands
 * nothing of an answer: the bold of so many lines is not how the body sets its words. A line that is bold for
 * the most part is of the answer where that begins in it. */
static void
test_bold (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const heads[][2]
      = { { "5.1.1 Policies for information security.", "The board reads" },
          { "6.1.1 Information security roles and", NULL },
          { "8.1.1 Inventory of assets.", "We keep a list and count what is" },
          { "9.2.1 User registration and de-registration.", "Two of us" },
          { "10.1.2 Key management.", "Keys hang behind a door that is" },
          { "12.1.2 Change management.", "What changes is told to all and" },
          { "12.3.1 Information backup.", "Each night a copy is made and is" } };
  static const char *const parts[]
      = { "Papers and people", "Things and doors", "Keys", "What goes on by night" };

  synthetic_paper_put (paper, "This paper follows the controls of ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      float x = 76 + 5.0f * (float)g_utf8_strlen (heads[i][0], -1);

      if (i % 2 == 0)
        {
          paper->y += 14;
          synthetic_paper_put_at (paper, 72, parts[i / 2], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT + 4;
          synthetic_paper_put (paper, "This part is about both.");
        }
      paper->y += 8;
      synthetic_paper_put_at (paper, 72, heads[i][0], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      if (heads[i][1] != NULL)
        synthetic_paper_put_at (paper, x, heads[i][1], "Mincho", SYNTHETIC_SIZE_PT);
      else
        {
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_put_at (paper, 72, "responsibilities.", "Gothic-Bold", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, 164, "Ours is", "Mincho", SYNTHETIC_SIZE_PT);
        }
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "looked at again when the year ends and the snow comes down.");
    }
  assert_records (paper, "5.1.1|Policiesforinformationsecurity.|"
                         "Theboardreadslookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "6.1.1|Informationsecurityrolesandresponsibilities.|"
                         "Oursislookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "8.1.1|Inventoryofassets.|"
                         "Wekeepalistandcountwhatislookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "9.2.1|Userregistrationandde-registration.|"
                         "Twoofuslookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "10.1.2|Keymanagement.|"
                         "Keyshangbehindadoorthatislookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "12.1.2|Changemanagement.|"
                         "Whatchangesistoldtoallandlookedatagainwhentheyearendsandthesnowcomesdown.\n"
                         "12.3.1|Informationbackup.|"
                         "Eachnightacopyismadeandislookedatagainwhentheyearendsandthesnowcomesdown.\n");
}

/* The heading of a chapter right over one that ends with its reference: neither runs into the answer. */
static void
test_below_chapter (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *title, *id, *answer;
  } cases[] = {
    { "6. 情報セキュリティのための組織", "情報セキュリティの役割及び責任", "6.1.1",
      "番頭が店（本店）を預かります。" },
    { "8. 資産の管理", "資産目録", "8.1.1", "蔵（東と西）の物は帳面に付けてあります。" },
    { "9. アクセス制御", "利用者登録及び登録削除", "9.2.1", "鍵は名札と引き換えに渡します。" },
    { "12. 運用のセキュリティ", "変更管理", "12.1.2", "模様替えは前もって触れて回ります。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, cases[i].chapter, "Gothic-Bold", 12);
      paper->y += 17;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", SYNTHETIC_SIZE_PT,
                                "%s（ISO/IEC 27017:2015 27017-%s）", cases[i].title, cases[i].id);
      paper->y += 14;
      synthetic_paper_put (paper, cases[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", cases[i].id, cases[i].title, cases[i].answer);
    }
  assert_records (paper, paper->expected->str);
}

/* The mark of a list below the title of a control is no part of it, nor does the title run into the list. */
static void
test_list_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[]
      = { "利用者アクセスの提供", "変更管理", "イベントログ取得", "容量・能力の管理" };
  static const char *const numbers[] = { "9.2.2", "12.1.2", "12.4.1", "12.1.3" };
  const char *mark = data;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      paper->y += 10;
      synthetic_paper_put (paper, numbers[i]);
      synthetic_paper_put (paper, titles[i]);
      synthetic_paper_print (paper, "%s 倉の番の者は、夕べごとに%c組の鍵を改めます", mark, 'a' + (char)i);
      synthetic_paper_print (paper, "%s 帳面には、その日の%c組の客の名を残します", mark, 'a' + (char)i);
      synthetic_paper_expect (paper,
                              "%s|%s|%s倉の番の者は、夕べごとに%c組の鍵を改めます"
                              "%s帳面には、その日の%c組の客の名を残します\n",
                              numbers[i], titles[i], mark, 'a' + (char)i, mark, 'a' + (char)i);
    }
  assert_records (paper, paper->expected->str);
}

/* The item of a list below a heading goes on with no title, be the blank behind its bullet before a Latin
 * word, at which a title may end. */
static void
test_items_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[][2] = { { "9.4.4", "特権的なユーティリティプログラムの使用" },
                                           { "12.1.2", "変更管理" },
                                           { "12.3.1", "情報のバックアップ" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      paper->y += 10;
      synthetic_paper_print_heading (paper, "%s %s", titles[i][0], titles[i][1]);
      synthetic_paper_put (paper, "・ Minato では二人で行い、その名を帳面に書いてから始めます。");
      synthetic_paper_put (paper, "・帳面は月の終わりに町の者が読み、印を押します。");
      synthetic_paper_expect (
          paper,
          "%s|%s|・ Minato "
          "では二人で行い、その名を帳面に書いてから始めます。・帳面は月の終わりに町の者が読み"
          "、印を押します。\n",
          titles[i][0], titles[i][1]);
    }
  synthetic_paper_check (paper);
}

/* Answers in Japanese follow most titles on their lines. Some begin with a name in brackets, with a note, or
 * with so few letters as the line has room for, which need not be as long as one with an address in it. */
static void
test_beginnings (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title, *answer[2];
  } heads[] = {
    { "6.1.2 職務の分離",
      { "棚の並びを変えるときは、書いた者と改める者と認める者とを分け、", "ひとりでは変えません。" } },
    { "6.1.3 関係当局との連絡",
      { "【役所】港の役所と山の役所と町の警察に、店の名と主の名を", "届けてあります。" } },
    { "8.1.1 資産目録",
      { "※ これは春の帳面のことで、品の名と置き場所と数とを書き入れ、主が", "これを読みます。" } },
    { "8.2.2 情報のラベル付け",
      { "色の札を箱に付け、置く棚を分けておりまして、色は主が客に", "聞いて決めます。" } },
    { "12.3.1 情報のバックアップ",
      { "写しは夜ごとに取り、離れた町の倉へ運んで、三年の間し", "まっております。" } },
    { "CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担",
      { "約束", "は紙に書いて渡します。" } },
  };

  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを、はじめの者から順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      float end;

      paper->y += 10;
      end = synthetic_paper_text_in (paper, 72, paper->y, heads[i].title, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_text_in (paper, end + 8, paper->y, heads[i].answer[0], "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, heads[i].answer[1]);
      synthetic_paper_expect (paper, "%.*s|%s|%s%s\n", (int)strcspn (heads[i].title, " "), heads[i].title,
                              strchr (heads[i].title, 0x20) + 1, heads[i].answer[0], heads[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* Letters number what they answer in ideographs, and say について behind the number, which may wrap or end
 * the line. */
static void
test_letter (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *tail, *answer[2];
  } items[] = {
    { "5.1.1",
      "情報セキュリティのための方針群",
      "について　",
      { "方針は春に読み、秋に", "も読み直しております。" } },
    { "8.1.1", "資産目録", "について", { "", "一覧を作り、年に一度数え直しております。" } },
    { "CLD.8.1.5",
      "クラウドサービスカスタマの資産の除去",
      "につ",
      { "", "いて　荷物は九十日の後に返します。" } },
    { "9.2.1", "利用者登録及び登録削除", "に", { "", "ついて　名札は門で渡し、門で返します。" } },
    { "12.3.1", "情報のバックアップ", "について　", { "写しは夜ごとに取り、離れた", "倉へ運びます。" } },
  };
  static const char *const numbers[] = { "一", "二", "九", "十", "二十一" };

  synthetic_paper_put (paper, "お尋ねの件、ISO/IEC 27017:2015 の管理策に沿って、下記のとおりお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const char *space = strstr (items[i].answer[1], "\u3000");

      paper->y += 10;
      synthetic_paper_print (paper, "%s、%s（%s）%s%s", numbers[i], items[i].title, items[i].id,
                             items[i].tail, items[i].answer[0]);
      synthetic_paper_put (paper, items[i].answer[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", items[i].id, items[i].title, items[i].answer[0],
                              space != NULL ? space + strlen ("\u3000") : items[i].answer[1]);
    }
  assert_records (paper, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, data, test) synthetic_paper_add ("/run-in/" name, data, test)
  add ("wrapped", NULL, test_wrapped);
  add ("own-titles", NULL, test_own_titles);
  add ("parted/stop", ".", test_parted);
  add ("parted/colon", ":", test_parted);
  add ("parted/dash", " —", test_parted);
  add ("one-page", NULL, test_one_page);
  add ("bracketed", NULL, test_bracketed);
  add ("letter", NULL, test_letter);
  add ("number-behind/in-bracket", "【TITLE（ID）】", test_number_behind);
  add ("number-behind/bracket", "［TITLE］（ID）", test_number_behind);
  add ("number-behind/sign", "◆TITLE（ID）　", test_number_behind);
  add ("question", NULL, test_question);
  add ("bold", NULL, test_bold);
  add ("below-chapter", NULL, test_below_chapter);
  add ("list-below/hyphen", "-", test_list_below);
  add ("list-below/bullet", "•", test_list_below);
  add ("beginnings", NULL, test_beginnings);
  synthetic_paper_add ("/run-in/items-below", NULL, test_items_below);
  return g_test_run ();
}
