# SPDX-License-Identifier: GPL-2.0-or-later
"""Items to PDF with cairo and Pango, a small page maker of its own. It alone knows where everything
came to stand, so it gives the regions of the gold records, and it can do what office programs do not:
turned pages, doubled text, text in separate runs, watermarks, vertical margin text."""
import cairo
import gi
gi.require_version('Pango', '1.0')
gi.require_version('PangoCairo', '1.0')
from gi.repository import Pango, PangoCairo  # noqa: E402

from paper import MARK, RUBY  # noqa: E402
from render_html import PAGES  # noqa: E402


class Cairo:
  def __init__(self, paper, theme, out, toc_pages=None):
    self.paper, self.theme, self.toc_pages = paper, theme, toc_pages or {}
    self.width, self.height = PAGES[theme.get('page', 'A4')]
    self.top, self.right, self.bottom, self.left = theme.get('margins', (64, 62, 64, 62))
    self.turned = theme.get('turned', False)
    self.surface = cairo.PDFSurface(out, *((self.height, self.width) if self.turned else (self.width, self.height)))
    self.surface.set_metadata(cairo.PDF_METADATA_TITLE, theme.get('info-title') or paper.meta.get('title', ''))
    self.context = cairo.Context(self.surface)
    if self.turned:  # drawn on its side; the page's /Rotate sets it upright
      self.context.transform(cairo.Matrix(0, -1, 1, 0, 0, self.width))
    self.pango = PangoCairo.create_context(self.context)
    self.size = theme.get('size', 10.5)
    self.page = 1
    self.columns, self.column, self.x, self.column_width = 1, 0, self.left, self.width - self.left - self.right
    self.y = self.top
    self.regions = {}
    self.heading_pages = []
    self.page_open()

  # ---- pages -----------------------------------------------------------------------------

  def page_open(self):
    if self.theme.get('watermark'):
      self.context.save()
      self.context.translate(self.width * .18, self.height * .62)
      self.context.rotate(-.6)
      self.context.set_source_rgb(.9, .9, .9)
      self.show(self.layout(self.theme['watermark'], 1000, size=64, font=self.theme['head']), 0, 0)
      self.context.restore()
    self.context.set_source_rgb(0, 0, 0)
    if self.theme.get('vertical'):
      y = self.top + 60
      for char in self.theme['vertical']:
        self.show(self.layout(char, 30, size=8, font=self.theme['head']), self.width - self.right * .6, y)
        y += 10
    for place in ('header', 'footer'):
      y = self.top * .5 if place == 'header' else self.height - self.bottom * .6
      for where in ('left', 'center', 'right'):
        text = self.paper.furniture.get(f'{place}-{where}') or (self.paper.furniture.get(place) if where == self.theme.get(place + '-at', 'center') else None)
        if not text:
          continue
        text = text.replace('{page}', str(self.page)).replace('{pages}', str(self.toc_pages.get('pages', 9)))
        layout = self.layout(text, self.width - self.left - self.right, size=8, font=self.theme['head'],
                  align={'left': 'left', 'center': 'center', 'right': 'right'}[where])
        self.show(layout, self.left, y)

  def page_next(self):
    self.context.show_page()
    self.page += 1
    self.column, self.x, self.y = 0, self.left, self.top
    self.page_open()

  def column_next(self):
    self.column += 1
    if self.column >= self.columns:
      self.page_next()
      return
    self.x = self.left + self.column * (self.column_width + 18)
    self.y = self.column_top if self.page == self.column_page else self.top

  @property
  def limit(self):
    return self.height - self.bottom

  # ---- text ------------------------------------------------------------------------------

  def layout(self, text, width, size=None, font=None, bold=False, align='left', indent=0):
    layout = Pango.Layout.new(self.pango)
    description = Pango.FontDescription.new()
    description.set_family(font or self.theme['body'])
    description.set_absolute_size((size or self.size) * Pango.SCALE)
    if bold:
      description.set_weight(Pango.Weight.BOLD)
    layout.set_font_description(description)
    layout.set_width(int(width * Pango.SCALE))
    layout.set_wrap(Pango.WrapMode.WORD_CHAR)
    layout.set_line_spacing(0)
    layout.set_indent(int(indent * Pango.SCALE))
    layout.set_alignment({'left': Pango.Alignment.LEFT, 'center': Pango.Alignment.CENTER, 'right': Pango.Alignment.RIGHT}.get(align, Pango.Alignment.LEFT))
    layout.set_justify(align == 'justify')
    layout.set_text(MARK.sub(r'\1', RUBY.sub(r'\1', text)), -1)
    return layout

  def show(self, layout, x, y):
    self.context.move_to(x, y)
    PangoCairo.show_layout(self.context, layout)

  def lines(self, layout):
    """(line, x offset, ink height, baseline) for each line, in points."""
    out, it = [], layout.get_iter()
    while True:
      _, logical = it.get_line_extents()
      out.append((it.get_line_readonly(), logical.x / Pango.SCALE, logical.width / Pango.SCALE, logical.height / Pango.SCALE,
            (it.get_baseline() - logical.y) / Pango.SCALE))
      if not it.next_line():
        return out

  def region(self, rec, x, y, width, height):
    if rec is None:
      return
    boxes = self.regions.setdefault(rec, {})
    key = (self.page, self.column)
    old = boxes.get(key)
    new = [x, y, x + width, y + height]
    boxes[key] = new if old is None else [min(old[0], new[0]), min(old[1], new[1]), max(old[2], new[2]), max(old[3], new[3])]

  def draw_lines(self, layout, x, lead, rec, double=False, shift=0):
    for line, dx, width, height, base in self.lines(layout):
      step = lead
      if self.y + step > self.limit:
        self.column_next()
        x = self.x + shift
      y = self.y + (step - height) / 2 + base
      self.context.move_to(x + dx, y)
      PangoCairo.show_layout_line(self.context, line)
      if double:
        self.context.move_to(x + dx + .3, y)
        PangoCairo.show_layout_line(self.context, line)
      self.region(rec, x + dx, self.y, width, step)
      self.y += step

  # ---- items -----------------------------------------------------------------------------

  def block(self, item):
    kind = item['k']
    lead = self.size * self.theme.get('lead', 1.6)
    if kind == 'p':
      size = self.size * item.get('size', 1)
      shift = item.get('indent', 0) * self.size
      first = 0 if item.get('align') or item.get('cls') else self.theme.get('first', 0) * self.size
      layout = self.layout(item['text'], self.column_width - shift, size, bold=item.get('bold', False), align=item.get('align') or self.theme.get('align', 'left'), indent=first)
      self.draw_lines(layout, self.x + shift, size * self.theme.get('lead', 1.6), item.get('rec'), shift=shift)
      self.y += self.size * self.theme.get('after', .35)
    elif kind == 'li':
      width = (max(1.2, sum(1 if ord(c) > 255 else .6 for c in item['mark']) + .3) if item['mark'] else 0) * self.size
      shift = item['indent'] * self.size
      if self.y + lead > self.limit:
        self.column_next()
      if item['mark']:
        mark = self.layout(item['mark'], 200, font=self.theme.get('symbol-font') if item['symbol'] else None)
        line = self.lines(mark)[0]
        self.context.move_to(self.x + shift, self.y + (lead - line[3]) / 2 + line[4])
        PangoCairo.show_layout_line(self.context, line[0])
        self.region(item.get('rec'), self.x + shift, self.y, width, lead)
      self.draw_lines(self.layout(item['text'], self.column_width - shift - width), self.x + shift + width, lead, item.get('rec'), shift=shift + width)
      self.y += 2
    elif kind == 'h':
      self.heading(item)
    elif kind == 'table':
      self.table(item)
    elif kind == 'figure':
      self.figure(item)
    elif kind == 'note':
      self.y += 4
      layout = self.layout(item['mark'] + ' ' + item['text'], self.column_width, self.size * .8)
      self.draw_lines(layout, self.x, self.size * 1.3, item.get('rec'))
    elif kind == 'toc':
      self.contents(item)
    elif kind == 'break':
      self.page_next()
    elif kind == 'space':
      self.y += item['lines'] * self.size
    elif kind == 'columns':
      self.columns, self.column = item['n'], 0
      self.column_width = (self.width - self.left - self.right - 18 * (item['n'] - 1)) / item['n']
      self.column_top, self.column_page = self.y, self.page
    else:
      raise ValueError(kind)

  def heading(self, item):
    style = item['style'] if self.theme.get('styled', True) else 'plain'
    size = self.size * ({1: 1.45, 2: 1.25, 3: 1.1}.get(min(item['level'], 4), 1) if style != 'plain' else 1)
    bold = style != 'plain' and self.theme.get('weight', 'bold') == 'bold'
    font = self.theme['head'] if style != 'plain' else self.theme.get('plain-head', self.theme['body'])
    lead = size * 1.45
    self.y += self.size * .9
    number_width, text = 0, item['text']
    runs = item['gap'] == 'tab' and item['num']
    if item['num'] and not runs:
      text = item['num'] + {'em': '\u3000'}.get(item['gap'], item['gap']) + text
    if style == 'spaced':
      text = '\u2009'.join(text) if self.theme.get('spaced') == 'thin' else ' '.join(text)
    if runs:
      number = self.layout(item['num'], 400, size, font, bold)
      number_width = max(number.get_size()[0] / Pango.SCALE + size * .8, self.theme.get('tab', 2.5) * size)
    layout = self.layout(text, self.column_width - number_width - (8 if style in ('inverse', 'box') else 0), size, font, bold)
    need = layout.get_line_count() * lead + self.size * 3
    if self.y + need > self.limit:
      self.column_next()
    self.heading_pages.append(self.page)
    height = layout.get_line_count() * lead
    inset = 4 if style in ('inverse', 'box') else 0
    if style == 'inverse':
      self.context.set_source_rgb(.11, .25, .45)
      self.context.rectangle(self.x, self.y - 2, self.column_width, height + 4)
      self.context.fill()
      self.context.set_source_rgb(1, 1, 1)
    elif style == 'box':
      self.context.set_line_width(.8)
      self.context.rectangle(self.x, self.y - 2, self.column_width, height + 4)
      self.context.stroke()
    if item.get('margin'):
      side = self.layout(item['margin'], self.left - 16, 7)
      self.show(side, 10, self.y + 2)
    if runs:
      line = self.lines(number)[0]
      self.context.move_to(self.x + inset, self.y + (lead - line[3]) / 2 + line[4])
      PangoCairo.show_layout_line(self.context, line[0])
      self.region(item.get('rec'), self.x + inset, self.y, line[2], lead)
    self.draw_lines(layout, self.x + inset + number_width, lead, item.get('rec'), double=self.theme.get('double') and style != 'plain', shift=inset + number_width)
    self.context.set_source_rgb(0, 0, 0)
    self.y += self.size * .35

  # ---- tables: rows may continue on the next page -----------------------------------------

  def cell_lines(self, blocks, width, scale):
    """Flat lines of a cell: [(layout line or None, dx, width, height, base, step, rec, drawer)]."""
    out = []
    for block in blocks:
      size = self.size * scale * block.get('size', 1)
      if block['k'] == 'table':
        for row in ([dict(cells=[[dict(k='p', text=h)] for h in block['head']])] if block.get('head') else []) + block['rows']:
          layouts = [self.layout(c[0]['text'], width / len(row['cells']) - 4, size) for c in row['cells']]
          for n in range(max(l.get_line_count() for l in layouts)):
            out.append([(self.lines(l)[n], i * width / len(layouts)) for i, l in enumerate(layouts) if n < l.get_line_count()] + [block.get('rec')])
        continue
      if block['k'] == 'figure':
        for label in block['labels']:
          out.append([(self.lines(self.layout('［' + label + '］' if False else label, width, size, self.theme['head'], align='center'))[0], 0), block.get('rec')])
        continue
      shift, mark = 0, None
      if block['k'] == 'li':
        shift = (block['indent'] - 1) * size + ((max(1.2, sum(1 if ord(c) > 255 else .6 for c in block['mark']) + .3)) * size if block['mark'] else 0)
        if block['mark']:
          mark = self.lines(self.layout(block['mark'], 200, size))[0]
      text = block['text'] if block['k'] != 'note' else block['mark'] + ' ' + block['text']
      layout = self.layout(text, width - shift, size, bold=block.get('bold', False), align=block.get('align', 'left'))
      for n, line in enumerate(self.lines(layout)):
        out.append(([(mark, (block['indent'] - 1) * size)] if mark and n == 0 else []) + [(line, shift), block.get('rec')])
    return out

  def table(self, item):
    total, scale, pad = sum(item['cols']), item.get('size', .9), 3
    widths = [self.column_width * c / total for c in item['cols']]
    step = self.size * scale * self.theme.get('lead', 1.6) * .92
    rules = item.get('rules', 'all')
    def draw_row(cells, fill=False, spans=None):
      inner = spans or widths
      left = [list(self.cell_lines(c, w - 2 * pad, scale)) for c, w in zip(cells, inner)]
      counts = [len(c) for c in left]
      if max(counts) * step + 2 * pad > self.limit - self.y and (max(counts) < 4 or self.theme.get('row-break') == 'avoid' or self.limit - self.y < 3 * step):
        if self.y > self.top + 5:
          self.column_next()
          return True, left
      return False, left
    def put(left, inner, fill, whole):
      """Draw what fits; returns what is left over."""
      fit = int((self.limit - self.y - 2 * pad) // step)
      most = max(len(c) for c in left)
      count = min(most, max(fit, 1))
      height = count * step + 2 * pad
      x = self.x
      if fill and rules != 'none':
        self.context.set_source_rgb(.87, .9, .94)
        self.context.rectangle(x, self.y, sum(inner), height)
        self.context.fill()
        self.context.set_source_rgb(0, 0, 0)
      rest = []
      for lines, width in zip(left, inner):
        shown = lines[:count]
        y = self.y + pad
        if item.get('valign') == 'middle' and whole and most <= count:
          y += (count - len(shown)) * step / 2
        for entry in shown:
          rec = entry[-1]
          for (line, dx, w, h, base), shift in entry[:-1]:
            self.context.move_to(x + pad + shift + dx, y + (step - h) / 2 + base)
            PangoCairo.show_layout_line(self.context, line)
            self.region(rec, x + pad + shift + dx, y, w, step)
          y += step
        rest.append(lines[count:])
        if rules == 'all':
          self.context.set_line_width(.5)
          self.context.rectangle(x, self.y, width, height)
          self.context.stroke()
        x += width
      if rules == 'rows':
        self.context.set_line_width(.5)
        self.context.move_to(self.x, self.y + height)
        self.context.line_to(self.x + sum(inner), self.y + height)
        self.context.stroke()
      self.y += height
      return rest
    def head():
      if item.get('head'):
        put([list(self.cell_lines([dict(k='p', text=h, bold=True)], w - 2 * pad, scale)) for h, w in zip(item['head'], widths)], widths, True, True)
    head()
    for row in item['rows']:
      inner = [sum(widths)] if row.get('span') else widths
      moved, left = draw_row(row['cells'], spans=inner)
      if moved and item.get('repeat', True):
        head()
      whole = True
      while any(left):
        left = put(left, inner, bool(row.get('span')), whole)
        whole = False
        if any(left):
          self.column_next()
          if item.get('repeat', True):
            head()
    self.y += 4

  def figure(self, item):
    labels, width, height = item['labels'], (self.column_width - 24) / 3, 22
    tall = ((len(labels) + 2) // 3) * (height + 9) + 6
    if self.y + tall > self.limit:
      self.column_next()
    self.context.set_line_width(.7)
    for n, label in enumerate(labels):
      x, y = self.x + 4 + (n % 3) * (width + 8), self.y + 4 + (n // 3) * (height + 9)
      self.context.rectangle(x, y, width, height)
      self.context.stroke()
      self.show(self.layout(label, width, self.size * .8, self.theme['head'], align='center'), x, y + 5)
    self.y += tall

  def contents(self, item):
    layout = self.layout(item['title'], self.column_width, self.size * 1.3, self.theme['head'], align='center')
    self.draw_lines(layout, self.x, self.size * 2.2, None)
    headings = [x for x in self.paper.items if x['k'] == 'h' and x.get('toc')]
    lead = self.size * 1.65
    for n, h in enumerate(headings):
      if h['level'] > item['levels']:
        continue
      gap = '\u3000' if h['gap'] in ('tab', 'em') else h['gap']
      text = (h['num'] + gap if h['num'] else '') + MARK.sub('', RUBY.sub(r'\1', h['text']))
      shift = (h['level'] - 1) * self.size
      number = str(self.toc_pages.get(n, 8))
      layout = self.layout(text, self.column_width - shift - 30)
      self.draw_lines(layout, self.x + shift, lead, None, shift=shift)
      if item['style'] == 'bare':
        continue
      last = self.lines(layout)[-1]
      end = self.x + shift + last[2]
      self.y -= lead
      page = self.lines(self.layout(number, 60))[0]
      if item['style'] == 'none':
        self.context.move_to(end + self.size, self.y + (lead - page[3]) / 2 + page[4])
        PangoCairo.show_layout_line(self.context, page[0])
      else:
        right = self.x + self.column_width
        if item['style'] in ('dots', 'mid'):
          dot = '.' if item['style'] == 'dots' else '・'
          one = self.lines(self.layout(dot * 20, 600))[0][2] / 20
          dots = self.lines(self.layout(dot * max(2, int((right - page[2] - 4 - end) / one)), 900))[0]
          self.context.move_to(end + 2, self.y + (lead - dots[3]) / 2 + dots[4])
          PangoCairo.show_layout_line(self.context, dots[0])
        self.context.move_to(right - page[2], self.y + (lead - page[3]) / 2 + page[4])
        PangoCairo.show_layout_line(self.context, page[0])
      self.y += lead

  def run(self):
    for item in self.paper.items:
      self.block(item)
    self.surface.finish()
    boxes = {}
    for rec, found in self.regions.items():
      boxes[rec] = [dict(page=page, box=[round(v, 1) for v in box]) for (page, _), box in sorted(found.items())]
    return dict(pages=self.page, headings=self.heading_pages, regions=boxes)
