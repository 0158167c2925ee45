/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "own-papers.h"
#include "ruled-table.h"

/* Forms about standards that the rules of a user describe. */

static const char yard[] = F "standard:\n"
                             "  name: \"荷主の決まり 4\"\n"
                             "  token: \"yard-4\"\n"
                             "  names-without-year: [\"荷主の決まり\"]\n"
                             "  forms:\n"
                             "    - pattern: '(?<a>\\d) \\. (?<b>\\d) \\. (?<c>\\d) \\. (?<d>\\d{1,2})'\n"
                             "      id: \"{a}.{b}.{c}.{d}\"\n"
                             "  items:\n"
                             "    - control: \"1.2.3.1\"\n"
                             "      titles: [\"頼む先を選ぶ物差しを定めること\"]\n"
                             "    - control: \"1.2.3.4\"\n"
                             "      titles: [\"選んだ訳を書き留めること\"]\n"
                             "    - control: \"2.1.4.10\"\n"
                             "      titles: [\"直す日を決めること\"]\n";

/* The title is what the rules say it is, whatever they know of the name before it. */
static void
test_unknown_name (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 150 };
  static const char *const rows[][2] = {
    { "項番", "1.2.3.1" },
    { "守り事", "頼む先を選ぶ物差しを定めること" },
    { "回答", "物差しは帳面にあります。" },
    { "項番", "1.2.3.4" },
    { "守り事", "選んだ訳を書き留めること" },
    { "回答", "訳は札に書きます。" },
    { "項番", "2.1.4.10" },
    { "守り事", "直す日を決めること" },
    { "回答", "月末までに直します。" },
  };

  synthetic_use_rules (data);
  synthetic_paper_put (paper, "荷主の決まりの項目ごとに回答します。");
  paper->y += RULED_LEADING_PT;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 2, rows[i]);
  synthetic_paper_check_records (paper, "1.2.3.1|頼む先を選ぶ物差しを定めること|物差しは帳面にあります。\n"
                                        "1.2.3.4|選んだ訳を書き留めること|訳は札に書きます。\n"
                                        "2.1.4.10|直す日を決めること|月末までに直します。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/own-forms/unknown-name", yard, test_unknown_name);
  return g_test_run ();
}
