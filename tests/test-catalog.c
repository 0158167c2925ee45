/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog.h"

#include <string.h>

#include "model/annexa-error.h"
#include "project-rules.h"
#include "text/annexa-fold.h"

/* What the rules of the project say of standards, their controls and titles. */

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
    { "資産目録への対応", "iso27017-2015", "8.1.1" },
    { "情報セキュリティインシデントへの対応", "iso27017-2015", "16.1.5" },
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
    /* A word that headings add is nothing, also behind a long vowel, which keys write as a dash. */
    { "変更管理について", "12.1.2", 1.0, 1.01 },
    { "情報セキュリティの独立したレビューについて", "18.2.1", 1.0, 1.01 },
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
  int result;

  g_test_init (&argc, &argv, NULL);
  catalog = project_rules_load ();
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
  g_test_add_func ("/catalog/builtin", test_builtin);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
