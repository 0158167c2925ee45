# SPDX-License-Identifier: GPL-2.0-or-later
"""A paper's source and what the layouts make of it.

A source (YAML) says what the paper says; a layout says how it is set. Both together give a list of
items that every renderer understands, and the gold records. docs: tests/corpus/README.md.
"""
import copy
import os
import re
import unicodedata

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
FACTS = yaml.safe_load(open(os.path.join(HERE, 'titles.yaml'), encoding='utf-8'))
RUBY = re.compile(r'《([^|》]*)\|([^》]*)》')
MARK = re.compile(r'\[\[([^\]]*)\]\]')
CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
ROMAN = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'ⅩⅠ', 'ⅩⅡ', 'ⅩⅢ', 'ⅩⅣ', 'ⅩⅤ']
# Symbol fonts draw a bullet under the code of a letter.
SYMBOL = {'l': '●', 'n': '■', 'u': '◆', 'Ø': '➢', 'ü': '✓', '\uf06c': '●', '\uf06e': '■', '\uf0d8': '➢', '\uf0b7': '•'}
WIDE = str.maketrans('0123456789.ABCDL-', '０１２３４５６７８９．ＡＢＣＤＬ－')


def load(path):
  with open(path, encoding='utf-8') as stream:
    return yaml.safe_load(stream)


def plain(text):
  """What a reader reads: base of a ruby, no note marks."""
  return MARK.sub('', RUBY.sub(r'\1', text))


def marked(text):
  return MARK.sub(r'\1', RUBY.sub(r'\1', text))


def label_of(control, form='plain'):
  """A control id as papers print it."""
  cloud = control.startswith('CLD')
  number = control[4:] if cloud else control
  if form == 'plain':
    return control
  if form == 'A':
    return control if cloud else 'A.' + control
  if form == 'A-spaced':
    return 'CLD ' + number if cloud else 'A. ' + number.replace('.', '. ')
  if form == 'spaced':
    return ('CLD. ' if cloud else '') + number.replace('.', '. ')
  if form == 'wide':
    return control.translate(WIDE)
  if form == 'widedot':
    return control.replace('.', '．')
  if form == 'annex':
    return '附属書A ' + control if not cloud else control
  if form == '27017':
    return '27017-' + control
  if form == 'dash':
    return control.replace('CLD.', 'CLD-')
  if form == 'glued':
    return control.replace('CLD.', 'CLD')
  raise ValueError(form)


def to_2022(control):
  return FACTS['to-2022'].get(control, [])


class Paper:
  """One source set in one layout: `items` for the renderers, `records` as gold."""

  def __init__(self, source, layout=None):
    self.source = source
    self.meta = source['meta']
    self.layout = dict(source.get('layout') or {})
    self.layout.update(layout or {})
    self.language = self.meta.get('language', 'ja')
    self.standard = self.meta.get('standard', 'ISO/IEC 27017:2015')
    self.items = []
    self.records = []
    self.furniture = self.source.get('furniture') or {}
    self.columns = 1
    self.notes = 0
    self.build()

  # ---- building blocks -------------------------------------------------------------------

  def titles(self, control):
    edition = '2022' if self.edition_of(control) == '2022' else '2013'
    lang = 'en' if self.language == 'en' else 'ja'
    return FACTS[f'{lang}-{edition}'].get(control) or FACTS['en-2026'].get(control)

  def edition_of(self, control):
    return '2022' if self.standard.endswith((':2022', ':2026')) else '2013'

  def blocks(self, blocks, **more):
    """Items of a list of source blocks, and the gold lines: [(text, optional, figure)]."""
    items, lines = [], []
    if isinstance(blocks, (str, dict)):
      blocks = [blocks]
    for block in blocks or []:
      if isinstance(block, str):
        block = {'p': block}
      if 'p' in block:
        items.append(dict(k='p', text=block['p'], **{k: v for k, v in block.items() if k not in ('p', 'opt')}, **more))
        lines.append((block['p'], bool(block.get('opt')), False))
      elif 'list' in block:
        for number, text in enumerate(block['list'], 1):
          mark = block.get('mark', '')
          if isinstance(text, dict):  # an item with a paragraph of its own under it
            (text, under), = text.items()
          else:
            under = None
          shown = mark.replace('#', str(number)).replace('@', CIRCLED[number - 1]).replace('%', chr(96 + number))
          real = SYMBOL.get(shown, shown) if block.get('symbol') else shown
          items.append(dict(k='li', mark=shown, real=real, text=text, symbol=bool(block.get('symbol')),
                   indent=block.get('indent', 1), **more))
          gap = ' ' if real and not real.endswith(('・', '）', '．')) else ''
          lines.append((real + gap + text, False, False))
          for para in ([under] if isinstance(under, str) else under or []):
            items.append(dict(k='p', text=para, indent=block.get('indent', 1) + 1, **more))
            lines.append((para, False, False))
      elif 'table' in block:
        table = block['table']
        head, rows = table.get('head'), table['rows']
        items.append(dict(k='table', cols=table.get('widths') or [1] * len(rows[0]), head=head, rules=table.get('rules', 'all'),
                 inner=True, rows=[dict(cells=[[dict(k='p', text=str(c))] for c in r]) for r in rows],
                 size=table.get('size', 0.92), **more))
        for row in ([head] if head else []) + rows:
          lines.append(('\t'.join(map(str, row)), False, False))
      elif 'figure' in block:
        items.append(dict(k='figure', labels=block['figure'], kind=block.get('kind', 'boxes'), **more))
        lines += [(label, False, True) for label in block['figure']]
        if block.get('caption'):
          items.append(dict(k='p', text=block['caption'], align='center', size=0.9, **more))
          lines.append((block['caption'], True, False))
      elif 'note' in block:
        items.append(dict(k='note', mark=block.get('mark', '*1'), text=block['note'], **more))
        lines.append((block.get('mark', '*1') + ' ' + block['note'], True, False))
      elif 'end' in block:
        items.append(dict(k='p', text=block['end'], align='right', **more))
        lines.append((block['end'], True, False))
      elif 'h' in block:
        items.append(dict(k='h', level=block.get('level', 1), num=block.get('num', ''), gap=' ', text=block['h'],
                 style=self.layout.get('heading', 'styled'), toc=block.get('toc', True)))
      elif 'break' in block:
        items.append(dict(k='break'))
      elif 'revisions' in block:
        items.append(self.revision_table())
      elif 'columns' in block:
        items.append(dict(k='columns', n=block['columns']))
      else:
        raise ValueError(f'unknown block {block}')
    return items, lines

  def revision_table(self):
    english = self.language == 'en'
    head = ['Version', 'Date', 'Changes'] if english else ['版数', '日付', '改訂内容']
    rows = [dict(cells=[[dict(k='p', text=str(c))] for c in row]) for row in self.meta.get('revisions', [])]
    return dict(k='table', cols=[1, 1.6, 4], head=head, rows=rows, rules='all', size=0.92, inner=True)

  def record(self, control, title, lines, *, section=None, mapped=(), label=None, prefix=(), shared=(), titles=(), standard=None):
    body = [plain(t) for t, opt, fig in lines if not opt and not fig]
    optional = [plain(t) for t, opt, fig in lines if opt]
    record = {'control': control, 'standard': standard or self.standard, 'title': plain(title), 'section': section,
         'label': label if label is not None else control, 'mapped': list(mapped), 'body': body,
         'optional': optional, 'figure': [t for t, opt, fig in lines if fig]}
    def variant(keep, mark):
      return [mark(t) for t, opt, fig in lines if not fig and (not opt or keep(t))]
    variants = [variant(lambda t: False, marked), variant(lambda t: True, plain), variant(lambda t: True, marked)]
    for text, opt, fig in lines:
      if opt:
        variants += [variant(lambda t, text=text: t == text, plain), variant(lambda t, text=text: t == text, marked)]
    for extra in prefix:
      variants += [[extra] + v for v in [body] + variants[:1]]
    variants = [v for i, v in enumerate(variants) if v != body and v not in variants[:i]]
    if variants:
      record['variants'] = variants
    if titles:
      record['titles'] = list(titles)
    if shared:
      record['shared_with'] = list(shared)
    self.records.append(record)
    return len(self.records) - 1

  # ---- the whole -------------------------------------------------------------------------

  def build(self):
    source = self.source
    cover = source.get('cover')
    if cover:
      lines = cover if isinstance(cover, list) else None
      if lines is None:
        lines = [self.meta['title'], self.meta['vendor'], self.meta.get('date_printed', str(self.meta.get('date', '')))]
      self.items.append(dict(k='space', lines=6))
      for n, line in enumerate(lines):
        self.items.append(dict(k='p', text=line, align='center', size=1.7 if n == 0 else 1.1, bold=n == 0, cover=True))
        self.items.append(dict(k='space', lines=1.5))
      self.items.append(dict(k='break'))
    elif source.get('head'):
      for n, line in enumerate(source['head']):
        self.items.append(dict(k='p', text=line, align='center', size=1.5 if n == 0 else 1.0, bold=n == 0))
    for part in source.get('order', ['contents', 'front', 'body', 'back']):
      if part == 'contents':
        contents = self.layout.get('contents', source.get('contents'))
        if contents:
          self.items.append(dict(k='toc', style=contents.get('style', 'dots'), title=contents.get('title', '目次'),
                     levels=contents.get('levels', 9)))
          if contents.get('break', True):
            self.items.append(dict(k='break'))
      elif part == 'body':
        from layouts import LAYOUTS
        body = copy.deepcopy(source.get('body') or [])
        if self.layout.get('drop-headings'):
          body = [item for item in body if isinstance(item, dict) and 'c' in item]
        LAYOUTS[self.layout.get('name', 'flow')](self, body)
      else:
        self.items += self.blocks(source.get(part))[0]

  def gold(self):
    meta = {k: self.meta[k] for k in ('title', 'vendor', 'version', 'date', 'language') if k in self.meta}
    meta = {k: str(v) for k, v in meta.items()}
    meta['services'] = self.meta.get('services', [])
    meta['layout'] = self.layout.get('tag') or self.layout.get('name', 'flow')
    meta['standard'] = self.standard
    return {'meta': meta, 'records': self.records}
