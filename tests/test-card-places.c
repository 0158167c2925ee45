/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Cards in any place: how far each goes, in which order they are read, and what their heads consist of. */

typedef struct
{
  float x, y, size; /* 0: of the text */
  const char *text;
} Piece;

#define MAX_BOXES 6
#define MAX_PIECES 40

typedef struct
{
  const char *name;
  float boxes[MAX_BOXES][4];
  Piece pieces[MAX_PIECES];
  const char *expected;
} Design;

static const Design designs[] = {
  { "goes-on-in-next-column",
    { { 40, 100, 280, 260 }, { 40, 270, 280, 380 }, { 310, 100, 550, 150 }, { 310, 165, 550, 380 } },
    { { 54, 95, 9, "5.1.1" },
      { 50, 115, 11, "情報セキュリティのための方針群" },
      { 50, 140, 0, "店の方針は毎年三月に主が改め、町の会" },
      { 50, 156, 0, "所の壁に貼り出します。" },
      { 54, 265, 9, "6.1.3" },
      { 50, 285, 11, "関係当局との連絡" },
      { 50, 310, 0, "役所の求めには主が応じ、その訳を帳面" },
      { 320, 112, 0, "に残しております。" },
      { 324, 160, 9, "8.1.1" },
      { 320, 180, 11, "資産目録" },
      { 320, 205, 0, "預かる品は全て帳面に記し、年の瀬に全" },
      { 320, 221, 0, "て数えます。" } },
    "5.1.1|情報セキュリティのための方針群|店の方針は毎年三月に主が改め、町の会所の壁に貼り出します。\n"
    "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残しております。\n"
    "8.1.1|資産目録|預かる品は全て帳面に記し、年の瀬に全て数えます。\n" },
  { "one-over-both-columns",
    { { 0 } },
    { { 40, 100, 9, "5.1.1" },
      { 40, 114, 13, "情報セキュリティのための方針群" },
      { 40, 136, 0, "店の方針は毎年三月に主が改めます。" },
      { 310, 100, 9, "6.1.3" },
      { 310, 114, 13, "関係当局との連絡" },
      { 310, 136, 0, "役所の求めには主が応じ、その訳を帳面に" },
      { 310, 152, 0, "残しております。" },
      { 40, 200, 9, "8.1.1" },
      { 40, 214, 13, "資産目録" },
      { 40, 236, 0,
        "預かる品は全て帳面に記し、年の瀬に店の者が揃って棚を巡り、欠けのないことを一つずつ確かめ" },
      { 40, 252, 0, "ます。" },
      { 40, 300, 9, "12.3.1" },
      { 40, 314, 13, "情報のバックアップ" },
      { 40, 336, 0, "写しは離れた町の倉へ運びます。" },
      { 310, 300, 9, "12.4.1" },
      { 310, 314, 13, "イベントログ取得" },
      { 310, 336, 0, "戸の開け閉めは番の者が書き残します。" } },
    "5.1.1|情報セキュリティのための方針群|店の方針は毎年三月に主が改めます。\n"
    "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残しております。\n"
    "8.1.1|資産目録|"
    "預かる品は全て帳面に記し、年の瀬に店の者が揃って棚を巡り、欠けのないことを一つずつ確かめます。\n"
    "12.3.1|情報のバックアップ|写しは離れた町の倉へ運びます。\n"
    "12.4.1|イベントログ取得|戸の開け閉めは番の者が書き残します。\n" },
  { "title-wraps-beside-number",
    { { 40, 100, 280, 200 }, { 310, 100, 550, 200 } },
    { { 50, 112, 0, "クラウドコンピューティング環境に" },
      { 232, 112, 0, "CLD.6.3.1" },
      { 50, 127, 0, "おける役割及び責任の共有及び分担" },
      { 50, 150, 0, "店と客の役目は札に分けて書きます。" },
      { 320, 112, 0, "関係当局との連絡" },
      { 520, 112, 0, "6.1.3" },
      { 320, 150, 0, "役所の求めには主が応じます。" } },
    "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
    "店と客の役目は札に分けて書きます。\n"
    "6.1.3|関係当局との連絡|役所の求めには主が応じます。\n" },
  { "title-beside-answer",
    { { 40, 100, 550, 190 }, { 40, 200, 550, 290 } },
    { { 50, 122, 9, "5.1.1" },
      { 50, 136, 11, "情報セキュリティのため" },
      { 50, 150, 11, "の方針群" },
      { 240, 112, 0, "店の方針は毎年三月に主が改め、町の会所の壁に貼り" },
      { 240, 129, 0, "出します。" },
      { 240, 146, 0, "・棚の鍵の扱い" },
      { 240, 163, 0, "・客の名の扱い" },
      { 50, 232, 9, "6.1.3" },
      { 50, 246, 11, "関係当局との連絡" },
      { 240, 212, 0, "役所の求めには主が応じ、その訳を帳面に残しており" },
      { 240, 229, 0, "ます。" },
      { 240, 246, 0, "・帳面の置き場" },
      { 240, 263, 0, "・帳面の改め方" } },
    "5.1.1|情報セキュリティのための方針群|"
    "店の方針は毎年三月に主が改め、町の会所の壁に貼り出します。・棚の鍵の扱い・客の名の"
    "扱い\n"
    "6.1.3|関係当局との連絡|"
    "役所の求めには主が応じ、その訳を帳面に残しております。・帳面の置き場・帳面の改め方\n" },
  { "other-edition-below-answer",
    { { 40, 100, 280, 200 }, { 310, 100, 550, 200 } },
    { { 50, 108, 9, "8.1.1" },
      { 50, 120, 9, "資産目録" },
      { 50, 142, 0, "預かる品は全て帳面に記します。" },
      { 50, 165, 9, "ISO/IEC 27001:2022 5.9" },
      { 320, 108, 9, "12.3.1" },
      { 320, 120, 9, "情報のバックアップ" },
      { 320, 142, 0, "写しは離れた町の倉へ運びます。" },
      { 320, 165, 9, "ISO/IEC 27001:2022 8.13" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。ISO/IEC27001:20225.9\n"
    "12.3.1|情報のバックアップ|写しは離れた町の倉へ運びます。ISO/IEC27001:20228.13\n" },
  { "number-in-two-lines",
    { { 40, 100, 280, 200 }, { 310, 100, 550, 200 } },
    { { 52, 120, 7, "CLD" },
      { 50, 129, 7, "8.1.5" },
      { 90, 112, 11, "クラウドサービスカスタマの" },
      { 90, 126, 11, "資産の除去" },
      { 90, 150, 0, "預けた品は店を出る日に返します。" },
      { 318, 125, 7, "8.2.2" },
      { 360, 112, 11, "情報のラベル付け" },
      { 360, 150, 0, "箱には色の札を付けております。" } },
    "CLD.8.1.5|クラウドサービスカスタマの資産の除去|預けた品は店を出る日に返します。\n"
    "8.2.2|情報のラベル付け|箱には色の札を付けております。\n" },
};

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Design *design = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < MAX_BOXES && design->boxes[i][2] > 0; i++)
    {
      const float *edges = design->boxes[i];
      AnnexaPaintedBox box = { edges[0], edges[1], edges[2], edges[3], 0xeeeeee, 255 };

      g_array_append_val (painting->boxes, box);
    }
  return painting;
}

static void
test_places (gconstpointer data)
{
  const Design *design = data;
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = synthetic_page (pages);
  g_autofree char *records = NULL;

  synthetic_text (pages, page, 40, 40, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < MAX_PIECES && design->pieces[i].text != NULL; i++)
    {
      const Piece *piece = &design->pieces[i];

      if (piece->size > 0)
        synthetic_text_in (pages, page, piece->x, piece->y, piece->text, "Gothic-Bold", piece->size);
      else
        synthetic_text (pages, page, piece->x, piece->y, piece->text);
    }
  records = synthetic_records (pages, give_painting, (gpointer)design);
  g_assert_cmpstr (records, ==, design->expected);
  annexa_pages_free (pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/card-places/%s", designs[i].name);

      g_test_add_data_func (path, &designs[i], test_places);
    }
  return g_test_run ();
}
