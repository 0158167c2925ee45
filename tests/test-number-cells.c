/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Ruled tables by what stands with the number of a control in its cell, or before that. */

static const RuledCase cases[] = {
  /* Such numbers only stand by themselves, and the title is on the line below. */
  { "spaced-above-title",
    { 200 },
    { { "管理策", "説明" },
      { "A 5.2\n情報セキュリティの役割及び\n責任", "受け持ちはCISOが表にまとめております。" },
      { "A 5.10\n情報の利用の許容範囲", "帳面をUSBで持ち出しません。" },
      { "A 6.3\n情報セキュリティの意識向上", "新しく入った者にLMSで手ほどきをします。" },
      { "A 8.13\n情報のバックアップ", "夜ごとにNASに写しを取ります。" } },
    "5.2|情報セキュリティの役割及び責任|受け持ちはCISOが表にまとめております。\n"
    "5.10|情報の利用の許容範囲|帳面をUSBで持ち出しません。\n"
    "6.3|情報セキュリティの意識向上|新しく入った者にLMSで手ほどきをします。\n"
    "8.13|情報のバックアップ|夜ごとにNASに写しを取ります。\n",
    "ISO/IEC 27001:2022 の管理策への取り組みを次の表にまとめます。" },
  /* What stands below all numbers alike is a field for the reader, and no title. */
  { "note-below-number",
    { 130 },
    { { "9.2.1\n読んだ印 [ ]", "*利用者登録及び登録削除\n画面から書き入れられます。" },
      { "9.4.1\n読んだ印 [ ]", "*情報へのアクセス制限\n戸ごとに鍵を掛けております。" },
      { "12.3.1\n読んだ印 [ ]", "*情報のバックアップ\n夜ごとに写しを取ります。" },
      { "12.4.4\n読んだ印 [ ]", "*クロックの同期\n塔の鐘に合わせております。" } },
    "9.2.1|利用者登録及び登録削除|画面から書き入れられます。\n"
    "9.4.1|情報へのアクセス制限|戸ごとに鍵を掛けております。\n"
    "12.3.1|情報のバックアップ|夜ごとに写しを取ります。\n"
    "12.4.4|クロックの同期|塔の鐘に合わせております。\n" },
  /* Another edition has no such control. */
  { "none-above-title",
    { 270 },
    { { "管理策（2015年版／2022年版）", "対応の内容" },
      { "6.1.1／5.2\n情報セキュリティの役割及び責任", "受け持ちを表にまとめております。" },
      { "CLD.6.3.1／なし\nクラウドコンピューティング環境における\n役割及び責任の共有及び分担",
        "分担は約款に書いております。" },
      { "8.1.1／5.9\n資産目録", "持ち物の一覧を作っております。" },
      { "CLD.8.1.5／なし\nクラウドサービスカスタマの資産の除去", "三十日で消しております。" } },
    "6.1.1|情報セキュリティの役割及び責任|受け持ちを表にまとめております。\n"
    "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
    "分担は約款に書いております。\n"
    "8.1.1|資産目録|持ち物の一覧を作っております。\n"
    "CLD.8.1.5|クラウドサービスカスタマの資産の除去|三十日で消しております。\n" },
  /* Titles of chapters, which are like those of controls, stand before the numbers, and questions behind. */
  { "chapters-before",
    { 200, 260, 400 },
    { { "分類", "項番", "確認事項", "回答の詳細" },
      { "情報セキュリティのための組織", "6.1.1", "受け持ちは明らかですか。", "表にまとめております。" },
      { "情報セキュリティのための組織", "6.1.3", "お役所はどこですか。", "市のお役所でございます。" },
      { "アクセス制御", "9.2.1", "名簿はありますか。", "画面から書き入れられます。" },
      { "アクセス制御", "9.4.1", "鍵を掛けていますか。", "戸ごとに掛けております。" },
      { "運用のセキュリティ", "12.3.1", "写しはありますか。", "夜ごとに取っております。" } },
    "6.1.1|受け持ちは明らかですか。|表にまとめております。\n"
    "6.1.3|お役所はどこですか。|市のお役所でございます。\n"
    "9.2.1|名簿はありますか。|画面から書き入れられます。\n"
    "9.4.1|鍵を掛けていますか。|戸ごとに掛けております。\n"
    "12.3.1|写しはありますか。|夜ごとに取っております。\n" },
  /* A long word of the first title has no room behind the number. */
  { "two-titles",
    { 300 },
    { { "No.", "Our response" },
      { "5.1.1 Policies", "The book lies in the hall." },
      { "6.1.3 Contact with\nauthorities", "The mayor is told by letter." },
      { "CLD9.5.2 Virtual\nmachine hardening", "There are no back doors." },
      { "CLD12.1.5\nAdministrator's\noperational security\nCLD13.1.4 Alignment\nof security",
        "The keepers follow the book.\nThe roads follow the map." },
      { "9.2.1 User\nregistration", "Names are in the ledger." } },
    "5.1.1|Policies|Thebookliesinthehall.\n"
    "6.1.3|Contactwithauthorities|Themayoristoldbyletter.\n"
    "CLD.9.5.2|Virtualmachinehardening|Therearenobackdoors.\n"
    "CLD.12.1.5|Administrator'soperationalsecurity|Thekeepersfollowthebook.Theroadsfollowthemap.\n"
    "CLD.13.1.4|Alignmentofsecurity|Thekeepersfollowthebook.Theroadsfollowthemap.\n"
    "9.2.1|Userregistration|Namesareintheledger.\n",
    "Answers to ISO/IEC 27017:2015." },
  /* No header tells which of two editions the rows answer, and both are in order: the titles do. */
  { "edition-of-titles",
    { 90, 160, 330 },
    { { "5.9", "A.8.1.1", "情報及びその他の関連資産の目録", "持ち物の一覧を作っております。" },
      { "5.17", "A.9.2.4", "認証情報", "鍵は名簿を見て渡します。" },
      { "5.24", "A.16.1.1", "情報セキュリティインシデント\n管理の計画及び準備", "当番を決めております。" },
      { "5.33", "A.18.1.3", "記録の保護", "帳面は棚にしまいます。" } },
    "5.9|情報及びその他の関連資産の目録|持ち物の一覧を作っております。\n"
    "5.17|認証情報|鍵は名簿を見て渡します。\n"
    "5.24|情報セキュリティインシデント管理の計画及び準備|当番を決めております。\n"
    "5.33|記録の保護|帳面は棚にしまいます。\n",
    "当社の取り組みを次の表にまとめます。" },
  /* The number with its title is what the row answers, and bare numbers behind it are those of another
   * edition, though a header names that; a narrow column cuts the second of two where it will. */
  { "titled-before-edition",
    { 200, 280, 400 },
    { { "管理策", "ISO/IEC\n27001:2013", "質問", "回答" },
      { "A.5.1 情報セキュリティのた\nめの方針群", "A.5.1.1、A.5.\n1.2", "文書はありますか。",
        "考えを文書にまとめております。" },
      { "A.5.16 識別情報の管理", "A.9.2.1", "名簿はありますか。", "画面から書き入れられます。" },
      { "A.5.31 法令，規制及び契約\n上の要求事項", "A.18.1.1、A.1\n8.1.5", "何を守りますか。",
        "町の決まりを守ります。" },
      { "A.5.33 記録の保護", "A.18.1.3", "棚はありますか。", "帳面は棚にしまいます。" },
      { "A.8.13 情報のバックアップ", "A.12.3.1", "写しはありますか。", "夜ごとに取っております。" } },
    .controls
    = "iso27001-2022.5.1||ISO/IEC 27001:2013 5.1.1,ISO/IEC 27001:2013 5.1.2,|\n"
      "iso27001-2022.5.16||ISO/IEC 27001:2013 9.2.1,|\n"
      "iso27001-2022.5.31||ISO/IEC 27001:2013 18.1.1,ISO/IEC 27001:2013 18.1.5,|\n"
      "iso27001-2022.5.33||ISO/IEC 27001:2013 18.1.3,|\niso27001-2022.8.13||ISO/IEC 27001:2013 12.3.1,|\n",
    .opening = "ISO/IEC 27001:2022 の管理策への取り組みを次の表にまとめます。" },
  /* Each of the numbers beside two controls is that of one, also where these have one title. */
  { "parted-mappings",
    { 220, 350 },
    { { "項番（2013）／管理策", "ISO/IEC 27001:2022", "説明" },
      { "6.1.1\n情報セキュリティの役割及び責任", "5.2", "受け持ちを表にまとめております。" },
      { "9.2.2\n利用者アクセスの提供\n9.2.3\n特権的アクセス権の管理", "5.18\n8.2",
        "鍵は名簿を見て渡します。\n大きな鍵は二人で持ちます。" },
      { "12.3.1\n情報のバックアップ", "8.13", "夜ごとに写しを取ります。" },
      { "12.4.1\n12.4.4\nログ及び時刻", "8.15\n8.17", "出入りを時とともに書きとめます。" } },
    .controls = "iso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
                "iso27017-2015.9.2.2||ISO/IEC 27001:2022 5.18,|\n"
                "iso27017-2015.9.2.3||ISO/IEC 27001:2022 8.2,|\n"
                "iso27017-2015.12.3.1||ISO/IEC 27001:2022 8.13,|\n"
                "iso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\n"
                "iso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n" },
  /* The last letter of a word stands on the rule behind it, and more beyond it than before. */
  { "word-over-rule",
    { 140 },
    { { "No.", "Our response" },
      { "5.1.1 Policies", "The book lies in the hall." },
      { "6.1.3 Contact with\nauthorities", "The mayor is told by letter." },
      { "CLD12.1.5 Administ.\noperational security", "The keepers follow the book." },
      { "CLD9.5.2 Virtual\nmachine hardening", "There are no back doors." },
      { "9.2.1 User\nregistration", "Names are in the ledger." } },
    "5.1.1|Policies|Thebookliesinthehall.\n"
    "6.1.3|Contactwithauthorities|Themayoristoldbyletter.\n"
    "CLD.12.1.5|Administ.operationalsecurity|Thekeepersfollowthebook.\n"
    "CLD.9.5.2|Virtualmachinehardening|Therearenobackdoors.\n"
    "9.2.1|Userregistration|Namesareintheledger.\n",
    "Answers to ISO/IEC 27017:2015." },
  /* A narrow column cuts the year of the standard that nothing but its header names. */
  { "cut-standard",
    { 70, 230, 300 },
    { { "No", "確認事項", "参照\n（27017:201\n5）", "回答の補足" },
      { "1", "考えは書いてありますか。", "5.1.1", "文書にまとめております。" },
      { "2", "お役所はどこですか。", "6.1.3", "市のお役所でございます。" },
      { "3", "名簿はありますか。", "9.2.1", "画面から書き入れられます。" },
      { "4", "鍵を掛けていますか。", "9.4.1", "戸ごとに掛けております。" },
      { "5", "写しはありますか。", "12.3.1", "夜ごとに取っております。" } },
    "5.1.1|考えは書いてありますか。|文書にまとめております。\n"
    "6.1.3|お役所はどこですか。|市のお役所でございます。\n"
    "9.2.1|名簿はありますか。|画面から書き入れられます。\n"
    "9.4.1|鍵を掛けていますか。|戸ごとに掛けております。\n"
    "12.3.1|写しはありますか。|夜ごとに取っております。\n",
    "お客さまのお尋ねにお答えします。" },
  /* Numbers with dots behind them stand below each other: they are two, not parts of one. */
  { "dotted-below-each-other",
    { 110, 260 },
    { { "項番", "管理策", "取り組み" },
      { "6.1.1.", "役割及び責任", "受け持ちを表にまとめております。" },
      { "9.2.2.\n9.2.3.", "利用者アクセスの提供\n特権的アクセス権の管理", "鍵は名簿を見て渡します。" },
      { "12.\n3.1.", "情報のバックアップ", "夜ごとに写しを取ります。" },
      { "12.4.1.", "イベントログ取得", "出入りを書きとめます。" } },
    .controls = "iso27017-2015.6.1.1|||\niso27017-2015.9.2.2|||\niso27017-2015.9.2.3|||\n"
                "iso27017-2015.12.3.1|||\niso27017-2015.12.4.1|||\n" },
  /* A number of the vendor's own may stand before that of the control, in one cell. */
  { "own-before",
    { 130, 260 },
    { { "項番", "管理策", "取り組み" },
      { "3.1 6.1.1", "情報セキュリティの\n役割及び責任", "受け持ちを表にまとめております。" },
      { "3.2 8.1.1", "資産目録", "持ち物の一覧を作っております。" },
      { "3.3 9.2.1", "利用者登録及び登録削除", "名簿は画面から書き入れられます。" },
      { "3.4 12.3.1", "情報のバックアップ", "夜ごとに写しを取ります。" } },
    .controls = "iso27017-2015.6.1.1|3.1||\niso27017-2015.8.1.1|3.2||\niso27017-2015.9.2.1|3.3||\n"
                "iso27017-2015.12.3.1|3.4||\n" },
};

/* Chapters stand in a column that is named like one of titles; what is asked is the title of each row. */
static void
test_chapters_beside_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 150, 180, 250, 380 };
  static const char *const rows[][5]
      = { { "大項目", "No.", "管理策番号", "確認事項", "回答" },
          { "5 方針群", "1", "5.1.1", "考えを紙に書いていますか。", "町の皆に配っております。" },
          { "8 資産の管理", "2", "8.1.1", "品の帳面はありますか。", "年ごとに書き直しております。" },
          { "9 アクセス制御", "3", "9.2.1", "名を受けていますか。", "門で受けております。" },
          { "10 暗号", "4", "10.1.1", "文を隠していますか。", "暗号で書いております。" },
          { "12 運用のセキュリティ", "5", "12.1.2", "前に知らせていますか。",
            "七日前に知らせております。" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      ruled_table_put_row (paper, edges, 5, rows[r]);
      if (r > 0)
        synthetic_paper_expect (paper, "%s|%s|%s\n", rows[r][2], rows[r][3], rows[r][4]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add_cases ("/number-cells", cases, G_N_ELEMENTS (cases));
  ruled_table_add ("/number-cells/chapters-beside-questions", NULL, test_chapters_beside_questions);
  return g_test_run ();
}
