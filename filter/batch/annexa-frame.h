/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What parent and worker say to each other: one frame is one packet of a SOCK_SEQPACKET pair, so frames are
 * never torn and never run together. Both ends are the same program, hence native byte order. */

#define ANNEXA_FRAME_MAX_BYTES (64 * 1024)  /* payload of one frame */
#define ANNEXA_FRAME_MAX_NAME_BYTES 4096    /* display name of an input */
#define ANNEXA_FRAME_MAX_MESSAGE_BYTES 4096 /* message of an error, detail of a diagnostic */
#define ANNEXA_DIGEST_CHARS 64              /* SHA-256 in hexadecimal */

typedef enum
{
  ANNEXA_FRAME_HELLO = 1,  /* worker: the sandbox is up; AnnexaHello */
  ANNEXA_FRAME_JOB,        /* parent: read this; AnnexaJobHead, name; carries the input as a descriptor */
  ANNEXA_FRAME_DIAGNOSTIC, /* worker: AnnexaDiagnosticHead, detail */
  ANNEXA_FRAME_DATA,       /* worker: a piece of the YAML document */
  ANNEXA_FRAME_DONE,       /* worker: AnnexaDoneHead, message */
} AnnexaFrameType;

typedef struct
{
  guint32 type;
  guint32 job; /* number of the job that it belongs to; 0 for HELLO */
} AnnexaFrameHead;

typedef struct
{
  gint32 landlock_abi; /* 0 when not in force */
  gint32 seccomp;      /* 1 when in force */
  gint32 code;         /* errno of what failed, or 0 */
} AnnexaHello;

typedef struct
{
  char known_sha256[ANNEXA_DIGEST_CHARS]; /* all zero bytes, or: answer "unchanged" when the input has this
                                             digest */
} AnnexaJobHead;

typedef struct
{
  guint32 tag;
  guint32 page;
} AnnexaDiagnosticHead;

typedef struct
{
  gint32 error_code; /* of ANNEXA_ERROR, or -1 */
  guint32 unchanged; /* the input has the known digest and was not read again */
  guint32 pages;
  guint32 records;
  guint64 yaml_bytes;
  char sha256[ANNEXA_DIGEST_CHARS]; /* all zero bytes when not known */
} AnnexaDoneHead;

typedef struct
{
  AnnexaFrameHead head;
  gsize length_bytes;
  int fd; /* descriptor that came with it, or -1; the receiver's to close */
  guint8 payload[ANNEXA_FRAME_MAX_BYTES];
} AnnexaFrame;

gboolean annexa_frame_send (int socket, AnnexaFrameType type, guint32 job, const void *head, gsize head_bytes,
                            const void *body, gsize body_bytes, int fd);
gssize annexa_frame_receive (int socket, AnnexaFrame *frame);

G_END_DECLS
