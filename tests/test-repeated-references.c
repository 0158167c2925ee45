/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* References in words of the vendor's own, told by their repetition. */

static const struct
{
  const char *id, *title, *own, *answer;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "わたしたちの考え方",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。" },
  { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちの分け方",
    "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。" },
  { "8.1.1", "資産目録", "持ち物の帳面", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。" },
  { "CLD.9.5.1", "仮想コンピューティング環境における分離", "部屋の仕切り",
    "客ごとに部屋を分け、鍵を別にし、隣の物音も聞こえないようにしております。" },
  { "12.3.1", "情報のバックアップ", "写しの取り方", "写しは夜ごとに取り、離れた町の倉に納めております。" },
};

/* How the reference is worded: # for the number, @ for its title. */
typedef struct
{
  const char *words;
  gboolean at_end;
  gboolean control_headings; /* headings have the numbers of the controls before */
  gboolean is_text;
} Case;

static void
test (SyntheticPaper *paper, gconstpointer data)
{
  const Case *c = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const guint other = (i + 1) % G_N_ELEMENTS (sections);
      const guint named = c->is_text ? other : i;
      g_autoptr (GString) reference = g_string_new (c->words);
      g_autofree char *heading = c->control_headings
                                     ? g_strdup_printf ("%s %s", sections[i].id, sections[i].title)
                                     : g_strdup_printf ("2.%u %s", i + 1, sections[i].own);

      g_string_replace (reference, "#", sections[named].id, 0);
      g_string_replace (reference, "@", sections[named].title, 0);
      synthetic_paper_put_heading (paper, heading);
      if (!c->at_end)
        synthetic_paper_put (paper, reference->str);
      synthetic_paper_put (paper, sections[i].answer);
      if (c->at_end)
        synthetic_paper_put (paper, reference->str);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id,
                              c->control_headings ? sections[i].title : sections[i].own, sections[i].answer,
                              c->is_text ? reference->str : "");
    }
  synthetic_paper_put (paper, "以上");
  synthetic_paper_check (paper);
}

/* Below the heading of a control the reference says what it is in another edition; its title wraps. */
static void
test_counterpart (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const others[][2] = { { "5.1 情報セキュリティのための方針", "群" },
                                           { "5.2 情報セキュリティの役割及び", "責任" },
                                           { "5.9 情報及びその他の関連資産の目", "録" },
                                           { "8.22 ネットワークの", "分離" },
                                           { "8.13 情報のバック", "アップ" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_print (paper, "対応する ISO/IEC 27001:2022 附属書 A の管理策：%s", others[i][0]);
      synthetic_paper_put (paper, others[i][1]);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

static const Case cases[] = {
  { "根拠：#", FALSE, FALSE, FALSE },
  { "根拠：#", TRUE, FALSE, FALSE },
  { "適合→#", FALSE, FALSE, FALSE },
  { "■ガイドライン：#", TRUE, FALSE, FALSE },
  { "【関連項目】#", TRUE, FALSE, FALSE },
  { "本項は ISO/IEC 27017:2015 # に対応します。", FALSE, FALSE, FALSE },
  { "本項は ISO/IEC 27017:2015 # に対応します。", TRUE, FALSE, FALSE },
  { "対応する管理策は # です。", TRUE, FALSE, FALSE },
  { "参照：ISO/IEC 27017 # @", FALSE, FALSE, FALSE },
  { "ISO/IEC 27017:2015の「# @」に対応", FALSE, FALSE, FALSE },
  { "（ISO/IEC 27017:2015 # @）", TRUE, FALSE, FALSE },
  { "「# @」", FALSE, FALSE, FALSE },
  { "対応項番：# @", FALSE, FALSE, FALSE },
  /* What points elsewhere is of the answer. */
  { "くわしくは#をご参照ください。", TRUE, TRUE, TRUE },
  { "#とあわせて行います。", TRUE, TRUE, TRUE },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/repeated-references/%02u%s", i,
                                               cases[i].is_text  ? "-text"
                                               : cases[i].at_end ? "-at-end"
                                                                 : "-below");

      synthetic_paper_add (path, &cases[i], test);
    }
  synthetic_paper_add ("/repeated-references/counterpart", NULL, test_counterpart);
  return g_test_run ();
}
