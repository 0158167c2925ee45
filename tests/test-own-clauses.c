/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "own-papers.h"

/* Clauses of standards that the rules of a user describe, which head controls and are none. */

/* It counts what it asks for below the controls of ISO/IEC 27001:2013, which are its clauses. */
static const char details[]
    = F "standard:\n"
        "  name: \"港の管理基準\"\n"
        "  token: \"harbour-1\"\n"
        "  forms:\n"
        "    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d) \\. (?<c>\\d)(?: \\. (?<d>\\d))?'\n"
        "      id: \"{a}.{b}.{c}[.{d}]\"\n"
        "  items:\n"
        "    - clause: \"5.1.1\"\n"
        "      titles: [\"情報セキュリティのための方針群\"]\n"
        "    - control: \"5.1.1.1\"\n"
        "      titles: [\"決まりを書き、主が認める\"]\n"
        "    - control: \"5.1.1.2\"\n"
        "      titles: [\"決まりを皆に知らせる\"]\n"
        "    - clause: \"6.1.1\"\n"
        "      titles: [\"情報セキュリティの役割及び責任\"]\n"
        "    - control: \"6.1.1.1\"\n"
        "      titles: [\"受け持ちを表にする\"]\n";

static const OwnPaper papers[] = {
  { "other-standard",
    details,
    { "本書は港の管理基準への対応を説明します。", "#5.1.1 情報セキュリティのための方針群",
      "#5.1.1.1 決まりを書き、主が認める", "決まりは帳面に書いております。", "#5.1.1.2 決まりを皆に知らせる",
      "門に貼り出しております。", "#6.1.1 情報セキュリティの役割及び責任", "#6.1.1.1 受け持ちを表にする",
      "表は蔵の戸に掛けております。" },
    "5.1.1.1|決まりを書き、主が認める|決まりは帳面に書いております。\n"
    "5.1.1.2|決まりを皆に知らせる|門に貼り出しております。\n"
    "6.1.1.1|受け持ちを表にする|表は蔵の戸に掛けております。\n" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_papers_add ("/own-clauses/", papers, G_N_ELEMENTS (papers));
  return g_test_run ();
}
