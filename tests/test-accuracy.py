# SPDX-License-Identifier: GPL-2.0-or-later
"""What annexa makes of the corpus: nothing that was read exactly is lost again, and every glyph is accounted for."""
import json
import os
import sys
import unittest

import yaml

import annexa_test
from annexa_test import SOURCE

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'accuracy'))
import compare  # noqa: E402
import measure  # noqa: E402

CORPUS = os.path.join(SOURCE, 'tests', 'corpus')

# Papers that annexa does not read exactly yet, with the reason. Take a line away when it does.
NOT_YET = {
  'tsuzumi-browser': 'the browser paints the bullets of two lists as shapes, which are no text',
}

# Of the papers that are only measured: a share, since nobody looks at what differs in which.
MIN_MEASURED_SHARE = 0.99


def folder_of(*names):
  return measure.find([os.path.join(CORPUS, name) for name in names])


class Accuracy(unittest.TestCase):
  def read(self, pdf):
    """The document that annexa makes of `pdf`, after what holds for every file."""
    done = annexa_test.run(pdf)
    self.assertEqual(done.returncode, 0, done.stderr)
    document = yaml.load(done.stdout, Loader=yaml.CSafeLoader)
    ledger = document['ledger']
    self.assertEqual(ledger['unplaced'], 0)
    self.assertEqual(ledger['glyphs'], sum(ledger.values()) - ledger['glyphs'])
    return document

  def compared(self, pdf):
    return compare.compare(self.read(pdf)['records'], json.load(open(pdf[:-4] + '.gold.json', encoding='utf-8'))['records'])

  def test_standards_count(self):
    """A record under the number of another standard is one that is missing and one that is too many."""
    def record(standard):
      return {'control': {'standard': standard, 'id': '5.1', 'label': '5.1'}, 'title': 'One', 'text': 'Two'}
    gold = {'standard': 'X 1', 'control': '5.1', 'title': 'One', 'body': ['Two']}
    result = compare.compare([record('X 1'), record('Y 1')], [gold])
    self.assertEqual((result['matched'], result['text'], result['missing'], result['extra']), (1, 1, [], ['5.1 (Y1)']))
    result = compare.compare([record('Y 1')], [gold])
    self.assertEqual((result['matched'], result['missing'], result['extra']), (0, ['5.1 (X1)'], ['5.1 (Y1)']))
    del gold['standard']
    self.assertEqual(compare.compare([record('Y 1')], [gold])['matched'], 1)

  def test_papers(self):
    """Every record of the papers that rules and code are developed on is what the source says."""
    papers = folder_of('papers')
    self.assertGreaterEqual(len(papers), 60)
    for pdf in papers:
      name = os.path.basename(pdf)[:-4]
      with self.subTest(name):
        result = self.compared(pdf)
        self.assertEqual((result['missing'], result['extra']), ([], []))
        if name in NOT_YET:
          self.assertNotEqual(result['differs'], [], 'read exactly now: take it from NOT_YET')
        else:
          self.assertEqual(result['differs'], [])

  def test_measured(self):
    """Papers that nobody develops on are read as well as they have been."""
    papers = folder_of('measured')
    self.assertGreaterEqual(len(papers), 30)
    total = compare.total([self.compared(pdf) for pdf in papers])
    self.assertEqual(total['f1'], 1.0)
    self.assertGreaterEqual(total['title_share'], MIN_MEASURED_SHARE)
    self.assertGreaterEqual(total['text_share'], MIN_MEASURED_SHARE)

  def test_others(self):
    """A document that is no such paper has no records, and says why."""
    others = folder_of('others')
    self.assertGreaterEqual(len(others), 15)
    for pdf in others:
      with self.subTest(os.path.basename(pdf)):
        document = self.read(pdf)
        self.assertEqual(document['records'], [])
        self.assertNotEqual(document['diagnostics'], [])


if __name__ == '__main__':
  annexa_test.main()
