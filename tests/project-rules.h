/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "catalog/annexa-catalog.h"

/* The rules of the sources as they are, which are also found from now on, and not those that are built in.
 * Returns: (transfer full) */
AnnexaCatalog *project_rules_load (void);
