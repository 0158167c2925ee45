/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "written-sections.h"

const WrittenSection written_sections[] = {
  { "1", "5.1.1", "情報セキュリティのための方針群",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "2", "6.1.1", "情報セキュリティの役割及び責任",
    "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。表は社", "内に掲げます。" },
  { "3", "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり",
    "に数え直します。" },
  { "4", "9.2.1", "利用者登録及び登録削除",
    "申し込みは画面から受け、上長の認めたものだけを通しております。辞めた人の分は", "その日に消します。" },
  { "5", "12.3.1", "情報のバックアップ",
    "写しは夜ごとに取り、離れた町の倉に納めております。戻せることは月に一度、手を", "動かして試します。" },
  { "6", "12.4.1", "イベントログ取得",
    "出入りの記録を一年のあいだ残し、だれが見たかも書き留めております。消せる者は", "おりません。" },
};

const WrittenSection referring_sections[] = {
  { "1-1", "5.1.1", "情報セキュリティのための方針群",
    "方針を定めて文書とし、経営者の承認を得て公開しています。毎年これを見直し、", "写しを配ります。" },
  { "1-2", "6.1.1", "情報セキュリティの役割及び責任",
    "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その", "記録を残します。" },
  { "2-1", "8.1.1", "資産目録",
    "資産の台帳を持ち、置き場所と責任者を明らかにしています。年度の初めに棚卸しを", "行います。" },
  { "2-2", "9.2.1", "利用者登録及び登録削除",
    "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その", "旨を知らせます。" },
};

void
written_put_heading (SyntheticPaper *paper, guint i)
{
  synthetic_paper_print_heading (paper, "%s %s", written_sections[i].id, written_sections[i].title);
}

static void
put_answer (SyntheticPaper *paper, const WrittenSection *section)
{
  synthetic_paper_put (paper, section->answer);
  synthetic_paper_put (paper, section->end);
}

void
written_put_answer (SyntheticPaper *paper, guint i)
{
  put_answer (paper, &written_sections[i]);
}

void
written_expect_as (SyntheticPaper *paper, guint i, const char *title, const char *before, const char *after)
{
  synthetic_paper_expect (paper, "%s|%s|%s%s%s%s\n", written_sections[i].id, title, before,
                          written_sections[i].answer, written_sections[i].end, after);
}

void
written_expect (SyntheticPaper *paper, guint i)
{
  written_expect_as (paper, i, written_sections[i].title, "", "");
}

void
referring_put_answer (SyntheticPaper *paper, guint i)
{
  put_answer (paper, &referring_sections[i]);
}

void
referring_expect (SyntheticPaper *paper, const char *id, const char *title, guint i)
{
  synthetic_paper_expect (paper, "%s|%s|%s%s\n", id, title, referring_sections[i].answer,
                          referring_sections[i].end);
}
