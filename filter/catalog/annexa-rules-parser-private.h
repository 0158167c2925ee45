/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-rules-private.h"

G_BEGIN_DECLS

/* Empty entries; AnnexaRules owns them once they are in one of its lists. */
AnnexaRulesStrings *annexa_rules_strings_new (void);
AnnexaRulesItem *annexa_rules_item_new (void);
AnnexaRulesStandard *annexa_rules_standard_new (void);
AnnexaRulesForm *annexa_rules_form_new (void);
AnnexaRulesCue *annexa_rules_cue_new (void);
AnnexaRulesMapping *annexa_rules_mapping_new (void);
AnnexaRulesProfile *annexa_rules_profile_new (void);

G_END_DECLS
