# SPDX-License-Identifier: GPL-2.0-or-later
"""The Dask example, on a cluster of two processes on this machine."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import annexa_test
from annexa_test import PROGRAM, SOURCE, environment
from pdf_maker import make_paper

EXAMPLE = os.path.join(SOURCE, 'filter', 'hosts', 'dask', 'annexa_dask.py')


class Dask(unittest.TestCase):
  def test_local_cluster(self):
    with tempfile.TemporaryDirectory() as directory:
      source, output = os.path.join(directory, 'source'), os.path.join(directory, 'output')
      os.mkdir(source)
      for i in range(12):
        with open(os.path.join(source, f'{i}.pdf'), 'wb') as f:
          f.write(make_paper(i))
      done = subprocess.run([sys.executable, EXAMPLE, 'local', source, output, '3'], env=environment(ANNEXA=PROGRAM),
                            capture_output=True, timeout=100, cwd=directory)
      self.assertEqual(done.returncode, 0, done.stderr.decode())
      with open(os.path.join(output, 'report.jsonl'), encoding='utf-8') as f:
        self.assertEqual({os.path.basename(json.loads(line)['input']) for line in f}, {f'{i}.pdf' for i in range(12)})


if __name__ == '__main__':
  annexa_test.main()
