/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Forms with the number of the control in another standard. Where the last entry is called by that standard
 * and has the number, the form of the next control begins with what the first one began with. */

static const RuledCase forms[] = {
  { "japanese",
    { 160 },
    { { "項番", "5.1.1" },
      { "項目", "情報セキュリティのための方針群" },
      { "対応内容", A1 },
      { "ISO/IEC 27001:2022", "5.1" },
      { "項番", "6.1.1" },
      { "項目", "情報セキュリティの役割及び責任" },
      { "対応内容", A2 },
      { "ISO/IEC 27001:2022", "5.2" },
      RULED_NEW_PAGE,
      { "項番", "8.1.1" },
      { "項目", "資産目録" },
      { "対応内容", A3 },
      { "ISO/IEC 27001:2022", "5.9" } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n",
    .controls = "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|"
                "\niso27017-2015.8.1.1||ISO/IEC 27001:2022 5.9,|\n" },
  /* Without titles, and the other standard may have none. */
  { "english",
    { 160 },
    { { "Control", "9.2.1" },
      { "Implementation", "The harbour master signs for each new key." },
      { "ISO/IEC 27001:2022", "5.16" },
      RULED_NEW_PAGE,
      { "Control", "CLD.6.3.1" },
      { "Implementation", "Who sweeps which quay is on the board." },
      { "ISO/IEC 27001:2022", "N/A" },
      RULED_NEW_PAGE,
      { "Control", "12.3.1" },
      { "Implementation", "The ledger is copied out each night." },
      { "ISO/IEC 27001:2022", "8.13" } },
    "9.2.1||Theharbourmastersignsforeachnewkey.\nCLD.6.3.1||Whosweepswhichquayisontheboard.\n"
    "12.3.1||Theledgeriscopiedouteachnight.\n",
    .controls = "iso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\niso27017-2015.CLD.6.3.1|||\n"
                "iso27017-2015.12.3.1||ISO/IEC 27001:2022 8.13,|\n" },
  /* Of two other standards, called without the year. */
  { "two-standards",
    { 160 },
    { { "Control", "5.16" },
      { "Title", "Identity management" },
      { "Implementation", "The harbour master signs for each new key." },
      { "ISO/IEC 27017", "9.2.1" },
      { "ISO/IEC 27001:2013", "9.2.2" },
      RULED_NEW_PAGE,
      { "Control", "8.13" },
      { "Title", "Information backup" },
      { "Implementation", "The ledger is copied out each night." },
      { "ISO/IEC 27017", "12.3.1" },
      { "ISO/IEC 27001:2013", "17.1.2" } },
    "5.16|Identitymanagement|Theharbourmastersignsforeachnewkey.\n"
    "8.13|Informationbackup|Theledgeriscopiedouteachnight.\n",
    "Answers to ISO/IEC 27001:2022.",
    .controls = "iso27001-2022.5.16||ISO/IEC 27017:2015 9.2.1,ISO/IEC 27001:2013 9.2.2,|\n"
                "iso27001-2022.8.13||ISO/IEC 27017:2015 12.3.1,ISO/IEC 27001:2013 17.1.2,|\n" },
  /* In the entry of the number, in brackets behind it; the title has an entry beside it. */
  { "behind-number",
    { 120, 200, 280 },
    { { "規格項番", "5.1.1（5.1）", "管理策", "情報セキュリティのための方針群" },
      { "当社の対応", A1, NULL, NULL },
      RULED_NEW_PAGE,
      { "規格項番", "6.1.1（5.2）", "管理策", "情報セキュリティの役割及び責任" },
      { "当社の対応", A2, NULL, NULL },
      RULED_NEW_PAGE,
      { "規格項番", "8.1.1（5.9）", "管理策", "資産目録" },
      { "当社の対応", A3, NULL, NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n",
    .controls = "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|"
                "\niso27017-2015.8.1.1||ISO/IEC 27001:2022 5.9,|\n" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add_cases ("/mapping-entries", forms, G_N_ELEMENTS (forms));
  return g_test_run ();
}
