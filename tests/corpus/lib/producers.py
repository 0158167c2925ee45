# SPDX-License-Identifier: GPL-2.0-or-later
"""Programs that turn a paper into PDF. A job is (paper, theme, path of the PDF)."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata

from render_html import Html
from render_odf import Odf
from render_slides import Slides
from render_tex import Tex

THEMES = {
  'mincho': dict(page='A4', body='IPAexMincho', head='IPAexGothic', size=10.5, lead=1.6, first=1, align='justify'),
  'gothic': dict(page='A4', body='Noto Sans CJK JP', head='Noto Sans CJK JP', size=10, lead=1.7, margins=(70, 60, 70, 60)),
  'office': dict(page='A4', body='IPAPGothic', head='IPAPGothic', weight='normal', size=10.5, lead=1.5, margins=(72, 72, 72, 72)),
  'takao': dict(page='Letter', body='TakaoPMincho', head='TakaoPGothic', size=11, lead=1.5, first=1),
  'serif': dict(page='B5', body='Noto Serif CJK JP', head='Noto Sans CJK JP', size=9.5, lead=1.7, margins=(52, 46, 52, 46)),
  'typewriter': dict(page='A4', body='IPAGothic', head='IPAGothic', size=10.5, lead=1.55, weight='normal', after=0),
  'slides': dict(page='slides', body='Noto Sans CJK JP', head='Noto Sans CJK JP', size=13, lead=1.55, margins=(44, 44, 40, 44)),
  'vl': dict(page='A4', body='VL PGothic', head='VL PGothic', size=10, lead=1.65, weight='normal', margins=(60, 56, 60, 56)),
  'wide': dict(page='A4L', body='IPAexGothic', head='IPAexGothic', size=9.5, lead=1.5, margins=(56, 48, 50, 48)),
  'english': dict(page='Letter', body='Liberation Serif', head='Liberation Sans', size=11, lead=1.35, align='justify'),
}


RADICALS = {'用': '⽤', '行': '⾏', '月': '⽉', '日': '⽇', '長': '⻑', '入': '⼊', '方': '⽅', '止': '⽌', '文': '⽂', '比': '⽐', '西': '⻄'}


def with_radicals(paper):
  """What a shared glyph's wrong code point makes of the same words."""
  def change(value):
    if isinstance(value, dict):
      return {k: v if k in ('k', 'style', 'gap') else change(v) for k, v in value.items()}
    if isinstance(value, list):
      return [change(v) for v in value]
    return ''.join(RADICALS.get(c, c) for c in value) if isinstance(value, str) else value
  paper.items = change(paper.items)


def run(command, **more):
  return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600, check=False, **more)


def fold(text):
  return re.sub(r'\s+', '', unicodedata.normalize('NFKC', text))


def heading_pages(pdf, paper):
  """The page of every heading, by looking for them in order: once in the contents, once in the body."""
  text = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True, timeout=120, check=True).stdout.decode()
  pages = [fold(p) for p in text.split('\f')]
  whole, starts = '', []
  for page in pages:
    starts.append(len(whole))
    whole += page
  tables_of_contents = [i for i in paper.items if i['k'] == 'toc']
  headings = [i for i in paper.items if i['k'] == 'h' and i.get('toc')]
  keys = [fold(h['num'] + ('' if h['gap'] in ('tab', 'em') else h['gap']) + re.sub(r'《([^|》]*)\|[^》]*》|\[\[[^\]]*\]\]', r'\1', h['text'])) for h in headings]
  position = 0
  for contents in tables_of_contents:
    for h, key in zip(headings, keys):
      if h['level'] <= contents['levels']:
        found = whole.find(key, position)
        position = found + len(key) if found >= 0 else position
  result, page = {'pages': len([p for p in pages if p]) or 1}, 1
  for n, key in enumerate(keys):
    found = whole.find(key, position)
    if found >= 0 and found < position + 20000:
      position = found + len(key)
      page = max(i + 1 for i, s in enumerate(starts) if s <= found)
    result[n] = page
  return result


def needs_pages(paper):
  running = ' '.join(str(v) for v in paper.furniture.values())
  return any(i['k'] == 'toc' and i['style'] != 'bare' for i in paper.items) or '{pages}' in running


def twice(jobs, draw):
  """Draw every job, and those with a contents list once more with the pages found."""
  draw([(paper, theme, out, {}) for paper, theme, out in jobs])
  again = [(paper, theme, out, heading_pages(out, paper)) for paper, theme, out in jobs if needs_pages(paper) and os.path.exists(out)]
  if again:
    draw(again)


def office(jobs, kind, suffix, export):
  def draw(batch):
    groups = {}
    for job in batch:
      theme = job[1]
      groups.setdefault((theme.get('tags', False), theme.get('outline', True)), []).append(job)
    for (tags, outline), group in groups.items():
      with tempfile.TemporaryDirectory() as folder:
        sources = []
        for n, (paper, theme, out, pages) in enumerate(group):
          path = f'{folder}/{n}.{suffix}'
          with open(path, 'w', encoding='utf-8') as stream:
            stream.write(kind(paper, theme, pages).document())
          sources.append(path)
        options = json.dumps({'UseTaggedPDF': {'type': 'boolean', 'value': str(tags).lower()},
                   'ExportBookmarks': {'type': 'boolean', 'value': str(outline).lower()}})
        done = run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', f'pdf:{export}:{options}',
              '--outdir', folder] + sources)
        for n, (paper, theme, out, pages) in enumerate(group):
          if not os.path.exists(f'{folder}/{n}.pdf'):
            raise RuntimeError(f'LibreOffice made no {out}: {done.stdout.decode()[-400:]}')
          shutil.move(f'{folder}/{n}.pdf', out)
  twice(jobs, draw)


def writer(jobs):
  office(jobs, Odf, 'fodt', 'writer_pdf_Export')


def impress(jobs):
  office(jobs, Slides, 'fodp', 'impress_pdf_Export')


def browser(jobs):
  def draw(batch):
    for paper, theme, out, pages in batch:
      with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/paper.html', 'w', encoding='utf-8') as stream:
          stream.write(Html(paper, theme, pages).document())
        flags = ['--generate-pdf-document-outline'] if theme.get('outline', True) else []
        flags += [] if theme.get('tags', True) else ['--disable-pdf-tagging']
        done = run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={folder}/profile', '--no-pdf-header-footer', *flags,
              f'--print-to-pdf={folder}/out.pdf', f'file://{folder}/paper.html'])
        if not os.path.exists(f'{folder}/out.pdf'):
          raise RuntimeError(f'browser made no {out}: {done.stdout.decode()[-400:]}')
        run(['qpdf', '--object-streams=generate', f'{folder}/out.pdf', out])  # as small as a browser could
  twice(jobs, draw)


def latex(jobs):
  def draw(batch):
    for paper, theme, out, pages in batch:
      with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/paper.tex', 'w', encoding='utf-8') as stream:
          stream.write(Tex(paper, theme, pages).document())
        done = run(['lualatex', '-interaction=nonstopmode', 'paper.tex'], cwd=folder)
        if theme.get('outline', True):
          done = run(['lualatex', '-interaction=nonstopmode', 'paper.tex'], cwd=folder) if pages or not needs_pages(paper) else done
        if not os.path.exists(f'{folder}/paper.pdf'):
          raise RuntimeError(f'latex made no {out}: {done.stdout.decode(errors="replace")[-1500:]}')
        shutil.move(f'{folder}/paper.pdf', out)
  twice(jobs, draw)


def cairo(jobs):
  from render_cairo import Cairo
  for paper, theme, out in jobs:
    done = Cairo(paper, theme, out).run()
    if needs_pages(paper):
      headings = [i for i in paper.items if i['k'] == 'h']
      pages = [p for h, p in zip(headings, done['headings']) if h.get('toc')]
      done = Cairo(paper, theme, out, {**dict(enumerate(pages)), 'pages': done['pages']}).run()
    paper.regions = done['regions']
    if theme.get('turned'):
      run(['qpdf', '--rotate=+90:1-z', '--replace-input', out])


def ghostscript(source, out):
  run(['gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', f'-sOutputFile={out}', source])
  if not os.path.exists(out):
    raise RuntimeError(f'gs made no {out}')


PRODUCERS = {'writer': writer, 'impress': impress, 'browser': browser, 'latex': latex, 'cairo': cairo}


def theme_of(name, more=None):
  theme = dict(THEMES[name])
  theme.update(more or {})
  return theme


def gold_of(paper):
  gold = paper.gold()
  for index, boxes in getattr(paper, 'regions', {}).items():
    # records of one section share its place
    gold['records'][index]['regions'] = boxes
    for follower in range(index + 1, len(gold['records'])):
      if gold['records'][index]['control'] not in gold['records'][follower].get('shared_with', []):
        break
      gold['records'][follower].setdefault('regions', boxes)
  return gold


def save_gold(paper, pdf):
  with open(pdf[:-4] + '.gold.json', 'w', encoding='utf-8') as stream:
    json.dump(gold_of(paper), stream, ensure_ascii=False, indent=1)
    stream.write('\n')


def render(jobs):
  """jobs: [(producer, paper, theme, path)], a producer may be `gs:PRODUCER`, distilled again."""
  by_producer = {}
  for producer, paper, theme, out in jobs:
    by_producer.setdefault(producer, []).append((paper, theme, out))
  for producer, group in by_producer.items():
    base = producer.split(':')[-1]
    if producer.startswith('gs:'):
      # not with the browser: Ghostscript 10.0 loses the code points of its fonts
      PRODUCERS[base]([(p, t, out[:-4] + '.first.pdf') for p, t, out in group])
      for paper, theme, out in group:
        ghostscript(out[:-4] + '.first.pdf', out)
        os.unlink(out[:-4] + '.first.pdf')
    else:
      PRODUCERS[base](group)
    for paper, theme, out in group:
      if 'rotate' in theme:  # shown on its side
        run(['qpdf', f'--rotate=+{theme["rotate"]}:1-z', '--replace-input', out])
        paper.regions = {}
      save_gold(paper, out)
