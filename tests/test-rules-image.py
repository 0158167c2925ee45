# SPDX-License-Identifier: GPL-2.0-or-later
"""The program that writes the built-in rules as C: what it refuses, and what it says the C depends on."""
import os
import shutil
import subprocess
import tempfile
import unittest

import annexa_test
from annexa_test import BUILD, SOURCE

TOOL = os.path.join(BUILD, 'filter', 'catalog', 'annexa-rules-image')


class RulesImage(unittest.TestCase):
  def setUp(self):
    self.directory = tempfile.mkdtemp(prefix='annexa rules-')
    self.addCleanup(shutil.rmtree, self.directory)
    self.rules = os.path.join(self.directory, 'rules')
    self.output = os.path.join(self.directory, 'builtin.c')
    self.dependencies = self.output + '.d'
    shutil.copytree(os.path.join(SOURCE, 'rules'), self.rules)

  def written(self, locale='C', rules=None):
    done = subprocess.run([TOOL, rules or self.rules, self.output, self.dependencies], capture_output=True,
                          env=annexa_test.environment(locale), timeout=60)
    self.assertEqual(done.returncode, 0, done.stderr)
    with open(self.output, 'rb') as f:
      return f.read()

  def test_same_rules_same_bytes(self):
    self.assertEqual(self.written(), self.written('ja_JP.UTF-8', rules=os.path.join(SOURCE, 'rules')))
    self.assertEqual(self.written(), self.written('de_DE.UTF-8'))

  def test_other_rules_other_bytes(self):
    before = self.written()
    with open(os.path.join(self.rules, 'cues.yaml'), 'a', encoding='utf-8') as f:
      f.write('# A remark changes the digest.\n')
    self.assertNotEqual(before, self.written())

  def test_names_what_it_depends_on(self):
    self.written()
    with open(self.dependencies, encoding='utf-8') as f:
      target, _, named = f.read().replace('\\ ', '\0').strip().partition(': ')
    self.assertEqual(target.replace('\0', ' '), self.output)
    expected = []
    for path, _, names in os.walk(self.rules):
      expected += [path] + [os.path.join(path, name) for name in names if name.endswith('.yaml')]
    self.assertEqual(sorted(name.replace('\0', ' ') for name in named.split(' ')), sorted(expected))

  def test_refuses_bad_rules(self):
    bad = os.path.join(self.rules, 'bad.yaml')
    with open(bad, 'w', encoding='utf-8') as f:
      f.write('format: "annexa-rules/1"\ncolour: "red"\n')
    done = subprocess.run([TOOL, self.rules, self.output, self.dependencies], capture_output=True, text=True,
                          env=annexa_test.environment(), timeout=60)
    self.assertEqual(done.returncode, 65)
    self.assertTrue(done.stderr.startswith(f'{bad}:2: '), done.stderr)
    self.assertFalse(os.path.exists(self.output))


if __name__ == '__main__':
  annexa_test.main()
