/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "listed-paper.h"

/* Titles that stand one below the other are no contents where they share an answer, or are items. */

/* An answer that two services share, in whose lines that of the column beside it may stand, comes again and
 * is no list. */
static void
test_shared_answer (ListedPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "品は町の倉と山の倉とに分けて置", "き、雨の日も開けて番をする。倉",
                                       "の鍵は番の者が二人で持ち、夜の", "見回りの時にも帳面を付けること" };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
        {
          listed_paper_put (paper, lines[i]);
          if (pass == 1)
            listed_paper_print (paper, "隣の%c段の言葉", 'a' + (char)i);
        }
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* Paragraphs that answers have in common come again in another order, with nothing between them that a
 * heading has below it; so do English sentences, wherever they stand. */
static void
test_shared_paragraphs (ListedPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "品は町の倉と山の倉とに分けて置", "鍵は番の者が二人で持ち",
                                       "夜の見回りの時にも", "帳面を付けること" };
  static const char *const sentences[] = { "The keys are kept by two persons.", "Doors are closed at night.",
                                           "Rounds are made every hour.", "The book is read in spring." };
  const guint n = G_N_ELEMENTS (lines);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        listed_paper_put (paper, lines[pass == 0 ? i : n - 1 - i]);
      listed_paper_add_body (paper);
    }
  for (guint pass = 0; pass < n; pass++)
    for (guint i = 0; i < n; i++)
      {
        listed_paper_put (paper, sentences[i]);
        if (pass > 0)
          listed_paper_print (paper, "Case %u of round %u", i, pass);
      }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* Items that stand in the lists of several answers come again and are no list of contents. */
static void
test_shared_items (ListedPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "倉の鍵の数", "番の者の名", "見回りの時刻", "帳面の置き場", "門を開ける日" };
  const char *mark = data;
  gsize n = G_N_ELEMENTS (items);

  for (gsize pass = 0; pass < n; pass++)
    {
      listed_paper_put (paper, "帳面には次のことを記す。");
      for (gsize i = 0; i < n - 1; i++)
        {
          g_autofree char *item = g_strconcat (mark, items[(2 * i + pass) % n], NULL);

          listed_paper_put (paper, item);
        }
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* Items that are counted, of which two stand next to each other again, and the others elsewhere. */
static void
test_counted_items (ListedPaper *paper, gconstpointer data)
{
  static const char *const lists[][4]
      = { { "1. 倉の鍵の数", "2. 番の者の名", "3. 見回りの時刻", "4. 帳面の置き場" },
          { "1. 倉の鍵の数", "2. 番の者の名", "3. 門を開ける日", "4. 帳面の置き場" },
          { "1. 見張りの塔", "2. 舟の綱の数", "3. 見回りの時刻", "4. 馬の蹄の形" } };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      listed_paper_put (paper, "帳面には次のことを記す。");
      for (gsize i = 0; i < G_N_ELEMENTS (lists[l]); i++)
        listed_paper_put (paper, lists[l][i]);
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* Names of entries come again, and so do what they name, which are others each time. */
static void
test_shared_entries (ListedPaper *paper, gconstpointer data)
{
  static const char *const values[][2] = {
    { "山野", "三つ目の印" }, { "川辺", "四つ目の印" }, { "山野", "三つ目の印" }, { "川辺", "四つ目の印" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      listed_paper_print (paper, "札の番号の%c", 'a' + (char)i);
      listed_paper_put (paper, "番の者");
      listed_paper_put (paper, values[i][0]);
      listed_paper_put (paper, "出来具合");
      listed_paper_put (paper, values[i][1]);
      listed_paper_put (paper, "終わりの日");
      for (guint line = 0; line < 4; line++)
        listed_paper_print (paper, "札の%c には%u のことを書きます。", 'a' + (char)i, line);
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* Without bullets the order that each list has of its own tells. */
static void
test_shuffled_items (ListedPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "倉の鍵が足りない時", "番の者が休む時", "門を早く閉じる時", "帳面を移す時" };
  static const char *const lists[] = { "0123", "203", "13", "201" };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      listed_paper_put (paper, "次の場合に知らせる。");
      for (const char *item = lists[l]; *item != '\0'; item++)
        listed_paper_put (paper, items[*item - '0']);
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* So do the rows of tables that differ in some values, of two columns (@data) as well. */
static void
test_shared_rows (ListedPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = { { "帳面", "書く時", "残す間", "残す間" },
                                         { "門の帳面", "出入りの度", "一年", "二年" },
                                         { "鍵の帳面", "朝と夕", "三年", "四年" },
                                         { "品の帳面", "月ごと", "五年", "五年" } };

  for (guint pass = 0; pass < 4; pass++)
    {
      listed_paper_put (paper, "帳面は次のとおりとする。");
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
        {
          const guint k = r == 1 ? pass % 2 : pass / 2;

          if (data == NULL)
            synthetic_text (paper->pages, paper->page, 200, paper->y, rows[r][1]);
          synthetic_text (paper->pages, paper->page, 330, paper->y, rows[r][2 + k]);
          listed_paper_put (paper, rows[r][0]);
        }
      paper->y += 20;
      listed_paper_print (paper, "%c の棚に置く。", 'a' + (char)pass);
    }
  listed_paper_add_body (paper);
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

/* So does the beginning of a sentence below them, where it wraps in the same way. */
static void
test_shared_items_and_sentence (ListedPaper *paper, gconstpointer data)
{
  static const char *const lines[]
      = { "鍵の数", "番の者の名", "見回りの時刻", "帳面は倉の奥の棚に置き、五年の間そこから出さずに保" };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
        listed_paper_put (paper, lines[i]);
      listed_paper_put (paper, pass == 0 ? "つこととし、破れたら写す。" : "つこととする。");
      listed_paper_add_body (paper);
    }
  paper->last_page = 0;
  listed_paper_check (paper, "", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  listed_paper_add ("/contents-shared/shared-answer", NULL, test_shared_answer);
  listed_paper_add ("/contents-shared/shared-paragraphs", NULL, test_shared_paragraphs);
  listed_paper_add ("/contents-shared/shared-entries", NULL, test_shared_entries);
  listed_paper_add ("/contents-shared/shared-rows/three-columns", NULL, test_shared_rows);
  listed_paper_add ("/contents-shared/shared-rows/two-columns", "two", test_shared_rows);
  listed_paper_add ("/contents-shared/counted-items", NULL, test_counted_items);
  listed_paper_add ("/contents-shared/shared-items/shuffled", NULL, test_shuffled_items);
  listed_paper_add ("/contents-shared/shared-items/sentence", NULL, test_shared_items_and_sentence);
  listed_paper_add ("/contents-shared/shared-items", "・", test_shared_items);
  listed_paper_add ("/contents-shared/shared-items/dash", "- ", test_shared_items);
  listed_paper_add ("/contents-shared/shared-items/glued-dash", "-", test_shared_items);
  listed_paper_add ("/contents-shared/shared-items/sign", "2) ", test_shared_items);
  listed_paper_add ("/contents-shared/shared-items/name", "期間：", test_shared_items);
  listed_paper_add ("/contents-shared/shared-items/kana", "（ア）", test_shared_items);
  return g_test_run ();
}
