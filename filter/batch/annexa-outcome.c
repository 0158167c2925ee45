/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-outcome.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "model/annexa-error.h"

static const struct
{
  const char *name;
  const char *words;
} outcomes[ANNEXA_N_OUTCOMES] = {
  [ANNEXA_OUTCOME_OK] = { "ok", N_ ("read") },
  [ANNEXA_OUTCOME_EMPTY] = { "empty", N_ ("without text") },
  [ANNEXA_OUTCOME_DAMAGED] = { "damaged", N_ ("damaged") },
  [ANNEXA_OUTCOME_ENCRYPTED] = { "encrypted", N_ ("encrypted") },
  [ANNEXA_OUTCOME_UNSUPPORTED] = { "unsupported", N_ ("not supported") },
  [ANNEXA_OUTCOME_CRASH] = { "crash", N_ ("crashed the reader") },
  [ANNEXA_OUTCOME_TIMEOUT] = { "timeout", N_ ("took too long") },
  [ANNEXA_OUTCOME_MEMORY] = { "memory", N_ ("needed too much memory") },
  [ANNEXA_OUTCOME_LIMIT] = { "limit", N_ ("exceeded a limit") },
  [ANNEXA_OUTCOME_IO] = { "io", N_ ("could not be read or written") },
};

/** annexa_outcome_name: Returns: the name used in journals, such as `timeout` */
const char *
annexa_outcome_name (AnnexaOutcome outcome)
{
  g_return_val_if_fail (outcome < ANNEXA_N_OUTCOMES, NULL);
  return outcomes[outcome].name;
}

/** annexa_outcome_words: Returns: what it means, in the language of the locale */
const char *
annexa_outcome_words (AnnexaOutcome outcome)
{
  g_return_val_if_fail (outcome < ANNEXA_N_OUTCOMES, NULL);
  return _ (outcomes[outcome].words);
}

/** annexa_outcome_parse: Returns: whether @name is the name of an outcome, which is then in @outcome */
gboolean
annexa_outcome_parse (const char *name, AnnexaOutcome *outcome)
{
  for (guint i = 0; i < ANNEXA_N_OUTCOMES; i++)
    if (g_str_equal (outcomes[i].name, name))
      {
        *outcome = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * annexa_outcome_from_error:
 * @error: why there is no YAML document
 *
 * Returns: the outcome that stands for @error; a fault of annexa itself counts as a crash
 */
AnnexaOutcome
annexa_outcome_from_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, ANNEXA_OUTCOME_CRASH);

  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return ANNEXA_OUTCOME_IO;
  if (error->domain != ANNEXA_ERROR)
    return ANNEXA_OUTCOME_CRASH;

  switch ((AnnexaError)error->code)
    {
    case ANNEXA_ERROR_EMPTY:
      return ANNEXA_OUTCOME_EMPTY;
    case ANNEXA_ERROR_DAMAGED:
      return ANNEXA_OUTCOME_DAMAGED;
    case ANNEXA_ERROR_ENCRYPTED:
      return ANNEXA_OUTCOME_ENCRYPTED;
    case ANNEXA_ERROR_UNSUPPORTED:
      return ANNEXA_OUTCOME_UNSUPPORTED;
    case ANNEXA_ERROR_TIMEOUT:
    case ANNEXA_ERROR_CANCELLED:
      return ANNEXA_OUTCOME_TIMEOUT;
    case ANNEXA_ERROR_MEMORY:
      return ANNEXA_OUTCOME_MEMORY;
    case ANNEXA_ERROR_LIMIT:
      return ANNEXA_OUTCOME_LIMIT;
    case ANNEXA_ERROR_NOT_FOUND:
    case ANNEXA_ERROR_IO:
    case ANNEXA_ERROR_CANNOT_CREATE:
      return ANNEXA_OUTCOME_IO;
    default:
      return ANNEXA_OUTCOME_CRASH;
    }
}

/**
 * annexa_outcome_is_final:
 *
 * Returns: %TRUE when the same bytes, rules and version give the same outcome again. A crash, a deadline, the
 * memory limit and a failed read may be the machine's doing, and so are tried again by the next run.
 */
gboolean
annexa_outcome_is_final (AnnexaOutcome outcome)
{
  return outcome != ANNEXA_OUTCOME_CRASH && outcome != ANNEXA_OUTCOME_TIMEOUT
         && outcome != ANNEXA_OUTCOME_MEMORY && outcome != ANNEXA_OUTCOME_IO;
}
