/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "own-papers.h"
#include "segment/annexa-reader-private.h"

/* References to controls of standards that the rules of a user describe: how their numbers are listed, and
 * where answers have them. */

static const char catalogue[]
    = F "standard:\n"
        "  name: \"Catalogue 5\"\n"
        "  token: \"cat-5\"\n"
        "  forms:\n"
        "    - pattern: '(?<f>[A-Z]{2}) - (?<n>\\d{1,2})(?: \\( (?<e>\\d{1,2}) \\))?'\n"
        "      id: \"{f}-{n}[({e})]\"\n"
        "      prefixed: yes\n"
        "  items:\n"
        "    - control: \"AC-2\"\n"
        "    - control: \"AC-2(1)\"\n"
        "    - control: \"AC-2(3)\"\n"
        "    - control: \"AC-3\"\n"
        "    - control: \"AC-4\"\n"
        "    - control: \"AC-5\"\n"
        "    - control: \"AC-6\"\n"
        "    - control: \"AU-9\"\n"
        "    - control: \"CM-2\"\n";

static const char bank[] = F "standard:\n"
                             "  name: \"金庫の基準 第3版\"\n"
                             "  token: \"bank-3\"\n"
                             "  names-without-year: [\"金庫の基準\"]\n"
                             "  forms:\n"
                             "    - pattern: '(?<k>統|実) (?<n>\\d{1,3})'\n"
                             "      id: \"{k}{n}\"\n"
                             "      prefixed: yes\n"
                             "  items:\n"
                             "    - control: \"統4\"\n"
                             "      titles: [\"受け持ち\"]\n"
                             "    - control: \"統20\"\n"
                             "      titles: [\"頼む先\"]\n"
                             "    - control: \"統21\"\n"
                             "      titles: [\"約束\"]\n"
                             "    - control: \"統22\"\n"
                             "      titles: [\"見回り\"]\n"
                             "    - control: \"統23\"\n"
                             "      titles: [\"終わり方\"]\n"
                             "    - control: \"実3\"\n"
                             "      titles: [\"しまい方\"]\n"
                             "    - control: \"実4\"\n"
                             "      titles: [\"鍵\"]\n"
                             "    - control: \"実12\"\n"
                             "      titles: [\"大きな鍵\"]\n";

/* It has controls of three parts and of four. */
static const char cards[]
    = F "standard:\n"
        "  name: \"札の基準 4\"\n"
        "  token: \"card-4\"\n"
        "  names-without-year: [\"札の基準\"]\n"
        "  forms:\n"
        "    - pattern: '要件 (?<a>\\d{1,2}) \\. (?<b>\\d) \\. (?<c>\\d)(?: \\. (?<d>\\d))?'\n"
        "      id: \"{a}.{b}.{c}[.{d}]\"\n"
        "      prefixed: yes\n"
        "    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d) \\. (?<c>\\d)(?: \\. (?<d>\\d))?'\n"
        "      id: \"{a}.{b}.{c}[.{d}]\"\n"
        "  items:\n"
        "    - control: \"3.2.1\"\n"
        "    - control: \"3.5.1\"\n"
        "    - control: \"3.5.1.1\"\n"
        "    - control: \"8.3.6\"\n"
        "    - control: \"9.4.1\"\n"
        "    - control: \"9.4.1.2\"\n";

/* Its first form is one of numbers that it mostly does not have. */
static const char law[] = F "standard:\n"
                            "  name: \"帳面の指針\"\n"
                            "  token: \"law-1\"\n"
                            "  forms:\n"
                            "    - pattern: '第 (?<a>\\d{1,2}) 条 第 (?<b>\\d) 項'\n"
                            "      id: \"第{a}条第{b}項\"\n"
                            "      prefixed: yes\n"
                            "    - pattern: '第 (?<a>\\d{1,2}) 条'\n"
                            "      id: \"第{a}条\"\n"
                            "      prefixed: yes\n"
                            "    - pattern: '第 (?<a>\\d{1,2}) 条 第 \\d [項号]'\n"
                            "      id: \"第{a}条\"\n"
                            "      prefixed: yes\n"
                            "  items:\n"
                            "    - control: \"第3条\"\n"
                            "    - control: \"第12条\"\n"
                            "    - control: \"第12条第2項\"\n"
                            "    - control: \"第15条\"\n";

/* The same without a form for what its articles do not part. */
static const char articles[] = F "standard:\n"
                                 "  name: \"帳面の指針\"\n"
                                 "  token: \"law-1\"\n"
                                 "  forms:\n"
                                 "    - pattern: '第 (?<a>\\d{1,2}) 条'\n"
                                 "      id: \"第{a}条\"\n"
                                 "      prefixed: yes\n"
                                 "    - pattern: '第 (?<a>\\d{1,2}) 条 第 (?<b>\\d) 項'\n"
                                 "      id: \"第{a}条第{b}項\"\n"
                                 "      prefixed: yes\n"
                                 "  items:\n"
                                 "    - control: \"第3条\"\n"
                                 "    - control: \"第12条\"\n"
                                 "    - control: \"第12条第2項\"\n"
                                 "    - control: \"第15条\"\n";

static const OwnPaper papers[] = {
  /* Behind the last sentence, in brackets that may wrap. */
  { "sentence",
    catalogue,
    { "This paper answers Catalogue 5.", "#2.1 Accounts", "Everybody has an account of their own.",
      "The list of names is read again every six months. [Catalogue 5: AC-2, AC-2(1)]", "#2.2 Rights",
      "Doors are opened by those who need to go in. [Catalogue", "5: AC-3, AC-6]", "#2.3 Traces",
      "What was done is written down in a book. [Catalogue 5: AU-9]", "#2.4 Setting",
      "How a machine is set is written down too. [Catalogue 5: CM-2]" },
    "AC-2|Accounts|Everybodyhasanaccountoftheirown.Thelistofnamesisreadagaineverysixmonths.\n"
    "AC-2(1)|Accounts|Everybodyhasanaccountoftheirown.Thelistofnamesisreadagaineverysix"
    "months.\n"
    "AC-3|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AC-6|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AU-9|Traces|Whatwasdoneiswrittendowninabook.\n"
    "CM-2|Setting|Howamachineissetiswrittendowntoo.\n" },
  /* On a line of its own, worded as a sentence. */
  { "see",
    catalogue,
    { "This paper answers Catalogue 5.", "#2.1 Accounts", "Everybody has an account of their own.",
      "See Catalogue 5 AC-2.", "#2.2 Rights", "Doors are opened by those who need to go in.",
      "See Catalogue 5 AC-3, AC-6.", "#2.3 Traces", "What was done is written down in a book.",
      "See Catalogue 5 AU-9." },
    "AC-2|Accounts|Everybodyhasanaccountoftheirown.\n"
    "AC-3|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AC-6|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AU-9|Traces|Whatwasdoneiswrittendowninabook.\n" },
  /* A question has words in it that point elsewhere in other headings. */
  { "question",
    catalogue,
    { "This paper answers Catalogue 5.", "#AC-2 Are accounts given according to a list?",
      "Yes, and the list is read again every month.", "#AC-3 Are doors locked?", "Yes, by the last who goes.",
      "#AC-4 Are ways watched?", "Yes, by day and by night.", "#AC-5 Are duties parted?",
      "Yes, as the list of duties shows.", "#AC-6 Are rights few?", "Yes, nobody has more than he needs.",
      "#AU-9 Are books kept as described in the law?", "Yes, they are kept for ten years." },
    "AC-2|Areaccountsgivenaccordingtoalist?|Yes,andthelistisreadagaineverymonth.\n"
    "AC-3|Aredoorslocked?|Yes,bythelastwhogoes.\n"
    "AC-4|Arewayswatched?|Yes,bydayandbynight.\n"
    "AC-5|Aredutiesparted?|Yes,asthelistofdutiesshows.\n"
    "AC-6|Arerightsfew?|Yes,nobodyhasmorethanheneeds.\n"
    "AU-9|Arebookskeptasdescribedinthelaw?|Yes,theyarekeptfortenyears.\n" },
  /* Ranges in words, and parts in brackets that leave out what they are parts of. */
  { "lists",
    catalogue,
    { "This paper answers Catalogue 5.", "#2.1 Accounts", "Catalogue 5: AC-2 (1)(3)",
      "Everybody has an account of their own.", "#2.2 Rights", "Catalogue 5: AC-3 to AC-6",
      "Doors are opened by those who need to go in.", "#2.3 Traces", "Catalogue 5: AU-9",
      "What was done is written down in a book." },
    "AC-2(1)|Accounts|Everybodyhasanaccountoftheirown.\n"
    "AC-2(3)|Accounts|Everybodyhasanaccountoftheirown.\n"
    "AC-3|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AC-4|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AC-5|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AC-6|Rights|Doorsareopenedbythosewhoneedtogoin.\n"
    "AU-9|Traces|Whatwasdoneiswrittendowninabook.\n" },
  { "range-with-end",
    bank,
    { "本書は金庫の基準への対応を説明します。", "#3.1 受け持ち", "【金庫の基準：統4】",
      "受け持ちを表にまとめております。", "#3.2 頼む先", "【金庫の基準：統20から統23まで】",
      "頼む先をよく見ております。", "#3.3 しまい方", "【金庫の基準：実3から4まで】",
      "蔵に鍵をかけております。" },
    "統4|受け持ち|受け持ちを表にまとめております。\n統20|頼む先|頼む先をよく見ております。\n"
    "統21|頼む先|頼む先をよく見ております。\n統22|頼む先|頼む先をよく見ております。\n"
    "統23|頼む先|頼む先をよく見ております。\n実3|しまい方|蔵に鍵をかけております。\n"
    "実4|しまい方|蔵に鍵をかけております。\n" },
  /* A section that has no reference is none of the next one's. */
  { "without",
    bank,
    { "本書は金庫の基準への対応を説明します。", "#3.1 受け持ち",
      "受け持ちを表にまとめております。（金庫の基準 統4）", "#3.2 店の窓口",
      "昼のあいだは窓口で承っております。", "#3.3 頼む先", "頼む先をよく見ております。（金庫の基準 統20）",
      "#3.4 値段", "値段は店の表に書いております。", "月末にいただきます。", "#3.5 しまい方",
      "蔵に鍵をかけております。（金庫の基準 実12）" },
    "統4|受け持ち|受け持ちを表にまとめております。\n統20|頼む先|頼む先をよく見ております。\n"
    "実12|しまい方|蔵に鍵をかけております。\n" },
  /* Nor are the sections of another chapter above the first one. */
  { "chapters",
    cards,
    { "本書は札の基準への対応を説明します。", "#1.2 言葉", "#1.2.1 札", "札は買い物に使うものをいいます。",
      "#1.2.3 店", "店は札を受け取るものをいいます。", "#2. 取り組み", "#2.1 しまい方",
      "札は蔵に納めております。（札の基準 要件 3.2.1）", "#2.2 合言葉",
      "合言葉は十二文字からとしております。（札の基準 要件 8.3.6）" },
    "3.2.1|しまい方|札は蔵に納めております。\n8.3.6|合言葉|合言葉は十二文字からとしております。\n" },
  { "parts",
    cards,
    { "本書は札の基準への対応を説明します。", "#2.1 しまい方", "（札の基準 要件 3.2.1、3.5.1、3.5.1.1）",
      "札は蔵に納めております。", "#2.2 合言葉", "（札の基準 要件 8.3.6）",
      "合言葉は十二文字からとしております。", "#2.3 出入り", "（札の基準 要件 9.4.1.2、9.4.1）",
      "出入りは帳面に付けております。" },
    "3.2.1|しまい方|札は蔵に納めております。\n3.5.1|しまい方|札は蔵に納めております。\n"
    "3.5.1.1|しまい方|札は蔵に納めております。\n8.3.6|合言葉|合言葉は十二文字からとしております。\n"
    "9.4.1.2|出入り|出入りは帳面に付けております。\n9.4.1|出入り|出入りは帳面に付けております。\n" },
  /* A form whose number is an item goes before another as long. */
  { "known",
    law,
    { "本書は帳面の指針への対応を説明します。", "#2.1 受け持ち", "【帳面の指針 第3条第1項】",
      "受け持ちを表にまとめております。", "#2.2 残し方", "【帳面の指針 第12条第2項】",
      "一年のあいだ残しております。", "#2.3 頼む先", "【帳面の指針 第15条第1号】",
      "頼む先をよく見ております。" },
    "第3条|受け持ち|受け持ちを表にまとめております。\n第12条第2項|残し方|一年のあいだ残しております。\n"
    "第15条|頼む先|頼む先をよく見ております。\n" },
  { "known-part",
    articles,
    { "本書は帳面の指針への対応を説明します。", "#2.1 受け持ち", "【帳面の指針 第3条第1項】",
      "受け持ちを表にまとめております。", "#2.2 残し方", "【帳面の指針 第12条第2項】",
      "一年のあいだ残しております。", "#2.3 頼む先", "【帳面の指針 第15条】", "頼む先をよく見ております。" },
    "第3条|受け持ち|受け持ちを表にまとめております。\n第12条第2項|残し方|一年のあいだ残しております。\n"
    "第15条|頼む先|頼む先をよく見ております。\n" },
  /* Some answers end with what another standard calls their control. */
  { "elsewhere",
    bank,
    { "本書は金庫の基準への対応を説明します。", "#統4 受け持ち", "受け持ちを表にまとめております。",
      "（ISO/IEC 27001:2022 5.2）", "#統20 頼む先", "頼む先をよく見ております。", "#統21 約束",
      "約束を紙に書いております。", "#統22 見回り",
      "見回りを月ごとにしております。（ISO/IEC 27001:2022 5.22）", "#統23 終わり方",
      "終わり方も決めております。", "#実3 しまい方", "蔵に鍵をかけております。",
      "（ISO/IEC 27001:2022 8.24）", "#実4 鍵", "鍵は箱に入れております。" },
    "統4|受け持ち|受け持ちを表にまとめております。\n統20|頼む先|頼む先をよく見ております。\n"
    "統21|約束|約束を紙に書いております。\n統22|見回り|見回りを月ごとにしております。\n"
    "統23|終わり方|終わり方も決めております。\n実3|しまい方|蔵に鍵をかけております。\n"
    "実4|鍵|鍵は箱に入れております。\n" },
};

/* A paper names a standard otherwise than the standard itself is called, without the digits of that. */
static void
test_cited (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaDocument) document = annexa_document_new ();
  GPtrArray *standards;

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "本書は SOC 2 への対応を説明します。");
  synthetic_paper_put_heading (paper, "CC6.1 出入り");
  synthetic_paper_put (paper, "出入りは帳面に付けております。");
  annexa_pages_make_document (synthetic_catalog (), paper->pages, NULL, NULL, NULL, NULL, document, NULL);
  standards = annexa_document_get_facts (document)->standards;
  g_assert_cmpuint (standards->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (standards, 0), ==, "Criteria 2017");
}

#define TOLD "Howthatisdoneistoldtoallwhocometoworkinthehousesoryards,andagainattheendofeveryyear.\n"

/* Questions in English are longer than titles in kanji, and wrap. */
static void
test_long_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const questions[][5] = {
    { "AC-2 Are accounts read again?", NULL, NULL, NULL, "Yes, every month." },
    { "AC-3 Are the doors of all houses and of", "the yards around them locked at night by",
      "those who are the last that leave, and", "are keys kept as the rules demand?", "Yes, in a box." },
    { "AC-4 Are the ways between the houses and", "those to the yards watched by day and by",
      "night, and is it written down who went", "there, and what for?", "Yes, in a book." },
    { "AC-5 Are duties parted?", NULL, NULL, NULL, "Yes, as the list of duties shows." },
    { "AC-6 Are rights few?", NULL, NULL, NULL, "Yes, nobody has more than he needs." },
    { "AU-9 Are books kept as described in the law?", NULL, NULL, NULL, "Yes, for ten years." },
  };

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "This paper answers Catalogue 5.");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      synthetic_paper_put_heading (paper, questions[i][0]);
      for (guint l = 1; l < 4 && questions[i][l] != NULL; l++, paper->y += 16)
        synthetic_paper_put_at (paper, 72, questions[i][l], "Gothic-Bold", 12);
      synthetic_paper_put (paper, questions[i][4]);
      synthetic_paper_put (paper, "How that is done is told to all who come to work in the");
      synthetic_paper_put (paper, "houses or yards, and again at the end of every year.");
    }
  synthetic_paper_check_records (
      paper,
      "AC-2|Areaccountsreadagain?|Yes,everymonth." TOLD
      "AC-3|Arethedoorsofallhousesandoftheyardsaroundthemlockedatnightbythosewhoarethelastthatleave,"
      "andarekeyskeptastherulesdemand?|Yes,inabox." TOLD
      "AC-4|Arethewaysbetweenthehousesandthosetotheyardswatchedbydayandbynight,andisitwrittendownwho"
      "wentthere,andwhatfor?|Yes,inabook." TOLD "AC-5|Aredutiesparted?|Yes,asthelistofdutiesshows." TOLD
      "AC-6|Arerightsfew?|Yes,nobodyhasmorethanheneeds." TOLD
      "AU-9|Arebookskeptasdescribedinthelaw?|Yes,fortenyears." TOLD);
}

static const char criteria[] = F "standard:\n"
                                 "  name: \"Criteria 2017\"\n"
                                 "  token: \"criteria-2017\"\n"
                                 "  names-without-year: [\"SOC 2\"]\n"
                                 "  forms:\n"
                                 "    - pattern: 'CC (?<a>\\d) \\. (?<b>\\d)'\n"
                                 "      id: \"CC{a}.{b}\"\n"
                                 "      prefixed: yes\n"
                                 "  items:\n"
                                 "    - control: \"CC6.1\"\n";

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_papers_add ("/own-references/", papers, G_N_ELEMENTS (papers));
  synthetic_paper_add ("/own-references/long-questions", catalogue, test_long_questions);
  synthetic_paper_add ("/own-references/cited", criteria, test_cited);
  return g_test_run ();
}
