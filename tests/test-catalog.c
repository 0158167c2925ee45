/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "model/annexa-error.h"
#include "text/annexa-fold.h"

static AnnexaCatalog *catalog;

static const AnnexaItem *
item (const char *standard, const char *id)
{
  const AnnexaItem *found
      = annexa_catalog_find (catalog, annexa_catalog_find_standard (catalog, standard), id);

  g_assert_nonnull (found);
  return found;
}

static void
test_standards (void)
{
  static const struct
  {
    const char *name, *token;
    guint n_controls, n_clauses;
  } cases[] = {
    { "ISO/IEC 27017:2015", "iso27017-2015", 114 + 7, 14 + 35 + 6 },
    { "ISO/IEC 27001:2013", "iso27001-2013", 114, 14 + 35 },
    { "ISO/IEC 27001:2022", "iso27001-2022", 93, 4 },
    { "ISO/IEC 27017:2026", "iso27017-2026", 97, 4 },
    { "JIP-ISMS517-1.0", "jip-isms517", 5, 1 },
  };

  g_assert_cmpuint (annexa_catalog_n_standards (catalog), ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AnnexaStandard *standard = annexa_catalog_find_standard (catalog, cases[i].name);
      guint n_controls = 0;

      g_assert_nonnull (standard);
      g_assert_cmpstr (standard->name, ==, cases[i].name);
      g_assert_cmpstr (standard->token, ==, cases[i].token);
      g_assert_true (annexa_catalog_find_standard (catalog, cases[i].token) == standard);
      g_assert_true (annexa_catalog_standard (catalog, standard->index) == standard);
      for (guint k = 0; k < standard->n_items; k++)
        {
          g_assert_cmpuint (standard->items[k]->order, ==, k);
          g_assert_true (standard->items[k]->standard == standard);
          g_assert_cmpuint (standard->items[k]->n_titles, >=, 2);
          g_assert_cmpfloat (
              annexa_catalog_title_similarity (standard->items[k], standard->items[k]->keys[0]), ==, 1.0);
          n_controls += !standard->items[k]->is_clause;
        }
      g_assert_cmpuint (n_controls, ==, cases[i].n_controls);
      g_assert_cmpuint (standard->n_items - n_controls, ==, cases[i].n_clauses);
    }
  g_assert_null (annexa_catalog_find_standard (catalog, "ISO 9001"));
}

static void
test_order (void)
{
  static const char *const neighbours[][2] = {
    { "6.2.2", "CLD.6.3" },     { "CLD.6.3", "CLD.6.3.1" }, { "8.1.4", "CLD.8.1" },
    { "CLD.8.1", "CLD.8.1.5" }, { "9.4.5", "CLD.9.5" },     { "CLD.9.5.1", "CLD.9.5.2" },
    { "12.1.4", "CLD.12.1" },   { "12.4.4", "CLD.12.4" },   { "13.1.3", "CLD.13.1" },
    { "CLD.13.1.4", "13.2" },   { "5.1.2", "6" },           { "9.4.4", "9.4.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    g_assert_cmpuint (item ("iso27017-2015", neighbours[i][0])->order + 1, ==,
                      item ("iso27017-2015", neighbours[i][1])->order);
}

static void
test_lookup (void)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, "5.1", &n);

  /* A clause of 2013, a control of 2022, in both series. */
  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (items[i]->id, ==, "5.1");
  annexa_catalog_lookup (catalog, "CLD.9.5.2", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (annexa_catalog_lookup (catalog, "99.1", &n));
  g_assert_cmpuint (n, ==, 0);
}

static gboolean
matches (const char *title, gboolean near, const char *standard, const char *id, double *similarity)
{
  AnnexaTitleMatch found[16];
  g_autofree char *key = annexa_fold_key (title);
  guint n = annexa_catalog_match_title (catalog, key, near, found, G_N_ELEMENTS (found));

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_assert_cmpfloat (found[i].similarity, <=, found[i - 1].similarity);
      if (found[i].item == item (standard, id))
        {
          *similarity = found[i].similarity;
          return TRUE;
        }
    }
  return FALSE;
}

/* The nearer a title has to be, the fewer there are, and those are the first of the others. */
static void
test_at_least (void)
{
  static const char *const titles[] = { "情報セキュリティのための方針群", "利用者アクセスの管理について",
                                        "Information security policies and rules", "変更管理（メンテナンス）",
                                        "関係当局との連絡 Contact with the authorities" };
  static const double least[] = { 0.62, 0.85, 0.96, 1.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *key = annexa_fold_key (titles[i]);
      AnnexaTitleMatch all[64], near[64];
      const guint n_all = annexa_catalog_match_title (catalog, key, TRUE, all, G_N_ELEMENTS (all));

      g_assert_cmpuint (n_all, >, 0);
      for (gsize k = 0; k < G_N_ELEMENTS (least); k++)
        {
          const guint n = annexa_catalog_match_title_near (catalog, key, least[k], near, G_N_ELEMENTS (near));

          g_assert_true (n == n_all || all[n].similarity < least[k]);
          for (guint m = 0; m < n; m++)
            {
              g_assert_true (near[m].item == all[m].item);
              g_assert_cmpfloat (near[m].similarity, ==, all[m].similarity);
            }
        }
    }
}

/* What stands in brackets is left out, also behind a title that ends with a long vowel, which keys write as a
 * dash. */
static void
test_bracketed_titles (void)
{
  static const char *const cases[][2] = { { "変更管理（メンテナンス）", "12.1.2" },
                                          { "情報セキュリティの独立したレビュー（監査）", "18.2.1" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = annexa_fold_key (cases[i][0]);
      AnnexaTitleMatch matches[8];
      guint n = annexa_catalog_match_title (catalog, key, TRUE, matches, G_N_ELEMENTS (matches));
      gboolean found = FALSE;

      for (guint m = 0; m < n; m++)
        found = found || (strcmp (matches[m].item->id, cases[i][1]) == 0 && matches[m].similarity > 0.95);
      g_assert_true (found);
    }
}

/* How much the heading is like the control's title; 0 where it is not. */
static double
similarity_of (const char *title, gboolean near, const char *id)
{
  double similarity = 0;

  return matches (title, near, "iso27017-2015", id, &similarity) ? similarity : 0;
}

/* A heading in two languages is the title of a control when each half is; where one half is cut short or the
 * vendor's own, it is like the title. */
static void
test_titles_in_two_languages (void)
{
  const char *both = "関係当局との連絡 / Contact with authorities";
  const char *cut = "関係当局との連絡 / Contact with autho";
  g_autofree char *key = annexa_fold_key (both);

  g_assert_cmpfloat (similarity_of (both, FALSE, "6.1.3"), ==, 1.0);
  g_assert_cmpfloat (similarity_of ("Change management　変更管理", FALSE, "12.1.2"), ==, 1.0);
  g_assert_cmpfloat (annexa_catalog_title_similarity (item ("iso27017-2015", "6.1.3"), key), ==, 1.0);
  g_assert_cmpfloat (similarity_of (cut, FALSE, "6.1.3"), ==, 0);
  g_assert_cmpfloat (similarity_of (cut, TRUE, "6.1.3"), >, 0.85);
  g_assert_cmpfloat (similarity_of (cut, TRUE, "6.1.3"), <, 1.0);
  g_assert_true (annexa_catalog_is_title_of (catalog, "6.1.3", key, FALSE));
  g_assert_false (annexa_catalog_is_title_of (catalog, "12.1.2", key, FALSE));
  /* Halves that are titles of different controls are neither's. */
  g_assert_cmpfloat (similarity_of ("関係当局との連絡 / Change management", FALSE, "6.1.3"), ==, 0);
  g_assert_cmpfloat (similarity_of ("関係当局との連絡（AES-256）", FALSE, "6.1.3"), ==, 0);
}

static gboolean
is_title_of (const char *title, const char *id, gboolean clauses)
{
  g_autofree char *key = annexa_fold_key (title);

  return annexa_catalog_is_title_of (catalog, id, key, clauses);
}

/* Only the title itself counts, of any standard that has the number. */
static void
test_titles_of_numbers (void)
{
  g_assert_true (is_title_of ("情報セキュリティのための方針群", "5.1.1", FALSE));
  g_assert_true (is_title_of ("情報セキュリティのための方針群", "5.1", FALSE));
  g_assert_true (is_title_of ("Change management", "12.1.2", FALSE));
  g_assert_false (is_title_of ("変更管理（メンテナンス）", "12.1.2", FALSE));
  g_assert_false (is_title_of ("Change management", "12.1.3", FALSE));
  g_assert_false (is_title_of ("Change", "12.1.2", FALSE));
  g_assert_false (is_title_of ("", "12.1.2", FALSE));
  g_assert_true (is_title_of ("暗号による管理策", "10.1", TRUE));
  g_assert_false (is_title_of ("暗号による管理策", "10.1", FALSE));
}

static gboolean
may_begin_title (const char *text, const char *id)
{
  g_autofree char *beginning = annexa_catalog_beginning (catalog, text);

  return beginning != NULL && annexa_catalog_may_begin_title (catalog, id, beginning);
}

/* A title, the first part of one, another spelling, and what goes on behind a title. */
static void
test_beginnings_of_titles (void)
{
  g_assert_true (may_begin_title ("技術的ぜい弱性の管理", "12.6.1"));
  g_assert_true (may_begin_title ("技術的脆", "12.6.1"));
  g_assert_true (may_begin_title ("技 術 的 ぜ い 弱 性 の 管 理", "12.6.1"));
  g_assert_true (may_begin_title ("Management of technical", "12.6.1"));
  g_assert_true (may_begin_title (
      "技術的ぜい弱性の管理については、当社が責任をもって行います。手順は次のとおりです。", "12.6.1"));
  g_assert_false (may_begin_title ("技術的脆弱性の管理", "12.1.2"));
  g_assert_false (may_begin_title ("当社は技術的脆弱性の管理を行います。", "12.6.1"));
  g_assert_false (may_begin_title ("", "12.6.1"));
}

static void
test_exact_titles (void)
{
  static const char *const cases[][3] = {
    { "情報セキュリティのための方針群", "iso27017-2015", "5.1.1" },
    { "情報セキュリティのための方針群", "iso27001-2022", "5.1" },
    { "情報セキュリティの役割及び責任", "iso27017-2015", "6.1.1" },
    { "情報セキュリティの役割と責任", "iso27017-2015", "6.1.1" },
    { "情報セキュリティの役割および責任", "iso27017-2015", "6.1.1" },
    { "利用者アクセスの提供（provisioning）", "iso27017-2015", "9.2.2" },
    { "技術的脆弱性の管理", "iso27017-2015", "12.6.1" },
    { "技術的ぜい弱性の管理", "iso27017-2015", "12.6.1" },
    { "クラウド環境における役割及び責任の共有及び分担", "iso27017-2015", "CLD.6.3.1" },
    { "仮想環境における分離", "iso27017-2015", "CLD.9.5.1" },
    { "技術的ぜいじゃく性の管理", "iso27017-2015", "12.6.1" },
    { "容量・能力の管理", "iso27017-2015", "12.1.3" },
    { "容量･能力の管理", "iso27017-2015", "12.1.3" },
    { "キャパシティ管理", "iso27017-2015", "12.1.3" },
    { "時刻同期", "iso27017-2015", "12.4.4" },
    { "変更管理について", "iso27017-2015", "12.1.2" },
    { "情報のバックアップに関する取組み", "iso27017-2015", "12.3.1" },
    { "情報セキュリティの意識向上，教育及び訓練", "iso27017-2015", "7.2.2" },
    { "情報セキュリティの意識向上、教育および訓練：", "iso27017-2015", "7.2.2" },
    { "クラウドコンピューティング環境における役割及び責任の共有及び分担", "iso27017-2015", "CLD.6.3.1" },
    { "クラウドコンピューティング環境における役割及び責任の分担", "iso27017-2015", "CLD.6.3.1" },
    { "供給者との合意におけるセキュリティの取り扱い", "iso27017-2015", "15.1.2" },
    { "ICT サプライチェーン", "iso27017-2015", "15.1.3" },
    { "ユーザー登録及び登録削除", "iso27017-2015", "9.2.1" },
    { "利用者登録・登録削除", "iso27017-2015", "9.2.1" },
    { "責任の共有及び分担", "iso27017-2015", "CLD.6.3.1" },
    { "Labeling of Information", "iso27017-2015", "8.2.2" },
    { "LABELLING OF INFORMATION", "iso27001-2022", "5.13" },
    { "Organisation of information security", "iso27017-2015", "6" },
    { "Clock synchronisation", "iso27017-2015", "12.4.4" },
    { "Secure disposal or reuse of equipment", "iso27001-2022", "7.14" },
    { "Segregation in virtual computing environments", "iso27017-2026", "8.35" },
    { "アクセス制御", "iso27001-2022", "5.15" },
    { "ｱｸｾｽ制御⽅針", "iso27017-2015", "9.1.1" },
  };
  double similarity;
  gboolean found;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i][0], cases[i][2]);
      found = matches (cases[i][0], FALSE, cases[i][1], cases[i][2], &similarity);
      g_assert_true (found);
      g_assert_cmpfloat (similarity, ==, 1.0);
    }
}

static void
test_near_titles (void)
{
  static const struct
  {
    const char *title, *id;
    double at_least, below;
  } cases[] = {
    /* An added bracket is nearly nothing. */
    { "変更管理（メンテナンス）", "12.1.2", 0.97, 1.0 },
    { "利用者アクセスの提供【Provisioning】", "9.2.2", 0.97, 1.01 },
    { "装置のセキュリティを保った処分・再利用", "11.2.7", 0.8, 0.97 },
    { "Information security roles & responsibility", "6.1.1", 0.7, 0.97 },
    /* Another control's title is less than this one's. */
    { "アクセス制御", "9.1.1", 0.0, 0.9 },
    { "情報セキュリティのための方針群のレビュー", "5.1.1", 0.0, 0.9 },
  };
  static const char *const strangers[]
      = { "料金プラン", "会社概要", "お客様が本サービスを解約した場合の取り扱いについて説明します", "a", "、",
          "Price list", "" };
  AnnexaTitleMatch found[4];
  double similarity = 0.0;
  gboolean is_match;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = annexa_fold_key (cases[i].title);
      double direct = annexa_catalog_title_similarity (item ("iso27017-2015", cases[i].id), key);

      g_test_message ("%s", cases[i].title);
      g_assert_cmpfloat (direct, >=, cases[i].at_least);
      g_assert_cmpfloat (direct, <, cases[i].below);
      if (matches (cases[i].title, TRUE, "iso27017-2015", cases[i].id, &similarity))
        g_assert_cmpfloat_with_epsilon (similarity, direct, 1e-9);
      else
        g_assert_cmpfloat (cases[i].at_least, <=, 0.0);
    }
  is_match = matches ("アクセス制御", FALSE, "iso27017-2015", "9.1.1", &similarity);
  g_assert_false (is_match);
  is_match = matches ("変更管理(メンテナンス)", FALSE, "iso27017-2015", "12.1.2", &similarity);
  g_assert_false (is_match);
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *key = annexa_fold_key (strangers[i]);

      g_test_message ("%s", strangers[i]);
      g_assert_cmpuint (annexa_catalog_match_title (catalog, key, TRUE, found, G_N_ELEMENTS (found)), ==, 0);
    }
}

static void
test_match_room (void)
{
  AnnexaTitleMatch few[2], many[32];
  g_autofree char *key = annexa_fold_key ("情報セキュリティのための方針群");
  guint n_many = annexa_catalog_match_title (catalog, key, TRUE, many, G_N_ELEMENTS (many));

  g_assert_cmpuint (n_many, >, 2);
  g_assert_cmpuint (annexa_catalog_match_title (catalog, key, TRUE, few, 2), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (few[i].item == many[i].item);
  g_assert_cmpuint (annexa_catalog_match_title (catalog, key, TRUE, NULL, 0), ==, 0);
}

static void
test_mapped (void)
{
  static const char *const cases[][3] = {
    { "iso27017-2015", "10.1.1", "iso27001-2022 8.24" },
    { "iso27017-2015", "18.2.3", "iso27001-2022 5.36 iso27001-2022 8.8" },
    { "iso27017-2015", "CLD.6.3.1", "iso27017-2026 5.38" },
    { "iso27017-2015", "CLD.9.5.1", "iso27017-2026 8.35" },
    { "iso27017-2015", "CLD.9.5.2", "" },
    { "iso27017-2015", "5", "" },
    { "iso27001-2013", "6.1.3", "iso27001-2022 5.5" },
    { "iso27001-2022", "5.1", "iso27001-2013 5.1.1 iso27001-2013 5.1.2" },
    { "iso27001-2022", "5.7", "" },
    { "iso27001-2022", "5", "" },
    { "iso27017-2026", "8.24", "iso27001-2022 8.24" },
    { "iso27017-2026", "5.38", "iso27017-2015 CLD.6.3.1" },
    { "iso27017-2026", "5.39", "" },
    { "jip-isms517", "4.1", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n;
      const AnnexaMapped *mapped = annexa_catalog_mapped (catalog, item (cases[i][0], cases[i][1]), &n);
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint k = 0; k < n; k++)
        g_string_append_printf (list, "%s%s %s", k > 0 ? " " : "", mapped[k].standard->token, mapped[k].id);
      g_assert_cmpstr (list->str, ==, cases[i][2]);
    }
}

static void
test_profile (void)
{
  const AnnexaProfile *profile
      = annexa_catalog_profile (catalog, annexa_catalog_find_standard (catalog, "iso27017-2015"));

  g_assert_nonnull (profile);
  g_assert_cmpstr (profile->name, ==, "csp-disclosure");
  g_assert_cmpuint (profile->n_ids, ==, 40);
  g_assert_cmpstr (profile->ids[0], ==, "5.1.1");
  g_assert_cmpstr (profile->ids[39], ==, "18.2.1");
  g_assert_null (annexa_catalog_profile (catalog, annexa_catalog_find_standard (catalog, "jip-isms517")));
}

/* Rule files of tests. */

static char *
write_rules (const char *name, const char *contents, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *directory = g_dir_make_tmp ("annexa-rules-XXXXXX", &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_build_filename (directory, name, NULL);
  g_file_set_contents (path, contents, n_bytes, &error);
  g_assert_no_error (error);
  return directory;
}

static void
remove_rules (char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  g_free (directory);
}

#define F "format: \"annexa-rules/1\"\n"
#define STD "standard:\n  name: \"X 1\"\n  token: \"x-1\"\n"
#define FORM F "forms:\n  - id: \"{a}\"\n    standards: [\"iso27017-2015\"]\n    pattern: "

static char *label_at (AnnexaCatalog *rules, const char *text);

static void
test_refusals (void)
{
  static const struct
  {
    const char *yaml;
    guint line;
    const char *message;
  } cases[] = {
    { "", 1, "mapping" },
    { "- a\n", 1, "mapping" },
    { "description: \"x\"\n", 1, "“format” is missing" },
    { "format: \"annexa-rules/9\"\n", 1, "annexa-rules/9" },
    { F "a: [1\n", 2, "unknown key “a”" },
    { F "cues: [1\n", 2, "" },
    { F "cues:\n  - class: \"see\"\n   words: []\n", 4, "not YAML" },
    { F "colour: \"x\"\n", 2, "unknown key “colour”" },
    { F "cues: []\ncues: []\n", 3, "“cues” is given twice" },
    { F "cues:\n  - class: \"see\"\n    class: \"see\"\n", 4, "“class” is given twice" },
    { F "cues:\n  - class: &a \"see\"\n", 3, "anchors" },
    { F "cues:\n  - *a\n", 3, "aliases" },
    { F "cues:\n  - class: !!str see\n", 3, "tags" },
    { F "cues:\n  - class: \"See me\"\n", 3, "See me" },
    { F "cues:\n  - words: [\"x\"]\n", 3, "“class” is missing" },
    { F "cues:\n  - class: \"see\"\n    in-text: maybe\n", 4, "maybe" },
    { F "cues:\n  - class: \"see\"\n    words: \"x\"\n", 4, "a list is expected" },
    { F "cues:\n  - class: \"see\"\n    words: [[\"x\"]]\n", 4, "a single value" },
    { F "cues:\n  - class: \"see\"\n    words: [\"\"]\n", 4, "empty" },
    { F "cues:\n  - class: \"see\"\n    words: [\" \"]\n", 3, "nothing to compare" },
    { F "cues:\n  - class: \"era\"\n    value: none\n", 4, "“none” is not a number from 1 to 9999" },
    { F "cues:\n  - class: \"era\"\n    value: 10000\n", 4, "“10000” is not" },
    { F "cues:\n  - class: \"era\"\n    words: [\"令和\"]\n    value: 7\n", 3, "the value 2018 already" },
    { F "---\n" F, 2, "one document" },
    { F "description: \"\\0\"\n", 2, "NUL" },
    { F "description: \"\xFF\"\n", 2, "UTF-8" },
    { F "description: \"\xED\xA0\x80\"\n", 2, "UTF-8" },
    { F "cues: [[[[[[[[[[[[[[[[[[\n", 2, "mapping" },
    { F STD "  token: \"y\"\n", 5, "“token” is given twice" },
    { F "standard:\n  token: \"x-1\"\n", 3, "“name” is missing" },
    { F "standard:\n  name: \"X\"\n", 3, "“token” is missing" },
    { F "standard:\n  name: \"X\"\n  token: \"1x\"\n", 4, "1x" },
    { F "standard:\n  name: \"X\"\n  token: \"x_y\"\n", 4, "x_y" },
    { F "standard:\n  name: \"ISO/IEC 27017:2015\"\n  token: \"z\"\n", 3, "already a name" },
    { F "standard:\n  name: \"X\"\n  token: \"iso27017-2015\"\n", 3, "already a name" },
    { F STD "  names: [\"ISO27017\"]\n", 5, "already a name" },
    { F STD "  titles-from: \"nobody\"\n", 3, "nobody" },
    { F STD "  items:\n    - control: \"1\"\n    - control: \"1\"\n", 7, "“1” is given twice" },
    { F STD "  items:\n    - control: \"1\"\n      clause: \"1\"\n", 6, "either" },
    { F STD "  items:\n    - titles: [\"x\"]\n", 6, "“control” is missing" },
    { F STD "  items:\n    - control: \"1234567890123456789012345678901234567890123456789\"\n", 6, "48" },
    { F "cues:\n  - class: \"see\"\n    remove: [\"参照\", \"そんな語\"]\n", 4, "“see” has no “そんな語”" },
    { F "cues:\n  - class: \"see\"\n    remove:\n      - \"参照\"\n      - \"そんな語\"\n", 6, "そんな語" },
    { F "cues:\n  - class: \"nobody\"\n    remove: [\"x\"]\n", 3, "nobody" },
    { F "titles:\n  - standard: \"iso27001-2022\"\n    id: \"8.24\"\n    remove: [\"別の題\"]\n", 5,
      "no title “別の題”" },
    { F "titles:\n  - standard: \"nobody\"\n    id: \"1\"\n    remove: [\"x\"]\n", 3, "nobody" },
    { F "titles:\n  - standard: \"iso27017-2015\"\n    id: \"77.7\"\n", 3, "77.7" },
    { F "titles:\n  - standard: \"nobody\"\n    id: \"1\"\n", 3, "nobody" },
    { F "names:\n  - standard: \"nobody\"\n    names: [\"x\"]\n", 4, "nobody" },
    { F "equivalents:\n  - [\"one\"]\n", 3, "two spellings" },
    { F "equivalents:\n  - [\"one\", \"two\"]\n  - [\"three\", \"two\"]\n", 4, "two" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n    to: \"iso27001-2022\"\n    pairs:\n      \"5.1.1\": "
        "[\"99.9\"]\n",
      6, "99.9" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n    to: \"nobody\"\n", 3, "nobody" },
    { F "mappings:\n  - from: \"iso27017-2015\"\n", 3, "“to” is missing" },
    { F "profiles:\n  - name: \"p\"\n    standard: \"iso27001-2022\"\n    ids: [\"5.99\"]\n", 3, "5.99" },
    { F "profiles:\n  - name: \"p\"\n    standard: \"iso27017-2015\"\n    ids: []\n", 3,
      "already has a profile" },
    { F "forms:\n  - pattern: 'x'\n    standards: [\"iso27017-2015\"]\n", 3, "“id” is missing" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n", 3, "“standards” is missing" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n    standards: [\"nobody\"]\n", 3, "nobody" },
    { F "forms:\n  - pattern: 'x'\n    id: \"{a}\"\n    standards: [\"jip-isms517\"]\n", 3, "group" },
    { F "forms:\n  - pattern: 'x'\n    id: \"[x\"\n    standards: [\"jip-isms517\"]\n", 3, "[ ]" },
    { F "forms:\n  - pattern: 'x'\n    id: \"x\"\n    letters: odd\n", 5, "odd" },
    { FORM "'(?<a>x'\n", 5, "closing" },
    { FORM "'(?<a>x))'\n", 5, "nothing opens" },
    { FORM "'(?<a>[x)'\n", 5, "closing" },
    { FORM "'(?<a>[])'\n", 5, "empty" },
    { FORM "'(?<a>[z-a])'\n", 5, "backwards" },
    { FORM "'(?<a>x*)*'\n", 5, "empty" },
    { FORM "'(?<a>(?:x+)+)'\n", 5, "without bound" },
    { FORM "'(?<a>(?:x+y){2,})'\n", 5, "without bound" },
    { FORM "'(?<a>x)\\1'\n", 5, "refer back" },
    { FORM "'(?<=x)(?<a>y)'\n", 5, "ahead or behind" },
    { FORM "'(?=x)(?<a>y)'\n", 5, "ahead or behind" },
    { FORM "'(?<a>x)(?<a>y)'\n", 5, "two groups alike" },
    { FORM "'^(?<a>x)'\n", 5, "^ or $" },
    { FORM "'(?<a>x)$'\n", 5, "^ or $" },
    { FORM "'(?<a>x?+)'\n", 5, "lazy" },
    { FORM "'(?<a>x){100}'\n", 5, "too often" },
    { FORM "'(?<a>(?:(?:x{60}){60}){60})'\n", 5, "too long" },
    { FORM "'(?<a>x?)'\n", 5, "nothing at all" },
    { FORM "'.(?<a>x)'\n", 5, "any character" },
    { FORM "'[^x](?<a>x)'\n", 5, "any character" },
    { FORM "'(?<a>\\q)'\n", 5, "escape" },
    { FORM "'*(?<a>x)'\n", 5, "repeats nothing" },
    { FORM "'(?<a>x){2'\n", 5, "count" },
    { FORM "'((((((((((?<a>x))))))))))'\n", 5, "too deep" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *directory = write_rules ("bad.yaml", cases[i].yaml, -1);
      g_autofree char *place = g_strdup_printf ("%s/bad.yaml:%u: ", directory, cases[i].line);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (annexa_catalog_check (directory, &error));
      g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_nonnull (strstr (error->message, cases[i].message));
      remove_rules (directory);
    }
}

/* All that is wrong is said at once: with every file, and with every entry where they can be read. */
static void
test_all_problems (void)
{
  static const struct
  {
    const char *yaml, *messages; /* but for the file */
  } cases[] = {
    { F "colour: [x, {y: z}]\ncues:\n  - clas: \"see\"\n    words: [\"x\"]\nforms:\n  - pattern: '^x'\n"
        "    id: \"a b\"\n    standards: [\"jip-isms517\"]\n",
      ":2: unknown key “colour”\n:4: unknown key “clas”\n:4: the key “class” is missing\n"
      ":7: a pattern may not use ^ or $; numbers and words are looked for where they can begin: ^x\n"
      ":8: an id has no blanks: “a b”" },
    { F "cues:\n  - class: \"colum-answer\"\n    words: [\"対策\"]\n"
        "titles:\n  - standard: \"iso27017-2015\"\n    id: \"77.7\"\n"
        "  - standard: \"nobody\"\n    id: \"5.1.1\"\n",
      ":6: “ISO/IEC 27017:2015” has no item “77.7”\n:8: no standard is called “nobody”\n"
      ":3: no class is called “colum-answer”; the nearest is “column-answer”" },
    { F STD "  forms:\n    - pattern: 'X (?<a>\\d{1,2})(?: - (?<b>[a-z]))?'\n      id: \"X{a}[-{b}]\"\n"
            "  items:\n    - control: \"X1\"\n    - control: \"Y2\"\n    - control: \"X03\"\n"
            "    - control: \"X3\"\n    - control: \"X4-b\"\n    - control: \"X5-\"\n",
      ":10: no form of “X 1” gives the id “Y2”\n"
      ":11: the forms of “X 1” give “X3” for the id “X03”, which is an id already\n"
      ":14: no form of “X 1” gives the id “X5-”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *directory = write_rules ("bad.yaml", cases[i].yaml, -1);
      g_autofree char *file = g_strdup_printf ("%s/bad.yaml", directory);
      g_autoptr (GString) messages = NULL;
      g_autoptr (GError) error = NULL;

      /* A file is taken as the one of a directory is. */
      g_assert_false (annexa_catalog_check (i == 0 ? file : directory, &error));
      g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
      messages = g_string_new (error->message);
      g_string_replace (messages, file, "", 0);
      g_assert_cmpstr (messages->str, ==, cases[i].messages);
      remove_rules (directory);
    }
}

/* Ids may be written as the standard prints them, with zeros and in either case. */
static void
test_ids_as_printed (void)
{
  static const char *const cases[][2]
      = { { "IAM-02", "IAM-02" },      { "iam-2", "IAM-02" },    { "AIS-10", "AIS-10" },
          { "AIS-03", "AIS-3" },       { "8.3.1.a", "8.3.1.a" }, { "第三条の二", "第三条の二" },
          { "第3条の2", "第三条の二" } };
  char *directory = write_rules (
      "x.yaml",
      F STD "  forms:\n    - pattern: '(?<f>[A-Z]{3}) - (?<n>\\d{2}|\\d)'\n      id: \"{f}-{n}\"\n"
            "      prefixed: yes\n"
            "    - pattern: '(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<c>\\d{1,2})\\.(?<d>[a-z])'\n"
            "      id: \"{a}.{b}.{c}.{d}\"\n"
            "    - pattern: '第 (?<a>\\d{1,3}|[一二三]{1,3}) 条(?: の (?<b>\\d{1,2}|[一二三]))?'\n"
            "      id: \"第{a}条[の{b}]\"\n      prefixed: yes\n"
            "  items:\n    - control: \"IAM-02\"\n    - control: \"AIS-10\"\n    - control: \"8.3.1.a\"\n"
            "    - control: \"第三条の二\"\nprofiles:\n  - name: \"p\"\n    standard: \"x-1\"\n"
            "    ids: [\"IAM-02\"]\n",
      -1);
  const char *directories[] = { directory, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaCatalog) rules = annexa_catalog_load (directories, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = label_at (rules, cases[i][0]);

      g_assert_cmpstr (got, ==, cases[i][1]);
    }
  remove_rules (directory);
}

static void
check_refused (const char *name, const char *contents, gssize n_bytes, const char *message)
{
  char *directory = write_rules (name, contents, n_bytes);
  g_autoptr (GError) error = NULL;

  g_assert_false (annexa_catalog_check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
  remove_rules (directory);
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new (F "mappings:\n"), large = g_string_new (F),
                      wide = g_string_new (F);
  g_autofree char *scalar = g_strnfill (5000, 'x');
  g_autofree char *with_scalar = g_strdup_printf (F "description: \"%s\"\n", scalar);
  g_autofree char *pattern = g_strnfill (600, 'x');
  g_autofree char *with_pattern = g_strdup_printf (FORM "'(?<a>%s)'\n", pattern);
  g_autoptr (GError) error = NULL;
  char *directory;

  check_refused ("scalar.yaml", with_scalar, -1, ":2: a value is longer than 4096");
  check_refused ("pattern.yaml", with_pattern, -1, ":5: a pattern is too long");

  for (guint i = 0; i < 1024 * 1024 / 16 + 10; i++)
    g_string_append (large, "# comment line.\n");
  check_refused ("large.yaml", large->str, large->len, ":1: a rule file may have 1048576 bytes");

  g_string_append (wide, "cues:\n  - class: \"see\"\n    words: [");
  for (guint i = 0; i < 210000; i++)
    g_string_append (wide, "x,");
  g_string_append (wide, "x]\n");
  check_refused ("wide.yaml", wide->str, wide->len, "too many values");

  /* Neither other files nor hidden ones are rules; none at all is surely a mistake. */
  directory = write_rules ("notes.txt", "x", -1);
  g_assert_false (annexa_catalog_check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_clear_error (&error);
  remove_rules (directory);

  g_assert_false (annexa_catalog_check ("/nonexistent/rules", &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND);
}

static void
test_odd_files (void)
{
  g_autoptr (GError) error = NULL;
  char *directory = write_rules ("a.yaml", F, -1);
  g_autofree char *fifo = g_build_filename (directory, "b.yaml", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_false (annexa_catalog_check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "not a regular file"));
  g_clear_error (&error);
  remove_rules (directory);

  directory = write_rules ("a.yaml", F, -1);
  for (guint i = 0; i < 64; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%03u.yaml", directory, i);

      g_assert_true (g_file_set_contents (name, F, -1, NULL));
    }
  g_assert_false (annexa_catalog_check (directory, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "more than 64"));
  remove_rules (directory);
}

/* Cut or changed anywhere, a rule file is taken or refused with its place, never worse. */
static void
test_hostile (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "rules", "forms.yaml", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *bytes = g_memdup2 (contents, length);
      gsize n = length;
      char *directory;
      g_autoptr (GError) error = NULL;

      if (i % 2 == 0)
        n = g_test_rand_int_range (0, length);
      for (guint k = 0; i % 2 == 1 && k < 5; k++)
        bytes[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      directory = write_rules ("cut.yaml", bytes, n);
      if (!annexa_catalog_check (directory, &error))
        {
          g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES);
          g_assert_true (g_str_has_prefix (error->message, directory));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
      remove_rules (directory);
    }
}

static void
test_digest (void)
{
  g_autoptr (AnnexaCatalog) again = annexa_catalog_load (NULL, NULL);
  g_autoptr (AnnexaCatalog) more = NULL;
  char *directory = write_rules ("a.yaml", F, -1);
  const char *directories[] = { directory, NULL };

  more = annexa_catalog_load (directories, NULL);
  g_assert_cmpuint (strlen (annexa_catalog_digest (catalog)), ==, 64);
  g_assert_cmpstr (annexa_catalog_digest (catalog), ==, annexa_catalog_digest (again));
  g_assert_cmpstr (annexa_catalog_digest (catalog), !=, annexa_catalog_digest (more));
  remove_rules (directory);
}

/* docs/rules.md: its files are written as it says, and its tables of what comes out are tried. */

static char *
label_at (AnnexaCatalog *rules, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (rules, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return g_strdup (token->id);
    }
  return g_strdup ("none");
}

static char *
title_at (AnnexaCatalog *rules, const char *text)
{
  AnnexaTitleMatch found[1];
  g_autofree char *key = annexa_fold_key (text);

  if (annexa_catalog_match_title (rules, key, FALSE, found, 1) == 0)
    return g_strdup ("none");
  return g_strdup_printf ("%s %s", found[0].item->standard->token, found[0].item->id);
}

static char *
cue_at (AnnexaCatalog *rules, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (rules, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_CUE)
        return g_strdup (g_quark_to_string (token->cue));
    }
  return g_strdup ("none");
}

static guint
try_table (AnnexaCatalog *rules, const char *table, char *(*at) (AnnexaCatalog *, const char *))
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (lines[i], "→", 2);
      g_autofree char *got = NULL;

      if (g_strv_length (sides) != 2)
        continue;
      got = at (rules, g_strstrip (sides[0]));
      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (got, ==, g_strstrip (sides[1]));
      n++;
    }
  return n;
}

static void
test_documentation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "rules.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (AnnexaCatalog) rules = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;
  char *directory = g_dir_make_tmp ("annexa-rules-XXXXXX", NULL);
  const char *directories[] = { directory, NULL };
  guint n_files = 0, n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "```", -1);
  for (guint i = 1; parts[i] != NULL; i += 2)
    {
      g_autofree char *name = NULL, *file = NULL;
      const char *end = strchr (parts[i], '\n');

      if (!g_str_has_prefix (parts[i], "yaml ") || end == NULL)
        continue;
      name = g_strndup (parts[i] + 5, end - parts[i] - 5);
      /* Directories below make no difference: keep to one. */
      g_strdelimit (name, "/", '-');
      file = g_build_filename (directory, name, NULL);
      g_assert_true (g_file_set_contents (file, end + 1, -1, NULL));
      n_files++;
    }
  g_assert_cmpuint (n_files, >=, 3);
  g_assert_true (annexa_catalog_check (directory, &error));
  g_assert_no_error (error);
  rules = annexa_catalog_load (directories, &error);
  g_assert_no_error (error);
  for (guint i = 1; parts[i] != NULL; i += 2)
    {
      if (g_str_has_prefix (parts[i], "text labels"))
        n_rows += try_table (rules, parts[i], label_at);
      else if (g_str_has_prefix (parts[i], "text titles"))
        n_rows += try_table (rules, parts[i], title_at);
      else if (g_str_has_prefix (parts[i], "text words"))
        n_rows += try_table (rules, parts[i], cue_at);
    }
  g_assert_cmpuint (n_rows, >=, 10);
  remove_rules (directory);
}

/* A program in the build tree finds the rules of the source tree without being told. */
static void
test_builtin (void)
{
  g_autofree char *rules = g_strdup (g_getenv ("ANNEXA_RULES_DIR"));
  g_autoptr (AnnexaCatalog) found = NULL;
  g_autoptr (GError) error = NULL;

  g_unsetenv ("ANNEXA_RULES_DIR");
  found = annexa_catalog_load (NULL, &error);
  g_setenv ("ANNEXA_RULES_DIR", rules, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (annexa_catalog_digest (found), ==, annexa_catalog_digest (catalog));
}

int
main (int argc, char **argv)
{
  g_autofree char *rules = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  rules = g_test_build_filename (G_TEST_DIST, "..", "rules", NULL);
  g_setenv ("ANNEXA_RULES_DIR", rules, TRUE);
  catalog = annexa_catalog_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/catalog/standards", test_standards);
  g_test_add_func ("/catalog/order", test_order);
  g_test_add_func ("/catalog/lookup", test_lookup);
  g_test_add_func ("/catalog/exact-titles", test_exact_titles);
  g_test_add_func ("/catalog/titles-of-numbers", test_titles_of_numbers);
  g_test_add_func ("/catalog/beginnings-of-titles", test_beginnings_of_titles);
  g_test_add_func ("/catalog/titles-at-least", test_at_least);
  g_test_add_func ("/catalog/bracketed-titles", test_bracketed_titles);
  g_test_add_func ("/catalog/titles-in-two-languages", test_titles_in_two_languages);
  g_test_add_func ("/catalog/near-titles", test_near_titles);
  g_test_add_func ("/catalog/match-room", test_match_room);
  g_test_add_func ("/catalog/mapped", test_mapped);
  g_test_add_func ("/catalog/profile", test_profile);
  g_test_add_func ("/catalog/refusals", test_refusals);
  g_test_add_func ("/catalog/all-problems", test_all_problems);
  g_test_add_func ("/catalog/ids-as-printed", test_ids_as_printed);
  g_test_add_func ("/catalog/limits", test_limits);
  g_test_add_func ("/catalog/odd-files", test_odd_files);
  g_test_add_func ("/catalog/hostile", test_hostile);
  g_test_add_func ("/catalog/digest", test_digest);
  g_test_add_func ("/catalog/documentation", test_documentation);
  g_test_add_func ("/catalog/builtin", test_builtin);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
