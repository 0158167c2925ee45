# SPDX-License-Identifier: GPL-2.0-or-later
"""A paper printed anew by another program (cairo: other fonts, other text runs, letters as outlines) says the same."""
import glob
import os
import subprocess
import tempfile
import unittest

import yaml

import annexa_test
from annexa_test import SOURCE

PDFS = sorted(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.pdf')) + glob.glob(os.path.join(SOURCE, 'tests', 'corpus', 'papers', '*', '*.pdf')))
# Of those whose fonts are in the file: others would be set in what fonts this machine has.
MIN_PAPERS = 75


def is_self_contained(pdf):
  """Whether every font is embedded: the fifth column from the right of pdffonts."""
  lines = subprocess.run(['pdffonts', pdf], capture_output=True, check=True).stdout.decode(errors='replace').splitlines()[2:]
  return all(line.split()[-5] == 'yes' for line in lines)


def records_of(pdf):
  """What annexa reads, white space in texts aside: it comes of where glyphs stand, and those are rounded anew."""
  done = annexa_test.run(pdf)
  if done.returncode:
    raise AssertionError(done.stderr.decode())
  return [(r['control'], r['title'], ''.join(r['text'].split()), [(m['standard'], m['id']) for m in r['mappings']])
          for r in yaml.load(done.stdout, Loader=yaml.CSafeLoader)['records']]


class Reprinted(unittest.TestCase):
  def test_same_records(self):
    n = 0
    with tempfile.TemporaryDirectory() as folder:
      anew = os.path.join(folder, 'anew.pdf')
      for pdf in PDFS:
        if not is_self_contained(pdf):
          continue
        n += 1
        with self.subTest(pdf):
          subprocess.run(['pdftocairo', '-pdf', pdf, anew], check=True, stderr=subprocess.DEVNULL)
          self.assertEqual(records_of(anew), records_of(pdf))
    self.assertGreaterEqual(n, MIN_PAPERS)


if __name__ == '__main__':
  annexa_test.main()
