/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AnnexaError:
 * @ANNEXA_ERROR_USAGE: the caller asked for something that cannot be done (exit 64)
 * @ANNEXA_ERROR_EMPTY: the document has no text layer (exit 65)
 * @ANNEXA_ERROR_DAMAGED: the document cannot be read as what it claims to be (exit 65)
 * @ANNEXA_ERROR_ENCRYPTED: a password is needed, or the one given is wrong (exit 65)
 * @ANNEXA_ERROR_UNSUPPORTED: the bytes are of a type that annexa does not read (exit 65)
 * @ANNEXA_ERROR_NOT_FOUND: no such input, or it cannot be opened (exit 66)
 * @ANNEXA_ERROR_UNAVAILABLE: a needed program or data package is missing (exit 69)
 * @ANNEXA_ERROR_INTERNAL: a fault of annexa itself (exit 70)
 * @ANNEXA_ERROR_CRASH: the worker that read the document crashed (exit 70)
 * @ANNEXA_ERROR_IO: reading or writing failed (exit 74; 73 when an output cannot be created)
 * @ANNEXA_ERROR_CANNOT_CREATE: the output cannot be created (exit 73)
 * @ANNEXA_ERROR_TIMEOUT: a deadline passed (exit 75)
 * @ANNEXA_ERROR_MEMORY: a memory limit was reached (exit 75)
 * @ANNEXA_ERROR_LIMIT: a named maximum of annexa was exceeded (exit 65)
 * @ANNEXA_ERROR_RULES: a rule file is wrong (exit 65)
 * @ANNEXA_ERROR_CANCELLED: the operation was cancelled (exit 75)
 *
 * The one error domain of the library. Messages are translated, name the file, and where one is
 * meant, the page or the line.
 */
typedef enum
{
  ANNEXA_ERROR_USAGE,
  ANNEXA_ERROR_EMPTY,
  ANNEXA_ERROR_DAMAGED,
  ANNEXA_ERROR_ENCRYPTED,
  ANNEXA_ERROR_UNSUPPORTED,
  ANNEXA_ERROR_NOT_FOUND,
  ANNEXA_ERROR_UNAVAILABLE,
  ANNEXA_ERROR_INTERNAL,
  ANNEXA_ERROR_CRASH,
  ANNEXA_ERROR_IO,
  ANNEXA_ERROR_CANNOT_CREATE,
  ANNEXA_ERROR_TIMEOUT,
  ANNEXA_ERROR_MEMORY,
  ANNEXA_ERROR_LIMIT,
  ANNEXA_ERROR_RULES,
  ANNEXA_ERROR_CANCELLED,
} AnnexaError;

#define ANNEXA_ERROR (annexa_error_quark ())

GQuark annexa_error_quark (void);
int annexa_error_exit_code (const GError *error);

G_END_DECLS
