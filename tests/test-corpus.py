# SPDX-License-Identifier: GPL-2.0-or-later
"""The corpus and the accuracy measure can be trusted: gold records follow from the sources and are really drawn."""
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

import annexa_test
from annexa_test import SOURCE

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'corpus', 'lib'))
sys.path.insert(0, os.path.join(SOURCE, 'tests', 'accuracy'))
import compare  # noqa: E402
import corpus  # noqa: E402
import producers  # noqa: E402
import verify  # noqa: E402

MAX_CORPUS_BYTES = 25 * 1024 * 1024
MAX_SAMPLE_BYTES = 300 * 1024


def without_regions(records):
  return [{k: v for k, v in record.items() if k != 'regions'} for record in records]


class Corpus(unittest.TestCase):
  def setUp(self):
    self.jobs = [(path, job) for path in corpus.sources() for job in corpus.jobs_of(path)]

  def test_size(self):
    """Enough papers, producers and layouts, and still a small repository."""
    papers = {path for path, (_, paper, _, _) in self.jobs if paper.records}
    others = {path for path, (_, paper, _, _) in self.jobs if not paper.records}
    self.assertGreaterEqual(len(papers), 24)
    self.assertGreaterEqual(len(others), 8)
    self.assertEqual({by.split(':')[-1] for _, (by, _, _, _) in self.jobs}, set(producers.PRODUCERS))
    total = sum(os.path.getsize(p) for p in glob.glob(corpus.CORPUS + '/*/*/*'))
    self.assertLess(total, MAX_CORPUS_BYTES)
    for pdf in glob.glob(os.path.join(SOURCE, 'samples', '*', '*.pdf')):
      self.assertLess(os.path.getsize(pdf), MAX_SAMPLE_BYTES, pdf)

  def test_producers(self):
    """Every paper is printed by three programs or more."""
    producers_of = {}
    for path, (by, paper, _, _) in self.jobs:
      if paper.records:
        producers_of.setdefault(path, set()).add(by.split(':')[-1])
    self.assertEqual([path for path, found in producers_of.items() if len(found) < 3], [])

  def test_binder(self):
    """The pages of a binder's gold regions are those of the binder."""
    with tempfile.TemporaryDirectory() as folder:
      pdf = os.path.join(folder, 'binder.pdf')
      subprocess.run([os.path.join(corpus.CORPUS, 'binder'), '--papers', '4', '--pages', '30', pdf], check=True, stdout=subprocess.DEVNULL)
      with open(pdf[:-4] + '.gold.json', encoding='utf-8') as f:
        records = json.load(f)['records']
      text = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True, check=True).stdout.decode().split('\f')
      pages = [verify.fold(page) for page in text]
    placed = [r for r in records if r.get('regions')]
    self.assertTrue(placed)
    for record in placed:
      self.assertIn(verify.fold(record['body'][0])[:12], ''.join(pages[r['page'] - 1] for r in record['regions']))

  def test_gold(self):
    """Every gold file is what its source says today."""
    for path, (_, paper, _, pdf) in self.jobs:
      with self.subTest(pdf):
        with open(pdf[:-4] + '.gold.json', encoding='utf-8') as f:
          gold = json.load(f)
        self.assertEqual(gold['meta'], producers.gold_of(paper)['meta'])
        self.assertEqual(without_regions(gold['records']), without_regions(paper.records))

  def test_no_strays(self):
    """No PDF or gold file without a source that asks for it."""
    wanted = {pdf for _, (_, _, _, pdf) in self.jobs}
    found = set(glob.glob(corpus.CORPUS + '/*/*/*.pdf')) | set(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.pdf')))
    self.assertEqual(found, wanted)
    gold = set(glob.glob(corpus.CORPUS + '/*/*/*.gold.json')) | set(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.gold.json')))
    self.assertEqual({g[:-10] + '.pdf' for g in gold}, wanted)

  def test_drawn(self):
    """Every character that the gold expects is in the PDF."""
    for _, (_, _, _, pdf) in self.jobs:
      with self.subTest(pdf):
        self.assertEqual(verify.missing(pdf), '')


def record(control, title='', text='', score=None, mappings=()):
  found = {'control': {'id': control, 'label': control}, 'title': title, 'text': text,
           'mappings': [{'id': m, 'source': 'document'} for m in mappings]}
  if score is not None:
    found['evidence'] = {'score': score}
  return found


def gold(control, title, body, **more):
  return {'control': control, 'title': title, 'body': body, 'optional': [], 'mapped': [], **more}


class Compare(unittest.TestCase):
  def test_exact(self):
    result = compare.compare([record('5.1.1', '方針', 'あ い\n● う')], [gold('5.1.1', '方針', ['あい', '・う'])])
    self.assertEqual((result['matched'], result['title'], result['text'], result['mapping']), (1, 1, 1, 1))

  def test_bullet_only_at_line_start(self):
    result = compare.compare([record('5.1.1', '方針', 'あ●い')], [gold('5.1.1', '方針', ['あ・い'])])
    self.assertEqual(result['text'], 0)

  def test_optional_and_variants(self):
    want = gold('5.1.1', 't', ['a'], optional=['end'], variants=[['a', 'caption']])
    for text, exact in (('a', 1), ('a\nend', 1), ('a\ncaption', 1), ('a\nother', 0), ('end', 0)):
      self.assertEqual(compare.compare([record('5.1.1', 't', text)], [want])['text'], exact, text)

  def test_missing_extra_and_order(self):
    got = [record('6.1.1'), record('5.1.1'), record('9.9.9', score=0.95)]
    result = compare.compare(got, [gold('5.1.1', '', []), gold('6.1.1', '', []), gold('7.2.2', '', [])])
    self.assertEqual((result['matched'], result['extra'], result['missing']), (2, ['9.9.9'], ['7.2.2']))
    total = compare.total([result])
    self.assertAlmostEqual(total['precision'], 2 / 3)
    self.assertAlmostEqual(total['recall'], 2 / 3)
    self.assertEqual([s for s in result['scores'] if not s[1]], [(0.95, False, False)])

  def test_repeated_control(self):
    result = compare.compare([record('7.2.2', 'a'), record('7.2.2', 'b')], [gold('7.2.2', 'a', []), gold('7.2.2', 'b', [])])
    self.assertEqual((result['matched'], result['title']), (2, 2))

  def test_mappings(self):
    want = gold('9.2.1', 't', ['a'], mapped=['5.16'])
    self.assertEqual(compare.compare([record('9.2.1', 't', 'a', mappings=['5.16'])], [want])['mapping'], 1)
    self.assertEqual(compare.compare([record('9.2.1', 't', 'a')], [want])['mapping'], 0)

  def test_radicals(self):
    self.assertEqual(compare.norm('⻑い⽤語'), compare.norm('長い用語'))

  def test_facts(self):
    meta = {'title': '白書', 'vendor': '株式会社甲', 'version': '1.2', 'date': '2024-05-06', 'services': ['甲']}
    same = compare.facts({'title': '甲 白書', 'vendor': '株式会社 甲', 'version': '1.2', 'date': '2024-05-06', 'services': ['甲']}, meta)
    self.assertEqual(same, {'title': True, 'vendor': True, 'services': True, 'version': True, 'date': True, 'language': None})
    none = compare.facts({'services': []}, meta)
    self.assertEqual(none, {'title': False, 'vendor': False, 'services': False, 'version': False, 'date': False, 'language': None})

  def test_regions(self):
    one, two = [{'page': 1, 'box': [0, 0, 10, 10]}], [{'page': 1, 'box': [5, 0, 15, 10]}]
    self.assertAlmostEqual(compare.overlap(one, one), 1)
    self.assertAlmostEqual(compare.overlap(one, two), 50 / 150)
    self.assertEqual(compare.overlap(one, [{'page': 2, 'box': [0, 0, 10, 10]}]), 0)


if __name__ == '__main__':
  annexa_test.main()
