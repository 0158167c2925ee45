/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings that are titles of ISO/IEC 27017 without its numbers, each with the number of the control in
 * ISO/IEC 27001:2022: the titles tell the controls. */

typedef enum
{
  PLACE_BELOW,  /* on a line of its own below the heading */
  PLACE_END,    /* on a line of its own below the answer */
  PLACE_BEHIND, /* behind the last sentence of the answer */
} Place;

typedef struct
{
  const char *name;
  Place place;
  const char *none; /* (nullable): what stands there where there is no counterpart */
} Case;

static const struct
{
  const char *id, *title, *number, *answer;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "5.1", "考えを文書にまとめ、春ごとに読み直します。" },
  { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び分担", NULL,
    "受け持ちを表に書き、社内に掲げております。" },
  { "9.2.1", "利用者登録及び登録削除", "5.16", "申し込みは画面から受けております。" },
  { "9.2.4", "利用者の秘密認証情報の管理", "5.17", "合い言葉はご本人だけが知るものとします。" },
  { "CLD.9.5.2", "仮想マシンの要塞化", NULL, "要らない戸は閉め、鍵を掛けております。" },
  { "10.1.1", "暗号による管理策の利用方針", "8.24", "送る文はすべて暗号にしております。" },
  { "12.4.1", "イベントログ取得", "8.15", "出入りの跡は一年のあいだ残します。" },
};

static const Case cases[] = {
  { "below", PLACE_BELOW, NULL },
  { "below-none", PLACE_BELOW, "［JIS Q 27001:2023 対応なし］" },
  { "end", PLACE_END, NULL },
  { "behind", PLACE_BEHIND, NULL },
};

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *test = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *reference = sections[i].number != NULL
                                       ? g_strdup_printf ("［JIS Q 27001:2023 %s］", sections[i].number)
                                       : g_strdup (test->none);
      g_autofree char *answer = test->place == PLACE_BEHIND && reference != NULL
                                    ? g_strconcat (sections[i].answer, reference, NULL)
                                    : g_strdup (sections[i].answer);

      synthetic_paper_put_heading (paper, sections[i].title);
      if (test->place == PLACE_BELOW && reference != NULL)
        synthetic_paper_put (paper, reference);
      synthetic_paper_put (paper, answer);
      if (test->place == PLACE_END && reference != NULL)
        synthetic_paper_put (paper, reference);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  /* What ends the paper ends the last answer. */
  synthetic_paper_put_at (paper, 480, "以上", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_check (paper);
}

/* Titles that both editions have tell nothing: the numbers that are printed do. */
static void
test_same_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title;
  } same[] = { { "5.1", "わが社の考え" },
               { "5.9", "持ち物の帳面" },
               { "8.13", "情報のバックアップ" },
               { "8.17", "クロックの同期" },
               { "8.22", "ネットワークの分離" } };

  synthetic_paper_put (paper, "ISO/IEC 27001:2022 と ISO/IEC 27017:2015 への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      synthetic_paper_put_heading (paper, same[i].title);
      synthetic_paper_print (paper, "（ISO/IEC 27001:2022 %s）", same[i].id);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", same[i].id, same[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* A reference behind the last sentence goes on, on the next page. */
static void
test_over_pages (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (sections[i].number == NULL)
        continue;
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      if (i % 3 == 0)
        {
          synthetic_paper_print (paper, "%s（ISO/IEC", sections[i].answer);
          synthetic_paper_text (paper, 280, 800, i == 0 ? "- 1 -" : "- 2 -");
          synthetic_paper_turn (paper);
          synthetic_paper_print (paper, "27001:2022 %s）", sections[i].number);
        }
      else
        synthetic_paper_print (paper, "%s（ISO/IEC 27001:2022 %s）", sections[i].answer, sections[i].number);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  synthetic_paper_text (paper, 280, 800, "- 3 -");
  synthetic_paper_check (paper);
}

/* The number of the other edition stands behind the title, that of the control below: the titles, most of
 * which the other edition has not, tell that the second is answered, also where both editions have the title.
 */
static void
test_number_below (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title;
  } more[] = { { "8.13", "情報のバックアップ" }, { "8.17", "クロックの同期" } };
  static const char *const older[] = { "12.3.1", "12.4.4" };
  g_autoptr (GString) controls = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (sections[i].number == NULL)
        continue;
      synthetic_paper_print_heading (paper, "%s（27001:2022: %s）", sections[i].title, sections[i].number);
      synthetic_paper_print (paper, "（ISO/IEC 27017:2015 箇条 %s）", sections[i].id);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
      g_string_append_printf (controls, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n", sections[i].id,
                              sections[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      synthetic_paper_print_heading (paper, "%s（27001:2022: %s）", more[i].title, more[i].id);
      synthetic_paper_print (paper, "（ISO/IEC 27017:2015 箇条 %s）", older[i]);
      synthetic_paper_put (paper, "朝ごとに見て回り、帳面に書きます。");
      synthetic_paper_expect (paper, "%s|%s|朝ごとに見て回り、帳面に書きます。\n", older[i], more[i].title);
      g_string_append_printf (controls, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n", older[i], more[i].id);
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, controls->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/title-editions/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  synthetic_paper_add ("/title-editions/same-titles", NULL, test_same_titles);
  synthetic_paper_add ("/title-editions/over-pages", NULL, test_over_pages);
  synthetic_paper_add ("/title-editions/number-below", NULL, test_number_below);
  return g_test_run ();
}
