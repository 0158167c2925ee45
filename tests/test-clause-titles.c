/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings of chapters and clauses over those of controls: they are of neither the answer before nor the
 * title below, however they are set, and those that have the title of a control answer none. */

#define CENTRE_PT 297.0f

typedef struct
{
  const char *name;
  const char *heading; /* of controls: with %1$s the number and %2$s the title */
  const char *chapter; /* with %1$s the number and %2$s the title */
  gboolean plain;      /* chapters are set as the text is */
  const char *title;   /* (nullable) as is read, with %2$s */
} Case;

static const struct
{
  const char *clause, *clause_title; /* (nullable) */
  const char *id, *title, *answer;
} sections[] = {
  { "5", "情報セキュリティのための方針群", NULL, NULL, NULL },
  { "5.1", "情報セキュリティのための経営陣の方向性", "5.1.1", "情報セキュリティのための方針群",
    "考えを文書にまとめ、春ごとに読み直します。" },
  { "9", "アクセス制御", "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。" },
  { "9.4", "システム及びアプリケーションのアクセス制御", "9.4.1", "情報へのアクセス制限",
    "見てよい者だけが見られるようにします。" },
  { "12.3", "バックアップ", "12.3.1", "情報のバックアップ", "写しを毎晩、遠くの蔵へ送ります。" },
  { "15", "供給者関係", "15.1.2", "供給者との合意におけるセキュリティの取扱い",
    "頼む先とは書面を交わします。" },
  { "16", "情報セキュリティインシデントの管理", "16.1.2", "情報セキュリティ事象の報告",
    "気付いたことは窓口へ届きます。" },
};

static const Case cases[] = {
  { "numbered", "%1$s %2$s", "%1$s %2$s", FALSE, NULL },
  { "titles-plain", "%1$s %2$s", "%2$s", TRUE, NULL },
  { "annex", "%1$s %2$s", "A.%1$s %2$s", FALSE, NULL },
  { "titles-only", "%2$s", "%2$s", FALSE, NULL },
  { "remarked", "%2$s（当社の取り組み）", "%2$s", FALSE, "%2$s（当社の取り組み）" },
};

static char *
fill (const char *format, const char *id, const char *title)
{
  GString *text = g_string_new (format);

  g_string_replace (text, "%1$s", id, 0);
  g_string_replace (text, "%2$s", title, 0);
  return g_string_free (text, FALSE);
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *test = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *chapter = fill (test->chapter, sections[i].clause, sections[i].clause_title);
      g_autofree char *heading = NULL, *title = NULL;

      if (test->plain)
        {
          paper->y += 10;
          synthetic_paper_put (paper, chapter);
        }
      else
        synthetic_paper_put_heading (paper, chapter);
      if (sections[i].id == NULL)
        continue;
      heading = fill (test->heading, sections[i].id, sections[i].title);
      title = fill (test->title != NULL ? test->title : "%2$s", sections[i].id, sections[i].title);
      synthetic_paper_put_heading (paper, heading);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Headings in the middle of the line, with their numbers behind, over text from edge to edge are no cards. */
static void
test_centred (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      static const char text[]
          = "このことは入り口の掲示にも書き、訪れた方がいつでも読めるよう、年の初めに字を改めています。";
      g_autofree char *heading = NULL;

      if (sections[i].id == NULL)
        continue;
      heading = g_strdup_printf ("%s (%s)", sections[i].title, sections[i].id);
      paper->y += 10;
      synthetic_paper_put_at (paper, CENTRE_PT - 5.5f * (float)g_utf8_strlen (heading, -1), heading,
                              "Gothic-Bold", 12);
      paper->y += 20;
      synthetic_paper_put (paper, text);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, text,
                              sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* A chapter may have the title of its first control, whose number stands below it and over its own title:
 * that may be in two lines. */
static void
test_title_below_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *id, *title[2], *answer;
  } controls[] = {
    { "5 Information security policies",
      "5.1.1",
      { "Policies for information", "security" },
      "Each spring the owner reads the rules of the house again." },
    { "7 Human resource security",
      "7.1.1",
      { "Screening", NULL },
      "Whoever is hired is asked for two letters." },
    { "8 Asset management", "8.1.1", { "Inventory of assets", NULL }, "All goods are listed in one book." },
    { "12 Operations security",
      "12.3.1",
      { "Information backup", NULL },
      "Copies are kept in another town." },
  };

  synthetic_paper_put (paper, "This paper tells how the house meets ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_put_at (paper, 72, controls[i].chapter, "Gothic-Bold", 14);
      paper->y += 30;
      synthetic_paper_put_at (paper, 72, controls[i].id, "Gothic-Bold", 12);
      paper->y += 18;
      for (guint k = 0; k < 2 && controls[i].title[k] != NULL; k++)
        {
          synthetic_paper_put_at (paper, 72, controls[i].title[k], "Gothic-Bold", 10);
          paper->y += 12;
        }
      paper->y += 4;
      synthetic_paper_put (paper, controls[i].answer);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", controls[i].id, controls[i].title[0],
                              controls[i].title[1] != NULL ? controls[i].title[1] : "", controls[i].answer);
    }
  synthetic_paper_check (paper);
}

/* In a paper that names one edition alone, again and again, and numbers its headings as another: what has a
 * title of the other word for word is of that, though the one named has a clause of that number. */
static void
test_other_edition (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *answer;
  } controls[] = {
    { "5.1", "情報セキュリティのための方針群", "考えを文書にまとめ、春ごとに読み直します。" },
    { "5.2", "情報セキュリティの役割及び責任", "受け持ちの表を掲げています。" },
    { "5.5", "関係当局との連絡", "名簿を番の者が持っております。" },
    { "5.13", "情報のラベル付け", "箱に札を付けています。" },
    { "8.13", "情報のバックアップ", "写しを毎晩、遠くの蔵へ送ります。" },
    { "8.24", "暗号の利用", "新しい錠だけを使っております。" },
  };

  for (guint i = 0; i < 4; i++)
    synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_print_heading (paper, "（%s） %s", controls[i].id, controls[i].title);
      synthetic_paper_put (paper, controls[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i].id, controls[i].title, controls[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Headings numbered as one edition name another for what stands behind their titles, which has a clause of
 * the first number. */
static void
test_named_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *older, *answer;
  } controls[] = {
    { "5.1", "情報セキュリティのための方針群", "A.5.1.1, A.5.1.2",
      "考えを文書にまとめ、春ごとに読み直します。" },
    { "5.5", "関係当局との連絡", "A.6.1.3", "名簿を番の者が持っております。" },
    { "5.13", "情報のラベル付け", "A.8.2.2", "箱に札を付けています。" },
    { "8.13", "情報のバックアップ", "A.12.3.1", "写しを毎晩、遠くの蔵へ送ります。" },
    { "8.24", "暗号の利用", "A.10.1.1", "新しい錠だけを使っております。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s ([ISO/IEC 27001:2013] %s)", controls[i].id,
                                     controls[i].title, controls[i].older);
      synthetic_paper_put (paper, controls[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i].id, controls[i].title, controls[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The first control has the title of a clause, and English ones stand below all; that of no clause is no
 * title of another control below a chapter. */
static void
test_english_below (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *english, *answer;
  } controls[] = {
    { "5.1.1", "情報セキュリティのための方針群", "Policies for information security",
      "考えを文書にまとめ、春ごとに読み直します。" },
    { "6.1.1", "情報セキュリティの役割及び責任", "Information security roles and responsibilities",
      "受け持ちを表にまとめております。" },
    { "6.1.3", "関係当局との連絡", "Contact with authorities", "名簿を番の者が持っております。" },
    { "8.1.1", "資産目録", "Inventory of assets", "持ち物の一覧を作っております。" },
    { "8.2.2", "情報のラベル付け", "Labelling of information", "箱に札を付けています。" },
    { "12.3.1", "情報のバックアップ", "Information backup", "写しを毎晩、遠くの蔵へ送ります。" },
    { "12.4.4", "クロックの同期", "Clock synchronization", "鐘の音に合わせております。" },
    { "18.1.2", "知的財産権", "Intellectual property rights", "借りた物には印を付けます。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_text_in (paper, 72, paper->y, controls[i].title, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper, 72, paper->y + 12, controls[i].english, "Antiqua", 6.5f);
      paper->y += 24;
      synthetic_paper_put (paper, "村のおきてにより、次のことを年のはじめに定め、皆に知らせております。");
      synthetic_paper_put (paper, controls[i].answer);
      paper->y += 20;
      synthetic_paper_expect (
          paper, "%s|%s|村のおきてにより、次のことを年のはじめに定め、皆に知らせております。%s\n",
          controls[i].id, controls[i].title, controls[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Chapters that are called so in large Japanese, with the same in longer and smaller English behind it, and
 * say what they are about. */
static void
test_english_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *english, *heading, *answer;
  } own[] = {
    { "方針", "Information security policies", "5.1.1 情報セキュリティのための方針群",
      "考えを文書にまとめております。" },
    { "名簿", "Identity and access", "9.2.1 利用者登録及び登録削除", "申し込みは画面から受けております。" },
    { "運用", "Operations security", "12.3.1 情報のバックアップ", "写しを毎晩、遠くの蔵へ送ります。" },
    { "順守", "Compliance and audits", "18.1.3 記録の保護", "帳面は棚にしまいます。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      paper->y += 12;
      synthetic_paper_text_in (paper, 104, paper->y + 4, own[i].english, "Gothic", 9);
      synthetic_paper_put_at (paper, 72, own[i].chapter, "Gothic", 14);
      paper->y += 24;
      synthetic_paper_print (paper, "%sについて、係の者がここに述べます。", own[i].chapter);
      paper->y += 6;
      synthetic_paper_put (paper, own[i].heading);
      synthetic_paper_put (paper, own[i].answer);
      synthetic_paper_expect (paper, "%s|%s\n", own[i].heading, own[i].answer);
    }
  g_string_replace (paper->expected, " ", "|", 0);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clause-titles/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  synthetic_paper_add ("/clause-titles/centred", NULL, test_centred);
  synthetic_paper_add ("/clause-titles/title-below-number", NULL, test_title_below_number);
  synthetic_paper_add ("/clause-titles/english-below", NULL, test_english_below);
  synthetic_paper_add ("/clause-titles/other-edition", NULL, test_other_edition);
  synthetic_paper_add ("/clause-titles/named-behind", NULL, test_named_behind);
  synthetic_paper_add ("/clause-titles/english-behind", NULL, test_english_behind);
  return g_test_run ();
}
