/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings of several controls, each with its number and title. */

typedef struct
{
  const char *name;
  const char *heading, *more; /* its lines */
  const char *expected;
} Case;

#define ANSWER "登録は画面から受け、誰に何を許すかを表に書いております。"

static const Case cases[] = {
  { "slash", "9.2.1 利用者登録及び登録削除／9.2.2 利用者アクセスの提供", NULL,
    "9.2.1|利用者登録及び登録削除|" ANSWER "\n9.2.2|利用者アクセスの提供|" ANSWER "\n" },
  { "word", "10.1.1 暗号による管理策の利用方針 及び 10.1.2 鍵管理", NULL,
    "10.1.1|暗号による管理策の利用方針|" ANSWER "\n10.1.2|鍵管理|" ANSWER "\n" },
  { "word-touching", "10.1.1 暗号による管理策の利用方針及び10.1.2 鍵管理", NULL,
    "10.1.1|暗号による管理策の利用方針|" ANSWER "\n10.1.2|鍵管理|" ANSWER "\n" },
  { "dot", "12.4.1 イベントログ取得・12.4.4 クロックの同期", NULL,
    "12.4.1|イベントログ取得|" ANSWER "\n12.4.4|クロックの同期|" ANSWER "\n" },
  { "comma", "12.4.1 イベントログ取得、12.4.4 クロックの同期", NULL,
    "12.4.1|イベントログ取得|" ANSWER "\n12.4.4|クロックの同期|" ANSWER "\n" },
  { "space", "12.4.1 イベントログ取得 12.4.4 クロックの同期", NULL,
    "12.4.1|イベントログ取得|" ANSWER "\n12.4.4|クロックの同期|" ANSWER "\n" },
  { "three", "8.1.1 資産目録／8.2.2 情報のラベル付け／CLD.8.1.5 クラウドサービスカスタマの資産の", "除去",
    "8.1.1|資産目録|" ANSWER "\n8.2.2|情報のラベル付け|" ANSWER
    "\nCLD.8.1.5|クラウドサービスカスタマの資産の除去|" ANSWER "\n" },
  { "full-width", "１２．４．１ イベントログ取得／１２．４．４ クロックの同期", NULL,
    "12.4.1|イベントログ取得|" ANSWER "\n12.4.4|クロックの同期|" ANSWER "\n" },
  /* Where the numbers wrap, the titles behind the last of them are of all. */
  { "numbers-wrap", "8.1.1／8.2.2／", "9.2.1 資産目録／情報のラベル付け／利用者登録及び登録削除",
    "8.1.1|資産目録／情報のラベル付け／利用者登録及び登録削除|" ANSWER
    "\n8.2.2|資産目録／情報のラベル付け／利用者登録及び登録削除|" ANSWER
    "\n9.2.1|資産目録／情報のラベル付け／利用者登録及び登録削除|" ANSWER "\n" },
  /* What follows the other number is not its title: the heading is of one control. */
  { "other-words", "12.4.1 イベントログ取得／12.4.4 の箇条を含む", NULL,
    "12.4.1|イベントログ取得／12.4.4の箇条を含む|" ANSWER "\n" },
};

static void
put_control (SyntheticPaper *paper, const char *heading, const char *answer)
{
  synthetic_paper_put_heading (paper, heading);
  synthetic_paper_put (paper, answer);
  paper->y += 10;
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *test = data;
  g_autofree char *records = NULL, *expected = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  put_control (paper, "5.1.1 情報セキュリティのための方針群", "考えを文書にまとめ、春ごとに読み直します。");
  put_control (paper, "6.1.1 情報セキュリティの役割及び責任", "受け持ちを表に書き、掲げております。");
  synthetic_paper_put_heading (paper, test->heading);
  if (test->more != NULL)
    {
      paper->y -= 4;
      synthetic_paper_put_heading (paper, test->more);
    }
  synthetic_paper_put (paper, ANSWER);
  paper->y += 10;
  put_control (paper, "15.1.2 供給者との合意におけるセキュリティの取扱い", "取り決めは書面にします。");
  put_control (paper, "18.1.2 知的財産権", "申し立ては窓口で承ります。");
  records = synthetic_paper_records (paper);
  expected = g_strconcat ("5.1.1|情報セキュリティのための方針群|考えを文書にまとめ、春ごとに読み直します。\n"
                          "6.1.1|情報セキュリティの役割及び責任|受け持ちを表に書き、掲げております。\n",
                          test->expected,
                          "15.1.2|供給者との合意におけるセキュリティの取扱い|取り決めは書面にします。\n"
                          "18.1.2|知的財産権|申し立ては窓口で承ります。\n",
                          NULL);
  g_assert_cmpstr (records, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/joined-titles/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  return g_test_run ();
}
