/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Ruled tables that go on over pages. */

#define CONTINUED_ROWS                                                                                       \
  "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 B1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n"
#define CONTINUED(number, title)                                                                             \
  {                                                                                                          \
    { "項番", "管理策", "当社の取り組み" }, { "5.1.1", "方針群", A1 }, { "6.1.1", "役割及び責任", A2 },      \
        RULED_NEW_PAGE, { "項番", "管理策", "当社の取り組み" }, { number, title, B1 },                       \
        { "8.1.1", "資産目録", A3 },                                                                         \
    {                                                                                                        \
      "9.2.1", "利用者登録", A4                                                                              \
    }                                                                                                        \
  }

/* A row that a page cuts goes on below its number and title, printed again. */
static const RuledCase continued[] = {
  { "title", { 120, 250 }, CONTINUED ("6.1.1", "役割及び責任（続き）"), CONTINUED_ROWS },
  { "number", { 120, 250 }, CONTINUED ("6.1.1【つづき】", "役割及び責任"), CONTINUED_ROWS },
  { "parts", { 120, 250 }, CONTINUED ("6.1.1", "役割及び責任 (2/2)"), CONTINUED_ROWS },
  { "no-title", { 120, 250 }, CONTINUED ("6.1.1 (続)", ""), CONTINUED_ROWS },
  { "mark-for-title", { 120, 250 }, CONTINUED ("6.1.1", "（前ページの続き）"), CONTINUED_ROWS },
  { "title-alone", { 120, 250 }, CONTINUED ("", "役割及び責任（続き）"), CONTINUED_ROWS },
  { "hanging-kana",
    { 120, 249 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群と決まりのまとめかァ", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "8.1.1", "資産目録", A3 } },
    "5.1.1|方針群と決まりのまとめかァ|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n" },
  { "mark-for-number", { 120, 250 }, CONTINUED ("（続き）", ""), CONTINUED_ROWS },
};

#define SHEET(column)                                                                                        \
  {                                                                                                          \
    "項番", "管理策", column                                                                                 \
  }
#define SHEETS                                                                                                                              \
  "5.1.1|方針群|方針を読みます。方針を守ります。\n6.1.1|役割及び責任|役を分けます。役を守ります。\n" \
  "8.1.1|資産目録|一覧を作ります。一覧を見ます。\n9.2.1|利用者登録|名簿を作ります。名簿を見ます。\n"

/* A sheet wider than its pages is printed in parts, number and title again on each: all of its rows before
 * the further columns, or these behind the rows of each page. */
static const RuledCase sheets[] = {
  { "down-then-over",
    { 120, 250 },
    { SHEET ("当社が行うこと"),
      { "5.1.1", "方針群", "方針を読みます。" },
      { "6.1.1", "役割及び責任", "役を分けます。" },
      RULED_NEW_PAGE,
      SHEET ("当社が行うこと"),
      { "8.1.1", "資産目録", "一覧を作ります。" },
      { "9.2.1", "利用者登録", "名簿を作ります。" },
      RULED_NEW_PAGE,
      SHEET ("会員が行うこと"),
      { "5.1.1", "方針群", "方針を守ります。" },
      { "6.1.1", "役割及び責任", "役を守ります。" },
      RULED_NEW_PAGE,
      SHEET ("会員が行うこと"),
      { "8.1.1", "資産目録", "一覧を見ます。" },
      { "9.2.1", "利用者登録", "名簿を見ます。" } },
    SHEETS,
    .opening = "" },
  { "over-then-down",
    { 120, 250 },
    { SHEET ("当社が行うこと"),
      { "5.1.1", "方針群", "方針を読みます。" },
      { "6.1.1", "役割及び責任", "役を分けます。" },
      RULED_NEW_PAGE,
      SHEET ("会員が行うこと"),
      { "5.1.1", "方針群", "方針を守ります。" },
      { "6.1.1", "役割及び責任", "役を守ります。" },
      RULED_NEW_PAGE,
      SHEET ("当社が行うこと"),
      { "8.1.1", "資産目録", "一覧を作ります。" },
      { "9.2.1", "利用者登録", "名簿を作ります。" },
      RULED_NEW_PAGE,
      SHEET ("会員が行うこと"),
      { "8.1.1", "資産目録", "一覧を見ます。" },
      { "9.2.1", "利用者登録", "名簿を見ます。" } },
    SHEETS,
    .opening = "" },
  /* The pages of one row of sheets are no web pages with their links at the left. */
  { "over-alone",
    { 120, 250 },
    { SHEET ("当社が行うこと"),
      { "5.1.1", "方針群", "方針を読みます。\n春に読みます。\n秋に読みます。" },
      { "6.1.1", "役割及び責任", "役を分けます。\n春に分けます。\n秋に改めます。" },
      { "8.1.1", "資産目録", "一覧を作ります。\n春に作ります。\n秋に数えます。" },
      { "9.2.1", "利用者登録", "名簿を作ります。\n春に作ります。\n秋に読みます。" },
      RULED_NEW_PAGE,
      SHEET ("会員が行うこと"),
      { "5.1.1", "方針群", "方針を守ります。\n\n" },
      { "6.1.1", "役割及び責任", "役を守ります。\n\n" },
      { "8.1.1", "資産目録", "一覧を見ます。\n\n" },
      { "9.2.1", "利用者登録", "名簿を見ます。\n\n" } },
    "5.1.1|方針群|方針を読みます。春に読みます。秋に読みます。方針を守ります。\n"
    "6.1.1|役割及び責任|役を分けます。春に分けます。秋に改めます。役を守ります。\n"
    "8.1.1|資産目録|一覧を作ります。春に作ります。秋に数えます。一覧を見ます。\n"
    "9.2.1|利用者登録|名簿を作ります。春に作ります。秋に読みます。名簿を見ます。\n",
    .opening = "" },
};

/* A page may part a row at other places. */
static const RuledCase parted_rows[] = {
  /* The number stands in brackets below the title, and nothing else of its row on the next page. */
  { "number-below-title",
    { 80, 250 },
    { { "No.", "管理策", "当社の取り組み" },
      { "1", "方針群\n（5.1.1）", A1 },
      { "2", "役割及び責任\n（6.1.1）", A2 },
      { "3", "資産目録", A3 },
      RULED_NEW_PAGE,
      { "No.", "管理策", "当社の取り組み" },
      { "", "（8.1.1）", "" },
      { "4", "利用者登録\n（9.2.1）", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n" },
  /* The page has room for the number alone, and that of another edition begins the next. */
  { "edition-below-number",
    { 110, 250 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1\n2022: 5.1", "方針群", A1 },
      { "6.1.1\n2022: 5.2", "役割及び責任", A2 },
      { "8.1.1", "", "" },
      RULED_NEW_PAGE,
      { "項番", "管理策", "当社の取り組み" },
      { "2022: 5.9", "資産目録", A3 },
      { "9.2.1\n2022: 5.16", "利用者登録", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n" },
  /* A page begins with the title and number of a clause, in two cells. */
  { "clause-behind-title-at-top",
    { 140, 210 },
    { { "管理策", "番号", "当社の取り組み" },
      { "資産の管理", "8", "" },
      { "資産目録", "8.1.1", A3 },
      RULED_NEW_PAGE,
      { "アクセス制御", "9", "" },
      { "利用者登録", "9.2.1", A4 } },
    "8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n" },
  /* With the number first. */
  { "lettered-clause-at-top",
    { 90, 220 },
    { { "番号", "題目", "当社の取り組み" },
      { "A.8", "資産の管理", "" },
      { "A.8.1.1", "資産目録", A3 },
      { "A.16.1.7", "証拠の収集", A4 },
      RULED_NEW_PAGE,
      { "番号", "題目", "当社の取り組み" },
      { "A.18", "順守", "" },
      { "A.18.1.3", "記録の保護", A5 } },
    "8.1.1|資産目録|" A3 "\n16.1.7|証拠の収集|" A4 "\n18.1.3|記録の保護|" A5 "\n" },
  /* The one cell across the top of a page is the rest of the answer above, and the table goes on below it. */
  { "rest-across-page",
    { 90, 220 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "8.1.1", "資産目録", "持ち物の一覧は年ごとに作り替え、その" },
      RULED_NEW_PAGE,
      { "写しを社内に配っております。", NULL, NULL },
      { "9.2.1", "利用者登録", A4 },
      { "12.3.1", "情報のバックアップ", A5 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
    "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。\n"
    "9.2.1|利用者登録|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n",
    .opening = "" },
  /* Answers stand across, below number and title; the rest of one begins with a caption. Below the table
   * stands who is asked about it. */
  { "caption-across-page",
    { 110, 400 },
    { { "5.1", "情報セキュリティのための方針群", "旧：5.1.1" },
      { A1, NULL, NULL },
      { "5.9", "情報及びその他の関連資産の目録", "旧：8.1.1" },
      { A3, NULL, NULL },
      RULED_NEW_PAGE,
      { "*記すこと\n・ 品の名\n・ 置き場所", NULL, NULL },
      { "5.16", "識別情報の管理", "旧：9.2.1" },
      { A4, NULL, NULL },
      { "8.13", "情報のバックアップ", "旧：12.3.1" },
      { A5, NULL, NULL } },
    "5.1|情報セキュリティのための方針群|" A1 "\n5.9|情報及びその他の関連資産の目録|" A3
    "記すこと・品の名・置き場所\n5.16|識別情報の管理|" A4 "\n8.13|情報のバックアップ|" A5 "\n",
    .opening = "ISO/IEC 27017:2026 への取り組みを次の表にまとめます。" },
  /* A page ends below the header that is printed again for the next chapter. */
  { "header-at-foot",
    { 120, 250 },
    { { "附属書A", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "資産の管理", NULL, NULL },
      { "附属書A", "管理策", "当社の取り組み" },
      RULED_NEW_PAGE,
      { "8.1.1", "資産目録", A3 },
      { "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* The header comes again on the next page, higher and in words that no rule knows, over the rest of a row.
   */
  { "unknown-header-again",
    { 100, 250, 300 },
    { { "見出し", "お題", "誰が", "みなと町の暮らし方" },
      { "5.1.1", "方針群", "町", A1 },
      { "6.1.1", "役割及び責任", "町", A2 },
      { "8.1.1", "資産目録", "町", "持ち物の一覧は年ごとに作り替え、その" },
      RULED_NEW_PAGE,
      { "見出し", "お題", "誰が", "みなと町の暮らし方" },
      { "", "", "", "写しを社内に配っております。" },
      { "9.2.1", "利用者登録", "皆", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
    "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。\n"
    "9.2.1|利用者登録|" A4 "\n",
    .opening = "",
    .top = 300 },
  /* A clause heads the rows below it, at the top of a page too, where an answer without a full stop is above.
   */
  { "clause-at-top",
    { 230, 400 },
    { { "管理策", "当社の実施事項", "お客様の実施事項" },
      { "9 アクセス制御", NULL, NULL },
      { "9.2.1 利用者登録及び登録削除", "申し込みを受けます。", "申し込みます。" },
      { "9.4.1 情報へのアクセス制限", "該当なし", "－" },
      RULED_NEW_PAGE,
      { "管理策", "当社の実施事項", "お客様の実施事項" },
      { "10 暗号", NULL, NULL },
      { "10.1.1 暗号による管理策の利用方針", "鍵を作ります。", "鍵を守ります。" } },
    "9.2.1|利用者登録及び登録削除|申し込みを受けます。申し込みます。\n"
    "9.4.1|情報へのアクセス制限|該当なし－\n"
    "10.1.1|暗号による管理策の利用方針|鍵を作ります。鍵を守ります。\n",
    .opening = "ISO/IEC 27017:2015 の管理策について述べます。" },
  /* The number stands low in its cell: the answer ends the page before it. */
  { "number-on-the-next-page",
    { 120, 250 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "", "", A3 },
      RULED_NEW_PAGE,
      { "8.1.1", "資産目録", "" },
      { "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* With it may stand the rest of the title and of the answer: no other row of the page lacks its number. */
  { "number-and-rest-on-the-next-page",
    { 120, 250 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "9.2.1", "利用者登録", A4 },
      { "", "資産", "持ち物の一覧は年ごとに作り替えて" },
      RULED_NEW_PAGE,
      { "8.1.1", "目録", "おります。" },
      { "12.3.1", "情報のバックアップ", A5 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n9.2.1|利用者登録|" A4 "\n8.1.1|資産目録|"
    "持ち物の一覧は年ごとに作り替えております。\n12.3.1|情報のバックアップ|" A5 "\n" },
  /* Nothing but the rest of a title, behind its number, is no heading over the rows below. */
  { "rest-of-title-alone",
    { 150 },
    { { "管理策", "当社の取り組み" },
      { "5.1.1 方針群", A1 },
      { "8.1.1 資産目録", A3 },
      { "12.3.1 情報のバッ", A5 },
      RULED_NEW_PAGE,
      { "クアップ", "" },
      { "9.2.1 利用者登録", A4 } },
    "5.1.1|方針群|" A1 "\n8.1.1|資産目録|" A3 "\n12.3.1|情報のバックアップ|" A5 "\n9.2.1|利用者登録|" A4
    "\n" },
  /* The rest of a row that speaks of a standard is no header. */
  { "rest-with-standard",
    { 90, 180, 370 },
    { { "項番", "管理策", "要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めること。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決め、", "受け持ちを表に" },
      RULED_NEW_PAGE,
      { "", "", "知らせること。", "まとめております。\nISO/IEC 27001 の証もあり\nます。" },
      { "8.1.1", "資産目録", "一覧を作ること。", A3 },
      { "9.2.1", "利用者登録", "登録を行うこと。", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "ISO/IEC27001の証もあります。\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録|" A4 "\n" },
  /* A remark that fills its cell, beside an answer that ends below it, does not go on with the next row. */
  { "remark-above-the-end",
    { 100, 210, 400 },
    { { "項番", "管理策", "当社の取り組み", "備考" },
      { "5.1.1", "方針群", A1, "" },
      { "6.1.1", "役割及び責任", "受け持ちを表に\nまとめております。", "倉の文書の第三章と第四章の写" },
      RULED_NEW_PAGE,
      { "8.1.1", "資産目録", A3, "" },
      { "9.2.1", "利用者登録", A4, "" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "倉の文書の第三章と第四章の写\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録|" A4 "\n" },
  /* Nor does an answer that ends with the number and title of a related control, at the side of its cell. */
  { "related-control-above-the-end",
    { 100, 340 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任",
        "受け持ちを表にまとめております。\n関連する管理策：12.3.1 情報のバックアップ" },
      RULED_NEW_PAGE,
      { "8.1.1", "資産目録", A3 },
      { "9.2.1", "利用者登録", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
    "関連する管理策：12.3.1情報のバックアップ\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n" },
  /* A page may cut a number that wraps, too, be the rest of it like another number or not. */
  { "cut-numbers",
    { 100, 210 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.", "役割及び", "受け持ちを表に" },
      RULED_NEW_PAGE,
      { "1", "責任", "まとめております。" },
      { "8.1.1", "資産目録", A3 },
      { "14.", "要求事項の", "申し込みは" },
      RULED_NEW_PAGE,
      { "1.1", "分析", "画面から受けております。" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n14.1.1|要求事項の分析|" A4 "\n" },
  /* Two rows have a mark each, though the reason of the first ends at the right side of its cell, lower than
     the answer. */
  { "marked-rows",
    { 80, 150, 190, 290 },
    { { "番号", "管理策", "適用", "採用の理由", "当社の取り組み" },
      { "5.1.1", "方針群", "○", "法令の要求", A1 },
      { "6.1.1", "役割", "○", "見立ての結果並びに\nお客様との取り決め", A2 },
      RULED_NEW_PAGE,
      { "番号", "管理策", "適用", "採用の理由", "当社の取り組み" },
      { "8.1.1", "資産目録", "×", "持ち物がないため", "－" },
      { "9.2.1", "利用者登録", "○", "法令の要求", A4 } },
    "5.1.1|方針群|法令の要求" A1 "\n6.1.1|役割|見立ての結果並びにお客様との取り決め" A2
    "\n8.1.1|資産目録|持ち物がないため－\n9.2.1|利用者登録|法令の要求" A4 "\n" },
  /* It may cut one behind its letters, which a narrower column has cut as well. */
  { "cut-behind-letters",
    { 75, 210 },
    { { "項番", "管理策", "当社の取り組み" },
      { "8.1.1", "資産目録", A3 },
      { "9.2.1", "利用者登録", A4 },
      { "CL\nD", "クラウドサービスの", "会社の考えを" },
      RULED_NEW_PAGE,
      { "12.4.5", "監視", "文書にまとめております。" },
      { "16.1.2", "事象の報告", A2 },
      { "CL\nD13.", "仮想及び物理の", "写しは" },
      RULED_NEW_PAGE,
      { "1.4", "整合", "夜ごとに取っております。" } },
    "8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\nCLD.12.4.5|クラウドサービスの監視|" A1
    "\n16.1.2|事象の報告|" A2 "\nCLD.13.1.4|仮想及び物理の整合|" A5 "\n" },
  /* The dot may stand with the rest, which is below a header that is printed again. */
  { "cut-before-dot",
    { 100, 210 },
    { { "項番", "管理策", "当社の取り組み" },
      { "A.5.1.1", "方針群", A1 },
      { "A.8.1.1", "資産目録", A3 },
      { "A.9.2", "利用者", "申し込みは" },
      RULED_NEW_PAGE,
      { "項番", "管理策", "当社の取り組み" },
      { ".1", "登録", "画面から受けております。" },
      { "A.12.3.1", "情報のバックアップ", A5 } },
    "5.1.1|方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n12.3.1|情報のバックアップ|" A5
    "\n" },
  /* Nothing but the end of an answer's cells is left for the next page; they are no header, whatever is
     asked. */
  { "cells-on-the-next-page",
    { 90, 180, 370 },
    { { "項番", "管理策", "要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めること。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決めること。", A2 },
      { "8.1.1", "資産目録", "", "" },
      RULED_NEW_PAGE,
      { "", "", "資産の管理策を定め、実施すること。", A3 },
      { "9.2.1", "利用者登録", "登録を行うこと。", A4 } },
    ROWS_1_TO_4 },
  /* The first row of a page is no header, though the word before its number heads columns. */
  { "word-before-number",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "管理策 5.1.1", "*方針群\n" A1 },
      { "管理策 6.1.1", "*役割及び責任\n" A2 },
      RULED_NEW_PAGE,
      { "管理策 8.1.1", "*資産目録\n" A3 },
      { "管理策 9.2.1", "*利用者登録\n" A4 } },
    ROWS_1_TO_4 },
  /* The answers in two languages, each headed by the title in it, which may wrap; no header says so. */
  { "languages",
    { 90, 320 },
    { { "5.1.1", "*情報セキュリティのための方針群\n" A1,
        "*Policies for information security\nOur policy is kept in a\nbook. All have read it." },
      { "6.1.1", "*情報セキュリティの役割及び責任\n" A2,
        "*Information security roles\n*and responsibilities\nA table says who does\nwhat. It is kept on a "
        "wall." },
      { "8.1.1", "*資産目録\n" A3,
        "*Inventory of assets\nThere is a list of all that\nwe own. We count it." } },
    "5.1.1|情報セキュリティのための方針群|" A1 "Ourpolicyiskeptinabook.Allhavereadit.\n"
    "6.1.1|情報セキュリティの役割及び責任|" A2 "Atablesayswhodoeswhat.Itiskeptonawall.\n"
    "8.1.1|資産目録|" A3 "Thereisalistofallthatweown.Wecountit.\n" },
  /* The last line of a cell is in a font that has its signs, or sets it apart, as the title does in another
     way. */
  { "other-font",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "5.1.1", "*方針群\n" A1 },
      { "6.1.1", "*役割及び責任\n" A2 },
      { "8.1.1", "*資産目録\n" A3 },
      { "9.2.1", "*利用者登録\n" A4 "\n+②消した日" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4
    "②消した日\n" },
  /* Titles that head the answers are in the type of these. */
  { "plain-titles",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "8.1.1", "資産目録\n" A3 },
      { "9.2.1", "利用者登録及び登録削除\n" A4 },
      { "12.3.1", "情報のバックアップ\n" A5 } },
    "8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
};

/* Numbers are set in smaller type than titles and answers: the rest of an answer on the next page is no
 * heading for being larger than the number. */
static void
test_small_number_across_page (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 220 };
  static const struct
  {
    const char *number, *cells[2];
  } rows[] = { { "5.1.1", { "\n方針群", A1 } },
               { "6.1.1", { "\n役割及び責任", A2 } },
               { "8.1.1", { "\n資産目録", "持ち物の一覧は年ごとに作り替えます。" } },
               { "", { "", "写しを社内に配っております。" } },
               { "9.2.1", { "\n利用者登録", A4 } } };
  static const char *const header[] = { "管理策", "当社の取り組み" };

  paper->y = 300;
  ruled_table_put_row (paper, edges, 2, header);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          ruled_table_turn (paper);
          ruled_table_put_row (paper, edges, 2, header);
        }
      synthetic_paper_text_in (paper, RULED_LEFT_X + 6, paper->y + 6, rows[r].number, "Gothic-Bold",
                               0.8f * SYNTHETIC_SIZE_PT);
      ruled_table_put_row (paper, edges, 2, rows[r].cells);
    }
  synthetic_paper_check_records (
      paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
             "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替えます。写しを社内に配っております。\n"
             "9.2.1|利用者登録|" A4 "\n");
}

static void
put_card (SyntheticPaper *paper, const char *number, const char *title, const char *answer)
{
  static const float edges[] = { 90, 220 };
  const char *const cells[] = { number, title, answer };

  ruled_table_put_row (paper, edges, 3, cells);
  paper->y += 12;
}

/* Each control has a card. A page cuts the second: its rest stands at the top of the next page in a box that
 * is open above, without number and title. */
static void
test_cards_across_pages (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策に一つずつ答えます。");
  put_card (paper, "5.1.1", "方針群", A1 "\n" A2);
  put_card (paper, "6.1.1", "役割及び責任", A2);
  ruled_table_turn (paper);
  synthetic_paper_text (paper, 226, paper->y, B1);
  paper->y += 24;
  put_card (paper, "8.1.1", "資産目録", A3);
  put_card (paper, "9.2.1", "利用者登録", A4);
  put_card (paper, "12.3.1", "情報のバックアップ", A5);
  synthetic_paper_check_records (paper,
                                 "5.1.1|方針群|" A1 A2 "\n6.1.1|役割及び責任|" A2 B1 "\n8.1.1|資産目録|" A3
                                 "\n9.2.1|利用者登録|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* A checklist with a topic beside all the rows of a page. It is printed once more, over
 * the rest of them, on the next page; the vendor's own numbers are no controls'. */
static void
test_topic_across_page (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 150, 290, 350 };
  static const char *const head[] = { "分類", "No.", "確認事項", "管理策", "回答" };
  static const char *const rows[][4] = { { "1-1", "方針群", "5.1.1", A1 },
                                         { "1-2", "役割及び責任", "6.1.1", A2 },
                                         { "1-3", "資産目録", "8.1.1", A3 },
                                         { "1-4", "写しがありますか。", "12.3.1", A5 } };
  float top;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 のチェックシートです。");
  ruled_table_put_row (paper, edges, 5, head);
  top = paper->y;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          synthetic_paper_text (paper, RULED_LEFT_X + 6, top + 40, "組織");
          synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y);
          ruled_table_turn (paper);
          synthetic_paper_text (paper, RULED_LEFT_X + 6, paper->y - 30, "組織");
          synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, edges[0], paper->y);
          top = paper->y;
        }
      ruled_table_put_row_from (paper, edges, 5, 1, rows[r]);
    }
  synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y);
  synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, edges[0], paper->y);
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n12.3.1|写しがありますか。|" A5 "\n");
  synthetic_paper_check_controls (
      paper, "iso27017-2015.5.1.1|1-1||\niso27017-2015.6.1.1|1-2||\niso27017-2015.8.1.1|1-3||\n"
             "iso27017-2015.12.3.1|1-4||\n");
}

/* A stamp is drawn over the corner of each page's table: what its sides make of it is no row and no column.
 */
static void
test_stamped_corner (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "項番", "管理策", "当社の取り組み" },
    { "", "", B1 },
    { "8.1.1", "資産目録", A3 },
    { "9.2.1", "利用者登録", A4 },
  };
  const float stamp_left = RULED_RIGHT_X - 40, stamp_right = RULED_RIGHT_X + 9, stamp_top = RULED_TOP_Y - 45,
              stamp_bottom = RULED_TOP_Y + 3;

  synthetic_paper_text (paper, RULED_LEFT_X, 40,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        ruled_table_turn (paper);
      if (r == 0 || r == 3)
        ruled_table_draw_box (paper, stamp_left, stamp_top, stamp_right, stamp_bottom);
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  synthetic_paper_check_records (paper, CONTINUED_ROWS);
}

/* An empty row stands over what is left of a row: its columns are columns, though nothing stands below some.
 */
static void
test_rest_below_empty_row (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "8.1.1", "資産目録", A3 },
    { "9.2.1", "利用者登録", A4 },
    { "", "", "" },
    { "", "", B1 },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 40,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 5)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n9.2.1|利用者登録|" A4 B1 "\n");
}

/* A page cuts a row, and what comes next in two of its cells is drawn below the cut, where no one sees it,
 * and again on the next page, which prints no header. */
static void
test_lines_left_behind (SyntheticPaper *paper, gconstpointer data)
{
#define OLD "ISO/IEC 27001:2013 "
  static const float edges[] = { 100, 200, 280, 440 };
  static const char *const rows[][5]
      = { { "番号", "管理策", "旧番号", "当社の対応", "お客様の対応" },
          { "5.5", "関係当局との連絡", "6.1.3", "窓口を三つ定めております。", "－" },
          { "5.9", "資産の目録", "8.1.1", "持ち物の一覧は年ごとに作り、", "数が合うか、年に" },
          { "", "", "", "写しを社内に配っております。", "一度はご覧ください。" },
          { "6.3", "意識向上、教育", "7.2.2", "稽古は春と秋に行っております。", "－" },
          { "6.8", "事象の報告", "16.1.2, 1\n6.1.3", "二時間のうちにお知らせします。", "－" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27001:2022 の管理策について述べます。");
  paper->y = 670;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          paper->y -= 3;
          for (guint c = 3; c < 5; c++)
            ruled_table_put_cell (paper, edges[c - 1], rows[r][c]);
          ruled_table_turn (paper);
        }
      ruled_table_put_row (paper, edges, G_N_ELEMENTS (rows[r]), rows[r]);
    }
  synthetic_paper_check_controls (
      paper, "iso27001-2022.5.5||" OLD "6.1.3,|\niso27001-2022.5.9||" OLD "8.1.1,|\n"
             "iso27001-2022.6.3||" OLD "7.2.2,|\niso27001-2022.6.8||" OLD "16.1.2," OLD "16.1.3,|\n");
#undef OLD
}

/* The heading of a clause, whose number a control of another edition has, may be all that stands below the
 * names of the columns on the page where a table begins. The white between these is not that of the columns.
 */
static void
test_clause_at_foot (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 90, 250, 310 };
  static const char *const rows[][4] = { { "No", "標題", "JIS Q\n27001:2023", "当社の取り組み" },
                                         { "5.1 情報セキュリティのための経営陣の方向性", NULL, NULL, NULL },
                                         { "No", "標題", "JIS Q\n27001:2023", "当社の取り組み" },
                                         { "5.1.1", "方針群", "A.5.1", A1 },
                                         { "6.1 内部組織", NULL, NULL, NULL },
                                         { "6.1.1", "役割及び責任", "A.5.2", A2 },
                                         { "8.1 資産に対する責任", NULL, NULL, NULL },
                                         { "8.1.1", "資産目録", "A.5.9", A3 },
                                         { "9.2.1", "利用者登録", "A.5.16", A4 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 4, rows[i]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n9.2.1|利用者登録|" A4 "\n");
}

/* A page cuts through the last line of a cell, which both pages have in their text, however short it is. */
static void
test_cut_line (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "8.1.1", "資産目録", "持ち物の一覧は年ごとに作り替え、その写しを配っておりま" },
    { "", "", "す。" },
    { "9.2.1", "利用者登録", A4 },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 40,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 700;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        {
          synthetic_paper_text (paper, 256, paper->y - 4, rows[r][2]);
          ruled_table_turn (paper);
        }
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
                                        "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを配って"
                                        "おります。\n9.2.1|利用者登録|" A4 "\n");
}

/* The page cuts through an item of a list, beside the end of a title, which is above the edge. */
static void
test_cut_item (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const item = "・春に見直した帳面の写しなど";
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "8.1.1", "資産\n目録", "配る物を次に挙げます。\n・春に見直した帳面の写しなど" },
    { "", "", "・倉の鍵の控え" },
    { "9.2.1", "利用者登録", A4 },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 40,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 690;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        {
          synthetic_paper_turn (paper);
          synthetic_paper_text (paper, 256, 25, item);
          paper->y = 37;
        }
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
                                        "\n8.1.1|資産目録|配る物を次に挙げます。・春に見直した帳面の写しなど"
                                        "・倉の鍵の控え\n9.2.1|利用者登録|" A4 "\n");
}

/* The names of the columns are left at the foot of a page; the table below them on the next is in larger type
 * than the headings of controls are. */
static void
test_header_left_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][2] = { { "便り", "封をする" }, { "帳面", "鍵をかける" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 40, "ISO/IEC 27017:2015 の管理策について述べます。");
  paper->y = 600;
  ruled_table_put_section (paper, A1, "%s", "情報セキュリティのための方針群");
  ruled_table_put_section (paper, A2, "%s", "情報セキュリティの役割及び責任");
  ruled_table_put_section (paper, A3, "%s", "暗号による管理策の利用方針");
  synthetic_paper_text_in (paper, RULED_LEFT_X + 30, paper->y + 4, "対象", "Roman", 14);
  synthetic_paper_text_in (paper, RULED_LEFT_X + 160, paper->y + 4, "方式", "Roman", 14);
  ruled_table_turn (paper);
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    {
      const float y = RULED_TOP_Y + 24 * (float)r;

      ruled_table_draw_box (paper, RULED_LEFT_X, y, RULED_LEFT_X + 120, y + 24);
      ruled_table_draw_box (paper, RULED_LEFT_X + 120, y, RULED_LEFT_X + 300, y + 24);
      for (guint c = 0; c < 2; c++)
        synthetic_paper_text_in (paper, RULED_LEFT_X + 6 + 120 * (float)c, y + 5, cells[r][c], "Roman", 14);
    }
  paper->y = RULED_TOP_Y + 70;
  ruled_table_put_section (paper, A4, "%s", "イベントログ取得");
  ruled_table_put_section (paper, A5, "%s", "変更管理");
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2
                                        "\n10.1.1|暗号による管理策の利用方針|" A3
                                        "対象方式便り\t封をする帳面\t鍵をかける\n12.4.1|イベントログ取得|" A4
                                        "\n12.1.2|変更管理|" A5 "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add_cases ("/cut-tables/continued", continued, G_N_ELEMENTS (continued));
  ruled_table_add_cases ("/cut-tables/sheets", sheets, G_N_ELEMENTS (sheets));
  ruled_table_add_cases ("/cut-tables/parted", parted_rows, G_N_ELEMENTS (parted_rows));
  ruled_table_add ("/cut-tables/small-number-across-page", NULL, test_small_number_across_page);
  ruled_table_add ("/cut-tables/cards-across-pages", NULL, test_cards_across_pages);
  ruled_table_add ("/cut-tables/lines-left-behind", NULL, test_lines_left_behind);
  ruled_table_add ("/cut-tables/header-left-behind", NULL, test_header_left_behind);
  ruled_table_add ("/cut-tables/topic-across-page", NULL, test_topic_across_page);
  ruled_table_add ("/cut-tables/rest-below-empty-row", NULL, test_rest_below_empty_row);
  ruled_table_add ("/cut-tables/clause-at-foot", NULL, test_clause_at_foot);
  ruled_table_add ("/cut-tables/cut-line", NULL, test_cut_line);
  ruled_table_add ("/cut-tables/cut-item", NULL, test_cut_item);
  ruled_table_add ("/cut-tables/stamped-corner", NULL, test_stamped_corner);
  return g_test_run ();
}
