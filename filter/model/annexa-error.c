/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-error.h"

#include <gio/gio.h>
#include <sysexits.h>

/**
 * annexa_error_quark:
 *
 * Returns: the domain of #AnnexaError, `annexa-error-quark`
 */
GQuark
annexa_error_quark (void)
{
  return g_quark_from_static_string ("annexa-error-quark");
}

/**
 * annexa_error_exit_code:
 * @error: an error of any domain
 *
 * The exit code of sysexits.h that a program should end with after @error. An error of another
 * domain than %ANNEXA_ERROR is an input or output failure when it is a #GIOErrorEnum, and a fault of
 * annexa otherwise.
 *
 * Returns: a code of sysexits.h, never 0
 */
int
annexa_error_exit_code (const GError *error)
{
  static const int codes[] = {
    [ANNEXA_ERROR_USAGE] = EX_USAGE,
    [ANNEXA_ERROR_EMPTY] = EX_DATAERR,
    [ANNEXA_ERROR_DAMAGED] = EX_DATAERR,
    [ANNEXA_ERROR_ENCRYPTED] = EX_DATAERR,
    [ANNEXA_ERROR_UNSUPPORTED] = EX_DATAERR,
    [ANNEXA_ERROR_NOT_FOUND] = EX_NOINPUT,
    [ANNEXA_ERROR_UNAVAILABLE] = EX_UNAVAILABLE,
    [ANNEXA_ERROR_INTERNAL] = EX_SOFTWARE,
    [ANNEXA_ERROR_CRASH] = EX_SOFTWARE,
    [ANNEXA_ERROR_IO] = EX_IOERR,
    [ANNEXA_ERROR_CANNOT_CREATE] = EX_CANTCREAT,
    [ANNEXA_ERROR_TIMEOUT] = EX_TEMPFAIL,
    [ANNEXA_ERROR_MEMORY] = EX_TEMPFAIL,
    [ANNEXA_ERROR_LIMIT] = EX_DATAERR,
    [ANNEXA_ERROR_RULES] = EX_DATAERR,
    [ANNEXA_ERROR_CANCELLED] = EX_TEMPFAIL,
  };

  g_return_val_if_fail (error != NULL, EX_SOFTWARE);

  if (error->domain == ANNEXA_ERROR && error->code >= 0 && error->code < (int)G_N_ELEMENTS (codes))
    return codes[error->code];
  if (error->domain == G_IO_ERROR)
    return error->code == G_IO_ERROR_NOT_FOUND ? EX_NOINPUT : EX_IOERR;
  return EX_SOFTWARE;
}
