# SPDX-License-Identifier: GPL-2.0-or-later
"""`annexa explain`: what it tells of papers, for people and for tools."""
import glob
import json
import os
import re
import tempfile
import unittest

import yaml

import annexa_test
from annexa_test import SOURCE, run
from pdf_maker import CONTROLS, make_paper, make_pdf

PAPER = make_paper()
POINTING = make_pdf([['Paper on ISO/IEC 27017:2015']
                     + [line for control, title in CONTROLS for line in (f'# {control} {title}', 'We do that.')]
                     + ['6.1.1 Information security roles and responsibilities, see above.']])


def explain(data, *args, locale='C'):
  done = run('explain', *args, stdin=data, locale=locale)
  assert done.returncode == 0, done.stderr
  return done.stdout.decode()


def keys_documented():
  with open(os.path.join(SOURCE, 'docs', 'explain.md'), encoding='utf-8') as f:
    _, text = f.read().split('## JSON')
  document, candidate = text.split('\nA candidate:\n')

  def keys(table):
    return {key for row in re.findall(r'^\| (`.*?) \|', table, re.M) for key in re.findall(r'`(\w+)`', row)}
  return keys(document), keys(candidate)


class Explain(unittest.TestCase):
  def test_chosen(self):
    told = json.loads(explain(PAPER, '--json'))
    self.assertEqual(told['format'], 'annexa-explain/1')
    self.assertEqual(told['standards'], [{'name': 'ISO/IEC 27017:2015', 'citations': 1}])
    chosen = [c for c in told['candidates'] if c['chosen']]
    self.assertEqual([c['labels'][0]['id'] for c in chosen], [control for control, _ in CONTROLS])
    self.assertEqual([c['title'] for c in chosen], [title for _, title in CONTROLS])
    self.assertEqual(told['chosen'], len(chosen))
    self.assertEqual(told['refused'] + told['chosen'], len(told['candidates']) + told['omitted'])
    for candidate in chosen:
      self.assertIsNone(candidate['refusal'])
      self.assertEqual(candidate['page'], 1)
      self.assertLessEqual({'number', 'catalog-number', 'catalog-title'}, set(candidate['signals']))

  def test_refused(self):
    told = json.loads(explain(POINTING, '--json'))
    (pointing,) = [c for c in told['candidates'] if 'see above' in c['line'] and c['kind'] == 'label']
    self.assertFalse(pointing['chosen'])
    self.assertEqual(pointing['refusal'], 'reference')
    text = explain(POINTING)
    self.assertRegex(text, r'- page 1: 6\.1\.1 → 6\.1\.1 [^\n]*see above\.\n  \|[^\n]*\n  refused: it points to')
    self.assertRegex(text, r'\+ page 1: 6\.1\.1 → 6\.1\.1 [^\n]*\n  \|[^\n]*\n  taken: line that begins with')

  def test_other_headings(self):
    """What is set as a heading and is unknown to the rules."""
    paper = make_pdf([['Paper on ISO/IEC 27017:2015', 'We take care of all that is listed below in this paper.',
                       '# How we treat cheese', 'We treat it well, and we keep it cool.']
                      + [line for control, title in CONTROLS for line in
                         (f'# {control} {title}', 'We do that, and we tell the customer about it in plain words.')]])
    told = json.loads(explain(paper, '--json'))
    self.assertEqual(told['other_headings'], [{'page': 1, 'line': 'How we treat cheese'}])
    self.assertIn('page 1: How we treat cheese\n', explain(paper))

  def test_document_that_is_no_paper(self):
    told = json.loads(explain(make_pdf([['Manual', '5.1.1 Opening the lid', 'Lift it.']]), '--json'))
    self.assertEqual(told['chosen'], 0)
    self.assertEqual({c['refusal'] for c in told['candidates']} - {'document', 'sentence', 'reference'}, set())

  def test_same_as_records(self):
    """What is chosen is what the filter makes records of, in each sample."""
    for path in sorted(glob.glob(os.path.join(SOURCE, 'samples', '*', '*.pdf'))):
      with self.subTest(os.path.basename(path)):
        done = run('explain', '--json', path)
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        chosen = [label['label'] for c in told['candidates'] if c['chosen'] for label in c['labels'] if label['label']]
        records = [r['control']['label'] for r in yaml.load(run(path).stdout, Loader=yaml.CSafeLoader)['records']]
        self.assertGreater(len(records), 3)
        self.assertEqual(sorted(chosen), sorted(records))

  def test_documented(self):
    document, candidate = keys_documented()
    told = json.loads(explain(PAPER, '--json'))
    self.assertEqual(set(told), document)
    self.assertEqual(set(told['candidates'][0]), candidate - {'id', 'standard', 'label'})

  def test_locale(self):
    self.assertEqual(explain(PAPER, '--json', locale='ja_JP.UTF-8'), explain(PAPER, '--json', locale='de_DE.UTF-8'))
    self.assertIn('引用', explain(PAPER, locale='ja_JP.UTF-8'))

  def test_sandbox_changes_nothing(self):
    for locale in 'C', 'ja_JP.UTF-8':
      with self.subTest(locale):
        self.assertEqual(explain(PAPER, '--sandbox=require', locale=locale), explain(PAPER, '--sandbox=off', locale=locale))

  def test_rules(self):
    """Rules of one's own are seen at work."""
    paper = make_pdf([['Paper on ISO/IEC 27017:2015']]
                     + [[line for control, title in CONTROLS for line in (f'# {title} at Acme', 'We do that.')]])
    before = [c for c in json.loads(explain(paper, '--json'))['candidates'] if c['similarity'] == 1]
    with tempfile.TemporaryDirectory() as directory:
      with open(os.path.join(directory, 'acme.yaml'), 'w', encoding='utf-8') as f:
        f.write('format: "annexa-rules/1"\ntitles:\n')
        for control, title in CONTROLS:
          f.write(f'  - standard: "iso27017-2015"\n    id: "{control}"\n    titles: ["{title} at Acme"]\n')
      after = [c for c in json.loads(explain(paper, '--json', '--rules', directory))['candidates'] if c['similarity'] == 1]
    self.assertEqual(before, [])
    self.assertGreaterEqual(len(after), len(CONTROLS))

  def test_terminal(self):
    """Text of a paper gives no commands to a terminal, and cannot make the report endless."""
    hostile = make_pdf([['Paper on ISO/IEC 27017:2015', '# 5.1.1 Policies \x1b[2J\x9b for ' + 'x' * 5000]])
    for args in [], ['--json']:
      text = explain(hostile, *args)
      self.assertNotRegex(text, '[\x00-\x09\x0b-\x1f\x7f-\x9f]')
      self.assertLess(len(text), 4000)

  def test_failures(self):
    with tempfile.TemporaryDirectory() as directory:
      for args, stdin, code in [(['explain', os.path.join(directory, 'none')], b'', 66), (['explain'], b'text', 65),
                                (['explain', '--nonsense'], b'', 64)]:
        with self.subTest(args):
          done = run(*args, stdin=stdin)
          self.assertEqual((done.returncode, done.stdout), (code, b''))


if __name__ == '__main__':
  annexa_test.main()
