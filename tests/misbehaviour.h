/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "batch/annexa-pool.h"

/* A converter whose inputs say in plain words how it is to misbehave: "hang", "crash", "allocate", …; see the
 * table in misbehaviour.c. Anything else is returned as it is, between two lines. */

extern const AnnexaConverter misbehaviour_converter;

int misbehaviour_input (const char *text);
AnnexaJob *misbehaviour_run (const AnnexaPoolOptions *options, const char *text);
char *misbehaviour_result (AnnexaJob *job);
