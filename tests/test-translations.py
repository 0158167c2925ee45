# SPDX-License-Identifier: GPL-2.0-or-later
"""Every translatable message is extracted and has a translation in every language of po/LINGUAS."""
import os
import re
import subprocess
import tempfile
import unittest

import annexa_test
from annexa_test import SOURCE, source_files

# What marks a message; glib's preset of Meson's i18n module extracts the same.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'ngettext:1,2']
MARKED = re.compile(r'\b(?:N|C|NC)?_ ?\("|\bg_dngettext ?\(|\bngettext ?\(')


def listed(name):
  with open(os.path.join(SOURCE, 'po', name), encoding='utf-8') as f:
    return [line.strip() for line in f if line.strip() and not line.startswith('#')]


def gettext(*command):
  return subprocess.run(command, cwd=SOURCE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                        env=annexa_test.environment('C'))


class Translations(unittest.TestCase):
  def test_every_source_is_listed(self):
    marked = []
    for path in source_files('filter/**/*.c', 'filter/**/*.h'):
      with open(os.path.join(SOURCE, path), encoding='utf-8') as f:
        if MARKED.search(f.read()):
          marked.append(path)
    self.assertTrue(marked)
    self.assertEqual(sorted(listed('POTFILES')), marked)

  def test_languages_are_complete(self):
    self.assertIn('ja', listed('LINGUAS'))
    with tempfile.TemporaryDirectory() as directory:
      template = os.path.join(directory, 'annexa.pot')
      done = gettext('xgettext', '--from-code=UTF-8', *(f'--keyword={k}' for k in KEYWORDS), '-o', template,
                     *listed('POTFILES'))
      self.assertEqual(done.returncode, 0, done.stdout)
      with open(template, encoding='utf-8') as f:
        # xgettext stops at a macro such as G_GUINT64_FORMAT, and the message is never found at run time.
        self.assertNotRegex(f.read(), r'%"\nmsgstr', 'a message is cut at a format macro')
      for language in listed('LINGUAS'):
        with self.subTest(language):
          # Fails on what is missing, and on what is fuzzy or untranslated.
          done = gettext('msgcmp', f'po/{language}.po', template)
          self.assertEqual(done.returncode, 0, done.stdout)

  def test_formats_agree(self):
    for language in listed('LINGUAS'):
      with self.subTest(language):
        done = gettext('msgfmt', '--check', '-o', os.devnull, f'po/{language}.po')
        self.assertEqual(done.returncode, 0, done.stdout)
        done = gettext('msgattrib', '--only-obsolete', f'po/{language}.po')
        self.assertEqual(done.stdout, '', 'messages that the sources no longer have')


if __name__ == '__main__':
  annexa_test.main()
