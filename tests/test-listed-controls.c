/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tables and lists of controls that the paper answers below headings, before or after them. */

#define ROW_PT 18.0f
#define MAX_CELLS 4u

static const float xs[MAX_CELLS] = { 50, 90, 305, 345 };

static const char *const headings[][2]
    = { { "5.1.1 情報セキュリティのための方針群", "方針を毎年見直しております。" },
        { "6.1.3 関係当局との連絡", "窓口を三つ定めております。" },
        { "8.2.2 情報のラベル付け", "札を付けることができます。" },
        { "9.2.1 利用者登録及び登録削除", "画面から登録できます。" },
        { "12.3.1 情報のバックアップ", "夜ごとに写しを取っております。" },
        { "16.1.2 情報セキュリティ事象の報告", "二時間のうちに知らせます。" } };

static const char expected[] = "5.1.1|情報セキュリティのための方針群|方針を毎年見直しております。\n"
                               "6.1.3|関係当局との連絡|窓口を三つ定めております。\n"
                               "8.2.2|情報のラベル付け|札を付けることができます。\n"
                               "9.2.1|利用者登録及び登録削除|画面から登録できます。\n"
                               "12.3.1|情報のバックアップ|夜ごとに写しを取っております。\n"
                               "16.1.2|情報セキュリティ事象の報告|二時間のうちに知らせます。\n";

/* More controls than the paper answers. */
static const char *const numbers[]
    = { "5.1.1", "5.1.2", "6.1.1", "6.1.2", "6.1.3", "6.1.4",  "8.1.1",  "8.1.2",  "8.2.1",  "8.2.2", "8.2.3",
        "9.1.1", "9.2.1", "9.2.2", "9.2.3", "9.4.1", "10.1.1", "12.3.1", "12.4.1", "16.1.1", "16.1.2" };
static const char *const titles[] = { "情報セキュリティのための方針群",
                                      "情報セキュリティのための方針群のレビュー",
                                      "情報セキュリティの役割及び責任",
                                      "職務の分離",
                                      "関係当局との連絡",
                                      "専門組織との連絡",
                                      "資産目録",
                                      "資産の管理責任",
                                      "情報の分類",
                                      "情報のラベル付け",
                                      "資産の取扱い",
                                      "アクセス制御方針",
                                      "利用者登録及び登録削除",
                                      "利用者アクセスの提供",
                                      "特権的アクセス権の管理",
                                      "情報へのアクセス制限",
                                      "暗号による管理策の利用方針",
                                      "情報のバックアップ",
                                      "イベントログ取得",
                                      "責任及び手順",
                                      "情報セキュリティ事象の報告" };
static const char *const newer[]
    = { "5.1",  "5.1",  "5.2",  "5.3", "5.5", "5.6",  "5.9",  "5.9",  "5.12", "5.13", "5.10",
        "5.15", "5.16", "5.18", "8.2", "8.3", "8.24", "8.13", "8.15", "5.24", "6.8" };

typedef enum
{
  REMARKS,
  TWO_EDITIONS,
  SIDE_BY_SIDE,
  CLAUSES,
  YEARS,
  LINES
} Kind;

static void
put_row (SyntheticPaper *paper, const char *const *cells)
{
  for (guint c = 0; c < MAX_CELLS; c++)
    if (cells[c] != NULL && *cells[c] != '\0')
      synthetic_paper_text (paper, xs[c], paper->y, cells[c]);
  paper->y += ROW_PT;
}

static void
put_list (SyntheticPaper *paper, Kind kind)
{
  static const char *const heads[][MAX_CELLS] = { { "番号", "管理策", "本書", "備考" },
                                                  { "旧番号", "管理策", "新番号", "管理策" },
                                                  { "番号", "管理策", "番号", "管理策" },
                                                  { "番号", "管理策", "新番号" },
                                                  { "2015 年版", "管理策", "2022  年版" } };
  const guint n = G_N_ELEMENTS (numbers), half = n / 2;

  if (kind != LINES)
    put_row (paper, heads[kind]);
  for (guint i = 0; i < (kind == SIDE_BY_SIDE ? half : n); i++)
    {
      const char *cells[MAX_CELLS] = { numbers[i], titles[i] };
      const char *clause[MAX_CELLS]
          = { i == 0 ? "5" : "9", i == 0 ? "情報セキュリティのための方針群" : "アクセス制御" };

      switch (kind)
        {
        case REMARKS:
          cells[2] = i % 3 == 0 ? "○" : "－";
          cells[3] = i % 4 == 0 ? "別の冊子にも記載" : NULL;
          break;
        case SIDE_BY_SIDE:
          cells[2] = numbers[i + half];
          cells[3] = titles[i + half];
          break;
        case TWO_EDITIONS:
          cells[3] = titles[i];
          cells[2] = newer[i];
          break;
        case CLAUSES:
          if (i == 0 || i == 11)
            put_row (paper, clause);
          cells[2] = newer[i];
          break;
        case YEARS:
          cells[2] = i + 1 == n ? "6.8、5.2" : newer[i];
          break;
        case LINES:
        default:
          synthetic_paper_print (paper, "%s %s", numbers[i], titles[i]);
          continue;
        }
      put_row (paper, cells);
    }
}

static void
test_list (SyntheticPaper *paper, gconstpointer data)
{
  const Kind kind = GPOINTER_TO_UINT (data) / 2;
  const gboolean before = GPOINTER_TO_UINT (data) % 2 == 1;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みをまとめたものです。");
  if (before)
    {
      synthetic_paper_put_heading (paper, "管理策の一覧");
      put_list (paper, kind);
      synthetic_paper_turn (paper);
      synthetic_paper_put_heading (paper, "取り組み");
    }
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_put (paper, headings[i][1]);
    }
  if (!before)
    {
      synthetic_paper_turn (paper);
      synthetic_paper_put_heading (paper, "付録 管理策の一覧");
      put_list (paper, kind);
    }
  synthetic_paper_check_records (paper, expected);
}

/* The page at whose foot the list begins has room for two of its rows; the next prints the header again. */
static void
test_over_page (SyntheticPaper *paper, gconstpointer data)
{
  const char *const head[MAX_CELLS] = { "番号", "管理策", "章" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みをまとめたものです。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_put (paper, headings[i][1]);
    }
  synthetic_paper_put_heading (paper, "付録 管理策の一覧");
  paper->y = SYNTHETIC_HEIGHT_PT - 60 - 3 * ROW_PT;
  put_row (paper, head);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *const cells[MAX_CELLS] = { numbers[i], titles[i], "前の章" };

      if (i == 2)
        {
          synthetic_paper_turn (paper);
          put_row (paper, head);
        }
      put_row (paper, cells);
    }
  synthetic_paper_check_records (paper, expected);
}

/* Headings whose titles stand below them in another language are no list of what these answer. */
static void
test_two_languages (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][3]
      = { { "A.5.1.1", "情報セキュリティのための方針群", "Policies for information security" },
          { "A.6.1.3", "関係当局との連絡", "Contact with authorities" },
          { "A.8.2.2", "情報のラベル付け", "Labelling of information" },
          { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去", "Removal of cloud service customer assets" },
          { "A.9.2.1", "利用者登録及び登録削除", "User registration and de-registration" },
          { "CLD.9.5.1", "仮想コンピューティング環境における分離",
            "Segregation in virtual computing environments" },
          { "CLD.9.5.2", "仮想マシンの要塞化", "Virtual machine hardening" },
          { "A.12.3.1", "情報のバックアップ", "Information backup" },
          { "CLD.12.1.5", "実務管理者の運用のセキュリティ", "Administrator's operational security" },
          { "CLD.12.4.5", "クラウドサービスの監視", "Monitoring of cloud services" } };
  g_autoptr (GString) wanted = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みをまとめたものです。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      const char *answer
          = i % 2 == 0 ? "窓口を三つ定め、係の者が毎日見ております。困ったときは遠慮なくお知らせください。"
                       : "夜ごとに写しを取り、離れた町に納めております。写しは一年のあいだ残しております。";

      if (i == 6)
        synthetic_paper_turn (paper);
      synthetic_paper_print_heading (paper, "%s %s", controls[i][0], controls[i][1]);
      synthetic_paper_put_at (paper, 72, controls[i][2], "Gothic-Bold", 11);
      paper->y += 18;
      synthetic_paper_put (paper, answer);
      g_string_append_printf (wanted, "%s|%s|%s\n",
                              g_str_has_prefix (controls[i][0], "A.") ? controls[i][0] + 2 : controls[i][0],
                              controls[i][1], answer);
    }
  synthetic_paper_check_records (paper, wanted->str);
}

int
main (int argc, char **argv)
{
  static const char *const names[]
      = { "remarks", "two-editions", "side-by-side", "clauses", "years", "lines" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/listed-controls/%s/%s", names[i / 2], i % 2 == 0 ? "behind" : "before");

      synthetic_paper_add (path, GUINT_TO_POINTER (i), test_list);
    }
  synthetic_paper_add ("/listed-controls/over-page", NULL, test_over_page);
  synthetic_paper_add ("/listed-controls/two-languages", NULL, test_two_languages);
  return g_test_run ();
}
