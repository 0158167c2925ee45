# SPDX-License-Identifier: GPL-2.0-or-later
"""Items to a flat OpenDocument text, for LibreOffice to export."""
from xml.sax.saxutils import escape as xml_escape

from paper import MARK, RUBY
from render_html import PAGES

SPACES = ('office:1.0 style:1.0 text:1.0 table:1.0 drawing:1.0 xsl-fo-compatible:1.0 svg-compatible:1.0 meta:1.0')
ROOT = ('<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">')


def escape(text):
  out, spaces = xml_escape(text), '  '
  while spaces in out:
    out = out.replace(spaces, ' <text:s/>', 1)
  return out.replace('\n', '<text:line-break/>')


def inline(text):
  out = escape(text)
  out = RUBY.sub(r'<text:ruby><text:ruby-base>\1</text:ruby-base><text:ruby-text>\2</text:ruby-text></text:ruby>', out)
  return MARK.sub(r'<text:span text:style-name="Sup">\1</text:span>', out)


class Odf:
  def __init__(self, paper, theme, toc_pages=None):
    self.paper, self.theme, self.toc_pages = paper, theme, toc_pages or {}
    self.styles, self.automatic, self.tables = {}, [], 0
    self.size = theme.get('size', 10.5)
    width, height = PAGES[theme.get('page', 'A4')]
    top, right, bottom, left = theme.get('margins', (64, 62, 64, 62))
    self.width = width - left - right
    self.pending_break = False

  def fonts(self, name, size=None, bold=False):
    weight = 'bold' if bold else 'normal'
    out = f'style:font-name="{name}" style:font-name-asian="{name}" fo:font-weight="{weight}" style:font-weight-asian="{weight}"'
    return out + (f' fo:font-size="{size:.2f}pt" style:font-size-asian="{size:.2f}pt"' if size else '')

  def style(self, paragraph, text):
    if self.pending_break:
      paragraph += ' fo:break-before="page"'
      self.pending_break = False
    key = (paragraph, text)
    if key not in self.styles:
      name = f'P{len(self.styles) + 1}'
      self.styles[key] = name
      self.automatic.append(f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
                 f'<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>')
    return self.styles[key]

  def paragraph(self, content, paragraph='', text='', size=None, bold=False, font=None):
    name = self.style(paragraph, self.fonts(font or self.theme['body'], size or self.size, bold) + ' ' + text)
    return f'<text:p text:style-name="{name}">{content}</text:p>'

  def block(self, item, cell=None):
    kind = item['k']
    scale = cell or 1
    if kind == 'p':
      align = item.get('align') or self.theme.get('align', 'left')
      align = {'left': 'start', 'right': 'end'}.get(align, align)
      first = '' if item.get('align') or cell or item.get('cls') else f' fo:text-indent="{self.theme.get("first", 0) * self.size}pt"'
      indent = f' fo:margin-left="{item.get("indent", 0) * self.size}pt"'
      after = f' fo:margin-bottom="{2 if cell else self.theme.get("after", .35) * self.size}pt"'
      return self.paragraph(inline(item['text']), f'fo:text-align="{align}"{first}{indent}{after}', size=self.size * item.get('size', 1) * scale,
                 bold=item.get('bold', False))
    if kind == 'li':
      mark = escape(item['mark'])
      if item['symbol']:
        mark = f'<text:span text:style-name="Sym">{mark}</text:span>'
      width = (max(1.2, sum(1 if ord(c) > 255 else .6 for c in item['mark']) + .3) if item['mark'] else 0) * self.size * scale
      left = item['indent'] * self.size * scale + width
      tab = '<text:tab/>' if item['mark'] else ''
      return self.paragraph(mark + tab + inline(item['text']), f'fo:margin-left="{left}pt" fo:text-indent="-{width}pt" fo:margin-bottom="2pt"',
                 size=self.size * scale)
    if kind == 'h':
      return self.heading(item)
    if kind == 'table':
      return self.table(item)
    if kind == 'figure':
      return self.figure(item)
    if kind == 'note':
      return self.paragraph(escape(item['mark'] + ' ' + item['text']), 'fo:border-top="0.5pt solid #999999" fo:margin-top="4pt"', size=self.size * .8)
    if kind == 'toc':
      return self.contents(item)
    if kind == 'break':
      self.pending_break = True
      return ''
    if kind == 'space':
      return ''.join(self.paragraph('') for n in range(max(1, round(item['lines']))))
    raise ValueError(kind)

  def heading(self, item):
    style = item['style'] if self.theme.get('styled', True) else 'plain'
    gap = {'tab': '<text:tab/>', 'em': '\u2003'}.get(item['gap'], item['gap'])
    content = (inline(item['num']) + gap if item['num'] else '') + inline(item['text'])
    level = min(item['level'], 6)
    scale = {1: 1.45, 2: 1.25, 3: 1.1}.get(level, 1.0) if style != 'plain' else 1
    paragraph = f'fo:keep-with-next="always" fo:margin-top="{self.size * .9}pt" fo:margin-bottom="{self.size * .35}pt" fo:text-align="start"'
    text = ''
    if item['gap'] == 'tab':
      paragraph += f' fo:margin-left="0pt"'
    if style == 'inverse':
      paragraph += ' fo:background-color="#1d3f72" fo:padding="3pt"'
      text = 'fo:color="#ffffff"'
    elif style == 'box':
      paragraph += ' fo:border="1pt solid #333333" fo:padding="3pt"'
    elif style == 'under':
      paragraph += ' fo:border-bottom="1pt solid #226688" fo:padding="1pt"'
    elif style == 'spaced':
      text = f'fo:letter-spacing="{self.size * .35}pt"'
    font = self.theme.get('plain-head', self.theme['body']) if style == 'plain' else self.theme['head']
    name = self.style(paragraph, self.fonts(font, self.size * scale, style != 'plain' and self.theme.get('weight', 'bold') == 'bold') + ' ' + text)
    out = f'<text:p text:style-name="{name}">' if style == 'plain' else f'<text:h text:style-name="{name}" text:outline-level="{level}">'
    side = ''
    if item.get('margin'):
      # the margin text stands in a frame anchored to the heading
      style_name = self.style('fo:text-align="start"', self.fonts(self.theme['body'], self.size * .72))
      side = (f'<draw:frame draw:style-name="Side" text:anchor-type="paragraph" svg:x="-52pt" svg:y="1pt" svg:width="48pt" draw:z-index="1"><draw:text-box fo:min-height="10pt">'
          f'<text:p text:style-name="{style_name}">{inline(item["margin"])}</text:p></draw:text-box></draw:frame>')
    return out + side + content + ('</text:p>' if style == 'plain' else '</text:h>')

  def table(self, item, figure=False):
    self.tables += 1
    name, total = f'T{self.tables}', sum(item['cols'])
    broke = ' fo:break-before="page"' if self.pending_break else ''
    self.pending_break = False
    self.automatic.append(f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{self.width * (0.8 if figure else 1):.1f}pt" table:align="{"center" if figure else "margins"}"'
               f' fo:margin-bottom="4pt"{broke}/></style:style>')
    columns = ''
    for n, c in enumerate(item['cols']):
      self.automatic.append(f'<style:style style:name="{name}.{n}" style:family="table-column"><style:table-column-properties style:rel-column-width="{int(1000 * c / total)}*"/></style:style>')
      columns += f'<table:table-column table:style-name="{name}.{n}"/>'
    rules = {'all': 'fo:border="0.6pt solid #444444"', 'rows': 'fo:border-bottom="0.6pt solid #444444"', 'none': 'fo:border="none"'}[item.get('rules', 'all')]
    valign = item.get('valign', 'top')
    fill = f' fo:background-color="{self.theme.get("head-fill", "#dde6f0")}"' if item.get('rules', 'all') != 'none' else ''
    for suffix, more in (('c', ''), ('h', fill)):
      self.automatic.append(f'<style:style style:name="{name}.{suffix}" style:family="table-cell"><style:table-cell-properties {rules} fo:padding="3pt" style:vertical-align="{valign}"{more}/></style:style>')
    keep = ' fo:keep-together="always"' if self.theme.get('row-break') == 'avoid' else ''
    self.automatic.append(f'<style:style style:name="{name}.r" style:family="table-row"><style:table-row-properties{keep}/></style:style>')
    scale = item.get('size', .9)

    def cell(blocks, kind='c', span=1):
      inside = ''.join(self.block(b, scale) for b in blocks) or self.paragraph('')
      extra = f' table:number-columns-spanned="{span}"' if span > 1 else ''
      return f'<table:table-cell table:style-name="{name}.{kind}"{extra} office:value-type="string">{inside}</table:table-cell>' + '<table:covered-table-cell/>' * (span - 1)

    out = f'<table:table table:name="{name}" table:style-name="{name}">{columns}'
    if item.get('head'):
      row = f'<table:table-row table:style-name="{name}.r">' + ''.join(cell([dict(k='p', text=h)], 'h') for h in item['head']) + '</table:table-row>'
      out += f'<table:table-header-rows>{row}</table:table-header-rows>' if item.get('repeat', True) else row
    for row in item['rows']:
      inside = cell(row['cells'][0], 'h', len(item['cols'])) if row.get('span') else ''.join(cell(c) for c in row['cells'])
      out += f'<table:table-row table:style-name="{name}.r">{inside}</table:table-row>'
    return out + '</table:table>'

  def figure(self, item):
    labels = item['labels']
    if item['kind'] == 'table':
      rows = [dict(cells=[[dict(k='p', text=x, align='center')] for x in (labels[i:i + 2] + [''])[:2]]) for i in range(0, len(labels), 2)]
      return self.table(dict(cols=[1, 1], rows=rows, rules='all', size=.9), figure=True)
    shapes, width, height = '', 140, 26
    style = self.style('fo:text-align="center"', self.fonts(self.theme['head'], self.size * .85))
    for n, label in enumerate(labels):
      x, y = 6 + (n % 3) * (width + 12), 2 + (n // 3) * (height + 10)
      shapes += (f'<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:x="{x}pt" svg:y="{y}pt" svg:width="{width}pt" svg:height="{height}pt" draw:z-index="{n + 1}">'
           f'<draw:text-box><text:p text:style-name="{style}">{escape(label)}</text:p></draw:text-box></draw:frame>')
    tall = ((len(labels) + 2) // 3) * (height + 10) + 8
    name = self.style(f'fo:margin-bottom="{tall}pt" fo:line-height="4pt"', self.fonts(self.theme['body'], 2))
    return f'<text:p text:style-name="{name}">{shapes}</text:p>'

  def contents(self, item):
    out = self.paragraph(escape(item['title']), 'fo:text-align="center" fo:margin-bottom="8pt"', size=self.size * 1.3, font=self.theme['head'])
    leader = ' style:leader-style="dotted" style:leader-text="."' if item['style'] == 'dots' else ''
    if item['style'] == 'mid':
      leader = ' style:leader-style="dotted" style:leader-text="…"'
    headings = [x for x in self.paper.items if x['k'] == 'h' and x.get('toc')]
    for n, h in enumerate(headings):
      if h['level'] > item['levels']:
        continue
      gap = '\u3000' if h['gap'] in ('tab', 'em') else h['gap']
      text = escape((h['num'] + gap if h['num'] else '') + MARK.sub('', RUBY.sub(r'\1', h['text'])))
      name = f'Toc{h["level"]}{item["style"]}'
      if name not in self.styles:
        self.styles[name] = name
        self.automatic.append(f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="{(h["level"] - 1) * self.size}pt">'
                   f'<style:tab-stops><style:tab-stop style:position="{self.width - (h["level"] - 1) * self.size:.1f}pt" style:type="right"{leader}/></style:tab-stops></style:paragraph-properties>'
                   f'<style:text-properties {self.fonts(self.theme["body"], self.size)}/></style:style>')
      tail = {'none': '　' + str(self.toc_pages.get(n, 8)), 'bare': ''}.get(item['style'], f'<text:tab/>{self.toc_pages.get(n, 8)}')
      out += f'<text:p text:style-name="{name}">{text}{tail}</text:p>'
    return out

  def running(self, text):
    out = escape(text)
    return out.replace('{page}', '<text:page-number text:select-page="current"/>').replace('{pages}', '<text:page-count/>')

  def document(self):
    theme, running = self.theme, self.paper.furniture
    body, section = '', False
    for item in self.paper.items:
      if item['k'] == 'columns':
        body += '</text:section>' if section else ''
        section = item['n'] > 1
        body += '<text:section text:style-name="Sect2" text:name="Columns">' if section else ''
        self.width = self.width / 2 - 9 if section else self.width
      else:
        body += self.block(item)
    body += '</text:section>' if section else ''
    width, height = PAGES[theme.get('page', 'A4')]
    top, right, bottom, left = theme.get('margins', (64, 62, 64, 62))
    bands = {}
    for place in ('header', 'footer'):
      parts = [running.get(f'{place}-{w}') for w in ('left', 'center', 'right')]
      if running.get(place):
        parts[{'left': 0, 'center': 1, 'right': 2}[theme.get(place + '-at', 'center')]] = running[place]
      used = [p for p in parts if p]
      if not used:
        bands[place] = ''
      elif len(used) == 1:
        align = {0: 'start', 1: 'center', 2: 'end'}[parts.index(used[0])]
        bands[place] = f'<style:{place}><text:p text:style-name="Run{align}">{self.running(used[0])}</text:p></style:{place}>'
      else:
        bands[place] = f'<style:{place}><text:p text:style-name="Runstart">' + '<text:tab/>'.join(self.running(p or '') for p in parts) + f'</text:p></style:{place}>'
    runs = ''.join(f'<style:style style:name="Run{a}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="{a}">'
           f'<style:tab-stops><style:tab-stop style:position="{(width - left - right) / 2:.0f}pt" style:type="center"/><style:tab-stop style:position="{width - left - right:.0f}pt" style:type="right"/></style:tab-stops>'
           f'</style:paragraph-properties><style:text-properties {self.fonts(theme["head"], 8)}/></style:style>' for a in ('start', 'center', 'end'))
    faces = ''.join(f'<style:font-face style:name="{f}" svg:font-family="&apos;{f}&apos;"/>' for f in sorted({theme['body'], theme['head'], theme.get('plain-head', theme['body']), 'OpenSymbol', 'Liberation Sans'}))
    lead = theme.get('lead', 1.6) / 1.3
    title = xml_escape(theme.get('info-title') or self.paper.meta.get('title', ''))
    lang = 'fo:language="en" fo:country="US" style:language-asian="ja" style:country-asian="JP"'
    return f'''<?xml version="1.0" encoding="UTF-8"?>{ROOT}
<office:meta><dc:title>{title}</dc:title></office:meta>
<office:font-face-decls>{faces}</office:font-face-decls>
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:line-height="{lead * 100:.0f}%" style:writing-mode="lr-tb"/><style:text-properties {lang} {self.fonts(theme["body"], self.size)}/></style:style>
<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Sym" style:family="text"><style:text-properties style:font-name="{theme.get("symbol-font", "OpenSymbol")}"/></style:style></office:styles>
<office:automatic-styles>{runs}{"".join(self.automatic)}
<style:style style:name="Box" style:family="graphic"><style:graphic-properties draw:fill="none" fo:border="0.7pt solid #334455" fo:padding="3pt" style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph" draw:textarea-vertical-align="middle"/></style:style>
<style:style style:name="Side" style:family="graphic"><style:graphic-properties draw:fill="none" fo:border="none" fo:padding="0pt" style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>
<style:style style:name="Sect2" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="2" fo:column-gap="18pt"/></style:section-properties></style:style>
<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt" fo:margin-top="{top * .5}pt" fo:margin-bottom="{bottom * .5}pt" fo:margin-left="{left}pt" fo:margin-right="{right}pt" style:print-orientation="{"landscape" if width > height else "portrait"}"/>
<style:header-style><style:header-footer-properties fo:min-height="{top * .5}pt" fo:margin-bottom="{top * .2}pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="{bottom * .5}pt" fo:margin-top="{bottom * .2}pt"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">{bands["header"]}{bands["footer"]}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>'''
