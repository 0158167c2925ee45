# SPDX-License-Identifier: GPL-2.0-or-later
"""A source directory, an output directory, and runs of annexa batch from one to the other."""
import json
import os
import tempfile
import unittest

from annexa_test import run
from pdf_maker import make_paper

OK, USAGE, DATAERR, NOINPUT, CANTCREAT, IOERR, TEMPFAIL = 0, 64, 65, 66, 73, 74, 75


def tree(directory):
  """Every file below `directory` with its bytes; the state directory left out."""
  found = {}
  for root, directories, names in os.walk(os.fsencode(directory)):
    if root == os.fsencode(directory) and b'.annexa' in directories:
      directories.remove(b'.annexa')
    for name in names:
      path = os.path.join(root, name)
      with open(path, 'rb') as f:
        found[os.path.relpath(path, os.fsencode(directory))] = f.read()
  return found


def journal(directory):
  """The journal without what depends on the machine."""
  with open(os.path.join(directory, '.annexa', 'journal.jsonl'), encoding='utf-8') as f:
    entries = [json.loads(line) for line in f]
  for entry in entries:
    del entry['seconds'], entry['peak_bytes']
  return entries


class Case(unittest.TestCase):
  def setUp(self):
    directory = tempfile.TemporaryDirectory()
    self.addCleanup(directory.cleanup)
    self.dir = directory.name
    self.src = self.path('src')
    self.out = self.path('out')
    os.mkdir(self.src)

  def path(self, *names):
    return os.path.join(self.dir, *names)

  def add(self, name, data=None, number=0):
    path = os.path.join(os.fsencode(self.src), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
      f.write(make_paper(number) if data is None else data)
    return path

  def add_many(self, count):
    for i in range(count):
      self.add(f'd{i % 3}/p{i:03}.pdf', number=i)

  def batch(self, *args, code=OK, **options):
    done = run('batch', *(args or (self.src, '--output', self.out)), **options)
    self.assertEqual(done.returncode, code, done.stderr)
    return done
