/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-reader-private.h"
#include "synthetic-records.h"
#include "synthetic.h"

/* Papers about standards that the rules of a user describe, and that the built-in rules know nothing of. */

#define F "format: \"annexa-rules/1\"\n"

/* Standards whose names the built-in rules take for other schemes and for words before versions. */
static const char schemes[] = F "standard:\n"
                                "  name: \"CSA Cloud Controls Matrix 4\"\n"
                                "  token: \"ccm-4\"\n"
                                "  names-without-year: [\"CCM\", \"CSA CCM\"]\n"
                                "  forms:\n"
                                "    - pattern: '(?<f>[A-Z]{3}) - (?<n>\\d{1,2})'\n"
                                "      id: \"{f}-{n}\"\n"
                                "      prefixed: yes\n"
                                "  items:\n"
                                "    - control: \"AIS-1\"\n"
                                "      titles: [\"開発の方針\"]\n"
                                "    - control: \"AIS-2\"\n"
                                "      titles: [\"開発の基準\"]\n"
                                "    - control: \"IAM-3\"\n"
                                "      titles: [\"資格情報の保護\"]\n";

static const char versions[] = F "standard:\n"
                                 "  name: \"PCI DSS 4.0\"\n"
                                 "  token: \"pci-4\"\n"
                                 "  names-without-year: [\"PCI DSS\"]\n"
                                 "  forms:\n"
                                 "    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d{1,2}) \\. (?<c>\\d{1,2})'\n"
                                 "      id: \"{a}.{b}.{c}\"\n"
                                 "  items:\n"
                                 "    - control: \"3.5.1\"\n"
                                 "      titles: [\"カード番号の秘匿\"]\n"
                                 "    - control: \"8.3.4\"\n"
                                 "      titles: [\"試行の制限\"]\n"
                                 "    - control: \"8.3.6\"\n"
                                 "      titles: [\"パスワードの長さ\"]\n";

/* Its numbers have letters and a word before them, which tables leave out. */
static const char letters[]
    = F "standard:\n"
        "  name: \"カード基準 4\"\n"
        "  token: \"card-4\"\n"
        "  forms:\n"
        "    - pattern: '要件 (?<a>\\d{1,2}) \\. (?<b>\\d{1,2}) \\. (?<c>\\d{1,2})(?: \\. (?<d>[a-z]))?'\n"
        "      id: \"{a}.{b}.{c}[.{d}]\"\n"
        "      letters: lower\n"
        "      prefixed: yes\n"
        "  items:\n"
        "    - control: \"8.3.1\"\n"
        "      titles: [\"要素の数\"]\n"
        "    - control: \"8.3.1.a\"\n"
        "      titles: [\"要素の書き付け\"]\n"
        "    - control: \"8.3.6\"\n"
        "      titles: [\"パスワードの長さ\"]\n";

typedef struct
{
  const char *rules;
  const char *lines[16]; /* of the paper; those that begin with # are headings */
  const char *controls;
} Paper;

static const Paper papers[] = {
  { schemes,
    { "本書は CSA CCM v4 への対応を説明します。", "#2.1 作り方", "対応項番：CSA CCM v4 AIS-01",
      "作り方の手順を文書に定めております。", "#2.2 作る前の確認", "対応項番：CCM AIS-02",
      "作る前に基準を満たすか確かめております。", "#2.3 鍵の預かり", "対応項番：CSA CCM v4.0.12 IAM-03",
      "鍵は金庫に納めております。" },
    "ccm-4.AIS-1|2.1||\nccm-4.AIS-2|2.2||\nccm-4.IAM-3|2.3||\n" },
  { versions,
    { "本書は PCI DSS 4.0 への対応を説明します。", "#PCI DSS 要件 3.5.1 カード番号の秘匿",
      "番号は別の値に置き換えております。", "#PCI DSS 要件 8.3.4 試行の制限",
      "試行は十回までとしております。", "#PCI DSS 8.3.6 パスワードの長さ",
      "長さは十二文字以上としております。" },
    "pci-4.3.5.1|||\npci-4.8.3.4|||\npci-4.8.3.6|||\n" },
};

static const Paper with_letters = { letters,
                                    { "本書は カード基準 4 への対応を説明します。", "#8.3.1 要素の数",
                                      "入口で二つの要素を求めております。", "#8.3.1.a 要素の書き付け",
                                      "要素の一覧を帳面に書いております。", "#8.3.6 パスワードの長さ",
                                      "長さは十二文字以上としております。" },
                                    "card-4.8.3.1|||\ncard-4.8.3.1.a|||\ncard-4.8.3.6|||\n" };

/* Its numbers look like versions. */
static const char like_versions[]
    = F "standard:\n"
        "  name: \"アプリ基準 4.0\"\n"
        "  token: \"app-4\"\n"
        "  names-without-year: [\"アプリ基準\"]\n"
        "  forms:\n"
        "    - pattern: 'V (?<a>\\d{1,2}) \\. (?<b>\\d{1,2}) \\. (?<c>\\d{1,2})'\n"
        "      id: \"V{a}.{b}.{c}\"\n"
        "      prefixed: yes\n"
        "  items:\n"
        "    - control: \"V2.1.1\"\n"
        "      titles: [\"最小長\"]\n"
        "    - control: \"V2.1.2\"\n"
        "      titles: [\"最大長\"]\n"
        "    - control: \"V3.2.3\"\n"
        "      titles: [\"保管\"]\n";

static const Paper with_versions
    = { like_versions,
        { "本書は アプリ基準 v4.0.3 への対応を説明します。", "#2.1 短さ", "【アプリ基準 V2.1.1】",
          "長さは十二文字以上としております。", "#2.2 長さ", "【アプリ基準 v4.0.3 V2.1.2】",
          "長さは百文字までとしております。", "#2.3 しまい方", "【アプリ基準 V3.2.3】",
          "鍵は金庫に納めております。" },
        "app-4.V2.1.1|2.1||\napp-4.V2.1.2|2.2||\napp-4.V3.2.3|2.3||\n" };

/* One of its titles has a word that references have. */
static const char referring[] = F "standard:\n"
                                  "  name: \"カード基準 4\"\n"
                                  "  token: \"card-4\"\n"
                                  "  forms:\n"
                                  "    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d{1,2}) \\. (?<c>\\d{1,2})'\n"
                                  "      id: \"{a}.{b}.{c}\"\n"
                                  "  items:\n"
                                  "    - control: \"8.3.1\"\n"
                                  "      titles: [\"要素の数\"]\n"
                                  "    - control: \"8.3.2\"\n"
                                  "      titles: [\"手順に従って行う作業\"]\n"
                                  "    - control: \"8.3.6\"\n"
                                  "      titles: [\"パスワードの長さ\"]\n";

/* Numbers of a kind and a count, which lists print the kind of once. */
static const char kinds[] = F "standard:\n"
                              "  name: \"金融の基準 12\"\n"
                              "  token: \"bank-12\"\n"
                              "  names-without-year: [\"金融の基準\"]\n"
                              "  forms:\n"
                              "    - pattern: '(?<k>[統実]) (?<n>\\d{1,3})(?: - (?<e>\\d{1,2}))?'\n"
                              "      id: \"{k}{n}[-{e}]\"\n"
                              "      prefixed: yes\n"
                              "  items:\n"
                              "    - control: \"統4\"\n"
                              "      titles: [\"受け持ち\"]\n"
                              "    - control: \"統6\"\n"
                              "      titles: [\"見回り\"]\n"
                              "    - control: \"統20\"\n"
                              "      titles: [\"頼む先\"]\n"
                              "    - control: \"統21\"\n"
                              "      titles: [\"約束\"]\n"
                              "    - control: \"統22\"\n"
                              "      titles: [\"守らせ方\"]\n"
                              "    - control: \"実3\"\n"
                              "      titles: [\"しまい方\"]\n"
                              "    - control: \"実3-1\"\n"
                              "      titles: [\"鍵\"]\n"
                              "    - control: \"実14\"\n"
                              "      titles: [\"入口\"]\n"
                              "    - control: \"実15\"\n"
                              "      titles: [\"裏口\"]\n";

static const Paper with_lists
    = { kinds,
        { "本書は 金融の基準 への対応を説明します。", "#2.1 持ち場", "金融の基準：統 4、6",
          "持ち場を決め、6、20 人ずつ見回っております。", "#2.2 頼む先", "金融の基準：統 20～統 22",
          "頼む先をよく見ております。", "#2.3 蔵", "金融の基準：実3, 3-1", "蔵に鍵をかけております。",
          "#2.4 戸口", "金融の基準：実 14 及び 実 15", "戸口に番人を置いております。" },
        "bank-12.統4|2.1||\nbank-12.統6|2.1||\nbank-12.統20|2.2||\nbank-12.統21|2.2||\nbank-12.統22|2.2||\n"
        "bank-12.実3|2.3||\nbank-12.実3-1|2.3||\nbank-12.実14|2.4||\nbank-12.実15|2.4||\n" };

/* A heading that prints its number maps it to what the line below it prints. */
static const Paper with_lines_below
    = { schemes,
        { "本書は CSA CCM v4 への対応を説明します。", "#2.1 開発の方針【AIS-01】",
          "（参考：ISO/IEC 27001:2022 附属書 A 8.25）", "作り方の手順を文書に定めております。",
          "#2.2 開発の基準【AIS-02】", "関連：ISO/IEC 27001:2022 附属書 A 8.26",
          "作る前に基準を満たすか確かめております。", "#2.3 資格情報の保護【IAM-03】",
          "（紐付け：ISO/IEC 27001:2022 附属書 A 5.17）", "鍵は金庫に納めております。" },
        "ccm-4.AIS-1|2.1|ISO/IEC 27001:2022 8.25,|\nccm-4.AIS-2|2.2|ISO/IEC 27001:2022 8.26,|\n"
        "ccm-4.IAM-3|2.3|ISO/IEC 27001:2022 5.17,|\n" };

/* Its numbers have letters of both cases, and the rules lack one of them. */
static const Paper with_both_cases
    = { F "standard:\n"
          "  name: \"Catalogue 5\"\n"
          "  token: \"cat-5\"\n"
          "  forms:\n"
          "    - pattern: '(?<f>[A-Z]{2}) - (?<n>\\d{1,2})(?: \\( (?<l>[a-z]) \\))?'\n"
          "      id: \"{f}-{n}[({l})]\"\n"
          "      prefixed: yes\n"
          "      letters: printed\n"
          "  items:\n"
          "    - control: \"AC-2\"\n"
          "      titles: [\"Account management\"]\n"
          "    - control: \"AC-2(a)\"\n"
          "      titles: [\"Account types\"]\n"
          "    - control: \"AU-9\"\n"
          "      titles: [\"Keeping of logs\"]\n",
        { "This paper answers Catalogue 5.", "#AC-2 Account management", "Accounts are for one person each.",
          "#AC-2(a) Account types", "There are three types of them.", "#ac-2(B) Account owners",
          "Each has an owner who answers for it.", "#AU-9 Keeping of logs", "Logs are kept for a year." },
        "cat-5.AC-2|||\ncat-5.AC-2(a)|||\ncat-5.ac-2(B)|||\ncat-5.AU-9|||\n" };

/* Enhancements are printed with their own number only, which lists in answers have too. */
static const Paper with_below = {
  F "standard:\n"
    "  name: \"Catalogue 5\"\n"
    "  token: \"cat-5\"\n"
    "  forms:\n"
    "    - pattern: '(?<f>[A-Z]{2}) - (?<n>\\d{1,2})(?: \\( (?<e>\\d{1,2}) \\)(?: \\( (?<l>[a-z]) \\))?)?'\n"
    "      id: \"{f}-{n}[({e})][({l})]\"\n"
    "      prefixed: yes\n"
    "      letters: printed\n"
    "    - pattern: '\\( (?<e>\\d{1,2}) \\)'\n"
    "      id: \"{above}({e})\"\n"
    "    - pattern: '\\( (?<l>[a-z]) \\)'\n"
    "      id: \"{above}({l})\"\n"
    "  items:\n"
    "    - control: \"AC-2\"\n"
    "      titles: [\"Account management\"]\n"
    "    - control: \"AC-2(1)\"\n"
    "      titles: [\"Automated account management\"]\n"
    "    - control: \"AC-2(3)\"\n"
    "      titles: [\"Disable accounts\"]\n"
    "    - control: \"AC-2(3)(a)\"\n"
    "      titles: [\"Expired accounts\"]\n"
    "    - control: \"AU-9\"\n"
    "      titles: [\"Keeping of logs\"]\n",
  { "This paper answers Catalogue 5.", "#AC-2 Account management", "(1) Accounts are for one person each.",
    "(2) They are listed.", "#(1) Automated account management", "A program makes and closes accounts.",
    "#(3) Disable accounts", "Those of people who left are closed.", "#(a) Expired accounts",
    "They are closed within a day.", "#AU-9 Keeping of logs", "Logs are kept for a year." },
  "cat-5.AC-2|||\ncat-5.AC-2(1)|||\ncat-5.AC-2(3)|||\ncat-5.AC-2(3)(a)|||\ncat-5.AU-9|||\n"
};

/* It lacks a number that built-in standards have, one of which the vendor is certified for. */
static const Paper with_lacking
    = { versions,
        { "本書は PCI DSS への対応を説明します。", "ISO/IEC 27017:2015 の認証を取得しております。",
          "番号は PCI DSS のものです。", "#3.5.1 カード番号の秘匿", "番号は別の値に置き換えております。",
          "#7.2.2 権限の配り方", "権限は役割ごとに配っております。", "#8.3.4 試行の制限",
          "試行は十回までとしております。", "#8.3.6 パスワードの長さ", "長さは十二文字以上としております。" },
        "pci-4.3.5.1|||\npci-4.7.2.2|||\npci-4.8.3.4|||\npci-4.8.3.6|||\n" };

/* A law, whose articles are numbered as those of any contract. */
static const char law[] = F "standard:\n"
                            "  name: \"情報の取扱いに関する法律\"\n"
                            "  token: \"law-1\"\n"
                            "  names-without-year: [\"情報取扱法\"]\n"
                            "  forms:\n"
                            "    - pattern: '第 (?<a>\\d{1,3}) 条'\n"
                            "      id: \"第{a}条\"\n"
                            "      prefixed: yes\n"
                            "  items:\n"
                            "    - control: \"第1条\"\n"
                            "      titles: [\"目的\"]\n"
                            "    - control: \"第2条\"\n"
                            "      titles: [\"用語の定義\"]\n"
                            "    - control: \"第3条\"\n"
                            "      titles: [\"利用目的の特定\"]\n"
                            "    - control: \"第4条\"\n"
                            "      titles: [\"保存期間\"]\n"
                            "    - control: \"第5条\"\n"
                            "      titles: [\"従業者の監督\"]\n";

/* Some of its articles have titles of the law. */
static const Paper contract
    = { law,
        { "クラウドの利用規約を次のとおり定めます。", "#第1条（目的）", "契約の目的を定めます。",
          "#第2条（契約の成立）", "申込みのときに成立します。", "#第3条（料金の支払）",
          "料金は月末に支払います。", "#第4条（保存期間）", "記録は一年のあいだ残します。", "#第5条（免責）",
          "天災のときは責めを負いません。" },
        "" };

static const Paper about_law
    = { law,
        { "本書は 情報取扱法 への対応を説明します。", "#第1条（目的）", "契約の目的を定めます。",
          "#第2条（契約の成立）", "申込みのときに成立します。", "#第3条（料金の支払）",
          "料金は月末に支払います。", "#第4条（保存期間）", "記録は一年のあいだ残します。", "#第5条（監督）",
          "従業者をよく見ております。" },
        "law-1.第1条|||\nlaw-1.第2条|||\nlaw-1.第3条|||\nlaw-1.第4条|||\nlaw-1.第5条|||\n" };

static void
test_papers (SyntheticPaper *paper, gconstpointer data)
{
  const Paper *own = data;
  g_autofree char *controls = NULL;

  synthetic_use_rules (own->rules);
  for (guint l = 0; l < G_N_ELEMENTS (own->lines) && own->lines[l] != NULL; l++)
    {
      if (*own->lines[l] == '#')
        synthetic_paper_put_heading (paper, own->lines[l] + 1);
      else
        synthetic_paper_put (paper, own->lines[l]);
    }
  controls = synthetic_controls (paper->pages, NULL, NULL);
  g_assert_cmpstr (controls, ==, own->controls);
}

/* A title that has the words of a reference in it, beside its number in a row of a table. */
static void
test_referring_title (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "番号と題", "当社の取り組み" },
    { "8.3.1 要素の数", "入口で二つの要素を求めております。" },
    { "8.3.2 手順に従って行う作業", "作業の手順を帳面に書いております。" },
    { "8.3.6 パスワードの長さ", "長さは十二文字以上としております。" },
  };

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "本書は カード基準 4 への対応を説明します。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += 30;
      for (guint c = 0; c < 2; c++)
        synthetic_paper_text (paper, 72 + 220.0f * (float)c, paper->y, rows[r][c]);
    }
  synthetic_paper_check_records (paper, "8.3.1|要素の数|入口で二つの要素を求めております。\n"
                                        "8.3.2|手順に従って行う作業|作業の手順を帳面に書いております。\n"
                                        "8.3.6|パスワードの長さ|長さは十二文字以上としております。\n");
}

/* The version in a standard's name is none of the paper's, whose title has it. */
static void
test_version_of_standard (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaDocument) document = annexa_document_new ();

  synthetic_use_rules (data);
  paper->y = 80;
  synthetic_paper_text_in (paper, 72, paper->y, "PCI DSS v4.0 への対応", "Gothic", 20);
  paper->y += 60;
  synthetic_paper_put (paper, "第1.7版");
  paper->y += 60;
  synthetic_paper_put_heading (paper, "3.5.1 カード番号の秘匿");
  synthetic_paper_put (paper, "番号は別の値に置き換えております。");
  annexa_pages_make_document (synthetic_catalog (), paper->pages, NULL, NULL, NULL, NULL, document, NULL);
  g_assert_cmpstr (annexa_document_get_facts (document)->version, ==, "1.7");
  g_assert_cmpstr (annexa_document_get_facts (document)->title, ==, "PCI DSS v4.0 への対応");
}

/* Where a table has numbers of two standards that its headers name, those of the first answer. */
static void
test_crosswalk (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "金融の基準", "ISO/IEC 27017:2015", "項目", "当社の対応" },
    { "統4", "6.1.1", "受け持ち", "受け持ちを表にまとめております。" },
    { "統20", "15.1.2", "頼む先", "頼む先をよく見ております。" },
    { "実3", "10.1.1", "しまい方", "蔵に鍵をかけております。" },
  };

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "本書は 金融の基準 への対応を説明します。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += 30;
      for (guint c = 0; c < 4; c++)
        synthetic_paper_text (paper, 72 + 130.0f * (float)c, paper->y, rows[r][c]);
    }
  synthetic_paper_check_controls (
      paper, "bank-12.統4||ISO/IEC 27017:2015 6.1.1,|\nbank-12.統20||ISO/IEC 27017:2015 15.1.2,|\n"
             "bank-12.実3||ISO/IEC 27017:2015 10.1.1,|\n");
}

/* Its numbers have two parts, and a column of a built-in standard has a header that names that. */
static const char criteria[] = F "standard:\n"
                                 "  name: \"Criteria 2017\"\n"
                                 "  token: \"criteria-2017\"\n"
                                 "  forms:\n"
                                 "    - pattern: '(?<f>CC|A) (?<a>\\d) \\. (?<b>\\d{1,2})'\n"
                                 "      id: \"{f}{a}.{b}\"\n"
                                 "      prefixed: yes\n"
                                 "  items:\n"
                                 "    - control: \"CC6.1\"\n"
                                 "      titles: [\"Operational incident-handling\"]\n"
                                 "    - control: \"CC6.2\"\n"
                                 "    - control: \"CC7.1\"\n"
                                 "    - control: \"CC8.1\"\n"
                                 "    - control: \"A1.3\"\n";

/* The same with numbers as anybody prints them. */
static const char safeguards[] = F "standard:\n"
                                   "  name: \"Criteria 2017\"\n"
                                   "  token: \"criteria-2017\"\n"
                                   "  forms:\n"
                                   "    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d{1,2})'\n"
                                   "      id: \"{a}.{b}\"\n"
                                   "  items:\n"
                                   "    - control: \"3.4\"\n"
                                   "    - control: \"5.1\"\n"
                                   "    - control: \"5.2\"\n"
                                   "    - control: \"8.2\"\n"
                                   "    - control: \"11.2\"\n";

typedef struct
{
  const char *rules, *numbers[5];
} Crosswalk;

static const Crosswalk crosswalks[] = {
  { criteria, { "CC6.1", "CC6.2", "CC7.1", "CC8.1", "A1.3" } },
  { safeguards, { "3.4", "5.1", "5.2", "8.2", "11.2" } },
};

/* The numbers of the added standard answer, though only the header of the others names theirs. */
static void
test_named_mappings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const mapped[] = { "5.15", "5.16", "8.8", "8.32", "5.30" };
  static const char *const answers[]
      = { "Access is granted by the owner.", "The people desk enters every user.",
          "Faults are looked for daily.", "A second person looks at changes.",
          "Backups are tried every month." };
  const Crosswalk *own = data;

  synthetic_use_rules (own->rules);
  synthetic_paper_put (paper, "This paper answers the Criteria 2017.");
  for (gint r = -1; r < (gint)G_N_ELEMENTS (mapped); r++)
    {
      paper->y += 30;
      synthetic_paper_text (paper, 72, paper->y, r < 0 ? "Criterion" : own->numbers[r]);
      synthetic_paper_text (paper, 160, paper->y, r < 0 ? "Control activity" : answers[r]);
      synthetic_paper_text (paper, 450, paper->y, r < 0 ? "ISO/IEC 27001:2022" : mapped[r]);
      if (r >= 0)
        synthetic_paper_expect (paper, "criteria-2017.%s||ISO/IEC 27001:2022 %s,|\n", own->numbers[r],
                                mapped[r]);
    }
  synthetic_paper_check_controls (paper, paper->expected->str);
}

/* A title is cut at the hyphen of a compound that the rules have. */
static void
test_cut_compound (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = {
    { "No.", "Title", "Our implementation" },
    { "CC6.1", "Establish an incident-", "A team is on call at any hour." },
    { "CC6.2", "Register new users", "The people desk enters every user." },
    { "CC7.1", "Look for new faults", "Faults are looked for daily." },
  };

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "This paper answers the Criteria 2017.");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += 40;
      for (guint c = 0; c < 3; c++)
        synthetic_paper_text (paper, 72 + 150.0f * (float)c, paper->y, rows[r][c]);
      if (r == 1)
        synthetic_paper_text (paper, 222, paper->y + 12, "handling capability");
    }
  synthetic_paper_check_records (paper,
                                 "CC6.1|Establishanincident-handlingcapability|Ateamisoncallatanyhour.\n"
                                 "CC6.2|Registernewusers|Thepeopledeskenterseveryuser.\n"
                                 "CC7.1|Lookfornewfaults|Faultsarelookedfordaily.\n");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/own-standards/scheme", &papers[0], test_papers);
  synthetic_paper_add ("/own-standards/version", &papers[1], test_papers);
  synthetic_paper_add ("/own-standards/letters", &with_letters, test_papers);
  synthetic_paper_add ("/own-standards/like-versions", &with_versions, test_papers);
  synthetic_paper_add ("/own-standards/lists", &with_lists, test_papers);
  synthetic_paper_add ("/own-standards/lines-below", &with_lines_below, test_papers);
  synthetic_paper_add ("/own-standards/both-cases", &with_both_cases, test_papers);
  synthetic_paper_add ("/own-standards/below", &with_below, test_papers);
  synthetic_paper_add ("/own-standards/lacking-number", &with_lacking, test_papers);
  synthetic_paper_add ("/own-standards/contract", &contract, test_papers);
  synthetic_paper_add ("/own-standards/law", &about_law, test_papers);
  synthetic_paper_add ("/own-standards/referring-title", referring, test_referring_title);
  synthetic_paper_add ("/own-standards/version-of-standard", versions, test_version_of_standard);
  synthetic_paper_add ("/own-standards/crosswalk", kinds, test_crosswalk);
  synthetic_paper_add ("/own-standards/named-mappings", &crosswalks[0], test_named_mappings);
  synthetic_paper_add ("/own-standards/named-mappings-bare", &crosswalks[1], test_named_mappings);
  synthetic_paper_add ("/own-standards/cut-compound", criteria, test_cut_compound);
  result = g_test_run ();
  synthetic_use_rules (NULL);
  return result;
}
