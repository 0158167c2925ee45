# SPDX-License-Identifier: GPL-2.0-or-later
"""What the test scripts share: TAP output for unittest, and running the program.

A test script ends with `annexa_test.main()`; each of its test methods and subtests is one line of TAP. A test that
is skipped counts as failed: what cannot be tested here is not known to work.
"""
import glob
import os
import subprocess
import sys
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.dirname(os.environ.get('G_TEST_BUILDDIR', os.path.join(SOURCE, '_build', 'tests')))
PROGRAM = os.environ.get('ANNEXA_PROGRAM', os.path.join(BUILD, 'filter', 'cli', 'annexa'))


def environment(locale='C', **more):
  """The environment for a program run in `locale`, a locale that the build has made sure of."""
  env = {k: v for k, v in os.environ.items() if k not in ('LANG', 'LANGUAGE') and not k.startswith('LC_')}
  env['LC_ALL'] = locale
  env.update(more)
  return env


def run(*args, stdin=b'', locale='C', timeout=120, env=None, **options):
  """Runs annexa with `args`; the result has returncode, stdout and stderr, both as bytes."""
  return subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, timeout=timeout,
                        env=environment(locale, **(env or {})), **options)


def source_files(*patterns):
  """Paths of the project's own files that match, relative to its root, build directories left out."""
  found = set()
  for pattern in patterns:
    for path in glob.glob(os.path.join(SOURCE, pattern), recursive=True):
      relative = os.path.relpath(path, SOURCE)
      if not relative.startswith('_build') and os.path.isfile(path):
        found.add(relative)
  return sorted(found)


class TapResult(unittest.TestResult):
  """One TAP line for every test method and for every failing subtest; reasons on standard error."""

  def __init__(self):
    super().__init__()
    self.count = 0
    self.subtest_failed = False

  def _line(self, ok, test, reason=''):
    self.count += 1
    name = str(test.id()).replace('__main__.', '').replace('#', '')
    if reason:
      print(f'{name}: {reason}', file=sys.stderr)
    print(f"{'ok' if ok else 'not ok'} {self.count} {name}", flush=True)

  def startTest(self, test):
    super().startTest(test)
    self.subtest_failed = False

  def addSuccess(self, test):
    if not self.subtest_failed:
      self._line(True, test)

  def addFailure(self, test, err):
    super().addFailure(test, err)
    self._line(False, test, self.failures[-1][1])

  def addError(self, test, err):
    super().addError(test, err)
    self._line(False, test, self.errors[-1][1])

  def addSubTest(self, test, subtest, err):
    super().addSubTest(test, subtest, err)
    if err is not None:
      self.subtest_failed = True
      self._line(False, subtest, self._exc_info_to_string(err, test))

  def addSkip(self, test, reason):
    super().addSkip(test, reason)
    self._line(False, test, 'skipped: ' + reason)


def main(module='__main__'):
  if len(sys.argv) > 1:
    suite = unittest.defaultTestLoader.loadTestsFromNames(sys.argv[1:], sys.modules[module])
  else:
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])
  result = TapResult()
  suite.run(result)
  print(f'1..{result.count}')
  sys.exit(0 if result.wasSuccessful() and result.count > 0 else 1)
