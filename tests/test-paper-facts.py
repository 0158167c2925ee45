#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The facts about the samples, against what their sources say."""
import os
import sys
import unittest

import yaml

import annexa_test
from annexa_test import SOURCE

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'accuracy'))
import facts  # noqa: E402
import measure  # noqa: E402


class PaperFacts(unittest.TestCase):
  def test_samples(self):
    papers = measure.find([os.path.join(SOURCE, 'samples')])
    self.assertGreaterEqual(len(papers), 6)
    for pdf in papers:
      meta = facts.wanted(pdf)
      done = annexa_test.run(pdf)
      self.assertEqual(done.returncode, 0, done.stderr)
      got = yaml.safe_load(done.stdout)['document']
      for fact in ('title', 'vendor', 'version', 'date', 'language', 'revisions'):
        if meta.get(fact) is not None:
          with self.subTest(paper=os.path.basename(pdf), fact=fact):
            self.assertTrue(facts.right(fact, got.get(fact), meta[fact]), f'{got.get(fact)!r} instead of {meta[fact]!r}')
      with self.subTest(paper=os.path.basename(pdf), fact='standards'):
        self.assertIn(meta['standard'], got['standards'])


if __name__ == '__main__':
  annexa_test.main()
