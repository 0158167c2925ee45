# SPDX-License-Identifier: GPL-2.0-or-later
"""Items to HTML, for a browser to print."""
import html
import re

from paper import MARK, RUBY

PAGES = {'A4': (595.3, 841.9), 'A4L': (841.9, 595.3), 'B5': (515.9, 728.5), 'Letter': (612, 792), 'slides': (720, 405), 'slides43': (720, 540)}


def inline(text):
  out = html.escape(text, quote=False)
  out = RUBY.sub(r'<ruby>\1<rt>\2</rt></ruby>', out)
  out = MARK.sub(r'<sup>\1</sup>', out)
  return out.replace('\n', '<br>')


def symbol(item):
  # Browsers have no symbol font to fall back on: draw the letter with a plain font, as such PDFs come out.
  return f'<span class="sym">{html.escape(item["mark"])}</span>'


def margin_text(text):
  """A running line for CSS: page numbers become counters."""
  parts = re.split(r'(\{pages?\})', text)
  return ' '.join({'{page}': 'counter(page)', '{pages}': 'counter(pages)'}.get(p) or '"%s"' % p.replace('"', '\\"') for p in parts if p) or '""'


class Html:
  def __init__(self, paper, theme, toc_pages=None):
    self.paper, self.theme, self.toc_pages = paper, theme, toc_pages or {}
    self.number = 0
    self.open_columns = False

  def block(self, item):
    kind = item['k']
    if kind == 'p':
      css = []
      if item.get('align'):
        css.append('text-align:' + item['align'])
      if item.get('size'):
        css.append(f'font-size:{item["size"]}em')
      if item.get('bold'):
        css.append('font-weight:bold')
      if item.get('indent'):
        css.append(f'margin-left:{item["indent"]}em')
      name = item.get('cls') or ('plain' if item.get('align') or item.get('cover') else 'body')
      return f'<p class="{name}" style="{";".join(css)}">{inline(item["text"])}</p>'
    if kind == 'li':
      mark = symbol(item) if item['symbol'] else html.escape(item['mark'])
      width = max(1.2, sum(1 if ord(c) > 255 else 0.6 for c in item['mark']) + 0.3) if item['mark'] else 0
      space = '' if not item['mark'] else f'<span class="mark" style="width:{width}em;margin-left:-{width}em">{mark}</span>'
      return f'<p class="li" style="margin-left:{item["indent"] + width}em">{space}{inline(item["text"])}</p>'
    if kind == 'h':
      return self.heading(item)
    if kind == 'table':
      return self.table(item)
    if kind == 'figure':
      return self.figure(item)
    if kind == 'note':
      return f'<p class="note">{inline(item["mark"])} {inline(item["text"])}</p>'
    if kind == 'toc':
      return self.contents(item)
    if kind == 'break':
      return '<div class="break"></div>'
    if kind == 'space':
      return f'<div style="height:{item["lines"]}em"></div>'
    if kind == 'columns':
      out = '</div>' if self.open_columns else ''
      self.open_columns = item['n'] > 1
      return out + (f'<div style="column-count:{item["n"]};column-gap:2em">' if item['n'] > 1 else '')
    raise ValueError(kind)

  def heading(self, item):
    self.number += 1
    style = self.theme.get('styled', True) and item['style'] or 'plain'
    level = min(item['level'], 6)
    gap = {'tab': '<span class="tab"></span>', '': ''}.get(item['gap'], '\u2003' if item['gap'] == 'em' else html.escape(item['gap']))
    text = (inline(item['num']) + gap if item['num'] else '') + inline(item['text'])
    if style == 'spaced':
      text = text.replace('<', ' <') if False else text
    tag = f'h{level}' if style != 'plain' else 'p'
    margin = f'<span class="side">{inline(item["margin"])}</span>' if item.get('margin') else ''
    out = f'<{tag} class="h {style} l{level}">{margin}{text}</{tag}>'
    return out

  def table(self, item):
    total = sum(item['cols'])
    cols = ''.join(f'<col style="width:{100 * c / total:.2f}%">' for c in item['cols'])
    head = ''
    if item.get('head'):
      row = '<tr>' + ''.join(f'<th>{inline(h)}</th>' for h in item['head']) + '</tr>'
      head = f'<thead{"" if item.get("repeat", True) else " style=display:table-row-group"}>{row}</thead>'
    rows = []
    for row in item['rows']:
      if row.get('span'):
        rows.append(f'<tr><td colspan="{len(item["cols"])}" class="group">' + ''.join(map(self.block, row['cells'][0])) + '</td></tr>')
        continue
      rows.append('<tr>' + ''.join('<td>' + ''.join(map(self.block, cell)) + '</td>' for cell in row['cells']) + '</tr>')
    return (f'<table class="rules-{item.get("rules", "all")}" style="font-size:{item.get("size", 0.9)}em;vertical-align:{item.get("valign", "top")}">'
        f'<colgroup>{cols}</colgroup>{head}<tbody class="v-{item.get("valign", "top")}">{"".join(rows)}</tbody></table>')

  def figure(self, item):
    if item['kind'] == 'table':
      rows = [item['labels'][i:i + 2] for i in range(0, len(item['labels']), 2)]
      return '<table class="fig">' + ''.join('<tr>' + ''.join(f'<td>{inline(c)}</td>' for c in r) + '</tr>' for r in rows) + '</table>'
    parts, width, height = [], 150, 28
    for n, label in enumerate(item['labels']):
      x, y = 10 + (n % 3) * (width + 14), 8 + (n // 3) * (height + 12)
      parts.append(f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#e8f0fa" stroke="#345"/>'
            f'<text x="{x + width / 2}" y="{y + 18}" text-anchor="middle" font-size="10">{html.escape(label)}</text>')
    tall = 16 + ((len(item['labels']) + 2) // 3) * (height + 12)
    return f'<svg width="490" height="{tall}" viewBox="0 0 500 {tall}" class="svg">{"".join(parts)}</svg>'

  def contents(self, item):
    title = f'<p class="toctitle">{inline(item["title"])}</p>'
    lines = []
    for n, h in enumerate(x for x in self.paper.items if x['k'] == 'h' and x.get('toc')):
      if h['level'] > item['levels']:
        continue
      gap = '\u3000' if h['gap'] in ('tab', 'em') else h['gap']
      text = html.escape((h['num'] + gap if h['num'] else '') + MARK.sub('', RUBY.sub(r'\1', h['text'])))
      page = self.toc_pages.get(n, '8')
      fill = {'dots': '<span class="dots">' + '.' * 160 + '</span>', 'mid': '<span class="dots">' + '・' * 80 + '</span>',
          'tab': '<span class="fill"></span>', 'none': '　', 'bare': ''}[item['style']]
      number = '' if item['style'] == 'bare' else f'<span>{page}</span>'
      lines.append(f'<div class="toc" style="padding-left:{(h["level"] - 1) * 1.2}em"><span class="toctext">{text}</span>{fill}{number}</div>')
    return title + ''.join(lines)

  def css(self):
    theme = self.theme
    width, height = PAGES[theme.get('page', 'A4')]
    top, right, bottom, left = theme.get('margins', (64, 62, 64, 62))
    running = self.paper.furniture
    # A browser draws nothing of the body outside the page's margins: leave it room there.
    inset = (0, 0)
    if theme.get('vertical') or any(i.get('margin') for i in self.paper.items):
      inset, left, right = (left - 12, right - 12), 12, 12
    edge = inset[0] + left
    boxes = ''
    for place, side in (('header', 'top'), ('footer', 'bottom')):
      for where in ('left', 'center', 'right'):
        text = running.get(f'{place}-{where}') or (running.get(place) if where == theme.get(place + '-at', 'center') else None)
        if text:
          boxes += f'@{side}-{where}{{content:{margin_text(text)};font-size:8pt;font-family:{theme["head"]!r};{"white-space:nowrap" if where == "center" else ""}}}'
    head, body = theme['head'], theme['body']
    return f'''
@page{{size:{width}pt {height}pt;margin:{top}pt {right}pt {bottom}pt {left}pt;{boxes}}}
body{{font-family:"{body}";font-size:{theme.get("size", 10.5)}pt;line-height:{theme.get("lead", 1.6)};margin:0 {inset[1]}pt 0 {inset[0]}pt}}
p{{margin:0 0 {theme.get("after", 0.35)}em 0;text-align:{theme.get("align", "left")};line-break:{theme.get("break", "auto")}}}
p.body{{text-indent:{theme.get("first", 0)}em}}
td p,td p.body,th{{text-indent:0;margin-bottom:.15em}}
.h{{font-family:"{head}";text-indent:0;break-after:avoid}}
h1,h2,h3,h4,h5{{font-weight:{theme.get("weight", "bold")};margin:1em 0 .4em 0;line-height:1.4}}
h1{{font-size:1.45em}}h2{{font-size:1.25em}}h3{{font-size:1.1em}}h4,h5{{font-size:1em}}
p.h.plain{{font-family:"{theme.get("plain-head", body)}";margin:.9em 0 .3em 0}}
.inverse{{background:#1d3f72;color:#fff;padding:.25em .6em}}
.box{{border:1pt solid #333;padding:.25em .6em}}
.under{{border-bottom:1pt solid #268}}
.spaced{{letter-spacing:.35em}}
.tab{{display:inline-block;width:{theme.get("tab", 2.5)}em}}
.side{{float:left;margin-left:-{edge - 14}pt;width:{edge - 20}pt;font-size:7.5pt;font-weight:normal}}
.mark{{display:inline-block}}.sym{{font-family:"{theme.get("symbol-font", "Liberation Sans")}"}}
table{{border-collapse:collapse;width:100%;margin:.4em 0;table-layout:fixed}}
td,th{{padding:.25em .4em;vertical-align:inherit;text-align:left;overflow-wrap:anywhere}}
tbody.v-middle td{{vertical-align:middle}}tbody.v-top td{{vertical-align:top}}
.rules-all td,.rules-all th,.fig td{{border:.6pt solid #444}}
.rules-rows td,.rules-rows th{{border-bottom:.6pt solid #444}}
th,.group{{background:{theme.get("head-fill", "#dde6f0")}}}
.rules-none th,.rules-none .group{{background:none}}
.fig{{width:80%;margin:.5em auto}}.fig td{{text-align:center}}
.note{{font-size:.8em;border-top:.5pt solid #999;margin-top:.6em}}
.ref{{font-size:.95em}}
sup{{font-size:.65em}}
.toctitle{{text-align:center;font-size:1.3em;font-family:"{head}"}}
.toc{{display:flex;align-items:flex-end;line-height:1.7}}.toctext{{flex:0 1 auto}}
.dots{{flex:1 1 0;overflow:hidden;white-space:nowrap;min-width:2em;height:1.7em}}.fill{{flex:1 1 0}}
.break{{break-after:page}}
.svg{{display:block;margin:.4em auto;break-inside:avoid;font-family:"{head}"}}
tr{{break-inside:{theme.get("row-break", "auto")}}}thead{{display:table-header-group}}
'''

  def document(self):
    body = ''.join(self.block(i) for i in self.paper.items)
    if self.open_columns:
      body += '</div>'
    extra = ''
    if self.theme.get('watermark'):
      extra += f'<div style="position:fixed;top:40%;left:10%;font-size:60pt;color:#ddd;transform:rotate(-30deg);z-index:-1">{html.escape(self.theme["watermark"])}</div>'
    if self.theme.get('vertical'):
      extra += (f'<div style="position:fixed;top:20%;right:6pt;writing-mode:vertical-rl;font-size:8pt">{html.escape(self.theme["vertical"])}</div>')
    title = html.escape(self.theme.get('info-title') or self.paper.meta.get('title', ''))
    return (f'<!DOCTYPE html><html lang="{self.paper.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<style>{self.css()}</style></head><body>{extra}{body}</body></html>')
