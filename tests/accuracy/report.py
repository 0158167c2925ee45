# SPDX-License-Identifier: GPL-2.0-or-later
"""What measure.py prints."""
import os

import compare


def percent(value):
  return '–' if value is None else f'{100 * value:.2f}'


def around(got, want, width):
  """Both texts from a little before the place where they part."""
  at = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
  start = max(0, at - width // 4)
  lead = f'…[{start}]' if start else ''
  return lead + got[start:start + width], lead + want[start:start + width]


def file_lines(result, options):
  exact = result['gold'] == result['got'] == result['title'] == result['text'] == result['mapping']
  if exact and not result['trouble'] and not options.verbose:
    return
  name = os.path.relpath(result['pdf'])
  print(f'{name}: gold {result["gold"]} got {result["got"]} matched {result["matched"]} title {result["title"]} text {result["text"]} '
     f'mappings {result["mapping"]}{" exact" if exact else ""}{" TROUBLE " + result["trouble"] if result["trouble"] else ""}')
  if not options.verbose or exact or ('/measured/' in result['pdf'] and not options.look):
    return
  if result['missing']:
    print('   missing', ' '.join(result['missing']))
  if result['extra']:
    print('   extra  ', ' '.join(result['extra']))
  for control, what, got, want in result['differs'][:options.most]:
    got, want = around(got, want, options.width)
    print(f'   {control} {what}\n      got  {got}\n      want {want}')
  left = len(result['differs']) - options.most
  if left > 0:
    print(f'   … and {left} more')


HEAD = '| | files | records | precision | recall | F1 | titles | texts | similarity | mappings | regions | exact files |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n'


def row(name, results):
  t = compare.total(results)
  return (f'| {name} | {t["files"]} | {t["gold"]} | {percent(t["precision"])} | {percent(t["recall"])} | {percent(t["f1"])} | {percent(t["title_share"])} | '
      f'{percent(t["text_share"])} | {percent(t["similarity_share"])} | {percent(t["mapping_share"])} | {percent(t["overlap_share"])} | {t["perfect"]} |\n')


def calibration(results):
  scores = [s for r in results for s in r['scores']]
  if not scores:
    return ''
  out = '\n| score | records | control right | record exact |\n|---|--:|--:|--:|\n'
  edges = [0, .3, .5, .7, .8, .9, .95, .98, 1.0001]
  for low, high in zip(edges, edges[1:]):
    part = [s for s in scores if low <= s[0] < high]
    if part:
      out += f'| {low:.2f}–{min(high, 1):.2f} | {len(part)} | {percent(sum(p[1] for p in part) / len(part))} | {percent(sum(p[2] for p in part) / len(part))} |\n'
  sure = [s for s in scores if s[0] >= .9]
  if sure:
    out += f'| **0.90 and more** | {len(sure)} | {percent(sum(p[1] for p in sure) / len(sure))} | {percent(sum(p[2] for p in sure) / len(sure))} |\n'
  return out


def facts(results):
  out = '\n| fact | papers that tell it | annexa says the same |\n|---|--:|--:|\n'
  for key in compare.FACTS:
    told = [r['facts'][key] for r in results if r['facts'].get(key) is not None]
    if told:
      out += f'| {key} | {len(told)} | {percent(sum(told) / len(told))} |\n'
  return out


def into(path, text):
  """Put the tables between the marks of a document."""
  with open(path, encoding='utf-8') as stream:
    old = stream.read()
  start, end = '<!-- measured: begin -->\n', '<!-- measured: end -->\n'
  head, rest = old.split(start)
  with open(path, 'w', encoding='utf-8') as stream:
    stream.write(head + start + text.strip('\n') + '\n' + end + rest.split(end)[1])


def tables(sets, results, with_reference):
  out = ''
  for name, part in sets.items():
    out += f'\n### Papers {name}\n\n' + HEAD
    layouts = sorted({r['layout'] for r in part if not r['not_a_paper']})
    for layout in layouts:
      out += row(layout, [r for r in part if r['layout'] == layout and not r['not_a_paper']])
    papers = [r for r in part if not r['not_a_paper']]
    if papers:
      out += row('**all papers**', papers)
    if with_reference and papers:
      out += row('pdftotext -layout and a script', [r['reference'] for r in papers])
    others = [r for r in part if r['not_a_paper']]
    if others:
      wrong = sum(r['got'] for r in others)
      out += f'\nDocuments that are no such paper: {len(others)}, records found in them: {wrong}'
      out += f' (script: {sum(r["reference"]["got"] for r in others)})\n' if with_reference else '\n'
  out += '\n### Document facts\n' + facts(results)
  out += '\n### What a score means\n' + calibration(results)
  return out
