/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "ruled-table.h"
#include "synthetic-records.h"

/* Tables that tell which section of the paper answers which control. */

static const struct
{
  const char *own, *title, *ids[2], *titles[2], *answer;
} pointed[] = {
  { "2.1",
    "きまりの話",
    { "5.1.1" },
    { "情報セキュリティのための方針群" },
    "きまりを定めて公開しています。" },
  { "2.2",
    "だれが何をするか",
    { "6.1.1" },
    { "情報セキュリティの役割及び責任" },
    "役割を台帳に載せています。" },
  { "2.3",
    "持ち物の話",
    { "8.1.1", "8.2.2" },
    { "資産目録", "情報のラベル付け" },
    "一覧を年ごとに作り替えます。" },
  { "2.4", "入り口の話", { "9.2.1" }, { "利用者登録及び登録削除" }, "登録は画面から受け付けます。" },
  { "2.5", "控えの話", { "12.3.1" }, { "情報のバックアップ" }, "控えを毎晩取っています。" },
};

static void
put_section (SyntheticPaper *paper, guint i)
{
  ruled_table_put_section (paper, pointed[i].answer, "%s %s", pointed[i].own, pointed[i].title);
}

/* On a page of its own, the header of the table below its title. */
static void
begin_table (SyntheticPaper *paper, const char *title, const float *edges, guint n_columns,
             const char *const *head)
{
  ruled_table_turn (paper);
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y - 30, title, "Gothic-Bold", 13);
  ruled_table_put_row (paper, edges, n_columns, head);
}

/* What sections and table look like. */
typedef struct
{
  gboolean titles;  /* the third column has the section's title behind its number */
  gboolean numbers; /* the number of the control stands over the heading of its section, too */
} Look;

static const Look plain = { FALSE, FALSE }, titled = { TRUE, FALSE }, numbered = { FALSE, TRUE };

/* A table tells which section answers which control; it goes on over the page with one row more. */
static void
test_sections (SyntheticPaper *paper, gconstpointer data)
{
  const Look *look = data;
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "本書の章" };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      if (look->numbers && pointed[i].ids[1] == NULL)
        {
          g_autofree char *number = g_strdup_printf ("[%s]", pointed[i].ids[0]);

          synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, number, "Gothic", 8);
          paper->y += 14;
        }
      put_section (paper, i);
    }
  begin_table (paper, "付録 対応表", edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    for (guint k = 0; k < 2 && pointed[i].ids[k] != NULL; k++)
      {
        g_autofree char *place = look->titles ? g_strdup_printf ("%s %s", pointed[i].own, pointed[i].title)
                                              : g_strdup (pointed[i].own);
        const char *const row[] = { pointed[i].ids[k], pointed[i].titles[k], place };

        if (i + 1 == G_N_ELEMENTS (pointed))
          {
            ruled_table_turn (paper);
            ruled_table_put_row (paper, edges, 3, head);
          }
        ruled_table_put_row (paper, edges, 3, row);
        synthetic_paper_expect (paper, "%s|%s|%s\n", pointed[i].ids[k], pointed[i].titles[k],
                                pointed[i].answer);
      }
  synthetic_paper_check (paper);
}

/* The numbers of the sections are those of controls in another edition too; the first column holds them. The
 * sections have the titles of the controls, in the vendor's words. */
static void
test_numbers_of_sections (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 180 };
  static const char *const head[] = { "本書の項", "規格の番号", "規格の表題" };
  static const struct
  {
    const char *own, *title, *id, *printed, *answer;
  } sections[] = {
    { "5.1", "資産目録について", "8.1.1", "資産目録", "一覧を年ごとに作り替えます。" },
    { "5.2", "情報のラベル付けについて", "8.2.2", "情報のラベル付け", "札を付けて分けています。" },
    { "6.1", "利用者の登録と登録削除について", "9.2.1", "利用者登録及び登録削除",
      "登録は画面から受け付けます。" },
    { "8.1", "情報のバックアップについて", "12.3.1", "情報のバックアップ", "控えを毎晩取っています。" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      ruled_table_put_section (paper, sections[i].answer, "%s %s", sections[i].own, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  begin_table (paper, "付録 対応表", edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const row[] = { sections[i].own, sections[i].id, sections[i].printed };

      ruled_table_put_row (paper, edges, 3, row);
    }
  synthetic_paper_check (paper);
}

/* The sections have titles of their own and, below them, the numbers of the controls. */
static void
test_numbers_below (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140, 380 };
  static const char *const head[] = { "ISO/IEC 27017", "管理策", "本資料の項目" };
  static const struct
  {
    const char *own, *title, *id, *other, *printed, *answer;
  } sections[] = {
    { "1-1", "きまりの話", "5.1.1", "5.1", "情報セキュリティのための方針群",
      "きまりを定めて公開しています。" },
    { "1-2", "だれが何をするか", "6.1.1", "5.2", "情報セキュリティの役割及び責任",
      "役割を台帳に載せています。" },
    { "2-1", "入り口の話", "9.2.1", "5.16", "利用者登録及び登録削除", "登録は画面から受け付けます。" },
    { "2-2", "控えの話", "12.3.1", "8.13", "情報のバックアップ", "控えを毎晩取っています。" },
    { "3-1", "外の目", "18.2.1", "5.35", "情報セキュリティの独立したレビュー", "年に一度、見てもらいます。" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *reference = g_strdup_printf ("（ISO/IEC 27017 %s／ISO/IEC 27001 附属書A %s）",
                                                    sections[i].id, sections[i].other);

      ruled_table_put_section (paper, reference, "%s %s", sections[i].own, sections[i].title);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y - 12, sections[i].answer);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  begin_table (paper, "付録 対応表", edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const row[] = { sections[i].id, sections[i].printed, sections[i].own };

      ruled_table_put_row (paper, edges, 3, row);
    }
  synthetic_paper_check (paper);
}

#define LONG_TITLE "オペレーティングプラットフォーム変更後のアプリケーションの技術的レビュー"

/* The headings of the sections print the numbers of another edition, of which one line may be full within the
 * year. */
static void
test_editions_of_sections (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "本書の項" };
  static const struct
  {
    const char *own, *title, *id, *other, *answer;
  } sections[] = {
    { "3.1", "資産目録", "8.1.1", "5.9", "一覧を年ごとに作り替えます。" },
    { "3.2", "情報のラベル付け", "8.2.2", "5.13", "札を付けて分けています。" },
    { "4.1", "利用者登録及び登録削除", "9.2.1", "5.16", "登録は画面から受け付けます。" },
    { "7.1", "情報のバックアップ", "12.3.1", "8.13", "控えを毎晩取っています。" },
    { "8.1", LONG_TITLE, "14.2.3", "8.32", "変えた後には試しを行います。" },
  };
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i == 4)
        {
          synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "8.1 " LONG_TITLE "（27001:2",
                                   "Gothic-Bold", 13);
          paper->y += 16;
          ruled_table_put_section (paper, sections[i].answer, "022: %s）", sections[i].other);
        }
      else
        ruled_table_put_section (paper, sections[i].answer, "%s %s（27001:2022: %s）", sections[i].own,
                                 sections[i].title, sections[i].other);
      synthetic_paper_expect (paper, "iso27017-2015.%s|%s|ISO/IEC 27001:2022 %s,|\n", sections[i].id,
                              sections[i].own, sections[i].other);
    }
  begin_table (paper, "付録 対応表", edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const row[]
          = { sections[i].id,
              i == 4 ? "オペレーティングプラットフォーム\n変更後のアプリケーションの技術的\n"
                       "レビュー"
                     : sections[i].title,
              sections[i].own };

      ruled_table_put_row (paper, edges, 3, row);
    }
  synthetic_paper_check_controls (paper, paper->expected->str);
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "\n14.2.3|" LONG_TITLE "|変えた"));
}

/* A table of controls and pages answers none of them, nor does the one row of it that is left for the next
 * page. */
static void
test_list_of_pages (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "ページ" };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      ruled_table_put_section (paper, pointed[i].answer, "%s %s", pointed[i].ids[0], pointed[i].titles[0]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", pointed[i].ids[0], pointed[i].titles[0],
                              pointed[i].answer);
    }
  begin_table (paper, "付録 一覧", edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const char *const row[] = { pointed[i].ids[0], pointed[i].titles[0], "1" };

      if (i + 1 == G_N_ELEMENTS (pointed))
        {
          ruled_table_turn (paper);
          ruled_table_put_row (paper, edges, 3, head);
        }
      ruled_table_put_row (paper, edges, 3, row);
    }
  synthetic_paper_check (paper);
}

/* The table knows the first control of each section: one that names more below its heading tells itself which
 * it answers. The number behind the title of a section, or on the line below, is none of the title nor of the
 * answer, also where a table says which section it is. */
static void
test_number_behind_section (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean below = g_strcmp0 (data, "below") == 0, before = g_strcmp0 (data, "before") == 0;
  static const float edges[] = { 110 };
  static const char *const head[] = { "管理策", "本書の章" };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const gboolean both = below && pointed[i].ids[1] != NULL;
      g_autofree char *reference
          = g_strdup_printf (below    ? "ISO/IEC 27017:2015 管理策 %s%s%s"
                             : before ? "管理策 %s "
                                      : "（%s）",
                             pointed[i].ids[0], both ? "、" : "", both ? pointed[i].ids[1] : "");
      g_autofree char *heading
          = g_strdup_printf ("%s %s%s", pointed[i].own, before ? reference : pointed[i].titles[0],
                             before  ? pointed[i].titles[0]
                             : below ? ""
                                     : reference);

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      if (below)
        synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 15, reference, "Gothic", 8);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 30, pointed[i].answer);
      paper->y += 58;
    }
  begin_table (paper, "付録 対応表", edges, 2, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const char *const row[] = { pointed[i].ids[0], pointed[i].own };

      ruled_table_put_row (paper, edges, 2, row);
      for (guint k = 0; k < (below ? 2 : 1) && pointed[i].ids[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s|%s|%s\n", pointed[i].ids[k], pointed[i].titles[0],
                                pointed[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/section-tables/number-behind", NULL, test_number_behind_section);
  ruled_table_add ("/section-tables/number-before", "before", test_number_behind_section);
  ruled_table_add ("/section-tables/number-below", "below", test_number_behind_section);
  ruled_table_add ("/section-tables/number", &plain, test_sections);
  ruled_table_add ("/section-tables/ambiguous", NULL, test_numbers_of_sections);
  ruled_table_add ("/section-tables/editions", NULL, test_editions_of_sections);
  ruled_table_add ("/section-tables/numbers-below", NULL, test_numbers_below);
  ruled_table_add ("/section-tables/title", &titled, test_sections);
  ruled_table_add ("/section-tables/number-above", &numbered, test_sections);
  ruled_table_add ("/section-tables/list-of-pages", NULL, test_list_of_pages);
  return g_test_run ();
}
