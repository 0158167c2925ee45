/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "model/annexa-arena.h"

/* A storage that gives so much and then nothing. */
typedef struct
{
  gsize left_bytes;
  GPtrArray *given;
  guint n_rests, n_clears;
} Shelf;

static gpointer
take (gsize n_bytes, gpointer user_data)
{
  Shelf *shelf = user_data;

  if (n_bytes > shelf->left_bytes)
    return NULL;
  shelf->left_bytes -= n_bytes;
  g_ptr_array_add (shelf->given, g_malloc (n_bytes));
  return g_ptr_array_index (shelf->given, shelf->given->len - 1);
}

static void
rest (gpointer user_data)
{
  ((Shelf *)user_data)->n_rests++;
}

static void
clear (gpointer user_data)
{
  Shelf *shelf = user_data;

  shelf->n_clears++;
  g_ptr_array_set_size (shelf->given, 0);
}

static const struct
{
  const char *name;
  gssize storage_bytes; /* -1: there is none */
} cases[] = { { "memory", -1 }, { "full", 0 }, { "half", 5 * 1024 * 1024 }, { "room", 1024 * 1024 * 1024 } };

/* Everything that is kept stays as it was, whatever the storage has room for. */
static void
test_keeps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Shelf shelf = { 0 };
      const AnnexaStorage storage = { take, rest, clear, &shelf };
      AnnexaArena *arena;
      g_autoptr (GPtrArray) texts = g_ptr_array_new (), numbers = g_ptr_array_new ();

      g_test_message ("%s", cases[i].name);
      shelf.left_bytes = MAX (cases[i].storage_bytes, 0);
      shelf.given = g_ptr_array_new_with_free_func (g_free);
      arena = annexa_arena_new (cases[i].storage_bytes < 0 ? NULL : &storage);
      for (guint n = 0; n < 60000; n++)
        {
          g_autofree char *text = g_strdup_printf ("%*u", (int)(n % 90), n);
          guint64 *number = annexa_arena_alloc (arena, sizeof *number * (1 + n % 7));

          number[n % 7] = n;
          g_assert_cmpuint (GPOINTER_TO_SIZE (number) % 16, ==, 0);
          g_ptr_array_add (numbers, &number[n % 7]);
          g_ptr_array_add (texts, (gpointer)annexa_arena_copy_string (arena, text));
          annexa_arena_step (arena);
        }
      for (guint n = 0; n < 60000; n++)
        {
          g_autofree char *text = g_strdup_printf ("%*u", (int)(n % 90), n);

          g_assert_cmpstr (g_ptr_array_index (texts, n), ==, text);
          g_assert_cmpuint (*(guint64 *)g_ptr_array_index (numbers, n), ==, n);
        }
      g_assert_cmpuint (*(guint8 *)annexa_arena_copy (arena, "x", 1), ==, 'x');
      g_assert_nonnull (annexa_arena_alloc (arena, 10 * 1024 * 1024));
      g_assert_true (annexa_arena_is_aside (arena) == (cases[i].storage_bytes > 0));
      annexa_arena_free (arena);
      g_assert_cmpuint (shelf.n_clears, ==, cases[i].storage_bytes > 0);
      g_assert_true ((shelf.n_rests > 0) == (cases[i].storage_bytes > 0));
      g_ptr_array_unref (shelf.given);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/keeps", test_keeps);
  return g_test_run ();
}
