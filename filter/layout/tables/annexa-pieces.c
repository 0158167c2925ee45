/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <string.h>

#include "model/annexa-array-private.h"

/* The lines of each column of a table, and which of them are numbers. */

/* Lines that stand further apart are not of one cell. */
#define MAX_LINE_EM 2.5f
/* Lines of a cell stand apart by no more than the closest do, and this much. */
#define MAX_LINE_RATIO 1.25f
#define MAX_OPEN_CHARS 12
#define FULL_WIDTH_DOT "\357\274\216"
#define MAX_NUMBER_COLUMNS 4u
/* So many brackets, names of standards and spaces may stand before a number. */
#define MAX_LEADING_TOKENS 3u
/* Numbers that a line lists, and what parts them, are fewer. */
#define MAX_LISTED_TOKENS 32u
/* U+FFFD, and what may stand for it in a number. */
#define LOST "\357\277\275"
#define ANY_DIGIT "8"
/* A form has so many names of entries. */
#define MIN_NAMES 3u
/* One that the rules do not know is one where it stands so often in the column. */
#define MIN_REPEATED 2u
/* Cells over several rows stand beside one number in so many, where there are so many. */
#define MAX_TALL_SHARE 2u
#define MIN_TALL_ROWS 3u
/* The names of columns stand so many lines above the first number. */
#define MAX_NAMES_LINES 2.0f

static guint
column_at (const GArray *gutters, float x)
{
  guint column = 0;

  for (guint g = 0; g < gutters->len; g++)
    column += x > (g_array_index (gutters, AnnexaGutter, g).x1 + g_array_index (gutters, AnnexaGutter, g).x2)
                      / 2;
  return column;
}

/* Adds what a row of the page has in each column. */
void
annexa_pieces_collect (const AnnexaPageWork *work, guint row_index, const GArray *gutters, GArray *pieces)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
  guint from = pieces->len;

  for (guint i = annexa_work_span (work, row->first_span)->first; i < last->first + last->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
      float size = annexa_pages_style (work->rows->pages, glyph->style)->size_pt;
      float middle = (glyph->y1 + glyph->y2) / 2;
      guint column = column_at (gutters, (glyph->x1 + glyph->x2) / 2);
      AnnexaPiece *piece = pieces->len > from ? &g_array_index (pieces, AnnexaPiece, pieces->len - 1) : NULL;

      if (work->owner[i] == ANNEXA_OWNER_FIGURE)
        continue;
      if (piece == NULL || piece->column != column)
        {
          AnnexaPiece fresh = { column, i, 0, G_MAXFLOAT, middle, -G_MAXFLOAT, glyph->x1, 0, 0, 0 };

          g_array_append_val (pieces, fresh);
          piece = &g_array_index (pieces, AnnexaPiece, pieces->len - 1);
        }
      piece->n = i + 1 - piece->first;
      piece->size_pt = MAX (piece->size_pt, size);
      piece->x2 = glyph->x2;
      piece->last = glyph->ch;
      piece->y1 = MIN (piece->y1, middle - ANNEXA_INK_HALF_EM * size);
      piece->y2 = MAX (piece->y2, middle + ANNEXA_INK_HALF_EM * size);
      piece->middle = (piece->y1 + piece->y2) / 2;
    }
}

static float
median (GArray *values, float otherwise)
{
  annexa_sort_floats (values);
  return values->len > 0 ? g_array_index (values, float, values->len / 2) : otherwise;
}

/* How far the lines of a cell stand apart: the usual distance of lines that follow each other in one column,
 * wide ones left out. */
void
annexa_pieces_measure (const GArray *pieces, AnnexaLeading *leading)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));
  float least = G_MAXFLOAT;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

      g_array_append_val (sizes, piece->size_pt);
      for (guint k = i + 1; k < pieces->len; k++)
        {
          const AnnexaPiece *next = &g_array_index (pieces, AnnexaPiece, k);
          float step = next->middle - piece->middle;

          if (next->column != piece->column)
            continue;
          if (step > 0.5f * piece->size_pt && step < MAX_LINE_EM * piece->size_pt)
            {
              g_array_append_val (steps, step);
              least = MIN (least, step);
            }
          break;
        }
    }
  for (guint i = 0; i < steps->len;)
    if (g_array_index (steps, float, i) > MAX_LINE_RATIO * least)
      g_array_remove_index_fast (steps, i);
    else
      i++;
  leading->size_pt = median (sizes, 10.0f);
  leading->line_pt = median (steps, 1.4f * leading->size_pt);
  leading->gap_pt = leading->line_pt - 2 * ANNEXA_INK_HALF_EM * leading->size_pt;
}

/* A digit that a damaged font gives no code point is still one. Before the number may stand a bracket, or the
 * name of the standard: 【8.1.1】, ISO/IEC 27017 8.1.1. */
static gboolean
lexes_as_label (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_auto (GStrv) parts = g_strsplit (text, LOST, -1);
  g_autofree char *whole = g_strjoinv (ANY_DIGIT, parts);

  annexa_catalog_lex_lead (catalog, whole, strlen (whole), MAX_LEADING_TOKENS + 1, tokens);
  for (guint i = 0; i < MIN (tokens->len, MAX_LEADING_TOKENS + 1); i++)
    {
      AnnexaTokenKind kind = g_array_index (tokens, AnnexaToken, i).kind;

      if (kind == ANNEXA_TOKEN_LABEL)
        return TRUE;
      if (kind != ANNEXA_TOKEN_OPEN && kind != ANNEXA_TOKEN_STANDARD && kind != ANNEXA_TOKEN_SPACE)
        return FALSE;
    }
  return FALSE;
}

/* Whether nothing stands in a line but what may come before a number: 管理策, No., ISO/IEC 27017. */
static gboolean
is_prefix (AnnexaCatalog *catalog, const char *text)
{
  GQuark control_word = g_quark_from_static_string ("control-word");
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean any = FALSE;

  annexa_catalog_lex_lead (catalog, text, strlen (text), MAX_LEADING_TOKENS + 1, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);
      gboolean word = token->kind == ANNEXA_TOKEN_STANDARD
                      || (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word);

      if (!word && token->kind != ANNEXA_TOKEN_OPEN && token->kind != ANNEXA_TOKEN_SPACE)
        return FALSE;
      any = any || word;
    }
  return any && tokens->len <= MAX_LEADING_TOKENS;
}

/* Whether a line may be the beginning of a number that breaks off after a dot: CLD., 【CLD. */
static gboolean
breaks_off (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return (g_str_has_suffix (text, ".") || g_str_has_suffix (text, FULL_WIDTH_DOT))
         && g_utf8_strlen (text, -1) < MAX_OPEN_CHARS
         && (g_unichar_isalnum (first) || g_unichar_type (first) == G_UNICODE_OPEN_PUNCTUATION);
}

/* Whether a line begins with a bracket. */
static gboolean
opens_bracket (const char *text)
{
  return g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_OPEN_PUNCTUATION;
}

/* Whether nothing but numbers stands in a line, and what parts them ends it: 5.14 / 13.2.1, (5.14, */
static gboolean
lists_on (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaTokenKind last = ANNEXA_TOKEN_SPACE;
  gboolean any = FALSE;

  annexa_catalog_lex_lead (catalog, text, strlen (text), MAX_LISTED_TOKENS, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const AnnexaTokenKind kind = g_array_index (tokens, AnnexaToken, i).kind;

      if (kind != ANNEXA_TOKEN_LABEL && kind != ANNEXA_TOKEN_SEPARATOR && kind != ANNEXA_TOKEN_SPACE
          && (kind != ANNEXA_TOKEN_OPEN || any))
        return FALSE;
      any = any || kind == ANNEXA_TOKEN_LABEL;
      if (kind != ANNEXA_TOKEN_SPACE)
        last = kind;
    }
  return any && last == ANNEXA_TOKEN_SEPARATOR && tokens->len < MAX_LISTED_TOKENS;
}

/* Finds the lines of @column that begin with a number; one that wraps is one (CLD. / 12.1.5), also behind
 * what stands before it (管理策 / 12.1.5), and so is one with that of another edition in brackets below it.
 */
void
annexa_anchors_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces, guint column,
                     GArray *anchors)
{
  g_autofree char *open = NULL; /* a line that breaks off after a dot */
  const AnnexaPiece *above = NULL, *prefix = NULL;
  gboolean listed = FALSE; /* numbers that go on below */
  gboolean bare = FALSE;   /* the line above begins with a number, and no bracket before it */

  g_array_set_size (anchors, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);
      g_autofree char *text = NULL;
      gboolean label;

      if (piece->column != column)
        continue;
      text = annexa_rows_text (work->rows, piece->first, piece->n, NULL);
      if (open != NULL && piece->middle - above->middle < 2 * piece->size_pt)
        {
          g_autofree char *joined = g_strconcat (open, text, NULL);
          gboolean whole = lexes_as_label (catalog, open);

          if (lexes_as_label (catalog, joined))
            {
              AnnexaAnchor anchor = { prefix != NULL ? prefix->middle : above->middle, piece->middle };

              prefix = NULL;
              if (whole)
                g_array_index (anchors, AnnexaAnchor, anchors->len - 1).bottom = piece->middle;
              else
                g_array_append_val (anchors, anchor);
              g_clear_pointer (&open, g_free);
              above = piece;
              continue;
            }
        }
      g_clear_pointer (&open, g_free);
      label = lexes_as_label (catalog, text);
      if (prefix != NULL && piece->middle - above->middle > 2 * piece->size_pt)
        prefix = NULL;
      if (label && (listed || (bare && opens_bracket (text)))
          && piece->middle - above->middle < 2 * piece->size_pt)
        g_array_index (anchors, AnnexaAnchor, anchors->len - 1).bottom = piece->middle;
      else if (label)
        {
          AnnexaAnchor anchor = { prefix != NULL ? prefix->middle : piece->middle, piece->middle };

          g_array_append_val (anchors, anchor);
        }
      listed = label && lists_on (catalog, text);
      bare = label && !opens_bracket (text);
      if (!label && is_prefix (catalog, text))
        prefix = piece;
      else if (label || !breaks_off (text))
        prefix = NULL;
      if (breaks_off (text))
        open = g_steal_pointer (&text);
      above = piece;
    }
}

static gboolean
is_name (AnnexaCatalog *catalog, const char *text)
{
  static const char *const classes[]
      = { "column-number", "column-title", "column-answer", "column-customer", "column-mark" };
  g_autofree char *key = annexa_fold_key (text);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (annexa_catalog_is_cue (catalog, classes[i], key))
      return TRUE;
  return FALSE;
}

/**
 * annexa_anchors_find_names:
 * @work: a page
 * @catalog: knows what the entries of a form are called
 * @pieces: (element-type AnnexaPiece): the lines of a table
 * @anchors: (element-type AnnexaAnchor): gets the lines of the first column that name an entry
 *
 * Returns: whether the table is a form: nearly all of its first column are such names, be some of them but
 * repeated beside those that the catalog knows
 */
gboolean
annexa_anchors_find_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                           GArray *anchors)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n_names = 0;

  g_array_set_size (anchors, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);
      AnnexaAnchor anchor = { piece->middle, piece->middle };
      char *text;

      if (piece->column != 0)
        continue;
      text = annexa_rows_text (work->rows, piece->first, piece->n, NULL);
      g_ptr_array_add (texts, text);
      g_array_append_val (anchors, anchor);
      g_hash_table_insert (counts, g_strdup (text),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1));
    }
  for (guint i = texts->len; i > 0; i--)
    {
      const char *text = g_ptr_array_index (texts, i - 1);

      if (is_name (catalog, text))
        n_names++;
      else if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) < MIN_REPEATED)
        g_array_remove_index (anchors, i - 1);
    }
  return n_names >= MIN_NAMES && n_names * 2 >= texts->len && anchors->len * 4 >= texts->len * 3;
}

/* The column whose lines begin with numbers most often; the first of those that do. */
guint
annexa_anchors_find_column (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                            guint n_columns)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));
  guint best = 0, most = 0;

  for (guint c = 0; c < MIN (n_columns, MAX_NUMBER_COLUMNS); c++)
    {
      annexa_anchors_find (work, catalog, pieces, c, anchors);
      if (anchors->len > most + (most > 0 ? 1 : 0))
        {
          most = anchors->len;
          best = c;
        }
    }
  return best;
}

/* How many of @anchors have a piece of @column beside them, nearer than to the anchors above and below; the
 * names of columns stand above @top. */
static guint
count_beside (const GArray *pieces, const GArray *anchors, guint column, float top)
{
  guint n = 0, a = 0, last = G_MAXUINT;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

      if (piece->column != column || piece->middle < top)
        continue;
      while (a + 1 < anchors->len
             && g_array_index (anchors, AnnexaAnchor, a).bottom
                        + g_array_index (anchors, AnnexaAnchor, a + 1).top
                    < 2 * piece->middle)
        a++;
      n += a != last;
      last = a;
    }
  return n;
}

/* Leaves out of @pieces what stands before the numbers beside few of them: cells over several rows, such as
 * the titles of clauses in the middle of theirs. Where rows end they do not tell. */
void
annexa_pieces_leave_tall (const GArray *anchors, guint number_column, const AnnexaLeading *leading,
                          GArray *pieces)
{
  const float top = anchors->len > 0
                        ? g_array_index (anchors, AnnexaAnchor, 0).top - MAX_NAMES_LINES * leading->line_pt
                        : 0;

  for (guint c = 0; c < number_column && anchors->len >= MIN_TALL_ROWS; c++)
    {
      guint kept = 0;

      if (count_beside (pieces, anchors, c, top) * MAX_TALL_SHARE > anchors->len)
        continue;
      for (guint i = 0; i < pieces->len; i++)
        if (g_array_index (pieces, AnnexaPiece, i).column != c)
          g_array_index (pieces, AnnexaPiece, kept++) = g_array_index (pieces, AnnexaPiece, i);
      g_array_set_size (pieces, kept);
    }
}
