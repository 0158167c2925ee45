/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Items of lists within answers that name controls with their numbers are no headings of these. */

#define LEFT_X 60.0f
#define ITEM_X 84.0f

typedef struct
{
  const char *name;
  const char *heading; /* ID is the number, NAME the title */
  const char *item;    /* N is which item it is */
  gboolean bold;       /* whether headings stand out */
  gboolean unanswered; /* whether the paper does not answer what the items name */
  gboolean single;     /* whether only one of them is there */
} Case;

static const struct
{
  const char *id, *title, *answer;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "考えを文書にまとめ、春ごとに読み直します。" },
  { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちを表に書き、社内に掲げております。" },
  { "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。" },
  { "10.1.1", "暗号による管理策の利用方針", "送る文はすべて暗号にしております。" },
  { "12.3.1", "情報のバックアップ", "写しは夜ごとに取り、離れた町に納めます。" },
  { "12.4.1", "イベントログ取得", "出入りの跡は一年のあいだ残します。" },
  { "14.1.1", "情報セキュリティ要求事項の分析及び仕様化", "備えるものは次のとおりです。" },
  { "15.1.2", "供給者との合意におけるセキュリティの取扱い", "約束は紙に書いて交わします。" },
  { "16.1.2", "情報セキュリティ事象の報告", "気付いた者がすぐに知らせます。" },
  { "18.1.2", "知的財産権", "申し立ては窓口で承ります。" },
};

static const struct
{
  const char *id, *name;
} items[][4] = {
  {
      { "10.1.1", "送る文の暗号化" },
      { "9.2.1", "申し込みの管理" },
      { "12.4.1", "ログ取得" },
      { "12.3.1", "バックアップ" },
  },
  {
      { "9.4.1", "見てよいものの制限" },
      { "12.6.1", "弱いところの手当て" },
      { "13.1.3", "ネットワークの分離" },
      { "17.1.1", "災いへの備え" },
  },
};

static const char behind[] = "足りるかどうかをお確かめください。";

static const Case cases[] = {
  { "brackets", "ID NAME", "NAME（ID）", TRUE },
  { "bullets", "ID NAME", "・NAME（ID）", FALSE },
  { "numbered", "NAME（ID）", "N）NAME（ID）", TRUE },
  { "plain-headings", "NAME（ID）", "NAME（ID）", FALSE },
  { "standard", "NAME（ID）", "・NAME（ISO/IEC 27017 ID）", TRUE },
  { "number-first", "ID NAME", "・ID NAME", FALSE },
  { "unanswered", "ID NAME", "・NAME（ID）", TRUE, TRUE },
  { "unanswered-plain", "NAME（ID）", "・NAME（ID）", TRUE, TRUE },
  { "unanswered-number-first", "ID NAME", "・ID NAME", TRUE, TRUE },
  { "single", "ID NAME", "・NAME（ID）", TRUE, TRUE, TRUE },
  { "number-first-plain", "NAME（ID）", "ID NAME", FALSE },
};

/* @form with the number, the name and the count of an item in it. */
static char *
fill (const char *form, const char *id, const char *name, const char *count)
{
  GString *text = g_string_new (form);

  g_string_replace (text, "ID", id, 0);
  g_string_replace (text, "NAME", name, 0);
  g_string_replace (text, "N", count, 0);
  return g_string_free (text, FALSE);
}

static void
put (SyntheticPaper *paper, float x, const char *text, gboolean bold)
{
  synthetic_paper_put_at (paper, x, text, bold ? "Gothic-Bold" : "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += SYNTHETIC_LINE_PT;
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *test = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = fill (test->heading, sections[i].id, sections[i].title, "");

      paper->y += 10;
      put (paper, LEFT_X, heading, test->bold);
      put (paper, LEFT_X, sections[i].answer, FALSE);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[i].answer);
      if (g_str_equal (sections[i].id, "14.1.1"))
        {
          for (guint k = 0; k < (test->single ? 1 : G_N_ELEMENTS (items[0])); k++)
            {
              const char count[] = { (char)('1' + k), '\0' };
              g_autofree char *item
                  = fill (test->item, items[test->unanswered][k].id, items[test->unanswered][k].name, count);

              put (paper, ITEM_X, item, FALSE);
              synthetic_paper_expect (paper, "%s", item);
              g_string_replace (paper->expected, " ", "", 0);
            }
          put (paper, LEFT_X, behind, FALSE);
          synthetic_paper_expect (paper, "%s", behind);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* A list of controls at the end, in the type of the headings and at their edge, is told by its marks, be it
 * that it begins with the first again (@data), as the next paper of a binder would. */
static void
test_index (SyntheticPaper *paper, gconstpointer data)
{
  const guint first = data != NULL ? 0 : 2;

  put (paper, LEFT_X, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);

      paper->y += 10;
      put (paper, LEFT_X, heading, FALSE);
      put (paper, LEFT_X, sections[i].answer, FALSE);
      synthetic_paper_expect (paper, "%s|%s|%s%s", sections[i].id, sections[i].title, sections[i].answer,
                              i + 1 < G_N_ELEMENTS (sections) ? "\n" : "");
    }
  synthetic_paper_expect (paper, "本書で述べた管理策は次のとおりです。");
  paper->y += 10;
  put (paper, LEFT_X, "本書で述べた管理策は次のとおりです。", FALSE);
  for (guint i = first; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *item = g_strdup_printf ("・ %s %s", sections[i].id, sections[i].title);

      put (paper, LEFT_X, item, FALSE);
      synthetic_paper_expect (paper, "・%s%s", sections[i].id, sections[i].title);
      if (data == NULL)
        continue;
      put (paper, LEFT_X, "・ その備え", FALSE);
      synthetic_paper_expect (paper, "・その備え");
    }
  synthetic_paper_expect (paper, "一覧は春ごとに改めます。\n");
  put (paper, LEFT_X, "一覧は春ごとに改めます。", FALSE);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/reference-lists/index", NULL, test_index);
  synthetic_paper_add ("/reference-lists/index/anew", "anew", test_index);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reference-lists/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  return g_test_run ();
}
