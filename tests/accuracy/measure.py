#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure annexa on papers whose records are known: DIR holds *.pdf, each with a *.gold.json.

usage: measure.py [OPTION...] [DIR|FILE.pdf...]     default: samples and tests/corpus

Texts are compared after NFKC and without white space; the bullet that begins a line counts as any
bullet. Needs Debian's python3-yaml.
"""
import argparse
import collections
import concurrent.futures
import glob
import json
import os
import subprocess
import sys

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import compare  # noqa: E402
import reference  # noqa: E402
import report  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(HERE))
Loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)


def find(paths):
  found = []
  for path in paths:
    if os.path.isdir(path):
      found += sorted(glob.glob(path + '/**/*.pdf', recursive=True))
    else:
      found.append(path)
  return [p for p in found if os.path.exists(p[:-4] + '.gold.json')]


def run_program(program, pdf, timeout):
  """(records, facts of the document, what went wrong or None)"""
  try:
    done = subprocess.run([program, pdf], capture_output=True, timeout=timeout, check=False)
  except subprocess.TimeoutExpired:
    return [], {}, 'timeout'
  trouble = f'exit {done.returncode}: {done.stderr.decode(errors="replace").strip()[-200:]}' if done.returncode else None
  try:
    documents = list(yaml.load_all(done.stdout, Loader=Loader))
  except yaml.YAMLError as error:
    return [], {}, f'bad YAML: {error}'
  facts = (documents[0] or {}).get('document') if documents else {}
  return [r for d in documents for r in (d or {}).get('records') or []], facts, trouble


def one(pdf, program, timeout, with_reference):
  gold = json.load(open(pdf[:-4] + '.gold.json', encoding='utf-8'))
  records, document, trouble = run_program(program, pdf, timeout)
  result = compare.compare(records, gold['records'])
  result.update(pdf=pdf, layout=gold['meta'].get('layout', gold['meta'].get('style', '?')), trouble=trouble, not_a_paper=not gold['records'])
  result['facts'] = compare.facts(document, gold['meta']) if gold['records'] else {}
  if with_reference:
    result['reference'] = compare.compare(reference.read(pdf), gold['records'])
  return result


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument('paths', nargs='*', help='directories or PDFs')
  parser.add_argument('--program', default=ROOT + '/_build/filter/cli/annexa')
  parser.add_argument('--verbose', '-v', action='store_true', help='what differs, file by file')
  parser.add_argument('--look', action='store_true', help='show what differs in tests/corpus/measured too, which spoils them as a measure')
  parser.add_argument('--width', type=int, default=160, help='characters shown of a differing text')
  parser.add_argument('--most', type=int, default=6, help='differences shown for one file')
  parser.add_argument('--no-reference', action='store_true', help='leave out the pdftotext script')
  parser.add_argument('--jobs', type=int, default=2)
  parser.add_argument('--timeout', type=float, default=120)
  parser.add_argument('--markdown', metavar='FILE', help='put the tables into this document, docs/accuracy.md')
  parser.add_argument('--only', help='only PDFs whose path contains this')
  parser.add_argument('--fail-under', type=float, metavar='F1', help='exit 1 when the F1 of controls is less')
  options = parser.parse_args()
  pdfs = find(options.paths or [ROOT + '/samples', ROOT + '/tests/corpus'])
  if options.only:
    pdfs = [p for p in pdfs if options.only in p]
  if not pdfs:
    sys.exit('no PDF with a gold record found')
  with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
    results = list(pool.map(one, pdfs, [options.program] * len(pdfs), [options.timeout] * len(pdfs), [not options.no_reference] * len(pdfs)))
  for result in results:
    report.file_lines(result, options)
  sets = collections.OrderedDict()
  for result in results:
    sets.setdefault('measured only' if '/measured/' in result['pdf'] else 'developed on', []).append(result)
  text = report.tables(sets, results, not options.no_reference)
  print(text)
  if options.markdown:
    report.into(options.markdown, text)
  total = compare.total(results)
  if options.fail_under is not None and total['f1'] < options.fail_under:
    sys.exit(1)


if __name__ == '__main__':
  main()
