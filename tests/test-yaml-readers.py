# SPDX-License-Identifier: GPL-2.0-or-later
"""Every reader of YAML returns the strings of a paper as they were: libyaml and PyYAML (1.1), ruamel.yaml (1.2)."""
import io
import os
import random
import subprocess
import unittest

import yaml
import ruamel.yaml

import annexa_test

EMIT_STRINGS = os.path.join(os.environ.get('G_TEST_BUILDDIR', os.path.join(annexa_test.BUILD, 'tests')), 'emit-strings')

NASTY = [
  '', ' ', '  ', '\t', '\n', '\n\n', 'yes', 'no', 'on', 'off', 'y', 'n', 'true', 'False', 'null', 'Null', '~', '=', '<<',
  '5.10', '5.1.1', '0x1', '0o7', '010', '1e3', '1_000', '.inf', '.NaN', '12:30:45', '2025-08-13', '2025-08-13 10:00:00',
  '- a', '-', '? a', ': a', 'a: b', 'a:', ':a', '#', '# a', 'a # b', 'a #b', '!tag', '&anchor', '*alias', '%YAML 1.1',
  '@a', '`a`', '|', '|-', '>', '>-', '{a: b}', '[a]', '{', '}', '[', ']', ',', 'a, b', '---', '...', '--- a', "'", '"',
  "it's", '"quoted"', '\\', '\\n', '\\x41', 'C:\\dir', ' lead', 'trail ', ' both ', '\tlead', 'trail\t', 'a\tb',
  'a\nb', 'a\n\nb', 'a\nb\n', '\na\nb', 'a \nb', 'a\n b', ' a\nb', 'a\n\tb', 'a\t\nb', '---\na', '...\na', '- a\n- b',
  '# a\n# b', 'a: b\nc: d', 'a\n---\nb', 'a\n...\nb', 'a\rb', 'a\r\nb', '\r', 'a\x85b', 'a\u2028b', 'a\u2029b',
  'a\nb\x85c', 'a\nb\u2028c', 'a\nb\u2029c', '\ufeff', '\ufeffa\nb', 'a\ufeffb', '\ufffe', '\uffff', 'a\nb\uffffc',
  '\x01', '\x07', '\x08', '\x0b', '\x0c', '\x1b[31m', '\x1f', '\x7f', '\x80', '\x9f', '\xa0', '\xad', 'a\n\x1bb',
  '\U0002000b', '\U0001f512 鍵', 'a\n\U0001f512', '\U0010ffff', '葛\U000e0100', '\ue000', '\ufffd', '\u200b', '\u3000a\u3000',
  '\u3000a\nb\u3000', '５．１．１', '①㈱㍿', 'か\u3099', '「暗号」による：管理策', '｜－＞', 'x' * 5000, 'あ' * 5000, 'ab ' * 3000,
  ('長い行 ' * 200 + '\n') * 20 + '終わり', 'a' * 127 + ': b', 'a' * 128 + ': b', 'a' * 1025 + ': b', 'ー' * 1025,
]

# What a random string is made of: characters that some reader or writer treats apart, and ordinary ones.
ALPHABET = list(' \t\n\r\x85\u2028\u2029\ufeff\x00'.replace('\x00', '')) + list('-?:,[]{}#&*!|>\'"%@`~=<\\/.019aeynAZ') + [
  '\x01', '\x1b', '\x7f', '\x9b', '\xa0', 'あ', '漢', '。', '\u3000', '\ud7ff', '\ue000', '\ufffd', '\uffff', '\U0002000b', '\n']


# The same for literal blocks, which most strings of the other kind cannot become.
LITERAL_ALPHABET = list('ab漢。\u3000-#:|%>. \n\n\n')


def random_strings(count):
  generator = random.Random(27017)
  return [''.join(generator.choice(alphabet) for _ in range(generator.randrange(1, 24)))
          for alphabet in (ALPHABET, LITERAL_ALPHABET) for _ in range(count // 2)]


def emit(strings):
  stdin = b''.join(s.encode() + b'\0' for s in strings)
  return subprocess.run([EMIT_STRINGS], input=stdin, stdout=subprocess.PIPE, check=True,
                        env=annexa_test.environment('C')).stdout


def places(document):
  record, = document['records']
  section, = document['sections']
  column, = record['columns']
  return [document['source']['name'], record['title'], record['text'], record['blocks'][0]['text'],
          *record['blocks'][1]['rows'][0], *record['section']['path'], column['name'], column['text'],
          section['number'], section['title'], section['text']]


def load_ruamel(stream):
  return list(ruamel.yaml.YAML(typ='safe', pure=True).load_all(io.BytesIO(stream)))


class YamlReaders(unittest.TestCase):
  def check(self, strings, load):
    documents = load(emit(strings))
    self.assertEqual(len(documents), len(strings))
    for string, document in zip(strings, documents):
      for place in places(document):
        self.assertEqual(place, string)

  def test_libyaml(self):
    load = lambda stream: list(yaml.load_all(stream, Loader=yaml.CSafeLoader))
    self.check(NASTY, load)
    self.check(random_strings(2000), load)

  def test_pyyaml(self):
    load = lambda stream: list(yaml.load_all(stream, Loader=yaml.SafeLoader))
    self.check(NASTY, load)
    self.check(random_strings(200), load)

  def test_ruamel(self):
    self.check(NASTY, load_ruamel)
    self.check(random_strings(200), load_ruamel)

  def test_literal_blocks_are_used(self):
    stream = emit(['一行目: #1\n二行目'])
    self.assertIn('text: |-\n    一行目: #1\n    二行目\n'.encode(), stream)

  def test_one_line_a_value(self):
    for line in emit(['長い ' * 400]).decode().splitlines():
      self.assertFalse(line.startswith('長い'), line[:80])


if __name__ == '__main__':
  annexa_test.main()
