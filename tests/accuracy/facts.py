#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure the facts about documents: FILE.pdf beside FILE.gold.json, whose `meta` tells what is right.

usage: facts.py [--program ANNEXA] [--verbose] [DIR|FILE.pdf...]     default: samples and tests/corpus

Compared after NFKC and without white space. A version is right with or without the words around it, and 初版 is 1.0; a date that is
printed without its day is right when year and month are. What a paper does not print at all cannot be found, and is
counted apart ("not printed"): its version or date stands in no line of its text.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import compare  # noqa: E402
import measure  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(HERE))
FACTS = ('title', 'vendor', 'services', 'version', 'date', 'language', 'revisions')


def number(version):
  return re.sub(r'^(?:第|ver(?:sion)?\.?|v)(?=[\d.]+)|(?<=\d)版$', '', compare.norm(version).lower())


def printed(pdf, fact, value):
  text = compare.norm(subprocess.run(['pdftotext', pdf, '-'], capture_output=True, check=True).stdout.decode())
  if fact == 'version':
    return re.search(r'(?:第|版数|ver|v|改訂|rev)[a-z.:：]*' + re.escape(number(value)) + r'|' + re.escape(number(value)) + '(?:版|[12]\\d{3}[-./年])', text, re.I) is not None
  year, month = value.split('-')[:2]
  years = [year, f'令和{int(year) - 2018}', f'平成{int(year) - 1988}']
  numeric = any(re.search(y + r'[-./年]0?' + str(int(month)), text) for y in years)
  return numeric or (year in text and compare.norm(pdf) != '' and re.search(r'[A-Za-z]', text) is not None and re.search(
      r'(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*.{0,4}' + year, text) is not None)


def right(fact, got, want):
  if fact == 'version':
    return number(got or '') == number(want) or (number(got or '') == '初版' and number(want) in ('1', '1.0'))
  if fact == 'date':
    return got is not None and (got == want or len(got) == 7 and want.startswith(got))
  if fact == 'services':
    return sorted(map(compare.norm, got or [])) == sorted(map(compare.norm, want))
  if fact == 'revisions':
    return [(number(r.get('version') or ''), r.get('date'), compare.norm(r.get('summary'))) for r in got or []] == [
        (number(v), re.sub(r'\D+', '-', compare.norm(d)).strip('-') if len(d) < 5 else iso(d), compare.norm(s)) for v, d, s in want]
  return compare.norm(got) == compare.norm(want)


def iso(text):
  parts = re.findall(r'\d+', compare.norm(text))
  return '-'.join([parts[0]] + [p.zfill(2) for p in parts[1:3]])


def wanted(pdf):
  meta = dict(json.load(open(pdf[:-4] + '.gold.json', encoding='utf-8'))['meta'])
  if 'service' in meta:
    meta['services'] = [meta['service']]
  source = os.path.join(os.path.dirname(pdf), os.path.basename(os.path.dirname(pdf)) + '.source.yaml')
  if 'revisions' not in meta and os.path.exists(source):
    paper = yaml.load(open(source, encoding='utf-8'), Loader=yaml.BaseLoader)
    known = (paper.get('meta') or paper).get('revisions')
    if known:
      meta['revisions'] = known
  return meta


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('--program', default=os.path.join(ROOT, '_build/filter/cli/annexa'))
  parser.add_argument('--verbose', action='store_true')
  parser.add_argument('paths', nargs='*', default=[os.path.join(ROOT, 'samples'), os.path.join(ROOT, 'tests/corpus')])
  options = parser.parse_args()
  counts = collections.defaultdict(collections.Counter)
  for pdf in measure.find(options.paths):
    done = subprocess.run([options.program, pdf], capture_output=True, check=False)
    documents = list(yaml.load_all(done.stdout, Loader=measure.Loader))
    got = documents[0].get('document', {}) if documents else {}
    meta = wanted(pdf)
    for fact in FACTS:
      value = got.get(fact)
      if meta.get(fact) is None:
        if value and fact in ('version', 'date', 'vendor', 'revisions'):
          counts[fact]['unasked'] += 1
          if options.verbose:
            print(f'{os.path.basename(pdf)}: {fact}: {value!r} unasked')
        continue
      if right(fact, value, meta[fact]):
        counts[fact]['right'] += 1
        continue
      if not value and fact in ('version', 'date') and not printed(pdf, fact, meta[fact]):
        counts[fact]['not printed'] += 1
        continue
      counts[fact]['wrong' if value else 'missing'] += 1
      if options.verbose:
        print(f'{os.path.basename(pdf)}: {fact}: {value!r} instead of {meta[fact]!r}')
  print(f'{"":10}{"right":>8}{"wrong":>8}{"missing":>8}{"%":>8}{"not printed":>13}{"unasked":>9}')
  for fact in FACTS:
    c = counts[fact]
    n = c['right'] + c['wrong'] + c['missing']
    share = f'{100 * c["right"] / n:.1f}' if n else '-'
    print(f'{fact:10}{c["right"]:8}{c["wrong"]:8}{c["missing"]:8}{share:>8}{c["not printed"]:13}{c["unasked"]:9}')


if __name__ == '__main__':
  main()
