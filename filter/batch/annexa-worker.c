/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-worker.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "annexa-frame.h"
#include "annexa-worker-input.h"
#include "annexa-worker-scratch.h"
#include "model/annexa-error.h"
#include "source/annexa-sha256.h"

#define SIGNAL_STACK_BYTES (64 * 1024)
/* So often what is laid aside goes from memory. */
#define BEATS_PER_REST 16
#define WORKER_SOCKET 3 /* with ANNEXA_WORKER_SCRATCH the only descriptor left beside the standard ones */

static AnnexaVitals *own_vitals;
static guint8 signal_stack[SIGNAL_STACK_BYTES];

/** annexa_worker_beat: tells the parent that work goes on; without effect outside a worker */
void
annexa_worker_beat (void)
{
  if (own_vitals == NULL)
    return;
  if (atomic_fetch_add_explicit (&own_vitals->beats, 1, memory_order_relaxed) % BEATS_PER_REST == 0)
    annexa_worker_scratch_rest ();
}

/* Allocation that fails leaves ENOMEM behind, and Poppler and the C++ library then end the process with a
 * signal: that tells want of memory from a crash. */
static void
on_fatal_signal (int number, siginfo_t *info, void *context)
{
  if (errno == ENOMEM)
    atomic_store (&own_vitals->out_of_memory, 1);
  if (number == SIGBUS && annexa_worker_scratch_holds (info->si_addr))
    atomic_store (&own_vitals->scratch_lost, 1);
  signal (number, SIG_DFL);
  raise (number);
}

/* GLib says it in words before it ends the process, and spoils errno meanwhile. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields && (level & G_LOG_LEVEL_ERROR) != 0; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && strstr (fields[i].value, "failed to allocate") != NULL)
      atomic_store (&own_vitals->out_of_memory, 1);
  return g_log_writer_standard_streams (level, fields, n_fields, user_data);
}

static void
watch_fatal_signals (void)
{
  static const int numbers[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGBUS };
  const stack_t stack = { .ss_sp = signal_stack, .ss_size = sizeof signal_stack };
  struct sigaction action
      = { .sa_sigaction = on_fatal_signal, .sa_flags = SA_ONSTACK | SA_NODEFER | SA_SIGINFO };

  g_log_set_writer_func (write_log, NULL, NULL);
  sigaltstack (&stack, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    sigaction (numbers[i], &action, NULL);
}

/* What fork() hands down and a worker must not keep: descriptors, handlers, the terminal. */
static void
shed_inheritance (const AnnexaWorkerSetup *setup)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD, SIGPIPE, SIGWINCH };
  sigset_t none;
  int null;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  setpgid (0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    signal (numbers[i], SIG_DFL);
  sigemptyset (&none);
  sigprocmask (SIG_SETMASK, &none, NULL);

  null = open ("/dev/null", O_RDWR | O_CLOEXEC);
  dup2 (null, STDIN_FILENO);
  dup2 (null, STDOUT_FILENO);
  dup2 (setup->noise, STDERR_FILENO);
  dup2 (setup->socket, WORKER_SOCKET);
  dup2 (setup->scratch >= 0 ? setup->scratch : null, ANNEXA_WORKER_SCRATCH);
  close_range (ANNEXA_WORKER_SCRATCH + 1, ~0U, 0);
  annexa_worker_scratch_adopt (setup->scratch >= 0 ? ANNEXA_WORKER_SCRATCH : -1);
}

static void
send_or_die (AnnexaFrameType type, guint32 job, const void *head, gsize head_bytes, const void *body,
             gsize body_bytes)
{
  if (!annexa_frame_send (WORKER_SOCKET, type, job, head, head_bytes, body, body_bytes, -1))
    _exit (EXIT_FAILURE);
}

static void
send_diagnostics (guint32 job, GPtrArray *diagnostics)
{
  gsize sent_bytes = 0;

  for (guint i = 0; diagnostics != NULL && i < diagnostics->len; i++)
    {
      const AnnexaDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      const AnnexaDiagnosticHead head = { .tag = diagnostic->tag, .page = diagnostic->page };
      gsize length = diagnostic->detail == NULL ? 0 : strlen (diagnostic->detail);

      length = MIN (length, ANNEXA_FRAME_MAX_MESSAGE_BYTES);
      sent_bytes += sizeof head + length;
      if (sent_bytes > ANNEXA_MAX_DIAGNOSTIC_BYTES)
        return;
      send_or_die (ANNEXA_FRAME_DIAGNOSTIC, job, &head, sizeof head, diagnostic->detail, length);
    }
}

/* What is written comes in pieces of 16 KiB and less. Each frame wakes the parent, so they are collected. */
static guint8 collected[ANNEXA_FRAME_MAX_BYTES];
static gsize n_collected;

static void
send_collected (guint32 job)
{
  if (n_collected > 0)
    send_or_die (ANNEXA_FRAME_DATA, job, NULL, 0, collected, n_collected);
  n_collected = 0;
}

static void
send_yaml (AnnexaConversion *conversion, const guint8 *bytes, gsize n_bytes)
{
  conversion->yaml_bytes += n_bytes;
  while (n_bytes > 0)
    {
      gsize n = MIN (n_bytes, sizeof collected - n_collected);

      memcpy (collected + n_collected, bytes, n);
      n_collected += n;
      bytes += n;
      n_bytes -= n;
      if (n_collected == sizeof collected)
        send_collected (conversion->job);
    }
}

static void
send_failure (guint32 job, const GError *error)
{
  AnnexaDoneHead done = { .error_code = ANNEXA_ERROR_INTERNAL };

  if (error->domain == ANNEXA_ERROR)
    done.error_code = error->code;
  else if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    done.error_code = ANNEXA_ERROR_IO;
  send_or_die (ANNEXA_FRAME_DONE, job, &done, sizeof done, error->message,
               MIN (strlen (error->message), ANNEXA_FRAME_MAX_MESSAGE_BYTES));
}

static void
beat (gpointer user_data)
{
  annexa_worker_beat ();
}

static gboolean
is_known (const AnnexaJobHead *head, GBytes *bytes, AnnexaDoneHead *done)
{
  g_autofree char *sha256 = NULL;

  if (head->known_sha256[0] == '\0')
    return FALSE;
  sha256 = annexa_sha256_of_bytes (bytes, beat, NULL);
  memcpy (done->sha256, sha256, ANNEXA_DIGEST_CHARS);
  return memcmp (sha256, head->known_sha256, ANNEXA_DIGEST_CHARS) == 0;
}

static void
do_job (const AnnexaConverter *converter, guint32 job, GBytes *bytes, const AnnexaJobHead *head,
        const char *name)
{
  g_auto (AnnexaConversion) conversion = { .put = send_yaml, .job = job };
  g_autoptr (GError) error = NULL;
  AnnexaDoneHead done = { .error_code = -1 };

  if (is_known (head, bytes, &done))
    {
      done.unchanged = 1;
      send_or_die (ANNEXA_FRAME_DONE, job, &done, sizeof done, NULL, 0);
      return;
    }

  errno = 0;
  n_collected = 0;
  if (!converter->convert (bytes, name, &conversion, converter->user_data, &error))
    {
      send_diagnostics (job, conversion.diagnostics);
      send_failure (job, error);
      return;
    }

  done.pages = conversion.pages;
  done.records = conversion.records;
  if (conversion.sha256 != NULL && strlen (conversion.sha256) == ANNEXA_DIGEST_CHARS)
    memcpy (done.sha256, conversion.sha256, ANNEXA_DIGEST_CHARS);
  send_diagnostics (job, conversion.diagnostics);
  if (conversion.yaml != NULL)
    send_yaml (&conversion, g_bytes_get_data (conversion.yaml, NULL), g_bytes_get_size (conversion.yaml));
  send_collected (job);
  done.yaml_bytes = conversion.yaml_bytes;
  send_or_die (ANNEXA_FRAME_DONE, job, &done, sizeof done, NULL, 0);
}

static void
take_job (const AnnexaConverter *converter, const AnnexaFrame *frame)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  AnnexaJobHead head;
  GBytes *bytes = annexa_worker_input_read (frame->fd, &error);

  close (frame->fd);
  memcpy (&head, frame->payload, sizeof head);
  name = g_strndup ((const char *)frame->payload + sizeof head, frame->length_bytes - sizeof head);
  if (bytes != NULL)
    do_job (converter, frame->head.job, bytes, &head, name);
  else
    send_failure (frame->head.job, error);
  g_clear_pointer (&bytes, g_bytes_unref);
  annexa_worker_scratch_empty ();
}

/**
 * annexa_worker_main:
 * @setup: what the parent prepared
 *
 * The life of a worker, right after fork(): close the sandbox, then read one input after the other until the
 * parent closes the socket. Does not return.
 */
void
annexa_worker_main (const AnnexaWorkerSetup *setup)
{
  static AnnexaFrame frame;
  AnnexaSandboxState state = { 0 };
  AnnexaHello hello;

  own_vitals = setup->vitals;
  shed_inheritance (setup);
  watch_fatal_signals ();
  if (setup->sandbox == ANNEXA_SANDBOX_OFF)
    annexa_sandbox_limit (setup->memory_bytes);
  else
    annexa_sandbox_enter (setup->converter->readable, setup->memory_bytes, &state);

  hello = (AnnexaHello){ .landlock_abi = state.landlock_abi, .seccomp = state.seccomp, .code = state.code };
  send_or_die (ANNEXA_FRAME_HELLO, 0, &hello, sizeof hello, NULL, 0);
  if (setup->sandbox == ANNEXA_SANDBOX_REQUIRE && !annexa_sandbox_state_is_full (&state))
    _exit (EXIT_FAILURE);

  while (annexa_frame_receive (WORKER_SOCKET, &frame) == 1)
    {
      if (frame.head.type != ANNEXA_FRAME_JOB || frame.fd < 0 || frame.length_bytes < sizeof (AnnexaJobHead))
        _exit (EXIT_FAILURE);
      take_job (setup->converter, &frame);
    }
  _exit (EXIT_SUCCESS);
}
