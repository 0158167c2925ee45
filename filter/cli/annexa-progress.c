/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-progress.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "annexa-cli.h"

#define BAR_CELLS 24
#define BAR_EVERY_US (G_USEC_PER_SEC / 5)
#define LINE_EVERY_US (10 * G_USEC_PER_SEC)

/** annexa_progress_init: a bar on a terminal, plain lines elsewhere */
void
annexa_progress_init (AnnexaProgress *self, gboolean quiet)
{
  *self = (AnnexaProgress){ .quiet = quiet, .on_terminal = isatty (STDERR_FILENO) };
  self->next_us = g_get_monotonic_time () + (self->on_terminal ? 0 : LINE_EVERY_US);
}

static guint64
count_done (const AnnexaBatchStats *stats)
{
  guint64 done = 0;

  for (guint i = 0; i < ANNEXA_N_OUTCOMES; i++)
    done += stats->outcomes[i];
  return done;
}

static char *
describe (const AnnexaProgress *self, const AnnexaBatchStats *stats, guint64 done)
{
  const guint64 failed = done - stats->outcomes[ANNEXA_OUTCOME_OK];
  const double rate = stats->seconds > 0 ? stats->pages / stats->seconds : 0;
  const double left = done > 0 ? stats->seconds * (self->total - done) / done : 0;
  GString *text = g_string_new (NULL);

  if (self->total > 0)
    g_string_append_printf (text, _ ("%.0f of %.0f files"), (double)done, (double)self->total);
  else
    g_string_append_printf (text, _ ("%.0f files"), (double)done);
  g_string_append_printf (text, _ (", %.0f pages/s, %.0f failed"), rate, (double)failed);
  if (self->total >= done && done > 0 && self->total > 0)
    g_string_append_printf (text, _ (", %d:%02d left"), (int)(left / 60), (int)left % 60);
  return g_string_free (text, FALSE);
}

static void
draw_bar (AnnexaProgress *self, const char *text, guint64 done)
{
  char bar[BAR_CELLS + 1];
  const guint filled = self->total == 0 ? 0 : MIN (BAR_CELLS, done * BAR_CELLS / self->total);

  for (guint i = 0; i < BAR_CELLS; i++)
    bar[i] = i < filled ? '#' : '.';
  bar[BAR_CELLS] = '\0';
  if (self->total > 0)
    g_printerr ("\r\033[K[%s] %s", bar, text);
  else
    g_printerr ("\r\033[K%s", text);
  self->is_drawn = TRUE;
}

/** annexa_progress_show: shows @stats when it is time */
void
annexa_progress_show (AnnexaProgress *self, const AnnexaBatchStats *stats)
{
  const gint64 now_us = g_get_monotonic_time ();
  const guint64 done = count_done (stats);
  g_autofree char *text = NULL;

  if (self->quiet || now_us < self->next_us)
    return;
  self->next_us = now_us + (self->on_terminal ? BAR_EVERY_US : LINE_EVERY_US);
  text = describe (self, stats, done);
  if (self->on_terminal)
    draw_bar (self, text, done);
  else
    annexa_cli_say ("%s", text);
}

/** annexa_progress_clear: takes the bar away, so that a line can be printed */
void
annexa_progress_clear (AnnexaProgress *self)
{
  if (self->is_drawn)
    g_printerr ("\r\033[K");
  self->is_drawn = FALSE;
}

/** annexa_progress_summarize: what came of a run, a line for each outcome that there was */
void
annexa_progress_summarize (const AnnexaBatchStats *stats)
{
  annexa_cli_say (
      _ ("%.0f files, %.0f of them unchanged since an earlier run; %.0f pages, %.0f records; %.1f seconds"),
      (double)count_done (stats), (double)stats->unchanged, (double)stats->pages, (double)stats->records,
      stats->seconds);
  for (guint i = 0; i < ANNEXA_N_OUTCOMES; i++)
    if (stats->outcomes[i] > 0)
      annexa_cli_say ("%8.0f %s (%s)", (double)stats->outcomes[i], annexa_outcome_name (i),
                      annexa_outcome_words (i));
}
