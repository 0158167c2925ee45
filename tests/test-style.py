# SPDX-License-Identifier: GPL-2.0-or-later
"""The sources keep the house style and pass the static checks."""
import os
import subprocess
import unittest

import annexa_test
from annexa_test import SOURCE, source_files

C_FILES = source_files('filter/**/*.c', 'filter/**/*.h', 'tests/**/*.c', 'tests/**/*.h', 'hosts/**/*.c')

# What a newcomer sees first; anything else there was left behind by a command that wrote where it ran.
TOP = {'.ci', '.clang-format', '.editorconfig', '.gitattributes', '.gitignore', 'CONTRIBUTING.md', 'LICENSE', 'README.ja.md',
       'README.md', 'docs', 'filter', 'meson.build', 'meson_options.txt', 'po', 'quickstart', 'rules', 'samples', 'tests'}


def shell_files():
  found = source_files('**/*.sh', 'docs/*.bash-completion', 'quickstart', '.ci/run')
  for path in source_files('tests/**/*', 'filter/hosts/**/*', 'samples/**/*'):
    with open(os.path.join(SOURCE, path), 'rb') as f:
      if f.readline(64).rstrip() in (b'#!/bin/sh', b'#!/bin/bash', b'#!/usr/bin/env bash'):
        found.append(path)
  return sorted(set(found))


def check(*command):
  return subprocess.run(command, cwd=SOURCE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


class Style(unittest.TestCase):
  def test_clang_format(self):
    self.assertIn('version 14.', check('clang-format-14', '--version').stdout)
    for path in C_FILES:
      with self.subTest(path):
        done = check('clang-format-14', '--dry-run', '--Werror', path)
        self.assertEqual(done.returncode, 0, f'run: clang-format-14 -i {path}\n{done.stdout[:2000]}')

  def test_cppcheck(self):
    sources = [path for path in C_FILES if path.endswith('.c')]
    self.assertTrue(sources)
    # Arrays that are handed out to be filled are no uses; a condition of the second turn of a loop says nothing of the
    # first. Valgrind and the sanitizers watch over both.
    known = ['--library=tests/cppcheck.cfg', '--suppress=ctuuninitvar',
             '--suppress=nullPointerRedundantCheck:filter/source/annexa-pdf.c',
             '--suppress=ctunullpointer:filter/source/annexa-pdf.c']
    done = check('cppcheck', *known, '--enable=warning,portability,performance', '--library=gtk', '--inline-suppr', '--quiet',
                 '--error-exitcode=1', '-I.', '-Ifilter', *sources)
    self.assertEqual(done.returncode, 0, done.stdout)

  def test_shellcheck(self):
    done = check('shellcheck', *shell_files())
    self.assertEqual(done.returncode, 0, done.stdout)

  def test_top_level(self):
    tracked = check('git', 'ls-files', '-z').stdout.split('\0')
    self.assertEqual({path.split('/')[0] for path in tracked if path} - TOP, set())

  def test_license_line(self):
    for path in C_FILES + source_files('tests/**/*.py', 'samples/**/*.py'):
      with self.subTest(path):
        with open(os.path.join(SOURCE, path), encoding='utf-8') as f:
          self.assertIn('SPDX-License-Identifier: GPL-2.0-or-later', f.read(300))


if __name__ == '__main__':
  annexa_test.main()
