# SPDX-License-Identifier: GPL-2.0-or-later
"""The contract of docs/record.md: the schema, the documentation and what is written agree."""
import copy
import glob
import json
import os
import re
import unittest

import jsonschema
import yaml

import annexa_test
from annexa_test import SOURCE

with open(os.path.join(SOURCE, 'rules', 'record.schema.json'), encoding='utf-8') as f:
  SCHEMA = json.load(f)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def read(*path):
  with open(os.path.join(SOURCE, *path), encoding='utf-8') as f:
    return f.read()


def ordered(schema, value):
  """The keys of `value` in the order in which the schema lists them, all the way down."""
  if '$ref' in schema:
    schema = SCHEMA['$defs'][schema['$ref'].rsplit('/', 1)[1]]
  for choice in schema.get('oneOf', []):
    if jsonschema.Draft202012Validator({**choice, '$defs': SCHEMA['$defs']}).is_valid(value):
      schema = choice
  if isinstance(value, dict):
    keys = [key for key in schema['properties'] if key in value]
    return list(value) == keys and all(ordered(schema['properties'][key], value[key]) for key in keys)
  if isinstance(value, list):
    return all(ordered(schema.get('items', {}), item) for item in value)
  return True


class Record(unittest.TestCase):
  def assert_valid(self, text):
    documents = list(yaml.load_all(text, Loader=yaml.CSafeLoader))
    self.assertTrue(documents)
    for document in documents:
      errors = [f'{error.json_path}: {error.message[:200]}' for error in VALIDATOR.iter_errors(document)]
      self.assertEqual(errors, [])
      self.assertTrue(ordered(SCHEMA, document), 'keys are not in the order of the schema')

  def test_schema(self):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

  def test_emitter(self):
    for name in ('full', 'minimal'):
      self.assert_valid(read('tests', 'emitter', name + '.yaml'))

  def test_samples(self):
    for path in sorted(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.yaml'))):
      text = read(path)
      if text.startswith('---\nformat:'):
        with self.subTest(os.path.relpath(path, SOURCE)):
          self.assert_valid(text)

  def test_documentation(self):
    examples = re.findall(r'<!-- test: schema -->\n```yaml\n(.*?)```', read('docs', 'record.md'), re.DOTALL)
    self.assertEqual(len(examples), 1)
    for example in examples:
      self.assert_valid(example)

  def test_documentation_names_every_key(self):
    text = read('docs', 'record.md')
    for name, definition in SCHEMA['$defs'].items():
      for key in definition.get('properties', {}):
        with self.subTest(f'{name}.{key}'):
          self.assertRegex(text, rf'`([a-z]+\.)?{key}(\.[a-z]+)?`')

  def test_tags(self):
    source = read('filter', 'model', 'annexa-diagnostic.c')
    table = re.findall(r'\{ "([a-z-]+)", ANNEXA_SEVERITY_(\w+),\s*N_ \("([^"]+)"\)', source)
    self.assertGreaterEqual(len(table), 14)
    self.assertEqual(SCHEMA['$defs']['diagnostic']['properties']['tag']['enum'], [row[0] for row in table])
    for tag, severity, explanation in table:
      self.assertIn(f'| `{tag}` | {severity.lower()} | {explanation} |', read('docs', 'record.md'))

  def test_schema_refuses(self):
    full = yaml.safe_load(read('tests', 'emitter', 'full.yaml'))

    def spoil(change):
      document = copy.deepcopy(full)
      change(document)
      return document

    for spoilt in (
        spoil(lambda d: d.pop('records')),
        spoil(lambda d: d.update(extra=1)),
        spoil(lambda d: d['records'][0]['control'].update(id=5.1)),
        spoil(lambda d: d['records'][0]['control'].update(token='27017.5.1')),
        spoil(lambda d: d['records'][0]['evidence'].update(score=1.01)),
        spoil(lambda d: d['records'][0]['regions'][0]['box'].pop()),
        spoil(lambda d: d['records'][0]['mappings'][0].update(source='guess')),
        spoil(lambda d: d['records'][0]['blocks'][0].update(kind='heading')),
        spoil(lambda d: d['diagnostics'][0].update(tag='unheard-of')),
    ):
      self.assertFalse(VALIDATOR.is_valid(spoilt))


if __name__ == '__main__':
  annexa_test.main()
