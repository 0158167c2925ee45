# SPDX-License-Identifier: GPL-2.0-or-later
"""What annexa makes of the samples, compared whole; tests/corpus/regenerate writes the expected files anew."""
import difflib
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

import yaml

import annexa_test
from annexa_test import SOURCE

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'accuracy'))
import compare  # noqa: E402

# Samples that annexa does not read exactly yet. Take a name away when it does.
NOT_YET = set()

# Of the controls of a binder; raise it as the layouts in it are read better.
MIN_BINDER_F1 = 0.9


def read(path):
  with open(path, encoding='utf-8') as f:
    return f.read()


class Samples(unittest.TestCase):
  def setUp(self):
    self.pdfs = sorted(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.pdf')))
    self.assertGreaterEqual(len(self.pdfs), 6)

  def test_gold(self):
    """Every record is what the source of the sample says."""
    for pdf in self.pdfs:
      if os.path.basename(pdf)[:-4] in NOT_YET:
        continue
      with self.subTest(pdf):
        done = annexa_test.run(pdf)
        self.assertEqual(done.returncode, 0, done.stderr)
        gold = json.loads(read(pdf[:-4] + '.gold.json'))['records']
        result = compare.compare(yaml.load(done.stdout, Loader=yaml.CSafeLoader)['records'], gold)
        self.assertEqual((result['missing'], result['extra'], result['differs']), ([], [], []))

  def test_whole(self):
    """The whole output is the expected file, where there is one; with ANNEXA_TEST_REGENERATE set, that is written first."""
    if os.environ.get('ANNEXA_TEST_REGENERATE'):
      subprocess.run([os.path.join(SOURCE, 'tests', 'corpus', 'regenerate')], check=False)
    for pdf in self.pdfs:
      if not os.path.exists(pdf[:-4] + '.yaml'):
        continue
      with self.subTest(pdf):
        want, got = read(pdf[:-4] + '.yaml'), annexa_test.run(pdf).stdout.decode()
        changes = '\n'.join(list(difflib.unified_diff(want.split('\n'), got.split('\n'), 'expected', 'now', lineterm='', n=1))[:40])
        self.assertEqual(got, want, f'review, then run tests/corpus/regenerate:\n{changes}')

  def test_binder(self):
    """Sixty papers bound into 2,000 pages are read to the end, and every glyph is accounted for."""
    with tempfile.TemporaryDirectory() as folder:
      pdf = os.path.join(folder, 'binder.pdf')
      subprocess.run([os.path.join(SOURCE, 'tests', 'corpus', 'binder'), '--papers', '60', '--pages', '2000', pdf], check=True, stdout=subprocess.DEVNULL)
      done = annexa_test.run(pdf)
      self.assertEqual(done.returncode, 0, done.stderr)
      document = yaml.load(done.stdout, Loader=yaml.CSafeLoader)
      gold = json.loads(read(pdf[:-4] + '.gold.json'))['records']
    self.assertGreaterEqual(document['source']['pages'], 2000)
    ledger = document['ledger']
    self.assertEqual(ledger['unplaced'], 0)
    self.assertEqual(ledger['glyphs'], sum(ledger.values()) - ledger['glyphs'])
    total = compare.total([compare.compare(document['records'], gold)])
    self.assertGreater(total['f1'], MIN_BINDER_F1)

  def test_locale(self):
    for pdf in self.pdfs[:2]:
      with self.subTest(pdf):
        self.assertEqual(annexa_test.run(pdf, locale='C').stdout, annexa_test.run(pdf, locale='ja_JP.UTF-8').stdout)


if __name__ == '__main__':
  annexa_test.main()
