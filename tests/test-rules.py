# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule files keep their schema, and the schema and docs/rules.md know the same keys."""
import copy
import json
import os
import re
import unittest

import jsonschema
import yaml

import annexa_test
from annexa_test import SOURCE, source_files

with open(os.path.join(SOURCE, 'rules', 'rules.schema.json'), encoding='utf-8') as f:
  SCHEMA = json.load(f)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# Each is a small good file, and what must not be in it.
GOOD = {
  'format': 'annexa-rules/1',
  'standard': {'name': 'X 1', 'token': 'x-1', 'items': [{'control': '1.1', 'titles': ['One']}],
               'forms': [{'pattern': 'X (?<a>1)', 'id': '{a}'}]},
  'cues': [{'class': 'see', 'words': ['look at'], 'in-text': True, 'remove': ['参照']}],
  'equivalents': [['colour', 'color']],
  'mappings': [{'from': 'x-1', 'to': 'y-1', 'pairs': {'1.1': ['2.1']}}],
  'profiles': [{'name': 'p', 'standard': 'x-1', 'ids': ['1.1']}],
}
BAD = [
  (lambda d: d.pop('format')),
  (lambda d: d.update(format='annexa-rules/2')),
  (lambda d: d.update(colour='red')),
  (lambda d: d['standard'].update(token='X_1')),
  (lambda d: d['standard'].pop('name')),
  (lambda d: d['standard']['items'][0].update(clause='1.1')),
  (lambda d: d['standard']['items'][0].pop('control')),
  (lambda d: d['standard']['items'][0].update(control='1 1')),
  (lambda d: d['standard']['items'][0].update(titles='One')),
  (lambda d: d.update(forms=[{'pattern': 'x', 'id': 'x'}])),
  (lambda d: d['standard']['forms'][0].update(letters='odd')),
  (lambda d: d['cues'][0].pop('class')),
  (lambda d: d['cues'][0].update(words=[''])),
  (lambda d: d['cues'][0].update(remove='look at')),
  (lambda d: d['equivalents'].append(['alone'])),
  (lambda d: d['mappings'][0].pop('to')),
  (lambda d: d['profiles'][0].update(ids='1.1')),
]


def load(text):
  return yaml.safe_load(text)


def read(path):
  with open(os.path.join(SOURCE, path), encoding='utf-8') as f:
    return f.read()


def keys_of(schema):
  """All keys that the schema names, at any depth."""
  found = set()
  if isinstance(schema, dict):
    properties = schema.get('properties')
    if isinstance(properties, dict):
      found |= set(properties)
    for value in schema.values():
      found |= keys_of(value)
  elif isinstance(schema, list):
    for value in schema:
      found |= keys_of(value)
  return found


class Rules(unittest.TestCase):
  def test_schema_is_one(self):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

  def test_every_rule_file_keeps_it(self):
    files = source_files('rules/**/*.yaml')
    self.assertGreaterEqual(len(files), 10)
    for path in files:
      with self.subTest(path):
        text = read(path)
        self.assertIn('SPDX-License-Identifier', text.splitlines()[0])
        self.assertEqual([e.message for e in VALIDATOR.iter_errors(load(text))], [])

  def test_documentation_keeps_it(self):
    blocks = re.findall(r'^```yaml \S+\n(.*?)^```', read('docs/rules.md'), re.S | re.M)
    self.assertGreaterEqual(len(blocks), 3)
    for block in blocks:
      with self.subTest(block.splitlines()[1]):
        self.assertEqual([e.message for e in VALIDATOR.iter_errors(load(block))], [])

  def test_documentation_names_every_key(self):
    documentation = read('docs/rules.md')
    for key in sorted(keys_of(SCHEMA)):
      with self.subTest(key):
        self.assertRegex(documentation, rf'`{key}[`:]|\b{key}:')

  def test_documentation_names_every_class(self):
    documentation = read('docs/rules.md')
    for cue in load(read('rules/cues.yaml'))['cues']:
      with self.subTest(cue['class']):
        self.assertIn(f"`{cue['class']}`", documentation)

  def test_schema_refuses(self):
    self.assertEqual([e.message for e in VALIDATOR.iter_errors(GOOD)], [])
    for number, spoil in enumerate(BAD):
      with self.subTest(number):
        bad = copy.deepcopy(GOOD)
        spoil(bad)
        self.assertNotEqual(list(VALIDATOR.iter_errors(bad)), [])


if __name__ == '__main__':
  annexa_test.main()
