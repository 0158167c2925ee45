/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

/* The public face of libannexa: read a paper, walk the document, write it. */

#include "model/annexa-error.h"
#include "model/annexa-diagnostic.h"
#include "model/annexa-record.h"
#include "model/annexa-document.h"
#include "model/annexa-accessors.h"
#include "segment/annexa-reader.h"
#include "emit/annexa-emitter.h"
