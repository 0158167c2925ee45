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

/* It asks questions about its controls, with numbers of their own below those. */
static const char questions[] = F "standard:\n"
                                  "  name: \"Matrix 4\"\n"
                                  "  token: \"matrix-4\"\n"
                                  "  forms:\n"
                                  "    - pattern: '(?<d>A&A|[A-Z]{3}) - (?<n>\\d{1,2})'\n"
                                  "      id: \"{d}-{n}\"\n"
                                  "      prefixed: yes\n"
                                  "    - pattern: '(?<d>A&A|[A-Z]{3}) - (?<n>\\d{1,2}) \\. \\d{1,2}'\n"
                                  "      id: \"{d}-{n}\"\n"
                                  "      prefixed: yes\n"
                                  "  items:\n"
                                  "    - control: \"A&A-01\"\n"
                                  "      titles: [\"Audit policy\"]\n"
                                  "    - control: \"A&A-02\"\n"
                                  "      titles: [\"Audits\"]\n"
                                  "    - control: \"BCR-08\"\n"
                                  "      titles: [\"Backup\"]\n"
                                  "    - control: \"IAM-02\"\n"
                                  "      titles: [\"Strong passwords\"]\n";

static const OwnPaper papers[] = {
  /* Each question below the heading of its control has an answer of its own. */
  { "questions",
    questions,
    { "This paper answers Matrix 4.", "#A&A-01 Audit policy", "#A&A-01.1 Is there a policy of audits?",
      "Yes, in the book of rules.", "#A&A-01.2 Is it read again once a year?", "Yes, in spring.",
      "#A&A-02 Audits", "#A&A-02.1 Does somebody from outside look?", "Yes, in autumn.", "#BCR-08 Backup",
      "#BCR-08.1 Is all that is written copied?", "Yes, at night.", "#BCR-08.2 Are copies kept elsewhere?",
      "Yes, beyond the river.", "#BCR-08.3 Can they be read?", "Yes, that is tried twice a year.",
      "#IAM-02 Strong passwords", "#IAM-02.1 How long are they?", "They have twelve letters." },
    "A&A-01|Isthereapolicyofaudits?|Yes,inthebookofrules.\nA&A-01|Isitreadagainonceayear?|Yes,inspring.\n"
    "A&A-02|Doessomebodyfromoutsidelook?|Yes,inautumn.\nBCR-08|Isallthatiswrittencopied?|Yes,atnight.\n"
    "BCR-08|Arecopieskeptelsewhere?|Yes,beyondtheriver.\n"
    "BCR-08|Cantheyberead?|Yes,thatistriedtwiceayear.\n"
    "IAM-02|Howlongarethey?|Theyhavetwelveletters.\n" },
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
