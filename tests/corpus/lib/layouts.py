# SPDX-License-Identifier: GPL-2.0-or-later
"""How the controls of a paper are set: as headings with text (flow), or as rows of a table (table)."""
import re

from paper import FACTS, ROMAN, label_of, plain, to_2022


def clause_of(control, depth):
  cloud = control.startswith('CLD')
  parts = (control[4:] if cloud else control).split('.')
  if depth == 1:
    return parts[0]
  return ('CLD.' if cloud else '') + '.'.join(parts[:2])


class Own:
  """A vendor's own numbers, in one of the shapes that papers use."""

  def __init__(self, shape):
    self.shape = shape
    self.chapter = 0
    self.section = 0
    self.count = 0

  def next_chapter(self):
    self.chapter += 1
    self.section = 0
    shapes = {'1.1': f'{self.chapter}.', '1-1': f'{self.chapter}', '第1章': f'第{self.chapter}章', 'Ⅰ．': f'{ROMAN[self.chapter]}．',
         '(1)': f'{self.chapter}.', 'A': chr(64 + self.chapter) + '.'}
    return shapes.get(self.shape, f'{self.chapter}.')

  def next_section(self):
    self.section += 1
    self.count += 1
    shapes = {'1': f'{self.count}', '1.': f'{self.count}.', '1.1': f'{self.chapter}.{self.section}', '1-1': f'{self.chapter}-{self.section}',
         '第1章': f'{self.chapter}.{self.section}', 'Ⅰ．': f'{self.section}．', '(1)': f'（{self.section}）', 'A': f'{chr(64 + self.chapter)}-{self.section}',
         'No.1': f'No.{self.count}'}
    return shapes[self.shape]


def is_control(item):
  """Or a block that stands between the controls."""
  return isinstance(item, dict) and 'c' in item


def ids_of(item):
  return [str(item['c'])] + [str(x) for x in item.get('also', [])]


def mapped_of(item, paper):
  """The numbers of the other edition that this layout prints."""
  if 'm' in item:
    return [str(x) for x in item['m']]
  if not paper.layout.get('mapped'):
    return []
  found = []
  for control in ids_of(item):
    found += [x for x in to_2022(control) if x not in found]
  return found


def mapped_to(control, ids, mapped):
  """Those of the numbers printed for `ids` that are this control's, or that are known to be none's."""
  return [x for x in mapped if x in to_2022(control) or not any(x in to_2022(other) for other in ids)]


def labels_text(ids, form, joint='、'):
  return joint.join(label_of(x, form) for x in ids)


def clause_heading(paper, state, control, own):
  """Headings of the clauses above a control, when they begin here."""
  depth = paper.layout.get('clauses', 0)
  lang = 'en' if paper.language == 'en' else 'ja'
  table = FACTS[f'clauses-2022-{lang}'] if paper.edition_of(control) == '2022' and f'clauses-2022-{lang}' in FACTS else FACTS[f'clauses-{lang}']
  style = paper.layout.get('heading', 'styled')
  for level in range(1, depth + 1):
    clause = clause_of(control, level)
    if state.get(level) == clause or clause not in table:
      continue
    state[level] = clause
    if own is not None:
      number = own.next_chapter()
    else:
      number = clause + '.' if level == 1 else clause
      if paper.layout.get('form') in ('wide', 'spaced', 'A-spaced'):
        number = label_of(clause, 'wide' if paper.layout['form'] == 'wide' else 'spaced')
    paper.items.append(dict(k='h', level=level + paper.layout.get('base', 1) - 1, num=number, gap=paper.layout.get('gap', ' '),
                text=table[clause], style=style, toc=True))


def flow(paper, body):
  """Each control a heading with its answer under it."""
  layout = paper.layout
  form = layout.get('form', 'plain')
  own = Own(layout['own']) if layout.get('own') else None
  state = {}
  level = layout.get('base', 1) + layout.get('clauses', 0)
  if layout.get('columns'):
    paper.items.append(dict(k='columns', n=layout['columns']))
  first = True
  for item in body:
    if not is_control(item):
      paper.items += paper.blocks([item])[0]
      continue
    ids = ids_of(item)
    clause_heading(paper, state, ids[0], own if layout.get('clauses') else None)
    if layout.get('slide') and not first:
      paper.items.append(dict(k='break'))
    first = False
    one_control(paper, item, ids, form, own, level)


def one_control(paper, item, ids, form, own, level):
  layout = paper.layout
  title = item.get('t') or paper.titles(ids[0])
  form = item.get('form', form)
  label = item.get('label') or labels_text(ids, form, layout.get('joint', '、'))
  section = item.get('own') or (own.next_section() if own else None)
  mapped = mapped_of(item, paper)
  other = '、'.join(mapped)
  values = dict(label=label, title=title, own=section or '', m=other, a013=', '.join('A.' + x for x in mapped))
  pattern = item.get('head') or layout.get('head', '{label}|{title}')
  if not mapped and 'head-plain' in layout:
    pattern = layout['head-plain']
  number, _, text = pattern.partition('|') if '|' in pattern else ('', '', pattern)
  ref = item.get('ref')
  if ref is None and layout.get('ref'):
    ref = layout['ref'] if mapped or 'ref-plain' not in layout else layout['ref-plain']
    ref = ref.format(**values)
  index = len(paper.records)
  heading = dict(k='h', level=level, num=number.format(**values), gap=layout.get('gap', ' '), text=text.format(**values), toc=True,
         style=layout.get('control-heading', layout.get('heading', 'styled')), rec=index)
  where = layout.get('refpos', 'next')
  if where == 'margin':
    heading['margin'] = ref
  paper.items.append(heading)
  if ref and where == 'next':
    paper.items.append(dict(k='p', text=ref, size=0.95, rec=index, cls='ref'))
  items, lines = paper.blocks(item.get('a'), rec=index)
  paper.items += items
  if ref and where == 'end':
    paper.items.append(dict(k='p', text=ref, align=layout.get('ref-align', 'left'), rec=index, cls='ref'))
  for control in ids:
    paper.record(control, title, lines, section=section, mapped=mapped_to(control, ids, mapped),
          label=item.get('label') or label_of(control, form) if layout.get('numbered', True) else '',
          standard=item.get('standard'), shared=[x for x in ids if x != control])


def table(paper, body):
  """Each control a row. `cols` names what stands in which: label, own, title, label_title, question,
  answer, answer2, applies, reason, map, mapped."""
  layout = paper.layout
  form = layout.get('form', 'plain')
  columns = layout['cols']
  own = Own(layout.get('own', '1')) 
  state, rows = {}, []

  def flush():
    if rows:
      paper.items.append(dict(k='table', cols=layout['widths'], head=layout.get('names'), rows=list(rows), rules=layout.get('rules', 'all'),
                  repeat=layout.get('repeat', True), valign=layout.get('valign', 'top'), size=layout.get('size', 0.9)))
      rows.clear()

  lang = 'en' if paper.language == 'en' else 'ja'
  for item in body:
    if not is_control(item):
      flush()
      paper.items += paper.blocks([item])[0]
      continue
    ids = ids_of(item)
    clause = clause_of(ids[0], 1)
    if state.get(1) != clause and layout.get('groups') and clause in FACTS['clauses-ja']:
      state[1] = clause
      names = FACTS.get(f'clauses-2022-{lang}') if paper.edition_of(ids[0]) == '2022' else FACTS[f'clauses-{lang}']
      text = f'{label_of(clause, form if form != "annex" else "plain")} {names[clause]}'
      if layout['groups'] == 'heading':
        flush()
        paper.items.append(dict(k='h', level=2, num=clause + '.', gap=' ', text=names[clause], toc=True, style=layout.get('heading', 'styled')))
      else:
        rows.append(dict(span=True, cells=[[dict(k='p', text=text, bold=True)]]))
    index = len(paper.records)
    title = item.get('t') or paper.titles(ids[0])
    labels = [label_of(x, item.get('form', form)) for x in ids]
    section = own.next_section() if 'own' in columns else None
    mapped = mapped_of(item, paper)
    cells, lines, prefix, titles = [], [], [], []
    for column in columns:
      if column == 'label':
        cell = [dict(k='p', text=x, rec=index) for x in labels]
        if layout.get('wrap') and labels[0].startswith('CLD.'):
          cell = [dict(k='p', text='CLD.\n' + x[4:], rec=index) for x in labels]
      elif column == 'own':
        cell = [dict(k='p', text=section, rec=index)]
      elif column == 'title':
        cell = [dict(k='p', text=title, rec=index)]
      elif column == 'label_title':
        cell = [dict(k='p', text=(layout.get('joint', '、').join(labels)) + layout.get('gap', ' ') + title, rec=index)]
      elif column == 'label/title':
        cell = [dict(k='p', text=x, rec=index) for x in labels] + [dict(k='p', text=title, rec=index)]
      elif column == 'title/label':
        cell = [dict(k='p', text=title, rec=index), dict(k='p', text='（' + '、'.join(labels) + '）', rec=index)]
      elif column == 'question':
        question = item.get('q') or title
        cell = [dict(k='p', text=question, rec=index)]
        if 'title' in columns or 'label_title' in columns:
          prefix.append(question)
        else:
          title = question
      elif column == 'applies':
        value = item.get('applies', '○')
        cell = [dict(k='p', text=value, align='center', rec=index)]
        prefix.append(value)
      elif column == 'mapped':
        cell = [dict(k='p', text=x, rec=index) for x in mapped or ['－']]
      else:
        value = {'answer': item.get('a'), 'answer2': item.get('a2'), 'reason': item.get('reason')}[column]
        cell, more = paper.blocks(value, rec=index)
        lines += more
      cells.append(cell)
    rows.append(dict(cells=cells, rec=index))
    for control in ids:
      paper.record(control, title, lines, section=section, mapped=mapped_to(control, ids, mapped), label=label_of(control, form), prefix=prefix,
            standard=item.get('standard'),
            shared=[x for x in ids if x != control])
  flush()


def bilingual(paper, body):
  """Two columns that say the same, Japanese beside English; the record holds the paper's language in order."""
  rows = []
  for item in body:
    if not is_control(item):
      continue
    index = len(paper.records)
    control = str(item['c'])
    label = label_of(control, paper.layout.get('form', 'plain'))
    title = item.get('t') or FACTS['ja-2013'][control]
    english = item.get('te') or FACTS['en-2013'][control]
    left, lines = paper.blocks(item['a'], rec=index)
    right, more = paper.blocks(item['a2'], rec=index)
    head = [[dict(k='p', text=f'{label} {title}', bold=True, rec=index)], [dict(k='p', text=f'{label} {english}', bold=True, rec=index)]]
    rows.append(dict(cells=head, rec=index))
    rows.append(dict(cells=[left, right], rec=index))
    paper.record(control, title, lines + more, label=label, titles=[title, f'{title} {english}', english])
    paper.records[-1].setdefault('variants', []).append([plain(t) for t, opt, fig in lines])
  paper.items.append(dict(k='table', cols=[1, 1], head=paper.layout.get('names'), rows=rows, rules=paper.layout.get('rules', 'all'),
              repeat=True, valign='top', size=0.88))


LAYOUTS = {'flow': flow, 'table': table, 'bilingual': bilingual}
