/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading.h"

#include <string.h>

/* Room for the numbers of a parsed line. */

/* Copies @heading into @room, where numbers can be added to it. */
void
annexa_heading_copy (const AnnexaHeading *heading, AnnexaHeadingRoom *room)
{
  room->heading = *heading;
  room->heading.lead = room->lead;
  room->heading.trail = room->trail;
  for (guint i = 0; i < heading->n_lead; i++)
    room->lead[i] = heading->lead[i];
  for (guint i = 0; i < heading->n_trail; i++)
    room->trail[i] = heading->trail[i];
}

/* Copies @heading with room for no more than the numbers that it has. */
void
annexa_heading_keep (const AnnexaHeading *heading, AnnexaHeading *kept, AnnexaArena *arena)
{
  guint n = heading->n_lead + heading->n_trail;

  *kept = *heading;
  kept->lead = kept->trail = NULL;
  if (n == 0)
    return;
  kept->lead = annexa_arena_alloc (arena, n * sizeof (AnnexaLabel));
  kept->trail = kept->lead + heading->n_lead;
  memcpy (kept->lead, heading->lead, heading->n_lead * sizeof *heading->lead);
  memcpy (kept->trail, heading->trail, heading->n_trail * sizeof *heading->trail);
}

/* Makes a line that says nothing but numbers a reference to them. */
void
annexa_heading_make_reference (AnnexaHeading *heading)
{
  if (heading->n_lead == 0 || heading->n_trail > 0 || heading->title_end > heading->title_start)
    return;
  heading->trail = heading->lead;
  heading->n_trail = heading->n_lead;
  heading->n_lead = 0;
  heading->is_reference = TRUE;
}
