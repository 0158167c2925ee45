# SPDX-License-Identifier: GPL-2.0-or-later
"""Items to a flat OpenDocument presentation: a title frame and a text frame on each page, as slides are made."""
from xml.sax.saxutils import escape as xml_escape

from render_html import PAGES
from render_odf import ROOT, Odf, escape, inline


class Slides(Odf):
  def frame(self, x, y, width, height, inside, style='Frame'):
    return (f'<draw:frame draw:style-name="{style}" svg:x="{x:.1f}pt" svg:y="{y:.1f}pt" svg:width="{width:.1f}pt" svg:height="{height:.1f}pt">'
            f'<draw:text-box>{inside}</draw:text-box></draw:frame>')

  def pages(self):
    """Items of each page: [(heading or None, [item])]."""
    found = [(None, [])]
    for item in self.paper.items:
      if item['k'] == 'break':
        found.append((None, []))
      elif item['k'] == 'h' and found[-1][0] is None and not found[-1][1]:
        found[-1] = (item, found[-1][1])
      elif item['k'] == 'h':
        found.append((item, []))
      else:
        found[-1][1].append(item)
    return [page for page in found if page[0] or page[1]]

  def figure(self, item):
    return ''

  def boxes(self, item, top):
    out, width, height = '', 150, 34
    name = self.style('fo:text-align="center"', self.fonts(self.theme['head'], self.size * .8))
    for n, label in enumerate(item['labels']):
      out += self.frame(60 + (n % 3) * (width + 14), top + (n // 3) * (height + 10), width, height,
                        f'<text:p text:style-name="{name}">{escape(label)}</text:p>', 'Box')
    return out

  def page(self, number, total, heading, items):
    width, height = PAGES[self.theme.get('page', 'slides')]
    out, top = '', 24
    if heading:
      name = self.style('fo:text-align="start"', self.fonts(self.theme['head'], self.size * 1.5, True))
      gap = '\u3000' if heading['gap'] in ('tab', 'em') else heading['gap']
      text = (inline(heading['num']) + gap if heading['num'] else '') + inline(heading['text'])
      out += self.frame(36, 20, width - 72, 60, f'<text:p text:style-name="{name}">{text}</text:p>')
      top = 92
    body = ''.join(self.block(item) for item in items if item['k'] not in ('figure', 'space', 'table'))
    if body:
      out += self.frame(48, top, width - 96, height - top - 46, body)
    for item in items:
      if item['k'] == 'figure':
        out += self.boxes(item, height - 130)
    small = self.style('', self.fonts(self.theme['body'], 8))
    for where, x in (('left', 36), ('center', width / 2 - 60), ('right', width - 120)):
      text = self.paper.furniture.get(f'footer-{where}') or (self.paper.furniture.get('footer') if where == 'center' else None)
      if text:
        text = text.replace('{page}', str(number)).replace('{pages}', str(total))
        out += self.frame(x, height - 30, 260 if where == 'left' else 90, 18, f'<text:p text:style-name="{small}">{escape(text)}</text:p>')
    return f'<draw:page draw:name="page{number}" draw:master-page-name="Plain">{out}</draw:page>'

  def document(self):
    width, height = PAGES[self.theme.get('page', 'slides')]
    found = self.pages()
    pages = ''.join(self.page(n, len(found), heading, items) for n, (heading, items) in enumerate(found, 1))
    faces = ''.join(f'<style:font-face style:name="{f}" svg:font-family="&apos;{f}&apos;"/>' for f in sorted({self.theme['body'], self.theme['head']}))
    title = xml_escape(self.theme.get('info-title') or self.paper.meta.get('title', ''))
    root = ROOT.replace('opendocument.text"', 'opendocument.presentation"')
    plain = 'draw:fill="none" draw:stroke="none" draw:auto-grow-height="false" draw:textarea-vertical-align="top" fo:padding="0pt"'
    return f'''<?xml version="1.0" encoding="UTF-8"?>{root}
<office:meta><dc:title>{title}</dc:title></office:meta>
<office:font-face-decls>{faces}</office:font-face-decls>
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties {self.fonts(self.theme["body"], self.size)}/></style:style>
<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:styles>
<office:automatic-styles>{"".join(self.automatic)}
<style:style style:name="Frame" style:family="graphic"><style:graphic-properties {plain}/></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#e8f0fa" draw:stroke="solid" draw:textarea-vertical-align="middle"/></style:style>
<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt" style:print-orientation="landscape"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Plain" style:page-layout-name="PL"/></office:master-styles>
<office:body><office:presentation>{pages}</office:presentation></office:body></office:document>'''
