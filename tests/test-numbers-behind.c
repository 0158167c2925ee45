/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Plain numbers of controls behind titles of the vendor's own, from glyphs to records. */

static const char *const answers[]
    = { "鍵の貸出は守衛室が帳面に付け、月の終わりに管理者が数を確かめて不足があればその日に探します。",
        "端末は配る前に暗号化の設定を済ませ、失くしたときは離れた所から中身を消せるようにしています。",
        "監視の記録は二年の間別の倉に置き、書き換えができない形で残して求めに応じてお見せしております。",
        "控えは毎晩取って遠くの町に送り、春と秋に戻す練習をして、掛かった時間を表にまとめております。" };
static const char *const titles[] = { "建物への出入り", "端末の配り方", "監視の記録", "控えの取り方" };
static const char *const ids[] = { "11.1.2", "6.2.1", "12.4.1", "12.3.1" };
static const char *const newer[] = { "7.2", "8.1", "8.15", "8.13" };

typedef struct
{
  const char *parting;    /* what stands between title and number */
  const char *standard;   /* that the paper names */
  const char *const *ids; /* the numbers */
  gboolean counted;       /* the vendor's own numbers stand before the titles */
} Habit;

static const Habit bar = { "｜", "ISO/IEC 27017:2015", ids, FALSE },
                   space = { " ", "ISO/IEC 27017:2015", ids, FALSE },
                   colon = { "：", "ISO/IEC 27017:2015", ids, TRUE },
                   dash = { " ― ", "ISO/IEC 27001:2022", newer, TRUE };

static void
put_heading (SyntheticPaper *paper, const char *text)
{
  paper->y += 12;
  synthetic_paper_put_at (paper, 72, text, "Gothic-Bold", 12);
  paper->y += 18;
}

static void
test_habit (SyntheticPaper *paper, gconstpointer data)
{
  const Habit *habit = data;

  synthetic_paper_print (paper, "本書は %s の管理策への取り組みを述べるものです。", habit->standard);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *own = habit->counted ? g_strdup_printf ("%u. ", i + 1) : g_strdup ("");
      g_autofree char *heading = g_strconcat (own, titles[i], habit->parting, habit->ids[i], NULL);

      put_heading (paper, heading);
      synthetic_paper_put (paper, answers[i]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", habit->ids[i], titles[i], answers[i]);
    }
  put_heading (paper, "お問い合わせ");
  synthetic_paper_put (paper, "窓口は総務部です。電話は平日の九時から五時まで承っております。");
  synthetic_paper_check (paper);
}

/* A heading may wrap before its number. */
static void
test_wrapped (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べるものです。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *heading = g_strconcat (titles[i], "｜", ids[i], NULL);
      const char *before
          = i == 2 ? "担当の部署が交代しても途切れることのないようにと決めた手順に沿って続けている" : "";

      paper->y += 12;
      if (i == 2)
        {
          synthetic_paper_put_at (paper, 72, before, "Gothic-Bold", 12);
          paper->y += 15;
        }
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", 12);
      paper->y += 18;
      synthetic_paper_put (paper, answers[i]);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", ids[i], before, titles[i], answers[i]);
    }
  synthetic_paper_check (paper);
}

/* The numbers stand at the right edge, over answers some of which are lists and tables. */
static void
test_right (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const more[][2]
      = { { "5.1.1", "考えの示し方" }, { "8.1.1", "持ち物の数え方" },   { "CLD.8.1.5", "去る人の持ち物" },
          { "9.2.1", "名簿の整え方" }, { "CLD.9.5.1", "部屋の分け方" }, { "16.1.2", "鐘の鳴らし方" } };
  guint n = G_N_ELEMENTS (titles);

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べるものです。");
  for (guint i = 0; i < n + G_N_ELEMENTS (more); i++)
    {
      const char *id = i < n ? ids[i] : more[i - n][0], *title = i < n ? titles[i] : more[i - n][1];

      paper->y += 12;
      synthetic_paper_text_in (paper, 525 - 6 * (float)strlen (id), paper->y, id, "Helvetica-Bold", 12);
      synthetic_paper_put_at (paper, 72, title, "Gothic-Bold", 12);
      paper->y += 18;
      synthetic_paper_put (paper, answers[i % n]);
      synthetic_paper_put (paper, answers[(i + 1) % n]);
      synthetic_paper_expect (paper, "%s|%s|%s%s", id, title, answers[i % n], answers[(i + 1) % n]);
      for (guint k = 0; i % 4 == 2 && k < n; k++)
        {
          synthetic_paper_text_in (paper, 84, paper->y, "・", "Mincho", 10);
          synthetic_paper_put_at (paper, 102, titles[k], "Mincho", 10);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "・%s", titles[k]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Headings of products that end with their versions are none of controls. */
static void
test_versions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const versions[] = { "5.1.1", "5.1.1", "5.1.1", "5.1.1" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べるものです。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *heading = g_strconcat (titles[i], " ", versions[i], NULL);

      put_heading (paper, heading);
      synthetic_paper_put (paper, answers[i]);
    }
  synthetic_paper_check_records (paper, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/numbers-behind/bar", &bar, test_habit);
  synthetic_paper_add ("/numbers-behind/space", &space, test_habit);
  synthetic_paper_add ("/numbers-behind/colon", &colon, test_habit);
  synthetic_paper_add ("/numbers-behind/dash", &dash, test_habit);
  synthetic_paper_add ("/numbers-behind/wrapped", NULL, test_wrapped);
  synthetic_paper_add ("/numbers-behind/right", NULL, test_right);
  synthetic_paper_add ("/numbers-behind/versions", NULL, test_versions);
  return g_test_run ();
}
