/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers in a column at the left of their titles and answers. Where an answer is that of several controls,
 * their numbers stand one below the other, not each beside its own title: titles wrap, or stand in two
 * languages. */

#define NUMBER_X 60.0f
#define TEXT_X 150.0f
#define MAX_LINES 6
/* Answers go on with this. */
#define REST "町の者は誰でもこれを読み、わからぬことは番の者に聞いております。"

typedef struct
{
  const char *numbers[3];
  const char *lines[MAX_LINES]; /* titles, then the answer */
} Section;

static const Section in_two_languages[] = {
  { { "A. 5. 1. 1" },
    { "情報セキュリティのための方針群", "Policies for information security",
      "考えを紙に書き、町の皆に配っております。" } },
  { { "A. 6. 1. 1", "CLD. 6. 3. 1" },
    { "情報セキュリティの役割及び責任", "Information security roles and responsibilities",
      "クラウドコンピューティング環境における役割及び責任の共有及び分担",
      "Shared roles and responsibilities within a cloud computing environment",
      "だれが何をするかを表に書いております。" } },
  { { "A. 8. 1. 1" }, { "資産目録", "Inventory of assets", "持ち物を帳面に書いております。" } },
  { { "A. 9. 2. 1", "A. 9. 2. 2", "A. 9. 2. 3" },
    { "利用者登録及び登録削除", "利用者アクセスの提供", "特権的アクセス権の管理",
      "出入りの札は番の者が渡しております。" } },
  { { "A. 10. 1. 2" }, { "鍵管理", "Key management", "鍵は箱に納めております。" } },
  { { "A. 12. 1. 2" }, { "変更管理", "Change management", "変えることは七日前に知らせております。" } },
};

static const Section wrapped[] = {
  { { "5.1.1" }, { "情報セキュリティのための方針群", "考えを紙に書き、町の皆に配っております。" } },
  { { "6.1.1", "CLD.6.3.1", "6.1.3" },
    { "情報セキュリティの役", "割及び責任",
      "クラウドコンピューティング環境における役割及び責任の共有及び分担", "関係当局との連絡",
      "だれが何をするかを表に書いております。" } },
  { { "8.1.1" }, { "資産目録", "持ち物を帳面に書いております。" } },
  { { "12.1.2" }, { "変更管理", "変えることは七日前に知らせております。" } },
};

typedef struct
{
  const Section *sections;
  guint n_sections;
  const char *expected;
} Case;

static const Case cases[]
    = { { in_two_languages, G_N_ELEMENTS (in_two_languages),
          "5.1.1|情報セキュリティのための方針群|考えを紙に書き、町の皆に配っております。" REST "\n"
          "6.1.1|情報セキュリティの役割及び責任|だれが何をするかを表に書いております。" REST "\n"
          "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
          "だれが何をするかを表に書いております。" REST "\n"
          "8.1.1|資産目録|持ち物を帳面に書いております。" REST "\n"
          "9.2.1|利用者登録及び登録削除|出入りの札は番の者が渡しております。" REST "\n"
          "9.2.2|利用者アクセスの提供|出入りの札は番の者が渡しております。" REST "\n"
          "9.2.3|特権的アクセス権の管理|出入りの札は番の者が渡しております。" REST "\n"
          "10.1.2|鍵管理|鍵は箱に納めております。" REST "\n"
          "12.1.2|変更管理|変えることは七日前に知らせております。" REST "\n" },
        { wrapped, G_N_ELEMENTS (wrapped),
          "5.1.1|情報セキュリティのための方針群|考えを紙に書き、町の皆に配っております。" REST "\n"
          "6.1.1|情報セキュリティの役割及び責任|だれが何をするかを表に書いております。" REST "\n"
          "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
          "だれが何をするかを表に書いております。" REST "\n"
          "6.1.3|関係当局との連絡|だれが何をするかを表に書いております。" REST "\n"
          "8.1.1|資産目録|持ち物を帳面に書いております。" REST "\n"
          "12.1.2|変更管理|変えることは七日前に知らせております。" REST "\n" } };

static void
test_stacked (SyntheticPaper *paper, gconstpointer data)
{
  const Case *sections = data;

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策ごとに説明します。");
  for (guint i = 0; i < sections->n_sections; i++)
    {
      const Section *section = &sections->sections[i];

      paper->y += 16;
      for (guint l = 0; l < MAX_LINES && section->lines[l] != NULL; l++)
        {
          gboolean answer = l + 1 == MAX_LINES || section->lines[l + 1] == NULL;
          const char *font = answer ? "Mincho" : "Gothic-Bold";

          if (l < G_N_ELEMENTS (section->numbers) && section->numbers[l] != NULL)
            synthetic_paper_put_at (paper, NUMBER_X, section->numbers[l], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, TEXT_X, section->lines[l], font,
                                  g_str_is_ascii (section->lines[l]) ? SYNTHETIC_SIZE_PT - 2
                                                                     : SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_put_at (paper, TEXT_X, REST, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
    }
  synthetic_paper_check_records (paper, sections->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/stacked-numbers/two-languages", &cases[0], test_stacked);
  synthetic_paper_add ("/stacked-numbers/wrapped", &cases[1], test_stacked);
  return g_test_run ();
}
