/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/answers/annexa-blocks.h"

#include <string.h>

#include "synthetic.h"

/* A line of 40 characters reaches the right edge of the text. */
#define FULL "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開してこれを"
#define LEFT_PT 72.0f
#define TOP_PT 100.0f

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  AnnexaLayout *layout;
  float y;
  gboolean spaced_habit;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page (fixture->pages);
  fixture->layout = NULL;
  fixture->y = TOP_PT;
  fixture->spaced_habit = FALSE;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->layout, annexa_layout_free);
  annexa_pages_free (fixture->pages);
}

static void
put_at (Fixture *fixture, float x, const char *text)
{
  synthetic_text (fixture->pages, fixture->page, x, fixture->y, text);
  fixture->y += SYNTHETIC_LINE_PT;
}

static void
put (Fixture *fixture, const char *text)
{
  put_at (fixture, LEFT_PT, text);
}

static void
turn_page (Fixture *fixture)
{
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = TOP_PT;
}

static void
lay_out (Fixture *fixture)
{
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
}

/* "p text" a paragraph, "l item/item" a list, "f label/label" a figure; one block a line. */
static char *
describe (const AnnexaBlocks *blocks)
{
  static const char kinds[] = { 'p', 'l', 't', 'f' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const AnnexaBlock *block = g_ptr_array_index (blocks->blocks, i);

      g_string_append_printf (text, "%c %s", kinds[block->kind], block->text != NULL ? block->text : "");
      for (guint k = 0; block->items != NULL && k < block->items->len; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? "/" : "", (char *)g_ptr_array_index (block->items, k));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_blocks (Fixture *fixture, const char *expected)
{
  g_autoptr (AnnexaBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  if (fixture->layout == NULL)
    lay_out (fixture);
  blocks = annexa_blocks_new (fixture->layout, synthetic_catalog ());
  annexa_habit_add_line (fixture->layout->habit,
                         fixture->spaced_habit ? "当社は AES を使います。" : "当社はAESを使います。");
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    annexa_blocks_add_line (blocks, i);
  annexa_blocks_finish (blocks);
  text = describe (blocks);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_blocks (fixture, "");
}

static void
test_paragraph (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, FULL);
  put (fixture, "見直しています。");
  assert_blocks (fixture, "p " FULL FULL "見直しています。\n");
}

/* A short line ends a paragraph. */
static void
test_short_line (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, "見直しています。");
  put (fixture, FULL);
  put (fixture, "知らせています。");
  assert_blocks (fixture, "p " FULL "見直しています。\np " FULL "知らせています。\n");
}

/* White space ends a paragraph whose last line is full. */
static void
test_gap (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, FULL);
  fixture->y += 10;
  put (fixture, FULL);
  put (fixture, "知らせています。");
  assert_blocks (fixture, "p " FULL FULL "\np " FULL "知らせています。\n");
}

static void
test_indent (Fixture *fixture, gconstpointer data)
{
  put_at (fixture, LEFT_PT + 10,
          "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開しそれを");
  put (fixture, "見直すこととし利用者にあらかじめ知らせ変更があるときは三十日前までに知らせています。");
  put_at (fixture, LEFT_PT + 10,
          "利用者にはあらかじめ知らせることとし、変更があるときは少なくとも三十日ほど前までに");
  put (fixture, "知らせています。");
  assert_blocks (
      fixture,
      "p 当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開しそれを"
      "見直すこととし利用者にあらかじめ知らせ変更があるときは三十日前までに知らせています。\n"
      "p "
      "利用者にはあらかじめ知らせることとし、変更があるときは少なくとも三十日ほど前までに知らせています。\n");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  put (fixture, "次のことを行います。");
  put (fixture, "・登録");
  put (fixture, "・削除");
  put (fixture, "・見直し");
  put (fixture, FULL);
  put (fixture, "知らせています。");
  assert_blocks (fixture, "p 次のことを行います。\nl ・登録/・削除/・見直し\np " FULL "知らせています。\n");
}

static void
test_wrapped_item (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, "次のことを行います。");
  put_at (fixture, LEFT_PT + 10,
          "・当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開して");
  put_at (fixture, LEFT_PT + 20, "います。");
  put_at (fixture, LEFT_PT + 10, "・削除");
  assert_blocks (
      fixture,
      "p " FULL "次のことを行います。\n"
      "l ・当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開しています。/・削除\n");
}

/* A mark that the sentence speaks of happens to begin a line, be there white space behind it; a list may
 * follow a line that is as long. */
static void
test_mark_in_sentence (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, "○と－で示した一覧を置いています。");
  put (fixture, FULL);
  put (fixture, "○ と－で示した一覧を置いています。");
  put (fixture, FULL);
  put (fixture, "○ ご利用者の登録");
  put (fixture, "○ 削除");
  assert_blocks (fixture, "p " FULL "○と－で示した一覧を置いています。\np " FULL
                          "○ と－で示した一覧を置いています。\np " FULL "\nl ○ ご利用者の登録/○ 削除\n");
}

/* So does the dot between the parts of a word; a list may follow a line as long that leads to it. */
static void
test_dot_in_word (Fixture *fixture, gconstpointer data)
{
  put (fixture, "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得た後にその写しを学校");
  put (fixture, "・教育委員会へ配り、次を知らせてその控えを三年の間は保管し年の初めに棚を改めてまた配る");
  put (fixture, "・登録");
  put (fixture, "・削除");
  assert_blocks (fixture,
                 "p 当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得た後にその写しを学校"
                 "・教育委員会へ配り、次を知らせてその控えを三年の間は保管し年の初めに棚を改めてまた配る\n"
                 "l ・登録/・削除\n");
}

/* A dash without a blank behind it marks items where a sentence ends, and from one item to the next; within a
 * sentence it is part of it. */
static void
test_glued_dashes (Fixture *fixture, gconstpointer data)
{
  put (fixture, "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開しています。");
  put (fixture, "-ISO規格の認証を毎年受けその登録証の写しを利用者のために公開し変更があれば差し替える");
  put (fixture, "-SOC報告書");
  put (fixture, FULL);
  put (fixture, "-TLSで守られた通信によります。");
  assert_blocks (fixture,
                 "p 当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開しています。\n"
                 "p -ISO規格の認証を毎年受けその登録証の写しを利用者のために公開し変更があれば差し替える\n"
                 "p -SOC報告書\np " FULL "-TLSで守られた通信によります。\n");
}

/* The mark of a note that had no room beside its sentence begins no paragraph, small as it is. */
static void
test_note_mark (Fixture *fixture, gconstpointer data)
{
  float x;

  put (fixture, FULL);
  put (fixture, FULL);
  x = synthetic_text_in (fixture->pages, fixture->page, LEFT_PT, fixture->y - 1, "*14", "Mincho", 5);
  put_at (fixture, x, "。");
  put (fixture, "知らせています。");
  assert_blocks (fixture, "p " FULL FULL "*\302\271\342\201\264。\np 知らせています。\n");
}

static void
test_numbered_list (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, "次のことを行います。");
  put (fixture, "1. 登録");
  put (fixture, "2. 削除");
  put (fixture, "(3) 見直し");
  put (fixture, "④廃棄");
  assert_blocks (fixture, "p " FULL "次のことを行います。\nl 1. 登録/2. 削除/(3) 見直し/④廃棄\n");
}

static void
put_furniture (Fixture *fixture)
{
  for (guint i = 0; i < fixture->pages->pages->len; i++)
    {
      AnnexaPage *page = g_ptr_array_index (fixture->pages->pages, i);
      g_autofree char *number = g_strdup_printf ("%u", page->number);

      synthetic_text (fixture->pages, page, LEFT_PT, 40, "みなとクラウド白書");
      synthetic_text (fixture->pages, page, 290, 800, number);
    }
}

/* A sentence goes on over the page break, past footer and header. */
static void
test_page_break (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, FULL);
  turn_page (fixture);
  put (fixture, "見直しています。");
  put (fixture, FULL);
  turn_page (fixture);
  put (fixture, "知らせています。");
  put_furniture (fixture);
  assert_blocks (fixture, "p " FULL FULL "見直しています。\np " FULL "知らせています。\n");
}

/* A paragraph that ends with its page. */
static void
test_page_end (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL "知らせ、");
  put (fixture, "見直しています。");
  turn_page (fixture);
  put (fixture, "利用者には" FULL);
  put (fixture, "知らせています。");
  put_furniture (fixture);
  assert_blocks (fixture, "p " FULL "知らせ、見直しています。\np 利用者には" FULL "知らせています。\n");
}

static void
test_list_over_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AnnexaBlocks) blocks = NULL;
  const AnnexaBlock *list;

  put (fixture, FULL);
  put (fixture, "・登録");
  turn_page (fixture);
  put (fixture, "・削除");
  put (fixture, "利用者には" FULL);
  put_furniture (fixture);
  lay_out (fixture);
  blocks = annexa_blocks_new (fixture->layout, synthetic_catalog ());
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    annexa_blocks_add_line (blocks, i);
  annexa_blocks_finish (blocks);
  list = g_ptr_array_index (blocks->blocks, 1);
  g_assert_cmpint (list->kind, ==, ANNEXA_BLOCK_LIST);
  g_assert_cmpuint (list->items->len, ==, 2);
}

#define ENGLISH "We define policies for information security and have them approved by the management board"

static void
test_english (Fixture *fixture, gconstpointer data)
{
  put (fixture, ENGLISH);
  put (fixture, "and review them every year.");
  put (fixture, ENGLISH);
  put (fixture, "as well.");
  assert_blocks (fixture, "p " ENGLISH " and review them every year.\np " ENGLISH " as well.\n");
}

static void
test_hyphen (Fixture *fixture, gconstpointer data)
{
  put (fixture, "We define policies for information security and have them approved by the top manage-");
  put (fixture, "ment board.");
  assert_blocks (
      fixture,
      "p We define policies for information security and have them approved by the top management board.\n");
}

/* A line that runs out of the column moves its edge; a word that is cut goes on all the same. */
static void
test_hyphen_in_short_line (Fixture *fixture, gconstpointer data)
{
  put (fixture, "We publish all of our policies at "
                "https://www.example.com/security/policies/of/the/service/index.html");
  put (fixture, "and have them approved by the top manage-");
  put (fixture, "ment board.");
  assert_blocks (fixture, "p We publish all of our policies at "
                          "https://www.example.com/security/policies/of/the/service/index.html and have them "
                          "approved by the top management board.\n");
}

static void
test_hyphen_over_pages (Fixture *fixture, gconstpointer data)
{
  put (fixture, ENGLISH);
  put (fixture, "and review them each year; these policies are communicated by the responsible depart-");
  turn_page (fixture);
  put (fixture, "ment to all.");
  put_furniture (fixture);
  assert_blocks (fixture, "p " ENGLISH " and review them each year; these policies are communicated by the "
                          "responsible department to all.\n");
}

/* Between Latin and Japanese the habit of the document decides. */
static void
test_habit (Fixture *fixture, gconstpointer data)
{
  static const char first[] = "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開し";
  static const char second[] = "AES による暗号化を行います。";

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *expected = g_strdup_printf ("p %s%s%s\n", first, i > 0 ? " " : "", second);

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      fixture->spaced_habit = i > 0;
      put (fixture, first);
      put (fixture, second);
      assert_blocks (fixture, expected);
    }
}

/* A figure in the middle of a sentence does not break it, and its labels are no text. */
static void
test_figure_in_sentence (Fixture *fixture, gconstpointer data)
{
  put (fixture, FULL);
  put (fixture, "利用者");
  put (fixture, "見直しています。");
  lay_out (fixture);
  annexa_layout_line (fixture->layout, 1)->role = ANNEXA_ROLE_FIGURE;
  assert_blocks (fixture, "p " FULL "見直しています。\n");
}

static void
test_figure_after_sentence (Fixture *fixture, gconstpointer data)
{
  put (fixture, "次の図のとおりです。");
  put (fixture, "利用者");
  put (fixture, "提供者");
  put (fixture, "見直しています。");
  lay_out (fixture);
  annexa_layout_line (fixture->layout, 1)->role = ANNEXA_ROLE_FIGURE;
  annexa_layout_line (fixture->layout, 2)->role = ANNEXA_ROLE_FIGURE;
  assert_blocks (fixture, "p 次の図のとおりです。\nf 利用者/提供者\np 見直しています。\n");
}

/* Ruby, margin text and running lines are no part of an answer. */
static void
test_other_roles (Fixture *fixture, gconstpointer data)
{
  static const AnnexaRole roles[] = { ANNEXA_ROLE_CONTENTS, ANNEXA_ROLE_FURNITURE, ANNEXA_ROLE_ASIDE };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      put (fixture, FULL);
      put (fixture, "ここに属さないもの");
      put (fixture, "見直しています。");
      lay_out (fixture);
      annexa_layout_line (fixture->layout, 1)->role = roles[i];
      assert_blocks (fixture, "p " FULL "見直しています。\n");
    }
}

/* The plain text is the blocks one below the other. */
static void
test_plain_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AnnexaBlocks) blocks = NULL;

  put (fixture, FULL);
  put (fixture, "次のことを行います。");
  put (fixture, "・登録");
  put (fixture, "・削除");
  lay_out (fixture);
  blocks = annexa_blocks_new (fixture->layout, synthetic_catalog ());
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    annexa_blocks_add_line (blocks, i);
  annexa_blocks_finish (blocks);
  g_assert_cmpstr (blocks->text->str, ==, FULL "次のことを行います。\n・登録\n・削除");
}

static void
test_items (void)
{
  static const struct
  {
    const char *text;
    gboolean item;
  } cases[] = {
    { "・登録", TRUE },     { "• 登録", TRUE },      { "● 登録", TRUE },    { "- 登録", TRUE },
    { "1. 登録", TRUE },    { "１．登録", TRUE },    { "1) 登録", TRUE },   { "(1) 登録", TRUE },
    { "（１）登録", TRUE }, { "① 登録", TRUE },      { "a) x", TRUE },      { "b. x", TRUE },
    { "※ 注", TRUE },       { "3 日以内に", FALSE }, { "登録", FALSE },     { "5.1.1 方針群", FALSE },
    { "－登録", TRUE },     { "– 登録", TRUE },      { "－で示す", FALSE }, { "–登録", FALSE },
    { "-1 度", FALSE },     { "第3章 方針", FALSE }, { "A社は", FALSE },    { "", FALSE },
    { "3", FALSE },         { "12", FALSE },         { "3．", TRUE },       { "12 日", FALSE },
    { "*海では", TRUE },    { "* 海では", TRUE },    { "*1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* A copy of its own, so that valgrind and the sanitizers see what is read beside it. */
      g_autofree char *text = g_strdup (cases[i].text);

      g_test_message ("%s", text);
      g_assert_cmpint (annexa_blocks_is_item (text), ==, cases[i].item);
    }
}

#define add(name, test) g_test_add ("/blocks/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("empty", test_empty);
  add ("paragraph", test_paragraph);
  add ("short-line", test_short_line);
  add ("gap", test_gap);
  add ("indent", test_indent);
  add ("list", test_list);
  add ("wrapped-item", test_wrapped_item);
  add ("mark-in-sentence", test_mark_in_sentence);
  add ("dot-in-word", test_dot_in_word);
  add ("glued-dashes", test_glued_dashes);
  add ("numbered-list", test_numbered_list);
  add ("note-mark", test_note_mark);
  add ("page-break", test_page_break);
  add ("page-end", test_page_end);
  add ("list-over-pages", test_list_over_pages);
  add ("english", test_english);
  add ("hyphen", test_hyphen);
  add ("hyphen-in-short-line", test_hyphen_in_short_line);
  add ("hyphen-over-pages", test_hyphen_over_pages);
  add ("habit", test_habit);
  add ("figure-in-sentence", test_figure_in_sentence);
  add ("figure-after-sentence", test_figure_after_sentence);
  add ("other-roles", test_other_roles);
  add ("plain-text", test_plain_text);
  g_test_add_func ("/blocks/items", test_items);
  return g_test_run ();
}
