# SPDX-License-Identifier: GPL-2.0-or-later
"""The line that CI reads counts what the test logs say, and takes nothing unclear for a success."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import annexa_test

HERE = os.path.dirname(os.path.abspath(__file__))


def log_of(*tests):
  return ''.join(json.dumps({'name': 'x', 'result': result, 'stdout': stdout}) + '\n' for result, stdout in tests)


class CountResults(unittest.TestCase):
  def check(self, logs, line, code):
    with tempfile.TemporaryDirectory() as directory:
      paths = []
      for i, log in enumerate(logs):
        paths.append(os.path.join(directory, f'{i}.json'))
        if log is not None:
          with open(paths[-1], 'w', encoding='utf-8') as f:
            f.write(log)
      done = subprocess.run([sys.executable, os.path.join(HERE, 'count-results.py'), *paths], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True)
    self.assertEqual((done.stdout, done.returncode), (line + '\n', code))

  def test_counts_tap_lines(self):
    self.check([log_of(('OK', 'TAP version 13\nok 1 a\n# note\nok 2 b\n1..2\n'), ('OK', ''))], '3 passed, 0 failed', 0)

  def test_adds_logs(self):
    self.check([log_of(('OK', 'ok 1\n')), log_of(('OK', 'ok 1\nok 2\n'))], '3 passed, 0 failed', 0)

  def test_failed_line(self):
    self.check([log_of(('FAIL', 'ok 1 a\nnot ok 2 b\nok 3 c\n1..3\n'))], '2 passed, 1 failed', 1)

  def test_failed_line_in_a_test_called_good(self):
    self.check([log_of(('OK', 'not ok 1 a\n1..1\n'))], '0 passed, 1 failed', 1)

  def test_crash_and_timeout(self):
    self.check([log_of(('ERROR', 'ok 1 a\n'), ('TIMEOUT', ''))], '1 passed, 2 failed', 1)

  def test_skipped_is_failed(self):
    self.check([log_of(('OK', 'ok 1 a # SKIP no tool\nok 2 b\n1..2\n'), ('SKIP', ''))], '1 passed, 2 failed', 1)

  def test_expected_failure(self):
    self.check([log_of(('OK', 'not ok 1 a # TODO later\nok 2 b\n'))], '1 passed, 0 failed', 0)

  def test_missing_empty_or_broken_log(self):
    good = log_of(('OK', 'ok 1\n'))
    self.check([good, None], '1 passed, 1 failed', 1)
    self.check([good, ''], '1 passed, 1 failed', 1)
    self.check([good, '{'], '1 passed, 1 failed', 1)

  def test_nothing_passed(self):
    self.check([''], '0 passed, 1 failed', 1)


class TapRunner(unittest.TestCase):
  def test_outcomes(self):
    script = f'''
import sys, unittest
sys.path.insert(0, {HERE!r})
import annexa_test
class T(unittest.TestCase):
  def test_1_good(self): pass
  def test_2_bad(self): self.fail('x')
  def test_3_error(self): raise OSError('x')
  @unittest.skip('no tool')
  def test_4_skipped(self): pass
  def test_5_subtests(self):
    for i in range(3):
      with self.subTest(i):
        self.assertEqual(i, 0)
class U(unittest.TestCase):
  @classmethod
  def setUpClass(cls): raise OSError('x')
  def test_never(self): pass
annexa_test.main()
'''
    done = subprocess.run([sys.executable, '-c', script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    words = [line.split(' ')[0] for line in done.stdout.splitlines()]
    self.assertEqual(sum(word == 'ok' for word in words), 1, done.stdout)
    self.assertEqual(sum(word == 'not' for word in words), 6, done.stdout)
    self.assertEqual(done.stdout.splitlines()[-1], '1..7')
    self.assertEqual(done.returncode, 1)


if __name__ == '__main__':
  annexa_test.main()
