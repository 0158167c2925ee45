/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Which columns of a ruled table are numbers, titles and answers. */

static const RuledCase columns[] = {
  /* The header below the heading of the next chapter has the columns in another order. */
  { "swapped-below-a-heading",
    { 100, 160, 300 },
    { { "番号", "2022年版", "管理策", "当社の対応" },
      { "5.1.1", "5.1", "方針群", A1 },
      { "6.1.1", "5.2", "役割及び責任", A2 },
      { "8. 資産の管理", NULL, NULL, NULL },
      { "2022年版", "番号", "管理策", "当社の対応" },
      { "5.9", "8.1.1", "資産目録", A3 },
      { "9. アクセス制御", NULL, NULL, NULL },
      { "番号", "2022年版", "管理策", "当社の対応" },
      { "9.2.1", "5.16", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* The same where names wrap, in one cell or onto two rows. */
  { "swapped-wrapped",
    { 100, 160, 300 },
    { { "番号", "2022\n年版", "管理策", "当社の対応" },
      { "5.1.1", "5.1", "方針群", A1 },
      { "6. 組織", NULL, NULL, NULL },
      { "2022", "番号", "管理策", "当社の対応" },
      { "年版", "", "", "" },
      { "5.2", "6.1.1", "役割及び責任", A2 },
      { "8. 資産の管理", NULL, NULL, NULL },
      { "番号", "2022\n年版", "管理策", "当社の対応" },
      { "8.1.1", "5.9", "資産目録", A3 },
      { "9. アクセス制御", NULL, NULL, NULL },
      { "2022\n年版", "番号", "管理策", "当社の対応" },
      { "5.16", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* Titles of several controls in one cell are each of its own, without what parts them. */
  { "parted-titles",
    { 100, 260 },
    { { "番号", "管理策", "対応" },
      { "5.1.1", "情報セキュリティのための方針群", A1 },
      { "9.2.1\n9.2.2", "利用者登録及び登録削除／\n利用者アクセスの提供", A2 },
      { "12.3.1", "情報のバックアップ", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n9.2.1|利用者登録及び登録削除|" A2
    "\n9.2.2|利用者アクセスの提供|" A2 "\n12.3.1|情報のバックアップ|" A3 "\n" },
  /* What the newer edition has not is answered by its number in the other. */
  { "none-in-edition",
    { 100, 160, 300 },
    { { "管理策番号", "旧番号", "管理策", "取り組み" },
      { "5.1", "5.1.1", "考えの示し方", A1 },
      { "5.35", "18.2.1", "外の目", A2 },
      { "8.13", "12.3.1", "写しの取り方", A3 },
      { "－", "CLD.9.5.1", "部屋の分け方", A4 } },
    "5.1|考えの示し方|" A1 "\n5.35|外の目|" A2 "\n8.13|写しの取り方|" A3 "\nCLD.9.5.1|部屋の分け方|" A4 "\n",
    "ISO/IEC 27001:2022 の順に、ISO/IEC 27017:2015 の番号とともに述べます。" },
  /* A column is too narrow for a number, and cuts it between two digits of one part too. */
  { "cut-numbers",
    { 90, 260 },
    { { "番号", "管理策", "対応" },
      { "11.2.\n7", "装置のセキュリティを保った\n処分又は再利用", A1 },
      { "CLD.1\n2.1.5", "実務管理者の運用の\nセキュリティ", A2 },
      { "CLD.1\n3.1.4", "仮想及び物理ネットワークの\nセキュリティ管理の整合", A3 } },
    "11.2.7|装置のセキュリティを保った処分又は再利用|" A1 "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A2
    "\nCLD.13.1.4|仮想及び物理ネットワークのセキュリティ管理の整合|" A3 "\n" },
  /* The word before a number does not keep it whole. */
  { "cut-numbers-behind-words",
    { 115, 260 },
    { { "番号", "管理策", "対応" },
      { "管理策 6.1.\n1", "情報セキュリティの役割及び責任", A1 },
      { "管理策 CLD.1\n2.1.5", "実務管理者の運用の\nセキュリティ", A2 },
      { "管理策 CLD.1\n3.1.4", "仮想及び物理ネットワークの\nセキュリティ管理の整合", A3 } },
    "6.1.1|情報セキュリティの役割及び責任|" A1 "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A2
    "\nCLD.13.1.4|仮想及び物理ネットワークのセキュリティ管理の整合|" A3 "\n" },
  /* A narrower one cuts it between letters, too, and twice. */
  { "twice-cut-numbers",
    { 75, 260 },
    { { "番号", "管理策", "対応" },
      { "6.1.\n1", "情報セキュリティの役割及び責任", A1 },
      { "CL\nD.6.\n3.1", "クラウドコンピューティング環境に\nおける役割及び責任の共有及び分担", A2 },
      { "CL\nD.1\n2.1.\n5", "実務管理者の運用の\nセキュリティ", A3 } },
    "6.1.1|情報セキュリティの役割及び責任|" A1
    "\nCLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|" A2
    "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A3 "\n" },
  /* The vendor's own numbers are too long for their column, do not wrap, and are printed over the next. */
  { "overprinted-numbers",
    { 62, 200 },
    { { "No", "管理策", "対応" },
      { "SEC-001", "8.1.1 資産目録", A1 },
      { "SEC-002", "9.2.1 利用者登録", A2 },
      { "SEC-003", "12.4.4 クロックの同期", A3 } },
    "8.1.1|資産目録|" A1 "\n9.2.1|利用者登録|" A2 "\n12.4.4|クロックの同期|" A3 "\n" },
  /* What the vendor calls the controls, under a header that no rule knows; chapters stand before the numbers.
   */
  { "names-of-the-vendor",
    { 120, 240 },
    { { "番号", "呼び名", "当社の対応" },
      { "6.1.1", "受け持ち", A1 },
      { "CLD.8.1.5", "去るときの持ち物", A2 },
      { "CLD.9.5.1", "部屋の仕切り", A3 },
      { "12.3.1", "写し", A4 },
      { "12.4.4", "時計", A5 } },
    "6.1.1|受け持ち|" A1 "\nCLD.8.1.5|去るときの持ち物|" A2 "\nCLD.9.5.1|部屋の仕切り|" A3 "\n12.3.1|写し|" A4
    "\n12.4.4|時計|" A5 "\n" },
  /* Titles stand in bold over the answers, in the column of these, and wrap. */
  { "titles-over-answers",
    { 120 },
    { { "管理策", "当社の対応" },
      { "6.1.1", "*情報セキュリティの役割及び責任\n" A1 },
      { "CLD.6.3.1", "*クラウドコンピューティング環境における\n*役割及び責任の共有及び分担\n" A2 },
      { "8.1.1", "*資産目録\n" A3 },
      { "14.1.1", "*情報セキュリティ要求事項の\n*分析及び仕様化\n" A4 } },
    "6.1.1|情報セキュリティの役割及び責任|" A1
    "\nCLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|" A2 "\n8.1.1|資産目録|" A3
    "\n14.1.1|情報セキュリティ要求事項の分析及び仕様化|" A4 "\n" },
  /* The group of a control is neither its title nor an answer. */
  { "groups",
    { 120, 220 },
    { { "番号", "区分", "当社の対応" },
      { "6.1.1", "きまり", A1 },
      { "CLD.8.1.5", "物の備え", A2 },
      { "CLD.9.5.1", "人の備え", A3 },
      { "12.3.1", "写しの備え", A4 },
      { "12.4.4", "時の備え", A5 } },
    "6.1.1||" A1 "\nCLD.8.1.5||" A2 "\nCLD.9.5.1||" A3 "\n12.3.1||" A4 "\n12.4.4||" A5 "\n" },
  /* A header tells the edition before by its year alone; the vendor counts the rows, too. */
  { "numbers-of-a-year",
    { 85, 120, 290, 340 },
    { { "No.", "番号", "管理策", "2013", "当社の対応" },
      { "4.1", "6.2", "雇用条件", "7.1.2", A1 },
      { "4.2", "6.4", "懲戒手続", "7.2.3", A2 },
      { "4.3", "6.6", "秘密保持契約又は守秘義務契約", "13.2.4", A3 },
      { "4.4", "6.7", "リモートワーク", "6.2.2", A4 } },
    "6.2|雇用条件|" A1 "\n6.4|懲戒手続|" A2 "\n6.6|秘密保持契約又は守秘義務契約|" A3
    "\n6.7|リモートワーク|" A4 "\n",
    .opening = "ISO/IEC 27001:2022 の管理策について述べます。" },
  /* Answers are to the numbers of today, not to those of the edition before, which have more parts. */
  { "former-numbers",
    { 100, 200, 330 },
    { { "番号", "旧番号", "管理策", "当社の対応" },
      { "5.1", "A.5.1.1, A.5.1.2", "方針群", A1 },
      { "5.2", "A.6.1.1", "役割及び責任", A2 },
      { "8.13", "A.12.3.1", "バックアップ", A5 } },
    "5.1|方針群|" A1 "\n5.2|役割及び責任|" A2 "\n8.13|バックアップ|" A5 "\n" },
  /* Numbers of the vendor's own that controls might have stand beside those with titles. */
  { "own-beside-titled",
    { 100, 300 },
    { { "No.", "管理策", "当社の対応" },
      { "7.1", "8.6 容量・能力の管理", A1 },
      { "7.2", "8.9 構成管理", A2 },
      { "7.3", "8.13 情報のバックアップ", A3 },
      { "7.4", "8.15 ログ取得", A4 } },
    "8.6|容量・能力の管理|" A1 "\n8.9|構成管理|" A2 "\n8.13|情報のバックアップ|" A3 "\n8.15|ログ取得|" A4
    "\n" },
  /* A number too wide for its column ends right before the title, beyond the rule. */
  { "number-over-rule",
    { 93, 220 },
    { { "5.1.1", "方針群", A1 },
      { "CLD.9.5.2", "仮想マシンの要塞化", A2 },
      { "CLD.12.1.5", "実務管理者の運用の\nセキュリティ", A3 },
      { "12.3.1", "情報のバックアップ", A5 } },
    "5.1.1|方針群|" A1 "\nCLD.9.5.2|仮想マシンの要塞化|" A2 "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A3
    "\n12.3.1|情報のバックアップ|" A5 "\n" },
  /* Who does it is no answer, of however few rows. */
  { "who",
    { 90, 270, 340 },
    { { "番号", "管理策", "担当", "内容" },
      { "5.1.1", "情報セキュリティのための方針群", "主の家", "店の方針は毎年三月に改めます。" },
      { "8.1.1", "資産目録", "番の者", "預かる品は全て帳面に記します。" } },
    "5.1.1|情報セキュリティのための方針群|店の方針は毎年三月に改めます。\n"
    "8.1.1|資産目録|預かる品は全て帳面に記します。\n" },
  /* An offer for work on controls answers none. */
  { "offer",
    { 90, 300, 360 },
    { { "No.", "品名", "数量", "金額" },
      { "5.1.1", "方針群", "1式", "80,000" },
      { "6.1.1", "役割及び責任", "1式", "60,000" },
      { "8.1.1", "資産目録", "1式", "120,000" },
      { "9.2.1", "利用者登録", "2式", "90,000" } },
    "" },
  /* A report on an audit names clauses of the standard, a few of which number as controls do. */
  { "audit-report",
    { 80, 130, 200 },
    { { "No", "区分", "箇条", "内容" },
      { "1", "軽微", "9.2.2", "監査の度合いが書かれておりませんでした。" },
      { "2", "軽微", "7.2", "力の見きわめの記しが見当たりませんでした。" },
      { "3", "観察", "8.1", "書き物の形が部署ごとに違っておりました。" },
      { "4", "観察", "6.2", "目当てのうち測りにくいものがありました。" },
      { "5", "観察", "7.1", "人手の足りない部署がありました。" },
      { "6", "観察", "6.1.3", "あぶないことの一覧が古いままでした。" },
      { "ISO/IEC 27001:2022 の審査の結びとして、これらを伝えました。", NULL, NULL, NULL } },
    "" },
  { "clauses",
    { 160, 210, 310 },
    { { "5. 情報セキュリティの\nための方針群", "5.1.1", "方針群", A1 },
      { "6. 情報セキュリティの\nための組織", "6.1.1", "役割及び責任", A2 },
      { "8. 資産の管理", "8.1.1", "資産目録", A3 },
      { "9. アクセス制御", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "topics",
    { 200, 250, 350 },
    { { "話題", "項番", "管理策", "当社の取り組み" },
      { "社内の決まりと書き物のこと", "5.1.1", "方針群", A1 },
      { "だれが何を受け持つかのこと", "6.1.1", "役割及び責任", A2 },
      { "持ち物の数と置き場所のこと", "8.1.1", "資産目録", A3 },
      { "人の出入りと名簿の扱いのこと", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "enumeration",
    { 90, 190, 260 },
    { { "5.1.1", "方針群", "当方", A1 },
      { "6.1.1", "役割及び責任", "双方", A2 },
      { "8.1.1", "資産目録", "当方", A3 },
      { "9.2.1", "利用者登録", "先方", A4 } },
    ROWS_1_TO_4 },
  { "remarks",
    { 90, 190, 460 },
    { { "項番", "管理策", "当社の取り組み", "時節" },
      { "5.1.1", "方針群", A1, "春ごと" },
      { "6.1.1", "役割及び責任", A2, "人の替わる折" },
      { "8.1.1", "資産目録", A3, "年の暮れ" },
      { "9.2.1", "利用者登録", A4, "申し込みの折" } },
    ROWS_1_TO_4 },
  { "own-numbers",
    { 80, 140, 250 },
    { { "#", "項番", "管理策", "当社の取り組み" },
      { "1", "5.1.1", "方針群", A1 },
      { "2", "6.1.1", "役割及び責任", A2 },
      { "3", "8.1.1", "資産目録", A3 },
      { "4", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "own-numbers-of-two-levels",
    { 80, 140, 250 },
    { { "", "項番", "管理策", "当社の取り組み" },
      { "41.1", "5.1.1", "方針群", A1 },
      { "41.2", "6.1.1", "役割及び責任", A2 },
      { "42.1", "8.1.1", "資産目録", A3 },
      { "42.2", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "other-edition",
    { 110, 230 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1\n(A.5.1)", "方針群", A1 },
      { "6.1.1\n(A.5.2)", "役割及び責任", A2 },
      { "8.1.1\n(A.5.9)", "資産目録", A3 },
      { "9.2.1\n(A.5.16)", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "questions",
    { 190, 340 },
    { { "管理策", "質問", "回答" },
      { "5.1.1 情報セキュリティ\nのための方針群", "文書はありますか。", A1 },
      { "8.1.1 資産目録", "一覧はありますか。", A3 },
      { "9.4.5 プログラムソース\nコードへのアクセス制御", "だれが見られますか。", A4 },
      { "12.3.1 情報のバック\nアップ", "写しはありますか。", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3
    "\n9.4.5|プログラムソースコードへのアクセス制御|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
  /* Titles are known by what they say where their name is not. */
  { "questions-beside-known-titles",
    { 90, 220, 350 },
    { { "項番", "呼び方", "質問", "回答" },
      { "5.1.1", "情報セキュリティ\nのための方針群", "文書はありますか。", A1 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.4.5", "プログラムソース\nコードへのアクセス制御", "だれが見られますか。", A4 },
      { "12.3.1", "情報のバックアップ", "写しはありますか。", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3
    "\n9.4.5|プログラムソースコードへのアクセス制御|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
  { "requirements-in-short",
    { 90, 180, 350 },
    { { "管理策No.", "タイトル", "要求の要旨", "対応内容" },
      { "5.1.1", "方針群", "文書を持つことが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "人を定めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* A name of it that holds one of an answer, 内容. */
  { "requirements-named-after-answers",
    { 90, 180, 350 },
    { { "項番", "管理策", "確認内容", "当社のこと" },
      { "5.1.1", "方針群", "文書はありますか。", A1 },
      { "6.1.1", "役割及び責任", "人は決まっていますか。", A2 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.2.1", "利用者登録", "手順はありますか。", A4 } },
    ROWS_1_TO_4 },
  /* Of two columns of numbers the rows answer those that run in the order of their standard. */
  { "numbers-in-order",
    { 80, 160, 280 },
    { { "番号", "管理策番号", "管理策", "当社の取り組み" },
      { "5.1", "5.1.1", "方針群", A1 },
      { "5.9", "8.1.1", "資産目録", A3 },
      { "5.16", "9.2.1", "識別情報の管理", A4 },
      { "6.4", "7.2.3", "懲戒手続", A2 },
      { "8.13", "12.3.1", "情報のバックアップ", A5 },
      { "8.32", "12.1.2", "変更管理", A1 } },
    "5.1|方針群|" A1 "\n5.9|資産目録|" A3 "\n5.16|識別情報の管理|" A4 "\n6.4|懲戒手続|" A2
    "\n8.13|情報のバックアップ|" A5 "\n8.32|変更管理|" A1 "\n" },
  /* No header tells which column asks. */
  { "demands-by-their-ends",
    { 90, 180, 350 },
    { { "項番", "管理策", "めやす", "当社の考え方" },
      { "5.1.1", "方針群", "文書を持っているか。", A1 },
      { "6.1.1", "役割及び責任", "人を定めなければならない。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つこと。", A4 } },
    ROWS_1_TO_4 },
  /* What the customer is asked to do is an answer. */
  { "demands-of-customers",
    { 90, 180, 350 },
    { { "項番", "管理策", "お客様の役目", "当社の考え方" },
      { "5.1.1", "方針群", "文書を読むこと。", "考えを文書にしております。" },
      { "6.1.1", "役割及び責任", "人を定めること。", "人を定めております。" },
      { "8.1.1", "資産目録", "一覧を持つこと。", "一覧を作っております。" },
      { "9.2.1", "利用者登録", "手順を持つこと。", "名簿に書いております。" } },
    "5.1.1|方針群|文書を読むこと。考えを文書にしております。\n"
    "6.1.1|役割及び責任|人を定めること。人を定めております。\n"
    "8.1.1|資産目録|一覧を持つこと。一覧を作っております。\n"
    "9.2.1|利用者登録|手順を持つこと。名簿に書いております。\n" },
  /* What the standard asks for stands before the title. */
  { "requirements-first",
    { 90, 280, 370 },
    { { "項番", "規格の要求事項", "管理策", "当社の取り組み" },
      { "5.1.1", "考えを定めることが望ましい。", "方針群", A1 },
      { "6.1.1", "受け持ちを決めることが望ましい。", "役割及び責任", A2 },
      { "8.1.1", "一覧を持つことが望ましい。", "資産目録", A3 },
      { "9.2.1", "登録の手順を持つことが望ましい。", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* Its header is no name of a title, and stands behind the title. */
  { "purposes",
    { 90, 180, 365 },
    { { "項番", "管理策", "趣旨", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めることが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "登録の手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* Numbers of the standard among which many are left out, with titles of the vendor's own. */
  { "own-titles",
    { 90, 220 },
    { { "項番", "見出し", "当社の取り組み" },
      { "5.1.1", "わたしたちの約束", A1 },
      { "6.1.3", "役所に聞くこと", A2 },
      { "8.1.1", "持ち物帳", A3 },
      { "9.2.1", "窓口の受け付け", A4 },
      { "12.3.1", "控えの作り方", A5 } },
    "5.1.1|わたしたちの約束|" A1 "\n6.1.3|役所に聞くこと|" A2 "\n8.1.1|持ち物帳|" A3
    "\n9.2.1|窓口の受け付け|" A4 "\n12.3.1|控えの作り方|" A5 "\n" },
  { "requirements",
    { 90, 180, 350 },
    { { "項番", "管理策", "規格の要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "文書を持つことが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "人を定めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* What is asked is not answered, and the title only where there is no other. */
  { "questions-beside-titles",
    { 90, 180, 350 },
    { { "規格番号", "管理策", "確認事項", "回答" },
      { "5.1.1", "方針群", "文書はありますか。", A1 },
      { "6.1.1", "役割及び責任", "人は決まっていますか。", A2 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.2.1", "利用者登録", "手順はありますか。", A4 } },
    ROWS_1_TO_4 },
  /* Below the title in its cell stand the numbers of the edition before. */
  { "former-numbers-below",
    { 260 },
    { { "管理策", "当社の取り組み" },
      { "5.9 情報及びその他の関連\n資産の目録\n（旧番号：8.1.1）", A3 },
      { "5.15 アクセス制御\n（旧番号：9.1.1、9.1.2）", A1 },
      { "5.16 識別情報の管理\n（旧番号：9.2.1）", A4 },
      { "8.13 情報のバックアップ\n（旧番号：12.3.1）", A5 } },
    "5.9|情報及びその他の関連資産の目録|" A3 "\n5.15|アクセス制御|" A1 "\n5.16|識別情報の管理|" A4
    "\n8.13|情報のバックアップ|" A5 "\n" },
  { "list",
    { 120 },
    { { "項番", "管理策" },
      { "5.1.1", "情報セキュリティのための方針群" },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "8.1.1", "資産目録" },
      { "9.2.1", "利用者登録及び登録削除" } },
    "" },
  /* An index that says in which chapter of the paper each control is answered answers none, long or short. */
  { "list-of-places",
    { 120, 360 },
    { { "番号", "管理策の名称", "本書の章" },
      { "6.1.1", "情報セキュリティの役割及び責任", "体制について" },
      { "8.1.1", "資産目録", "持ち物と在庫の数え方について" } },
    "" },
  { "list-of-chapters",
    { 120, 360 },
    { { "6.1.1", "情報セキュリティの役割及び責任", "情報セキュリティのための組織" },
      { "8.1.1", "資産目録", "資産の管理" },
      { "9.2.1", "利用者登録及び登録削除", "アクセス制御" },
      { "12.3.1", "情報のバックアップ", "運用のセキュリティ" } },
    "" },
  /* What has no number in one edition ends no answer of the row above. */
  { "list-of-editions",
    { 150, 380 },
    { { "ISO/IEC 27001:2022", "管理策の名称", "ISO/IEC 27001:2013" },
      { "5.5", "関係当局との連絡", "6.1.3" },
      { "5.6", "専門組織との連絡", "6.1.4" },
      { "5.7", "脅威インテリジェンス", "－" },
      { "5.11", "資産の返却", "8.1.4" },
      { "8.8", "技術的脆弱性の管理", "12.6.1、18.2.3" },
      { "8.9", "構成管理", "－" },
      { "8.10", "情報の削除", "該当なし" } },
    "" },
  { "list-with-verdicts",
    { 100, 350, 420 },
    { { "番号", "管理策", "判定", "見た所" },
      { "5.1.1", "情報セキュリティのための方針群", "○", "本店" },
      { "6.1.1", "情報セキュリティの役割及び責任", "△", "東の倉" },
      { "8.1.1", "資産目録", "○", "西の倉" },
      { "9.2.1", "利用者登録及び登録削除", "○", "本店" } },
    "" },
  { "split-number",
    { 90, 120, 150, 330 },
    { { "箇条", "区分", "項", "表題", "当社の対応" },
      { "5", "1", "1", "情報セキュリティのための方針群", A1 },
      { "6", "1", "1", "情報セキュリティの役割及び責任", A2 },
      { "8", "1", "1", "資産目録", A3 },
      { "9", "2", "1", "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n" },
  { "split-number-not-repeated",
    { 110, 140, 330 },
    { { "章", "項", "管理策", "当社の取り組み" },
      { "A.5", "2", "情報セキュリティの役割及び責任", A1 },
      { "", "9", "情報及びその他の関連資産の目録", A2 },
      { "A.8", "13", "情報のバックアップ", A3 },
      { "", "15", "ログ取得", A4 } },
    "5.2|情報セキュリティの役割及び責任|" A1 "\n5.9|情報及びその他の関連資産の目録|" A2
    "\n8.13|情報のバックアップ|" A3 "\n8.15|ログ取得|" A4 "\n" },
  { "controls-as-columns",
    { 110, 330 },
    { { "番号", "A.5.1.1", "CLD.9.5.1" },
      { "管理策", "情報セキュリティの\nための方針群", "仮想コンピューティング環境\nにおける分離" },
      { "当社の対応", A1, A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\nCLD.9.5.1|仮想コンピューティング環境における分離|" A2
    "\n" },
  /* The last of several such tables leaves columns empty. */
  { "controls-as-columns/empty",
    { 110, 310, 500 },
    { { "番号", "A.5.1.1", "CLD.9.5.1", "" },
      { "管理策", "情報セキュリティの\nための方針群", "仮想コンピューティング環境\nにおける分離", "" },
      { "当社の対応", A1, A2, "" } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\nCLD.9.5.1|仮想コンピューティング環境における分離|" A2
    "\n" },
  { "controls-as-columns/one",
    { 110, 310, 500 },
    { { "番号", "A.5.1.1", "8.1.1", "" },
      { "管理策", "情報セキュリティの\nための方針群", "資産目録", "" },
      { "当社の対応", A1, A2, "" },
      RULED_NEW_PAGE,
      { "番号", "A.12.3.1", "", "" },
      { "管理策", "情報のバックアップ", "", "" },
      { "当社の対応", A3, "", "" } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A2 "\n12.3.1|情報のバックアップ|" A3
    "\n" },
  /* Several words that come again and again are no answer. */
  { "who-answers",
    { 80, 200, 340 },
    { { "番号", "管理策", "別", "実装" },
      { "5.1.1", "方針群", "町の係だけが行うこと", A1 },
      { "6.1.1", "役割及び責任", "町の係と住む人との双方", A2 },
      { "8.1.1", "資産目録", "町の係だけが行うこと", A3 },
      { "9.2.1", "利用者登録", "町の係だけが行うこと", A4 },
      { "9.2.2", "利用者アクセス", "町の係と住む人との双方", A1 },
      { "12.3.1", "情報のバックアップ", "町の係だけが行うこと", A5 },
      { "12.4.1", "イベントログ取得", "町の係と住む人との双方", A2 },
      { "12.6.1", "技術的ぜい弱性の管理", "町の係だけが行うこと", A3 } },
    ROWS_1_TO_4 "9.2.2|利用者アクセス|" A1 "\n12.3.1|情報のバックアップ|" A5 "\n12.4.1|イベントログ取得|" A2
                "\n12.6.1|技術的ぜい弱性の管理|" A3 "\n" },
  { "marks-beside-answers",
    { 100, 250, 320 },
    { { "番号", "管理策", "採否", "理由" },
      { "5.1.1", "方針群", "○", A1 },
      { "6.1.1", "役割及び責任", "○", A2 },
      { "8.1.1", "資産目録", "×", "" },
      { "9.2.1", "利用者登録", "○", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|\n9.2.1|利用者登録|" A4 "\n" },
};

/* A cell at the left, as tall as @n rows of the columns at its right. */
static void
put_tall_row (SyntheticPaper *paper, const float *edges, const char *left, const char *const (*rows)[2],
              guint n)
{
  float top = paper->y;

  ruled_table_put_cell (paper, RULED_LEFT_X, left);
  for (guint i = 0; i < n; i++)
    ruled_table_put_row_from (paper, edges, 3, 1, rows[i]);
  synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y);
  synthetic_paper_rule (paper, RULED_LEFT_X, top, edges[0], top);
  synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, edges[0], paper->y);
}

/* One name stands over two columns, which have names of their own below it: what says but what each text is
 * about is none of the answer. */
static void
test_aspects (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 200, 280 };
  static const char *const names[][2] = { { "対応状況", NULL }, { "観点", "内容" } };
  static const char *const first[][2] = { { "規程", A1 }, { "実施", A2 }, { "確認", A3 } };
  static const char *const second[][2] = { { "規程", A4 }, { "実施", A5 }, { "確認", B1 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_tall_row (paper, edges, "管理策", names, G_N_ELEMENTS (names));
  put_tall_row (paper, edges, "5.1.1 情報セキュリティのため\nの方針群", first, G_N_ELEMENTS (first));
  put_tall_row (paper, edges, "6.1.1 情報セキュリティの役割\n及び責任", second, G_N_ELEMENTS (second));
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n"
                                        "6.1.1|情報セキュリティの役割及び責任|" A4 A5 B1 "\n");
}

/* A header of two rows: one name over those of number and title, and beside them that of the answers. */
static void
put_group_header (SyntheticPaper *paper, const float *edges)
{
  const float top = paper->y, middle = top + 22, bottom = top + 44;

  ruled_table_put_cell (paper, RULED_LEFT_X, "規格");
  ruled_table_put_cell (paper, edges[1], "実施内容");
  paper->y = middle;
  ruled_table_put_cell (paper, RULED_LEFT_X, "番号");
  ruled_table_put_cell (paper, edges[0], "管理策名");
  synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_RIGHT_X, top);
  synthetic_paper_rule (paper, RULED_LEFT_X, middle, edges[1], middle);
  synthetic_paper_rule (paper, RULED_LEFT_X, bottom, RULED_RIGHT_X, bottom);
  synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, bottom);
  synthetic_paper_rule (paper, edges[0], middle, edges[0], bottom);
  synthetic_paper_rule (paper, edges[1], top, edges[1], bottom);
  synthetic_paper_rule (paper, RULED_RIGHT_X, top, RULED_RIGHT_X, bottom);
  paper->y = bottom;
}

/* Both rows of such a header come again on the next page, as high as the table stands there. */
static void
test_two_header_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 100, 280 };
  static const char *const rows[][3] = { { "5.1.1", "情報セキュリティのための\n方針群", A1 },
                                         { "6.1.1", "情報セキュリティの役割及\nび責任", A2 },
                                         { "8.1.1", "資産目録", A3 },
                                         { "9.2.1", "利用者登録及び登録削除", A4 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 400;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 2)
        ruled_table_turn (paper);
      if (r % 2 == 0)
        put_group_header (paper, edges);
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n9.2.1|利用者登録及び登録削除|" A4 "\n");
}

/* Numbers without a standard over them, before those of the controls, are the vendor's own, be they such as
 * controls of another edition have; they are that edition's where the rules map the controls to them. */
static void
test_known_numbers_before (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 80, 150, 330 };
  static const char *const head[] = { "No.", "番号", "管理策", "当社の取り組み" };
  static const struct
  {
    const char *own, *other, *id, *title, *answer;
  } rows[] = { { "8.1", "5.16", "9.2.1", "利用者登録及び登録削除", A4 },
               { "8.2", "8.2", "9.2.3", "特権的アクセス権の管理", A2 },
               { "8.3", "8.13", "12.3.1", "情報のバックアップ", A5 } };
  const gboolean own = data != NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  ruled_table_put_row (paper, edges, 4, head);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const char *const row[]
          = { own ? rows[r].own : rows[r].other, rows[r].id, rows[r].title, rows[r].answer };

      ruled_table_put_row (paper, edges, 4, row);
      if (own)
        synthetic_paper_expect (paper, "iso27017-2015.%s|%s||\n", rows[r].id, rows[r].own);
      else
        synthetic_paper_expect (paper, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n", rows[r].id,
                                rows[r].other);
    }
  synthetic_paper_check_controls (paper, paper->expected->str);
}

/* Every other row is drawn without its columns, as where shaded rows alone have cells. */
static void
test_rows_without_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 260 };
  static const char *const rows[][3] = { { "番号", "管理策", "当社の対応" },
                                         { "5.1.1", "情報セキュリティの\nための方針群", A1 },
                                         { "6.1.1", "情報セキュリティの\n役割及び責任", A2 },
                                         { "8.1.1", "資産目録", A3 },
                                         { "12.3.1", "情報のバックアップ", A5 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_lines = 1;
      float bottom;

      if (i % 2 == 0)
        {
          ruled_table_put_row (paper, edges, 3, rows[i]);
          continue;
        }
      for (guint c = 0; c < 3; c++)
        n_lines = MAX (n_lines, ruled_table_put_cell (paper, ruled_table_edge (edges, 3, c), rows[i][c]));
      bottom = paper->y + 8 + RULED_LEADING_PT * (float)n_lines;
      synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, RULED_LEFT_X, bottom);
      synthetic_paper_rule (paper, RULED_RIGHT_X, paper->y, RULED_RIGHT_X, bottom);
      synthetic_paper_rule (paper, RULED_LEFT_X, bottom, RULED_RIGHT_X, bottom);
      paper->y = bottom;
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* What is counted may stand a little off its number, below each other in all rows, and is no column: 週4回.
 */
static void
test_units (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "8.1.1", "資産目録", "年4", A3 },
    { "9.2.1", "利用者登録", "週1", A4 },
    { "9.4.1", "情報へのアクセス", "年2", A1 },
    { "12.1.2", "変更管理", "月5", A2 },
    { "12.3.1", "情報のバックアップ", "日3", A5 },
    { "12.4.1", "イベントログ取得", "時1", A3 },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const float y = 100 + 20 * (float)i;
      float x;

      synthetic_paper_text_in (paper, 62, y, rows[i][0], "Mincho", 10);
      synthetic_paper_text_in (paper, 120, y, rows[i][1], "Mincho", 10);
      x = synthetic_paper_text_in (paper, 250, y, rows[i][2], "Mincho", 10);
      synthetic_paper_text_in (paper, x + 2.5f, y, "回", "Mincho", 10);
      synthetic_paper_text_in (paper, 320, y, rows[i][3], "Mincho", 10);
      synthetic_paper_expect (paper, "%s|%s|%s回%s\n", rows[i][0], rows[i][1], rows[i][2], rows[i][3]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add_cases ("/control-columns", columns, G_N_ELEMENTS (columns));
  ruled_table_add ("/control-columns/two-header-rows", NULL, test_two_header_rows);
  ruled_table_add ("/control-columns/aspects", NULL, test_aspects);
  ruled_table_add ("/control-columns/own-numbers-before", "own", test_known_numbers_before);
  ruled_table_add ("/control-columns/editions-before", NULL, test_known_numbers_before);
  ruled_table_add ("/control-columns/rows-without-columns", NULL, test_rows_without_columns);
  ruled_table_add ("/control-columns/units", NULL, test_units);
  return g_test_run ();
}
