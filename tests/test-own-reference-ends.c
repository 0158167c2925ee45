/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "own-papers.h"

/* Answers that end with references, in papers about standards that the rules of a user describe. */

static const char criteria[] = F "standard:\n"
                                 "  name: \"Criteria 2017\"\n"
                                 "  token: \"criteria-2017\"\n"
                                 "  names-without-year: [\"Criteria\"]\n"
                                 "  forms:\n"
                                 "    - pattern: 'CC (?<a>\\d) \\. (?<b>\\d)'\n"
                                 "      id: \"CC{a}.{b}\"\n"
                                 "      prefixed: yes\n"
                                 "  items:\n"
                                 "    - control: \"CC1.1\"\n"
                                 "    - control: \"CC6.1\"\n"
                                 "    - control: \"CC6.2\"\n"
                                 "    - control: \"CC6.3\"\n"
                                 "    - control: \"CC7.1\"\n"
                                 "    - control: \"CC7.2\"\n"
                                 "    - control: \"CC7.4\"\n";

static const OwnPaper papers[] = {
  /* They wrap between their numbers, behind a comma that stands alone or with what begins the next one. */
  { "wraps",
    criteria,
    { "This paper answers the Criteria 2017.", "#2.1 Ethics", "Everybody promises to be honest. (CC1.1)",
      "#2.2 Doors", "Doors are opened by those who need to go in, and locked by the last. (CC6.1,",
      "CC6.2, CC6.3)", "#2.3 Watch", "What goes on in the yard is watched by day and by night. (CC7.1,",
      "CC7.2)", "#2.4 Accidents", "There is a plan of what to do. (CC7.4)" },
    "CC1.1|Ethics|Everybodypromisestobehonest.\n"
    "CC6.1|Doors|Doorsareopenedbythosewhoneedtogoin,andlockedbythelast.\n"
    "CC6.2|Doors|Doorsareopenedbythosewhoneedtogoin,andlockedbythelast.\n"
    "CC6.3|Doors|Doorsareopenedbythosewhoneedtogoin,andlockedbythelast.\n"
    "CC7.1|Watch|Whatgoesonintheyardiswatchedbydayandbynight.\n"
    "CC7.2|Watch|Whatgoesonintheyardiswatchedbydayandbynight.\n"
    "CC7.4|Accidents|Thereisaplanofwhattodo.\n" },
  { "wraps-named",
    criteria,
    { "This paper answers the Criteria 2017.", "#2.1 Ethics",
      "Everybody promises to be honest. [Criteria: CC1.1]", "#2.2 Doors",
      "Doors are opened by those who need to go in, and locked. [Criteria: CC6.1,", "CC6.2, CC6.3]",
      "#2.3 Watch", "The yard is watched. [Criteria: CC7.1, CC7.2]", "#2.4 Accidents",
      "There is a plan of what to do. [Criteria: CC7.4]" },
    "CC1.1|Ethics|Everybodypromisestobehonest.\n"
    "CC6.1|Doors|Doorsareopenedbythosewhoneedtogoin,andlocked.\n"
    "CC6.2|Doors|Doorsareopenedbythosewhoneedtogoin,andlocked.\n"
    "CC6.3|Doors|Doorsareopenedbythosewhoneedtogoin,andlocked.\n"
    "CC7.1|Watch|Theyardiswatched.\n"
    "CC7.2|Watch|Theyardiswatched.\n"
    "CC7.4|Accidents|Thereisaplanofwhattodo.\n" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_papers_add ("/own-reference-ends/", papers, G_N_ELEMENTS (papers));
  return g_test_run ();
}
