/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AnnexaOutcome:
 * @ANNEXA_OUTCOME_OK: a YAML document was made
 * @ANNEXA_OUTCOME_EMPTY: there is no text in it
 * @ANNEXA_OUTCOME_DAMAGED: it cannot be read as what it claims to be
 * @ANNEXA_OUTCOME_ENCRYPTED: a password is needed, or the one given is wrong
 * @ANNEXA_OUTCOME_UNSUPPORTED: it is something that annexa does not read
 * @ANNEXA_OUTCOME_CRASH: its worker died
 * @ANNEXA_OUTCOME_TIMEOUT: a deadline passed
 * @ANNEXA_OUTCOME_MEMORY: the memory limit was reached
 * @ANNEXA_OUTCOME_LIMIT: a named maximum of annexa was exceeded
 * @ANNEXA_OUTCOME_IO: the input could not be read, or the output not be written
 *
 * What became of one input. There are no others.
 */
typedef enum
{
  ANNEXA_OUTCOME_OK,
  ANNEXA_OUTCOME_EMPTY,
  ANNEXA_OUTCOME_DAMAGED,
  ANNEXA_OUTCOME_ENCRYPTED,
  ANNEXA_OUTCOME_UNSUPPORTED,
  ANNEXA_OUTCOME_CRASH,
  ANNEXA_OUTCOME_TIMEOUT,
  ANNEXA_OUTCOME_MEMORY,
  ANNEXA_OUTCOME_LIMIT,
  ANNEXA_OUTCOME_IO,
  ANNEXA_N_OUTCOMES
} AnnexaOutcome;

const char *annexa_outcome_name (AnnexaOutcome outcome);
const char *annexa_outcome_words (AnnexaOutcome outcome);
gboolean annexa_outcome_parse (const char *name, AnnexaOutcome *outcome);
AnnexaOutcome annexa_outcome_from_error (const GError *error);
gboolean annexa_outcome_is_final (AnnexaOutcome outcome);

G_END_DECLS
