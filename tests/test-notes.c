/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout.h"

#include <string.h>

#include "synthetic.h"

#define NOTE_SIZE_PT 8.0f
#define FULL "当社は情報セキュリティに関する方針を定めて文書とし経営者の承認を得て公開して"

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  float y;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_pages_free (fixture->pages);
}

static void
put (Fixture *fixture, const char *text)
{
  synthetic_text (fixture->pages, fixture->page, 72, fixture->y, text);
  fixture->y += SYNTHETIC_LINE_PT;
}

static void
put_note (Fixture *fixture, const char *text)
{
  fixture->y = MAX (fixture->y, 700);
  synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, text, "Mincho", NOTE_SIZE_PT);
  fixture->y += 12;
}

static void
put_body (Fixture *fixture)
{
  for (guint i = 0; i < 8; i++)
    put (fixture, FULL);
}

/* Each note as the line with its mark, a bar, and its lines. */
static void
assert_notes (Fixture *fixture, const char *expected)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_lines = 0;

  for (guint n = 0; n < layout->notes->len; n++)
    {
      const AnnexaNote *note = &g_array_index (layout->notes, AnnexaNote, n);

      g_string_append_printf (text, "%s|", annexa_layout_line (layout, note->line)->text);
      for (guint i = note->first_line; i < note->first_line + note->n_lines; i++)
        {
          g_assert_cmpint (annexa_layout_line (layout, i)->role, ==, ANNEXA_ROLE_NOTE);
          g_string_append_printf (text, "%s/", annexa_layout_line (layout, i)->text);
          n_lines++;
        }
      g_string_append_c (text, '\n');
    }
  g_assert_cmpstr (text->str, ==, expected);
  for (guint i = 0; i < layout->lines->len; i++)
    n_lines -= annexa_layout_line (layout, i)->role == ANNEXA_ROLE_NOTE;
  g_assert_cmpuint (n_lines, ==, 0);
}

static void
test_foot (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます※1。");
  put (fixture, "記録は一年残します*2。");
  put (fixture, FULL);
  put_note (fixture, "※1 東日本と西日本に置きます。災害のときは");
  put_note (fixture, "他の地域にも置きます。");
  put_note (fixture, "*2 契約により延ばせます。");
  assert_notes (fixture,
                "写しは国内に置きます※1。|※1 東日本と西日本に置きます。災害のときは/他の地域にも置きます。/\n"
                "記録は一年残します*2。|*2 契約により延ばせます。/\n");
}

/* ※1 is not the mark of ※11, and a number in brackets is one where it stands behind words. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます※11。");
  put (fixture, "1) 記録を残します。");
  put (fixture, "記録は一年残します2)。");
  put_note (fixture, "※1 東日本に置きます。");
  put_note (fixture, "1) 年に一度です。");
  put_note (fixture, "2) 契約により延ばせます。");
  assert_notes (fixture, "記録は一年残します2)。|2) 契約により延ばせます。/\n");
}

/* A raised number is a mark, a plain one begins a list. */
static void
test_raised (Fixture *fixture, gconstpointer data)
{
  float x;

  put_body (fixture);
  x = synthetic_text (fixture->pages, fixture->page, 72, fixture->y, "保存期間は30日");
  synthetic_text_in (fixture->pages, fixture->page, x, fixture->y - 1, "1", "Mincho", 5);
  fixture->y += SYNTHETIC_LINE_PT;
  put (fixture, "手順は2つあります");
  x = synthetic_text_in (fixture->pages, fixture->page, 72, 700, "1", "Mincho", 4.5f);
  synthetic_text_in (fixture->pages, fixture->page, x + 1, 702, "契約により延ばせます。", "Mincho",
                     NOTE_SIZE_PT);
  fixture->y = 714;
  put_note (fixture, "2 画面から行います。");
  assert_notes (fixture, "保存期間は30日¹|¹契約により延ばせます。/2 画面から行います。/\n");
}

/* A note may begin with a bare number: it is one where that number stands raised in the text. */
static void
test_bare_number (Fixture *fixture, gconstpointer data)
{
  float x;

  put_body (fixture);
  x = synthetic_text (fixture->pages, fixture->page, 72, fixture->y, "写しは国内に置きます");
  synthetic_text_in (fixture->pages, fixture->page, x, fixture->y - 1, "12", "Mincho", 5);
  fixture->y += SYNTHETIC_LINE_PT;
  put (fixture, "記録は13か月残します");
  put_note (fixture, "12 東日本と西日本です。");
  put_note (fixture, "13 契約により延ばせます。");
  assert_notes (fixture, "写しは国内に置きます¹²|12 東日本と西日本です。/13 契約により延ばせます。/\n");
}

/* Raised digits that some fonts have are plain ones in the text: they stand behind the end of a sentence. The
 * number of a note may have a full stop. */
static void
test_plain_number (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます。4");
  put (fixture, "記録は5か月残します。");
  put (fixture, "We keep the keys apart.6 They are");
  put_note (fixture, "4. 東日本と西日本です。");
  put_note (fixture, "6. In another place.");
  assert_notes (fixture, "写しは国内に置きます。4|4. 東日本と西日本です。/\n"
                         "We keep the keys apart.6 They are|6. In another place./\n");
}

/* A list in small type at the foot of a page is none of notes. */
static void
test_list_at_foot (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "手順は2つあり、版は3.1です。 1");
  put_note (fixture, "1. 東日本に置きます。");
  put_note (fixture, "2. 西日本にも置きます。");
  assert_notes (fixture, "");
}

/* A note may have gone to the page after that of its mark. */
static void
test_next_page (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "記録は一年残します。1");
  put (fixture, "写しは国内に置きます。2");
  put_note (fixture, "1. 契約により延ばせます。");
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
  put_body (fixture);
  put_note (fixture, "2. 東日本と西日本です。");
  assert_notes (fixture, "記録は一年残します。1|1. 契約により延ばせます。/\n"
                         "写しは国内に置きます。2|2. 東日本と西日本です。/\n");
}

static void
turn_page (Fixture *fixture)
{
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
}

/* Notes that pile up as their pages have no room for them, and are counted through: each goes to the foot of
 * a page further behind. One mark is the first of its line, a number of a
 * table is none, and 7 is nowhere. */
static void
test_piled_up (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます1。");
  put (fixture, "記録は一年残します2。");
  turn_page (fixture);
  put_body (fixture);
  put (fixture, "鍵は夜の間も金庫に納め二人で開けることとして帳面に時刻を書いて残しておきます");
  put (fixture, "3。");
  put_note (fixture, "1. 東日本と西日本です。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "2. 契約により延ばせます。");
  turn_page (fixture);
  put_body (fixture);
  put (fixture, "門は夕方に閉め、その順は別表3に記します5。");
  put_note (fixture, "3. 休みの日を除きます。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "5. 冬は早く閉めます。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "7. 品は帳面の順に並べます。");
  assert_notes (fixture, "写しは国内に置きます1。|1. 東日本と西日本です。/\n"
                         "記録は一年残します2。|2. 契約により延ばせます。/\n"
                         "3。|3. 休みの日を除きます。/\n"
                         "門は夕方に閉め、その順は別表3に記します5。|5. 冬は早く閉めます。/\n");
}

/* The same with stars before the numbers. A note that does not count on has its mark nowhere. */
static void
test_piled_up_stars (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます*1。");
  put (fixture, "記録は一年残します*2。");
  put (fixture, "門は夕方に閉めます*4。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "*1 東日本と西日本です。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "*2 契約により延ばせます。");
  turn_page (fixture);
  put_body (fixture);
  put_note (fixture, "*4 冬は早く閉めます。");
  assert_notes (fixture, "写しは国内に置きます*1。|*1 東日本と西日本です。/\n"
                         "記録は一年残します*2。|*2 契約により延ばせます。/\n");
}

/* A mark with a star, all of it set high and small in the text, and a number behind that. */
static void
test_raised_star (Fixture *fixture, gconstpointer data)
{
  float x;

  put_body (fixture);
  x = synthetic_text (fixture->pages, fixture->page, 72, fixture->y, "写しを送る線はTLS");
  x = synthetic_text_in (fixture->pages, fixture->page, x, fixture->y - 1, "*1", "Mincho", 5);
  synthetic_text (fixture->pages, fixture->page, x + 3, fixture->y, "1.2で守ります");
  fixture->y += SYNTHETIC_LINE_PT;
  put_note (fixture, "*1 古い道具は使えません。");
  assert_notes (fixture, "写しを送る線はTLS*¹1.2で守ります|*1 古い道具は使えません。/\n");
}

/* Two columns with the notes of both at the foot of the first. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  const char *const left = "倉の品は全て帳面に記しており年の瀬に";
  const char *const right = "数え直して主に伝えることになっており", *const marked = "鐘の日も書きます";
  float x;

  for (guint i = 0; i < 33; i++)
    {
      if (i < 30)
        synthetic_text (fixture->pages, fixture->page, 72, 100 + 19 * (float)i, left);
      x = synthetic_text (fixture->pages, fixture->page, 300, 100 + 19 * (float)i, i == 7 ? marked : right);
      if (i == 7)
        synthetic_text_in (fixture->pages, fixture->page, x, 101 + 19 * (float)i, "1", "Mincho", 5);
    }
  synthetic_text_in (fixture->pages, fixture->page, 72, 690, "1 寺の鐘が鳴る日です。", "Mincho",
                     NOTE_SIZE_PT);
  assert_notes (fixture, "鐘の日も書きます¹|1 寺の鐘が鳴る日です。/\n");
}

/* Without a raised mark in the text it is an item of a list. */
static void
test_bare_list (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "記録は13か月残します");
  put_note (fixture, "13 契約により延ばせます。");
  assert_notes (fixture, "");
}

/* Small type in the middle of the page, and small type without a mark in the text, stay where they are. */
/* A note whose mark the text does not have stays with those before it, whose marks it has. */
static void
test_one_more (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "控えは契約の種類※1と設定※2により異なる期間のあいだ残します。");
  put_body (fixture);
  put_note (fixture, "※1 基本の契約は除きます。");
  put_note (fixture, "※2 管理者が設定します。");
  put_note (fixture, "※3 変えることがあります。");
  assert_notes (fixture,
                "控えは契約の種類※1と設定※2により異なる期間のあいだ残します。|※1 基本の契約は除きます。/\n"
                "控えは契約の種類※1と設定※2により異なる期間のあいだ残します。|※2 管理者が設定します。/\n"
                "控えは契約の種類※1と設定※2により異なる期間のあいだ残します。|※3 変えることがあります。/\n");
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます※1。");
  synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, "※1 東日本に置きます。", "Mincho",
                     NOTE_SIZE_PT);
  fixture->y += SYNTHETIC_LINE_PT;
  put (fixture, FULL);
  put_note (fixture, "※3 本書の無断転載を禁じます。");
  assert_notes (fixture, "");
}

/* A plain number glued to a word, where nothing is counted; a raised mark that its line begins with, as the
 * one above was full; and one whose note went to the next page. */
static void
test_in_words (Fixture *fixture, gconstpointer data)
{
  put (fixture, "年2回の点検は窓口2で受け付けます。申し出を受けてから三日のうちに答えを返します。");
  put (fixture, FULL);
  put (fixture, "※³に限り後から知らせます。書き込んだものは三十日のあいだ残し消します。");
  put_body (fixture);
  put (fixture, "鍵は夜の間も金庫※⁴に納めます。");
  put_note (fixture, "2 休みの日を除きます。");
  put_note (fixture, "※3 急ぐときです。");
  synthetic_text (fixture->pages, fixture->page, 290, 800, "1");
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
  put_body (fixture);
  put_note (fixture, "※4 二人で開けます。");
  synthetic_text (fixture->pages, fixture->page, 290, 800, "2");
  assert_notes (fixture,
                "年2回の点検は窓口2で受け付けます。申し出を受けてから三日のうちに答えを返します。|2 "
                "休みの日を除きます。/\n"
                "※³に限り後から知らせます。書き込んだものは三十日のあいだ残し消します。|※3 急ぐときです。/\n"
                "鍵は夜の間も金庫※⁴に納めます。|※4 二人で開けます。/\n");
}

/* The mark is the first of its line, and the sentence ends behind it; a page before has one of the same
 * number.
 */
static void
test_first_of_line (Fixture *fixture, gconstpointer data)
{
  put (fixture, "鍵は夜の間も金庫に納めます※1。");
  put_body (fixture);
  put_body (fixture);
  synthetic_text (fixture->pages, fixture->page, 290, 800, "1");
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
  put (fixture, FULL);
  put (fixture, "※1。");
  put_body (fixture);
  put_note (fixture, "※1 二人で開けます。");
  synthetic_text (fixture->pages, fixture->page, 290, 800, "2");
  assert_notes (fixture, "※1。|※1 二人で開けます。/\n");
}

/* Where notes stand in the text, right below what they are to, one that ends a page is where it belongs. */
static void
test_within_text (Fixture *fixture, gconstpointer data)
{
  const gboolean within = data != NULL;

  for (guint i = 0; i < 3; i++)
    {
      if (i > 0)
        {
          fixture->page = synthetic_page (fixture->pages);
          fixture->y = 100;
        }
      put (fixture, "写しは国内に置きます※1。");
      if (within)
        {
          synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, "※1 東日本に置きます。", "Mincho",
                             NOTE_SIZE_PT);
          fixture->y += 20;
        }
      put_body (fixture);
      put (fixture, "記録は一年残します※2。");
      if (i == 1)
        put_note (fixture, "※2 契約により延ばせます。");
    }
  assert_notes (fixture, within ? "" : "記録は一年残します※2。|※2 契約により延ばせます。/\n");
}

/* So does one above a heading whose number stands below its title, which is read as a flow of its own: what
 * begins there is no next column. */
static void
test_above_title (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "情報のラベル付け", "利用者登録及び登録削除", "変更管理",
                                        "容量・能力の管理", "情報のバックアップ" };
  static const char *const numbers[] = { "8.2.2", "9.2.1", "12.1.2", "12.1.3", "12.3.1" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      fixture->y += 20;
      synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, titles[i], "Gothic", 12);
      synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y + 15, numbers[i], "Gothic",
                         NOTE_SIZE_PT);
      fixture->y += 28;
      put (fixture, "写しは国内に置きます※1。");
      put (fixture, FULL);
      synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, "※1 東日本に置きます。", "Mincho",
                         NOTE_SIZE_PT);
      fixture->y += 16;
    }
  assert_notes (fixture, "");
}

/* A mark without a number is not one with a number. */
static void
test_unnumbered (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "写しは国内に置きます※1。");
  put (fixture, FULL);
  put_note (fixture, "※ 急ぐときを除きます。");
  assert_notes (fixture, "");
}

/* A line may end within a mark. */
static void
test_cut_mark (Fixture *fixture, gconstpointer data)
{
  put_body (fixture);
  put (fixture, "当社は情報セキュリティに関する方針を定めて文書とし毎年見直します。※");
  synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, "3", "Roman", 10);
  fixture->y += SYNTHETIC_LINE_PT;
  put (fixture, FULL);
  put_note (fixture, "※3 記録は五年の間保管します。");
  assert_notes (fixture, "当社は情報セキュリティに関する方針を定めて文書とし毎年見直します。※|"
                         "※3 記録は五年の間保管します。/\n");
}

/* A mark that the line begins with, as the one above was full, and a mark of the page before that has its
 * note there, at the end of the answer. */
static void
test_begins_line (Fixture *fixture, gconstpointer data)
{
  put (fixture, "鍵は夜の間も金庫に納めます※1。");
  synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, "※1 二人で開けます。", "Mincho",
                     NOTE_SIZE_PT);
  fixture->y += 20;
  put_body (fixture);
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
  put_body (fixture);
  put (fixture, FULL);
  put (fixture, "※1。");
  put (fixture, FULL);
  put_note (fixture, "※1 休みの日を除きます。");
  assert_notes (fixture, "※1。|※1 休みの日を除きます。/\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/notes/foot", Fixture, NULL, set_up, test_foot, tear_down);
  g_test_add ("/notes/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/notes/raised", Fixture, NULL, set_up, test_raised, tear_down);
  g_test_add ("/notes/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/notes/raised-star", Fixture, NULL, set_up, test_raised_star, tear_down);
  g_test_add ("/notes/bare-number", Fixture, NULL, set_up, test_bare_number, tear_down);
  g_test_add ("/notes/plain-number", Fixture, NULL, set_up, test_plain_number, tear_down);
  g_test_add ("/notes/list-at-foot", Fixture, NULL, set_up, test_list_at_foot, tear_down);
  g_test_add ("/notes/next-page", Fixture, NULL, set_up, test_next_page, tear_down);
  g_test_add ("/notes/piled-up", Fixture, NULL, set_up, test_piled_up, tear_down);
  g_test_add ("/notes/piled-up/stars", Fixture, NULL, set_up, test_piled_up_stars, tear_down);
  g_test_add ("/notes/bare-list", Fixture, NULL, set_up, test_bare_list, tear_down);
  g_test_add ("/notes/one-more", Fixture, NULL, set_up, test_one_more, tear_down);
  g_test_add ("/notes/in-words", Fixture, NULL, set_up, test_in_words, tear_down);
  g_test_add ("/notes/first-of-line", Fixture, NULL, set_up, test_first_of_line, tear_down);
  g_test_add ("/notes/cut-mark", Fixture, NULL, set_up, test_cut_mark, tear_down);
  g_test_add ("/notes/begins-line", Fixture, NULL, set_up, test_begins_line, tear_down);
  g_test_add ("/notes/within-text", Fixture, "within", set_up, test_within_text, tear_down);
  g_test_add ("/notes/not-within-text", Fixture, NULL, set_up, test_within_text, tear_down);
  g_test_add ("/notes/above-title", Fixture, NULL, set_up, test_above_title, tear_down);
  g_test_add ("/notes/unnumbered", Fixture, NULL, set_up, test_unnumbered, tear_down);
  g_test_add ("/notes/none", Fixture, NULL, set_up, test_none, tear_down);
  return g_test_run ();
}
