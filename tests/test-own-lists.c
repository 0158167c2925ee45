/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "own-papers.h"

/* Lists and ranges of numbers that end with other than digits, or that leave out what the one before has. */

static const char circled[] = F "standard:\n"
                                "  name: \"荷の要件\"\n"
                                "  token: \"load-1\"\n"
                                "  forms:\n"
                                "    - pattern: '(?<a>\\d) - (?<b>\\d) - (?<c>[①-⑳])'\n"
                                "      id: \"{a}-{b}-{c}\"\n"
                                "      prefixed: yes\n"
                                "  items:\n"
                                "    - control: \"1-1-①\"\n"
                                "    - control: \"2-1-①\"\n"
                                "    - control: \"2-1-②\"\n"
                                "    - control: \"3-2-①\"\n"
                                "    - control: \"3-2-②\"\n"
                                "    - control: \"3-2-③\"\n";

static const char bracketed[] = F "standard:\n"
                                  "  name: \"Grid Rules\"\n"
                                  "  token: \"grid-1\"\n"
                                  "  forms:\n"
                                  "    - pattern: 'GR - (?<a>\\d) \\. (?<b>\\d)(?: \\( (?<c>[a-z]) \\))?'\n"
                                  "      id: \"GR-{a}.{b}[({c})]\"\n"
                                  "      letters: lower\n"
                                  "      prefixed: yes\n"
                                  "  items:\n"
                                  "    - control: \"GR-1.1\"\n"
                                  "    - control: \"GR-2.3\"\n"
                                  "    - control: \"GR-2.3(a)\"\n"
                                  "    - control: \"GR-2.3(b)\"\n"
                                  "    - control: \"GR-2.3(c)\"\n"
                                  "    - control: \"GR-4.2(a)\"\n"
                                  "    - control: \"GR-4.2(b)\"\n";

static const char articles[]
    = F "standard:\n"
        "  name: \"帳面の指針\"\n"
        "  token: \"book-1\"\n"
        "  forms:\n"
        "    - pattern: '第 (?<a>\\d{1,3}) 条(?: の (?<b>\\d))?(?: 第 (?<c>\\d) 項)?'\n"
        "      id: \"第{a}条[の{b}][第{c}項]\"\n"
        "      prefixed: yes\n"
        "  items:\n"
        "    - control: \"第3条\"\n"
        "    - control: \"第12条\"\n"
        "    - control: \"第12条の2\"\n"
        "    - control: \"第12条の3\"\n"
        "    - control: \"第12条の3第2項\"\n"
        "    - control: \"第18条\"\n"
        "    - control: \"第18条第2項\"\n"
        "    - control: \"第18条第3項\"\n";

static const OwnPaper papers[] = {
  { "circled",
    circled,
    { "本書は荷の要件への対応を説明します。", "#2.1 受け持ち", "【荷の要件：1-1-①】",
      "受け持ちを表にまとめております。", "#2.2 見回り", "【荷の要件：2-1-①、②】",
      "月に一度は見回っております。", "#2.3 しまい方", "【荷の要件：3-2-①～③】", "蔵に鍵をかけております。" },
    "1-1-①|受け持ち|受け持ちを表にまとめております。\n2-1-①|見回り|月に一度は見回っております。\n"
    "2-1-②|見回り|月に一度は見回っております。\n3-2-①|しまい方|蔵に鍵をかけております。\n"
    "3-2-②|しまい方|蔵に鍵をかけております。\n3-2-③|しまい方|蔵に鍵をかけております。\n" },
  { "bracketed",
    bracketed,
    { "This paper answers the Grid Rules.", "#2.1 Duties", "Grid Rules: GR-1.1", "Duties are parted.",
      "#2.2 Lines", "Grid Rules: GR-2.3(a)-(c)", "Lines are watched by day and by night.", "#2.3 Books",
      "Grid Rules: GR-4.2(a) and (b)", "Books are kept in two houses." },
    "GR-1.1|Duties|Dutiesareparted.\nGR-2.3(a)|Lines|Linesarewatchedbydayandbynight.\n"
    "GR-2.3(b)|Lines|Linesarewatchedbydayandbynight.\nGR-2.3(c)|Lines|Linesarewatchedbydayandbynight.\n"
    "GR-4.2(a)|Books|Booksarekeptintwohouses.\nGR-4.2(b)|Books|Booksarekeptintwohouses.\n" },
  /* An article and those counted below it; the same article again. */
  { "articles",
    articles,
    { "本書は帳面の指針への対応を説明します。", "#2.1 受け持ち", "【帳面の指針 第3条第1号】",
      "受け持ちを表にまとめております。", "#2.2 残し方", "【帳面の指針 第12条～第12条の3】",
      "一年のあいだ残しております。", "#2.3 知らせ方", "【帳面の指針 第18条、同条第2項及び第3項】",
      "電話でお知らせしております。" },
    "第3条|受け持ち|受け持ちを表にまとめております。\n第12条|残し方|一年のあいだ残しております。\n"
    "第12条の2|残し方|一年のあいだ残しております。\n第12条の3|残し方|一年のあいだ残しております。\n"
    "第18条|知らせ方|電話でお知らせしております。\n第18条第2項|知らせ方|電話でお知らせしております。\n"
    "第18条第3項|知らせ方|電話でお知らせしております。\n" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  own_papers_add ("/own-lists/", papers, G_N_ELEMENTS (papers));
  return g_test_run ();
}
