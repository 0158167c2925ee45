/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "catalog/annexa-catalog-private.h"

#include <string.h>

#include "project-rules.h"

static AnnexaCatalog *catalog;

/* Tokens as one string: kind and text, with what a token tells in brackets. */
static char *
describe (const char *text)
{
  static const char *const kinds[] = { "T", "L", "S", "C", "(", ")", ",", "_" };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  GString *description = g_string_new (NULL);
  guint end = 0;

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      /* No gaps, no overlaps, whole characters. */
      g_assert_cmpuint (token->start, ==, end);
      g_assert_cmpuint (token->end, >, token->start);
      g_assert_true (g_utf8_validate (text + token->start, token->end - token->start, NULL));
      end = token->end;
      if (i > 0)
        g_string_append_c (description, ' ');
      g_string_append (description, kinds[token->kind]);
      if (token->kind == ANNEXA_TOKEN_LABEL)
        g_string_append_printf (description, "[%s%s]", token->id, token->prefixed ? "!" : "");
      else if (token->kind == ANNEXA_TOKEN_STANDARD)
        g_string_append_printf (description, "[%s%s]", token->standard->token,
                                token->without_year ? "?" : "");
      else if (token->kind == ANNEXA_TOKEN_CUE)
        g_string_append_printf (description, "[%s]", g_quark_to_string (token->cue));
      else if (token->kind == ANNEXA_TOKEN_TEXT)
        g_string_append_printf (description, "%.*s", (int)(token->end - token->start), text + token->start);
    }
  g_assert_cmpuint (end, ==, strlen (text));
  return g_string_free (description, FALSE);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text, *id;
    gboolean prefixed;
  } cases[] = {
    { "5.1.1", "5.1.1", FALSE },
    { "A.5.1.1", "5.1.1", TRUE },
    { "a.5.1.1", "5.1.1", TRUE },
    { "A. 6. 1. 3", "6.1.3", TRUE },
    { "A5.1.1", "5.1.1", TRUE },
    { "A-5.1.1", "5.1.1", TRUE },
    { "Ａ．５．１．１", "5.1.1", TRUE },
    { "５．１．１", "5.1.1", FALSE },
    { "9．4．1", "9.4.1", FALSE },
    { "05.01.01", "5.1.1", FALSE },
    { "9. 4. 1", "9.4.1", FALSE },
    { "5. 5", "5.5", FALSE },
    { "CLD.9.5.2", "CLD.9.5.2", TRUE },
    { "CLD 9.5.2", "CLD.9.5.2", TRUE },
    { "CLD9.5.2", "CLD.9.5.2", TRUE },
    { "CLD-9.5.2", "CLD.9.5.2", TRUE },
    { "附属書B CLD-6.3.1", "CLD.6.3.1", TRUE },
    { "CLD. 9. 5. 2", "CLD.9.5.2", TRUE },
    { "cld.9.5.2", "CLD.9.5.2", TRUE },
    { "CLD．９．５．２", "CLD.9.5.2", TRUE },
    { "ＣＬＤ.6.3.1", "CLD.6.3.1", TRUE },
    { "ＣＬＤ　６．３．１", "CLD.6.3.1", TRUE },
    { "CLD.12.1.5", "CLD.12.1.5", TRUE },
    { "A.CLD.6.3.1", "CLD.6.3.1", TRUE },
    { "27017-CLD.6.3.1", "CLD.6.3.1", TRUE },
    { "CLD.6.3", "CLD.6.3", TRUE },
    { "A 9.4.1", "9.4.1", TRUE },
    { "A 5.17", "5.17", TRUE },
    { "附属書A 9.4.1", "9.4.1", TRUE },
    { "附属書Ａ.9.4.1", "9.4.1", TRUE },
    { "附属書 A 9.4.1", "9.4.1", TRUE },
    { "Annex A 9.4.1", "9.4.1", TRUE },
    { "Annex A.9.4.1", "9.4.1", TRUE },
    { "27017-9.4.1", "9.4.1", TRUE },
    { "27017:9.4.1", "9.4.1", TRUE },
    { "27017：2015-9.4.1", "9.4.1", TRUE },
    { "27001-8.24", "8.24", TRUE },
    { "27017：附属書A 9.4.1", "9.4.1", TRUE },
    { "27017 附属書A.9.4.1", "9.4.1", TRUE },
    { "27017:附属書A CLD.6.3.1", "CLD.6.3.1", TRUE },
    { "27001:2022 附属書A 8.24", "8.24", TRUE },
    { "27001:2013:Annex A.9.4.1", "9.4.1", TRUE },
    { "JIP 4.1", "4.1", TRUE },
    { "JIP-4.2.1", "4.2.1", TRUE },
    { "5.5", "5.5", FALSE },
    { "A.5.5", "5.5", TRUE },
    { "8.24", "8.24", FALSE },
    /* CLD. is left out of what only ISO/IEC 27017 numbers so. */
    { "6.3.1", "CLD.6.3.1", FALSE },
    { "A.12.4.5", "CLD.12.4.5", TRUE },
    { "附属書A 8.24", "8.24", TRUE },
    { "A.5", "5", TRUE },
    { "第9.2.1項", "9.2.1", FALSE },
    { "第 ９．２．１ 号", "9.2.1", FALSE },
    { "第9.2.1項関係", "9.2.1", FALSE },
    { "第 CLD.9.5.1 項関係", "CLD.9.5.1", TRUE },
    { "第5.23項関係", "5.23", FALSE },
    { "99.99.99", "99.99.99", FALSE }, /* outside every catalog, yet a number */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Alone, in brackets, after and before other text. */
      static const char *const frames[] = { "%s", "(%s)", "【%s】", "管理策 %s 方針", "方針 %s", "%s、%s" };

      for (gsize k = 0; k < G_N_ELEMENTS (frames); k++)
        {
          g_auto (GStrv) around = g_strsplit (frames[k], "%s", -1);
          g_autofree char *text = g_strjoinv (cases[i].text, around);
          g_autofree char *tokens = describe (text);
          g_autofree char *want = g_strdup_printf ("L[%s%s]", cases[i].id, cases[i].prefixed ? "!" : "");

          g_test_message ("%s: %s", text, tokens);
          g_assert_nonnull (strstr (tokens, want));
          if (k == 0) /* nothing of it is left over */
            g_assert_cmpstr (tokens, ==, want);
        }
    }
}

static void
test_no_forms (void)
{
  static const char *const cases[] = {
    "1.2.3.4",
    "v5.1.1",
    "V5.1",
    "10.5.1.1",
    "5.1.1.2",
    "192.168.10.1",
    "2023.8.1",
    "2023.08.01",
    "5.10%",
    "5.10％",
    "99.9%",
    "Ver.5.1.1",
    "Ver 5.1.1",
    "Version 5.1",
    "バージョン5.1.1",
    "5.1.1a",
    "x5.1.1",
    "A4",
    "5",
    "12",
    "DATA.5.1",
    "AC-5.1.1",
    "5.1.123",
    "123.1.1",
    "$5.10",
    "¥5.10",
    "2.4GHz",
    "1.5TB",
    "10.5 GB",
    "TLS1.2",
    "TLS 1.3",
    "http://a.example/5.1.1/x",
    "5.1_1",
    "a@5.1",
    "5. 5つの原則",
    "1. 2要素認証",
    "CLD",
    "CLD.9",
    "7.2.2.8.1.1",
    "5.1.1¹a",
    "第5.1条の2a",
    "5..1",
    ".5.1.",
    "5.1.",
    "5,1",
    "3.14159",
    "1,234.56",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = describe (cases[i]);
      gboolean has_label = strstr (tokens, "L[") != NULL;

      g_test_message ("%s: %s", cases[i], tokens);
      /* `.5.1.` and `5.1.` are numbers with a full stop, `5.1.1¹` one with a footnote mark. */
      if (g_str_equal (cases[i], ".5.1.") || g_str_equal (cases[i], "5.1.")
          || g_str_equal (cases[i], "5.1.1¹a") || g_str_equal (cases[i], "第5.1条の2a"))
        g_assert_true (has_label);
      else
        g_assert_false (has_label);
    }
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text, *tokens;
  } cases[] = {
    { "", "" },
    { "お客様の情報", "Tお客様の情報" },
    { "5.1.1方針群", "L[5.1.1] T方針群" },
    { "5.1.1.方針群", "L[5.1.1] T.方針群" },
    { "15.1.3ICTサプライチェーン", "L[15.1.3] TICTサプライチェーン" },
    { "8.24GHz帯", "C[measure] T帯" },
    { "ISO/IEC 27017:2015 A.7.2.2 (ISO/IEC 27001:2022 管理策 6.3)",
      "S[iso27017-2015] _ L[7.2.2!] _ ( S[iso27001-2022] _ C[control-word] _ L[6.3] )" },
    { "ＩＳＯ／ＩＥＣ２７０１７：２０１５　Ａ．７．２．２", "S[iso27017-2015] _ L[7.2.2!]" },
    { "[ISO/IEC 27001:2013] A.5.1.1, A.5.1.2", "( S[iso27001-2013] ) _ L[5.1.1!] , _ L[5.1.2!]" },
    { "【関連管理策：9.4.1、9.4.4】", "( C[control-word] , L[9.4.1] , L[9.4.4] )" },
    { "9.4.1-9.4.4", "L[9.4.1] , L[9.4.4]" },
    { "6.1.1/6.1.3", "L[6.1.1] , L[6.1.3]" },
    { "No.5.1.1", "C[control-word] L[5.1.1]" },
    { "JIS Q 27017:2016", "S[iso27017-2015]" },
    { "JISQ27017", "S[iso27017-2015?]" },
    { "ISO27017、ISO/IEC 27001", "S[iso27017-2015?] , S[iso27001-2022?]" },
    { "ISO/IEC 27002:2022", "S[iso27001-2022]" },
    { "ISO/IEC 27017:2026 5.38", "S[iso27017-2026] _ L[5.38]" },
    { "JIP-ISMS517-1.0", "S[jip-isms517]" },
    { "ISO/IEC 270171", "C[control-word] _ T270171" },
    { "「6.1.1 役割」をご参照ください。", "( L[6.1.1] _ T役割 ) C[see] T。" },
    { "seesaw", "Tseesaw" },
    { "see 5.1.1", "C[see] _ L[5.1.1]" },
    { "Appendix A 9.4.1", "L[9.4.1!]" },
    { "第27条", "C[law-article]" },
    { "7.2.2.8.1.1,CLD12.4.5 を更新", "T7.2.2.8.1.1 , L[CLD.12.4.5!] _ Tを更新" },
    { "㈱A社", "C[vendor-suffix] TA社" },
    { "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7 5.1", "T\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7 _ L[5.1]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = describe (cases[i].text);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_fits (void)
{
  static const struct
  {
    const char *text;
    gboolean iso27017_2015, iso27001_2022, jip;
    const char *only;
  } cases[] = {
    { "5.1.1", TRUE, FALSE, TRUE, NULL },
    { "5.1", TRUE, TRUE, TRUE, NULL },
    { "A.5.1", TRUE, TRUE, FALSE, NULL },
    { "CLD.9.5.2", TRUE, FALSE, FALSE, "iso27017-2015" },
    { "27017-9.4.1", TRUE, FALSE, FALSE, "iso27017-2015" },
    { "JIP 4.1", FALSE, FALSE, TRUE, "jip-isms517" },
  };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AnnexaToken *token;

      annexa_catalog_lex (catalog, cases[i].text, strlen (cases[i].text), tokens);
      g_assert_cmpuint (tokens->len, ==, 1);
      token = &g_array_index (tokens, AnnexaToken, 0);
#define FITS(name)                                                                                           \
  annexa_catalog_form_fits (catalog, token->form, annexa_catalog_find_standard (catalog, name))
      g_assert_cmpint (FITS ("iso27017-2015"), ==, cases[i].iso27017_2015);
      g_assert_cmpint (FITS ("iso27001-2022"), ==, cases[i].iso27001_2022);
      g_assert_cmpint (FITS ("jip-isms517"), ==, cases[i].jip);
#undef FITS
      g_assert_cmpstr (token->standard != NULL ? token->standard->token : NULL, ==, cases[i].only);
    }
  g_assert_false (annexa_catalog_form_fits (catalog, G_MAXUINT, annexa_catalog_standard (catalog, 0)));
}

/* Whatever a document holds, tokens cover it and nothing fails: random mixtures of what the lexer knows. */
static void
test_random (void)
{
  static const char *const parts[] = { "5",   ".",      "．", "1",        "CLD",   "Ａ",  " ",
                                       "　",  "附属書", "A",  "(",        "㈱",    "see", "参",
                                       "照",  "-",      "／", "ISO",      "27017", ":",   "2015",
                                       "ﾞ",   "ｶ",      "①",  "\xC2\xAD", "%",     "方",  "\xF0\x9F\x98\x80",
                                       "Ver", "第",     "条", "\t",       "/",     "IEC" };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new ("x");

      for (guint k = 0; k < 24; k++)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      g_free (describe (text->str));
    }
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_labels = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, i % 2 == 0 ? "5.1.1 " : "方針 ");
  annexa_catalog_lex (catalog, text->str, text->len, tokens);
  for (guint i = 0; i < tokens->len; i++)
    n_labels += g_array_index (tokens, AnnexaToken, i).kind == ANNEXA_TOKEN_LABEL;
  g_assert_cmpuint (n_labels, ==, 10000);
}

/* As far as it goes, the start of a line is the same as the line. */
static void
test_start (void)
{
  static const char *const lines[]
      = { "", "5.1.1 方針", "図 1. 5.1.1、5.1.2 ISO/IEC 27017:2015 を参照", "本文 8.4" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint max = 1; max < 8; max++)
      {
        g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
        g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

        annexa_catalog_lex (catalog, lines[i], strlen (lines[i]), all);
        annexa_catalog_lex_start (catalog, lines[i], strlen (lines[i]), max, some);
        g_assert_cmpuint (some->len, >=, MIN (max, all->len));
        g_assert_cmpuint (some->len, <=, all->len);
        for (guint t = 0; t < some->len; t++)
          {
            const AnnexaToken *token = &g_array_index (some, AnnexaToken, t);
            const AnnexaToken *same = &g_array_index (all, AnnexaToken, t);

            g_assert_cmpint (token->kind, ==, same->kind);
            g_assert_cmpuint (token->start, ==, same->start);
            g_assert_cmpuint (token->end, ==, same->end);
          }
      }
}

/* What stands before text is the same as in the line, and nothing follows text. */
static void
test_lead (void)
{
  static const struct
  {
    const char *line;
    guint n_tokens; /* with the first text */
  } cases[] = {
    { "", 0 },
    { "5.1.1 方針", 3 },
    { "5.1.1 方針と 5.1.2 レビュー", 3 },
    { "（ISO/IEC 27017:2015 5.1.1）", 5 },
    { "本文 8.4.1", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
      g_autoptr (GArray) lead = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

      annexa_catalog_lex (catalog, cases[i].line, strlen (cases[i].line), all);
      annexa_catalog_lex_lead (catalog, cases[i].line, strlen (cases[i].line), G_MAXUINT, lead);
      g_assert_cmpuint (lead->len, ==, cases[i].n_tokens);
      for (guint t = 0; t < lead->len; t++)
        {
          g_assert_cmpint (g_array_index (lead, AnnexaToken, t).kind, ==,
                           g_array_index (all, AnnexaToken, t).kind);
          g_assert_cmpuint (g_array_index (lead, AnnexaToken, t).start, ==,
                            g_array_index (all, AnnexaToken, t).start);
        }
    }
}

/* A word that stands in any part of a line may be in the line, wherever that part begins or ends. */
static void
test_may_hold (void)
{
  static const struct
  {
    const char *line;
    gboolean may_hold;
  } cases[] = {
    { "", FALSE },
    { "方針を定めています。", FALSE },
    { "詳しくは方針をご参照ください。", TRUE },
    { "方針 を参 照", FALSE },
    { "第 5 章に定めています。", TRUE },
    { "Please see the policy.", TRUE },
    { "Oversees the policy.", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (annexa_catalog_text_may_hold (catalog, "see", cases[i].line), ==, cases[i].may_hold);
    }
  g_assert_false (annexa_catalog_text_may_hold (catalog, "no-such-class", "参照"));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalog = project_rules_load ();
  g_test_add_func ("/lexer/forms", test_forms);
  g_test_add_func ("/lexer/no-forms", test_no_forms);
  g_test_add_func ("/lexer/lines", test_lines);
  g_test_add_func ("/lexer/fits", test_fits);
  g_test_add_func ("/lexer/random", test_random);
  g_test_add_func ("/lexer/long", test_long);
  g_test_add_func ("/lexer/start", test_start);
  g_test_add_func ("/lexer/lead", test_lead);
  g_test_add_func ("/lexer/may-hold", test_may_hold);
  result = g_test_run ();
  annexa_catalog_free (catalog);
  return result;
}
