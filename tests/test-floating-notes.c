/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Notes at the right end of the first line of an answer, as web pages let them float there: the number of the
 * control in another edition; or on the line of a heading with a number of the vendor's own, which wraps
 * beside the reference or goes below it. */

#define LEFT 60.0f
#define RIGHT 400.0f

static const struct
{
  const char *number, *title, *other, *lines[3];
} sections[] = {
  { "6.1.3",
    "関係当局との連絡",
    "5.5",
    { "店では役所の求めに主が応じ、その訳を帳面に書き残して", "おります。", NULL } },
  { "8.1.1",
    "資産目録",
    "5.9",
    { "預かる品は全て帳面に記し、年の瀬に全て数えております。", "数えた者の名も残します。", NULL } },
  { "9.2.1",
    "利用者登録及び登録削除",
    "5.16",
    { "申し込みは窓口で受け、すぐに名簿へ書き入れてから札を", "お渡しします。", NULL } },
  { "12.1.2",
    "変更管理",
    "8.32",
    { "棚を動かす日は、半月前に町の壁へ貼り出してお知らせし", "ております。", NULL } },
};

/* Whether the heading is in the type of the text, as where a font has all weights under one name. */
static void
test_floating (SyntheticPaper *paper, gconstpointer data)
{
  float y = 100;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++, y += 24)
    {
      const char *font = data != NULL ? "Gothic" : "Gothic-Bold";
      g_autofree char *note = g_strdup_printf ("2022年版：%s", sections[i].other);

      synthetic_paper_text_in (paper, LEFT, y, sections[i].title, font, SYNTHETIC_SIZE_PT);
      synthetic_paper_text_in (paper, RIGHT - 40, y, sections[i].number, font, SYNTHETIC_SIZE_PT);
      y += 24;
      synthetic_paper_text_in (paper, RIGHT - 3.5f * (float)(g_utf8_strlen (note, -1) + 3), y + 1, note,
                               "Gothic", 7);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].number, sections[i].title);
      for (guint l = 0; sections[i].lines[l] != NULL; l++, y += 16)
        {
          synthetic_paper_text (paper, LEFT, y, sections[i].lines[l]);
          synthetic_paper_expect (paper, "%s", sections[i].lines[l]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

typedef struct
{
  const char *id, *reference, *lines[2], *title, *answer;
} FloatingHeading;

static const FloatingHeading floating_headings[] = {
  { "6.1.3",
    "27017 ６．１．３ 関係当局との連絡",
    { "2.1 役所からの求めに応じる際の手続きとその", "記録の残し方" },
    "役所からの求めに応じる際の手続きとその記録の残し方",
    "店では役所の求めに主が応じ、その訳を帳面に残しております。" },
  { "8.1.1",
    "27017 ８．１．１ 資産目録",
    { "2.2 蔵の品", NULL },
    "蔵の品",
    "預かる品は全て帳面に記し、年の瀬に全て数えて名を残します。" },
  { "9.2.1",
    "27017 ９．２．１ 利用者登録及び登録削除",
    { "2.3 窓口でお受けした申し込みを名簿に書き", "入れる手順" },
    "窓口でお受けした申し込みを名簿に書き入れる手順",
    "申し込みは窓口で受け、すぐに名簿へ書き入れてから渡します。" },
  { "12.1.2",
    "27017 １２．１．２ 変更管理",
    { "2.4 棚の動かし方", NULL },
    "棚の動かし方",
    "棚を動かす日は、半月前に町の壁へ貼り出してお知らせします。" },
};

typedef enum
{
  BESIDE,
  ABOVE,     /* the widest reference has no room beside its heading, and stands above that */
  TWO_LINES, /* each reference has two, of which the first begins above the heading */
} Place;

/* Draws @text so that it ends at the right edge. */
static void
put_at_right (SyntheticPaper *paper, float y, const char *text)
{
  float width = 0;

  /* As wide as the text is drawn. */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += 7 * (*p == ' ' ? 0.3f : g_utf8_get_char (p) < 0x80 ? 0.5f : 1.0f);
  synthetic_paper_text_in (paper, RIGHT - width, y, text, "Gothic", 7);
}

static void
put_reference (SyntheticPaper *paper, float y, const FloatingHeading *heading, Place place)
{
  const char *title = strrchr (heading->reference, ' ') + 1;
  const char *number = strchr (heading->reference, ' ');
  g_autofree char *first
      = g_strdup_printf ("ISO/IEC 27017:2015 管理策%.*s", (int)(title - number - 1), number);

  if (place != TWO_LINES)
    {
      put_at_right (paper, y + 1, heading->reference);
      return;
    }
  put_at_right (paper, y - 6, first);
  put_at_right (paper, y + 2, title);
}

static void
test_beside_headings (SyntheticPaper *paper, gconstpointer data)
{
  const Place place = GPOINTER_TO_UINT (data);
  float y = 100;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (floating_headings); i++, y += 30)
    {
      const FloatingHeading *heading = &floating_headings[i];
      const gboolean pushed = place == ABOVE && i == 2;
      g_autofree char *whole = g_strconcat (heading->lines[0], heading->lines[1], NULL);

      put_reference (paper, y, heading, place);
      y += pushed ? 11 : 0;
      synthetic_paper_text_in (paper, LEFT, y, pushed ? whole : heading->lines[0], "Gothic-Bold",
                               SYNTHETIC_SIZE_PT);
      y += 14;
      if (!pushed && heading->lines[1] != NULL)
        {
          synthetic_paper_text_in (paper, LEFT, y, heading->lines[1], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          y += 14;
        }
      y += 4;
      synthetic_paper_text (paper, LEFT, y, heading->answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", heading->id, heading->title, heading->answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/floating-notes/bold", NULL, test_floating);
  synthetic_paper_add ("/floating-notes/plain", "plain", test_floating);
  synthetic_paper_add ("/floating-notes/beside-headings", GUINT_TO_POINTER (BESIDE), test_beside_headings);
  synthetic_paper_add ("/floating-notes/above-heading", GUINT_TO_POINTER (ABOVE), test_beside_headings);
  synthetic_paper_add ("/floating-notes/two-lines", GUINT_TO_POINTER (TWO_LINES), test_beside_headings);
  return g_test_run ();
}
