/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

/* What the cells of tables of controls say. */

#define A1 "会社の考えを文書にまとめております。"
#define A2 "受け持ちを表にまとめております。"
#define A3 "持ち物の一覧を作っております。"
#define A4 "申し込みは画面から受けております。"
#define A5 "写しは夜ごとに取っております。"
#define B1 "表は半年に一度、読み合わせております。"

/* The records of a table of the first four. */
#define ROWS_1_TO_4                                                                                          \
  "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n"
