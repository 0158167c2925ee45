# SPDX-License-Identifier: GPL-2.0-or-later
"""libannexa as others see it: exported symbols, headers, and reading a paper from Python."""
import hashlib
import os
import re
import subprocess
import tempfile
import unittest

import annexa_test
from annexa_test import BUILD, SOURCE

LIBRARY = os.path.join(BUILD, 'filter', 'libannexa.so')
HEADERS = [path for path in re.findall(r'#include "([^"]+)"', open(os.path.join(SOURCE, 'filter', 'annexa.h')).read())]


def output(*command, **options):
  return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout


def sample():
  return os.path.join(SOURCE, 'samples', 'minato', 'minato.pdf')


class Library(unittest.TestCase):
  def declared(self):
    names = set()
    for path in HEADERS:
      with open(os.path.join(SOURCE, 'filter', path), encoding='utf-8') as f:
        text = re.sub(r'/\*.*?\*/', '', f.read(), flags=re.DOTALL)
      names.update(re.findall(r'\b(annexa_[a-z0-9_]+) \([^)]*\)[^;{]*;', re.sub(r'#define.*', '', text)))
      for prefix in re.findall(r'G_DECLARE_FINAL_TYPE \(\w+, (\w+),', text):
        names.add(prefix + '_get_type')
    return {name for name in names if not name.startswith('annexa_autoptr')}

  def test_exported_symbols(self):
    table = output('nm', '--dynamic', '--defined-only', LIBRARY)
    exported = {line.split()[2] for line in table.splitlines() if line.split()[1] in 'TDBRVW'}
    self.assertGreater(len(self.declared()), 50)
    self.assertEqual(sorted(exported), sorted(self.declared()))

  def test_soname(self):
    self.assertIn('[libannexa.so.1]', output('readelf', '-d', LIBRARY))

  def test_headers_stand_alone(self):
    # With GIO alone: a type of Poppler, ICU or libyaml in a public header does not compile.
    flags = output('pkg-config', '--cflags', 'gio-2.0').split()
    for path in ['annexa.h'] + HEADERS:
      with self.subTest(path):
        done = subprocess.run(['cc', '-std=c11', '-Wall', '-Werror', '-fsyntax-only', '-x', 'c', '-', *flags,
                               '-I' + os.path.join(SOURCE, 'filter')], input=f'#include "{path}"\n', text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 0, done.stdout)

  def test_unused_libraries_stay_out_of_pkg_config(self):
    path = os.path.join(BUILD, 'meson-private', 'annexa-1.pc')
    flags = output('pkg-config', '--cflags', '--libs', path)
    self.assertIn('-lannexa', flags)
    for name in ('poppler', 'icu', 'yaml', 'cairo', 'qpdf', 'nettle'):
      self.assertNotIn(name, flags.replace('/annexa-1', ''))

  def test_introspection_is_clean(self):
    with open(os.path.join(BUILD, 'filter', 'Annexa-1.gir'), encoding='utf-8') as f:
      gir = f.read()
    functions = set(re.findall(r'c:identifier="(annexa_\w+)"', gir))
    types = set(re.findall(r'glib:get-type="(annexa_\w+)"', gir))
    self.assertEqual(sorted(self.declared() - functions - types), [])


class Python(unittest.TestCase):
  """Runs a script in a Python of its own, which finds the library in the build tree."""

  def run_python(self, script, *args):
    env = annexa_test.environment('C.UTF-8', GI_TYPELIB_PATH=os.path.join(BUILD, 'filter'),
                                  LD_LIBRARY_PATH=os.path.join(BUILD, 'filter'))
    prelude = "import gi, sys\ngi.require_version('Annexa', '1')\nfrom gi.repository import Annexa, Gio, GLib\n"
    done = subprocess.run(['/usr/bin/python3', '-c', prelude + script, *args], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, env=env, timeout=120)
    self.assertEqual(done.returncode, 0, done.stdout)
    return done.stdout

  def test_walk(self):
    printed = self.run_python('''
document = Annexa.Reader.new().read_file(Gio.File.new_for_path(sys.argv[1]), None)
print('source', document.get_source().sha256, document.get_source().pages)
print('ledger', document.get_ledger().glyphs, document.get_ledger().unplaced)
facts = document.get_facts()
print('facts', facts.title, facts.get_services(), facts.get_standards(), [r.version for r in facts.get_revisions()])
print('coverage', document.get_coverage().answered, len(document.get_coverage().get_missing()))
for record in document.get_records():
  box = record.get_region(0)
  print('record', record.id, record.token, record.title, round(record.score, 2), box.page, box.x1 < box.x2)
  for block in record.get_blocks():
    rows = [block.get_row(i) for i in range(block.get_n_rows())]
    print('block', block.kind.value_nick if hasattr(block.kind, 'value_nick') else int(block.kind), block.text,
          block.get_items(), rows)
  print('mappings', [(m.standard, m.id, m.from_document) for m in record.get_mappings()])
  print('lists', record.get_section_path(), record.get_signals(), record.get_columns(), record.get_shared_with())
for section in document.get_sections():
  print('section', section.title, section.page)
for diagnostic in document.get_diagnostics():
  print('diagnostic', diagnostic.message())
''', sample())
    with open(sample(), 'rb') as f:
      self.assertIn('source ' + hashlib.sha256(f.read()).hexdigest(), printed)
    self.assertRegex(printed, r'(?m)^ledger [1-9]\d* 0$')
    self.assertRegex(printed, r'(?m)^record \S+ iso')
    self.assertRegex(printed, r'(?m)^block ')

  def test_write(self):
    with tempfile.NamedTemporaryFile(suffix='.yaml') as out:
      self.run_python('''
reader = Annexa.Reader.new()
document = reader.read_file(Gio.File.new_for_path(sys.argv[1]), None)
stream = Gio.File.new_for_path(sys.argv[2]).replace(None, False, Gio.FileCreateFlags.NONE, None)
assert document.write(stream, None)
stream.close(None)
assert document.to_yaml().get_data() == open(sys.argv[2], 'rb').read()
''', sample(), out.name)
      with open(out.name, 'rb') as f:
        self.assertTrue(f.read().startswith(b'---\nformat: "annexa/1"\n'))

  def test_bytes_and_stream(self):
    self.run_python('''
data = open(sys.argv[1], 'rb').read()
reader = Annexa.Reader.new()
first = reader.read_bytes(GLib.Bytes.new(data), 'x.pdf', None)
second = reader.read_stream(Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(data)), 'x.pdf', None)
assert first.to_yaml().get_data() == second.to_yaml().get_data()
assert first.get_source().name == 'x.pdf'
''', sample())

  def test_errors(self):
    self.run_python('''
reader = Annexa.Reader.new()
def code(call):
  try:
    call()
  except GLib.Error as error:
    assert error.domain == 'annexa-error-quark', error.domain
    return Annexa.Error(error.code)
assert code(lambda: reader.read_file(Gio.File.new_for_path('/nonexistent'), None)) == Annexa.Error.NOT_FOUND
assert code(lambda: reader.read_bytes(GLib.Bytes.new(b'plain text'), 'x', None)) == Annexa.Error.UNSUPPORTED
cancellable = Gio.Cancellable.new()
cancellable.cancel()
assert code(lambda: reader.read_file(Gio.File.new_for_path(sys.argv[1]), cancellable)) == Annexa.Error.CANCELLED
data = GLib.Bytes.new(open(sys.argv[1], 'rb').read())
stream = Gio.MemoryInputStream.new_from_bytes(data)
assert code(lambda: reader.read_stream(stream, 'x', cancellable)) == Annexa.Error.CANCELLED
assert code(lambda: reader.read_bytes(data, 'x', cancellable)) == Annexa.Error.CANCELLED
stream = Gio.MemoryInputStream.new_from_bytes(data)
stream.close(None)
try:
  reader.read_stream(stream, 'x', None)
  raise AssertionError('a closed stream was read')
except GLib.Error as error:
  assert error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CLOSED), error
''', sample())


if __name__ == '__main__':
  annexa_test.main()
