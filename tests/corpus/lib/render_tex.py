# SPDX-License-Identifier: GPL-2.0-or-later
"""Items to LaTeX with luatexja. Rows of tables do not continue over pages here."""
import re

from paper import MARK, RUBY
from render_html import PAGES

FILES = {'IPAexMincho': 'ipaexm.ttf', 'IPAexGothic': 'ipaexg.ttf', 'IPAMincho': 'ipam.ttf', 'IPAGothic': 'ipag.ttf', 'IPAPMincho': 'ipamp.ttf',
    'IPAPGothic': 'ipagp.ttf', 'Noto Sans CJK JP': 'NotoSansCJK-Regular.ttc', 'Noto Serif CJK JP': 'NotoSerifCJK-Regular.ttc',
    'TakaoMincho': 'TakaoMincho.ttf', 'TakaoGothic': 'TakaoGothic.ttf', 'TakaoPGothic': 'TakaoPGothic.ttf', 'VL Gothic': 'VL-Gothic-Regular.ttf',
    'VL PGothic': 'VL-PGothic-Regular.ttf', 'TakaoPMincho': 'TakaoPMincho.ttf'}
SPECIAL = {'\\': r'\textbackslash{}', '{': r'\{', '}': r'\}', '$': r'\$', '&': r'\&', '#': r'\#', '_': r'\_', '%': r'\%', '~': r'\textasciitilde{}',
     '^': r'\textasciicircum{}', '<': r'{<}', '>': r'{>}', '"': r"{\char34}", "'": r'\textquotesingle{}', '-': '{-}', '`': r'{\char96}'}


def escape(text):
  return ''.join(SPECIAL.get(c, c) for c in text).replace('\n', r'\newline ')


URL = re.compile(r'https?://[A-Za-z0-9./_~?=&-]+')


def inline(text):
  parts = URL.split(text)
  links = [rf'\nolinkurl{{{url}}}' for url in URL.findall(text)] + ['']
  return ''.join(words(part) + link for part, link in zip(parts, links))


def words(text):
  text = RUBY.sub('\x01\\1\x02\\2\x03', text)
  text = MARK.sub('\x04\\1\x03', text)
  out = escape(text)
  return out.replace('\x01', r'\ltjruby{').replace('\x02', '}{').replace('\x04', r'\textsuperscript{').replace('\x03', '}')


class Tex:
  def __init__(self, paper, theme, toc_pages=None):
    self.paper, self.theme, self.toc_pages = paper, theme, toc_pages or {}
    self.size = theme.get('size', 10.5)
    self.columns = False

  def sized(self, factor):
    size = self.size * factor
    return rf'\fontsize{{{size:.2f}}}{{{size * self.theme.get("lead", 1.6):.2f}}}\selectfont '

  def block(self, item, scale=1):
    kind = item['k']
    if kind == 'p':
      align = {'center': r'\centering ', 'right': r'\raggedleft '}.get(item.get('align'), '')
      first = '' if item.get('align') or scale != 1 or item.get('cls') else rf'\hspace*{{{self.theme.get("first", 0)}\zw}}'
      indent = rf'\leftskip={item["indent"]}\zw ' if item.get('indent') else ''
      font = self.sized(item.get('size', 1) * scale) + (r'\bfseries ' if item.get('bold') else '')
      return rf'{{{font}{align}{indent}\noindent {first}{inline(item["text"])}\par}}' + '\n'
    if kind == 'li':
      mark = escape(item['mark'])
      width = max(1.2, sum(1 if ord(c) > 255 else .6 for c in item['mark']) + .3) if item['mark'] else 0
      return rf'{{{self.sized(scale)}\leftskip={item["indent"] + width}\zw\noindent\hspace*{{-{width}\zw}}\makebox[{width}\zw][l]{{{mark}}}{inline(item["text"])}\par}}' + '\n'
    if kind == 'h':
      return self.heading(item)
    if kind == 'table':
      return self.table(item)
    if kind == 'figure':
      cells = [rf'\fbox{{\makebox[0.27\linewidth][c]{{{self.sized(.85)}{escape(x)}}}}}' for x in item['labels']]
      rows = [r'\hspace{4pt}'.join(cells[i:i + 3]) for i in range(0, len(cells), 3)]
      return r'{\centering\noindent ' + '\\\\[4pt]\n'.join(rows) + r'\par}\medskip' + '\n'
    if kind == 'note':
      return rf'\footnotetext{{{inline(item["mark"])} {inline(item["text"])}}}' + '\n'
    if kind == 'toc':
      return self.contents(item)
    if kind == 'break':
      return '\\clearpage\n'
    if kind == 'space':
      return rf'\vspace*{{{item["lines"] * self.size}pt}}' + '\n'
    if kind == 'columns':
      out = r'\end{multicols}' if self.columns else ''
      self.columns = item['n'] > 1
      return out + (r'\begin{multicols}{2}\raggedcolumns ' if self.columns else '') + '\n'
    raise ValueError(kind)

  def heading(self, item):
    style = item['style'] if self.theme.get('styled', True) else 'plain'
    gap = {'tab': r'\hspace{1.5\zw}', 'em': r'\hspace{1\zw}', '': ''}.get(item['gap'], escape(item['gap']) if item['gap'] != ' ' else ' ')
    text = (escape(item['num']) + gap if item['num'] else '') + inline(item['text'])
    level = min(item['level'], 4)
    factor = {1: 1.45, 2: 1.25, 3: 1.1}.get(level, 1) if style != 'plain' else 1
    font = self.sized(factor) + (r'\gtfamily\bfseries ' if style != 'plain' else r'\mcfamily ')
    if style == 'spaced':
      text = r'\hspace{0.35\zw}'.join(escape(c) for c in item['num'] + (' ' if item['num'] else '') + item['text'])
    if style == 'inverse':
      text = rf'\colorbox[rgb]{{0.11,0.25,0.45}}{{\parbox{{0.97\linewidth}}{{\color{{white}}{text}}}}}'
    elif style == 'box':
      text = rf'\fbox{{\parbox{{0.97\linewidth}}{{{text}}}}}'
    mark = ''
    if self.theme.get('outline', True) and style != 'plain':
      mark = rf'\pdfbookmark[{level}]{{{escape(item["num"] + " " + item["text"])}}}{{h{id(item)}}}'
    side = ''
    if item.get('margin'):
      side = rf'\hspace*{{-52pt}}\makebox[52pt][l]{{\fontsize{{7.5}}{{9}}\selectfont {escape(item["margin"])}}}'
    return rf'\par\penalty-200\vspace{{{self.size * .8}pt}}{mark}{{{font}\noindent {side}{text}\par\nobreak}}\vspace{{2pt}}' + '\n'

  def table(self, item):
    total = sum(item['cols'])
    bar = {'all': '|'}.get(item.get('rules', 'all'), '')
    line = r'\hline ' if item.get('rules', 'all') != 'none' else ''
    scale = item.get('size', .9)
    width = (1 if not self.columns else 1)
    n = len(item['cols'])
    kind = 'm' if item.get('valign') == 'middle' else 'p'
    spec = bar + bar.join(rf'{kind}{{\dimexpr {width * c / total:.4f}\linewidth-2\tabcolsep\relax}}' for c in item['cols']) + bar
    def cell(blocks):
      return ''.join(self.block(b, scale) for b in blocks) or '~'
    head = ''
    if item.get('head'):
      head = line + ' & '.join(self.sized(scale) + r'\gtfamily ' + escape(h) for h in item['head']) + r' \\ ' + line
      head += r'\endhead ' if item.get('repeat', True) and not item.get('inner') else ''
    rows = ''
    for row in item['rows']:
      if row.get('span'):
        rows += rf'\multicolumn{{{n}}}{{{bar}l{bar}}}{{{self.sized(scale)}\gtfamily {escape(row["cells"][0][0]["text"])}}} \\ ' + line + '\n'
      else:
        rows += ' & '.join(cell(c) for c in row['cells']) + r' \\ ' + line + '\n'
    if item.get('inner'):
      return rf'\par\noindent\begin{{tabular}}{{{spec}}}{head if head else line}{rows}\end{{tabular}}\par\smallskip' + '\n'
    return rf'\begin{{longtable}}{{{spec}}}{head if head else line}{rows}\end{{longtable}}' + '\n'

  def contents(self, item):
    out = rf'{{\centering {self.sized(1.3)}\gtfamily {escape(item["title"])}\par}}\medskip' + '\n'
    fill = {'dots': r'\dotfill ', 'mid': r'\leaders\hbox{・}\hfill ', 'tab': r'\hfill ', 'none': '　', 'bare': ''}[item['style']]
    for n, h in enumerate(x for x in self.paper.items if x['k'] == 'h' and x.get('toc')):
      if h['level'] > item['levels']:
        continue
      gap = '　' if h['gap'] in ('tab', 'em') else h['gap']
      text = escape((h['num'] + gap if h['num'] else '') + MARK.sub('', RUBY.sub(r'\1', h['text'])))
      page = '' if item['style'] == 'bare' else self.toc_pages.get(n, 8)
      out += rf'{{\parfillskip=0pt plus 1fil\leftskip={h["level"] - 1}\zw\noindent {text}{fill}{page}\parfillskip=0pt\par}}' + '\n'
    return out

  def document(self):
    theme, running = self.theme, self.paper.furniture
    width, height = PAGES[theme.get('page', 'A4')]
    top, right, bottom, left = theme.get('margins', (64, 62, 64, 62))
    body = ''.join(self.block(i) for i in self.paper.items)
    if self.columns:
      body += r'\end{multicols}'
    def band(place):
      out = ''
      for where, letter in (('left', 'L'), ('center', 'C'), ('right', 'R')):
        text = running.get(f'{place}-{where}') or (running.get(place) if where == theme.get(place + '-at', 'center') else '') or ''
        text = escape(text.replace('{page}', '\x05').replace('{pages}', '\x06')).replace('\x05', r'\thepage ').replace('\x06', str(self.toc_pages.get('pages', 9)))
        out += rf'\fancy{place[:4]}[{letter}]{{\fontsize{{8}}{{10}}\selectfont {text}}}' + '\n'
      return out
    title = escape(theme.get('info-title') or self.paper.meta.get('title', ''))
    body_font, head_font = FILES[theme['body']], FILES[theme['head']]
    latin = rf'\setmainfont[BoldFont={{{head_font}}}]{{{body_font}}}' if theme.get('latin', 'same') == 'same' else ''
    hyper = rf'\usepackage[unicode,bookmarks={"true" if theme.get("outline", True) else "false"},pdftitle={{{title}}}]{{hyperref}}'
    return rf'''\documentclass[10pt]{{ltjsarticle}}
\usepackage[paperwidth={width}bp,paperheight={height}bp,top={top}bp,right={right}bp,bottom={bottom}bp,left={left}bp,headheight=14pt,headsep=12pt,footskip=24pt]{{geometry}}
\usepackage{{luatexja-fontspec}}
\usepackage{{luatexja-ruby}}
\setmainjfont[BoldFont={{{head_font}}},YokoFeatures={{JFM=ujis}}]{{{body_font}}}
\setsansjfont[BoldFont={{{head_font}}}]{{{head_font}}}
{latin}
\usepackage{{fancyhdr,longtable,array,multicol,xcolor}}
{hyper}
\urlstyle{{same}}\pagestyle{{fancy}}\renewcommand{{\headrulewidth}}{{0pt}}\fancyhf{{}}
{band("header")}{band("footer")}
\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{2pt}}\setlength{{\LTpre}}{{4pt}}\setlength{{\LTpost}}{{4pt}}
\sloppy\begin{{document}}
\fontsize{{{self.size}}}{{{self.size * theme.get("lead", 1.6)}}}\selectfont
{body}
\end{{document}}
'''
