#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What annexa says about a document besides its records: that something may be missing, and where."""
import os
import re
import subprocess
import tempfile
import unittest

import yaml

import annexa_test
import pdf_maker

SCAN = ('q 400 0 0 600 90 100 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\x80\x80\xff EI Q')


def tags(pdf, *options):
  done = annexa_test.run('-', *options, stdin=pdf)
  if done.returncode != 0:
    raise AssertionError(done.stderr)
  return {(d['tag'], d.get('page')) for d in yaml.load(done.stdout, Loader=yaml.CSafeLoader)['diagnostics']}


def with_content(pdf, page, drawing):
  """`pdf` with the content of one of its pages replaced by `drawing`; Poppler mends the table of offsets."""
  parts = pdf.split(b'stream\n')
  parts[2 * page + 1] = drawing.encode('latin-1') + b'\nend'
  return b'stream\n'.join(parts)


class Diagnostics(unittest.TestCase):
  def test_nothing_to_say(self):
    self.assertEqual(tags(pdf_maker.make_paper(1, 1)), set())

  def test_control_that_only_the_contents_have(self):
    controls = pdf_maker.CONTROLS
    contents = ['# Contents'] + [f'{number} {title} .............. 2' for number, title in controls]
    body = [line for number, title in controls if number != '8.1.1'
            for line in (f'# {number} {title}', 'This paper answers ISO/IEC 27017:2015 in plain words.')]
    self.assertIn(('contents-missing', None), tags(pdf_maker.make_pdf([contents, body])))
    whole = [line for number, title in controls
             for line in (f'# {number} {title}', 'This paper answers ISO/IEC 27017:2015 in plain words.')]
    self.assertNotIn(('contents-missing', None), tags(pdf_maker.make_pdf([contents, whole])))

  def test_scanned_page(self):
    pdf = pdf_maker.make_paper(1, 2)
    self.assertIn(('page-without-text', 2), tags(with_content(pdf, 1, SCAN)))
    self.assertNotIn(('page-without-text', 2), tags(with_content(pdf, 1, '')), 'an empty page has lost nothing')

  def test_fonts_that_do_not_tell_their_letters(self):
    lines = [['# 5.1.1 POLICIES FOR INFORMATION SECURITY'] + ['WE ANSWER THIS.'] * 30]
    for font in (pdf_maker.MUTE_COMPOSITE, pdf_maker.MUTE_TRUETYPE):
      done = annexa_test.run('-', stdin=pdf_maker.make_pdf(lines, font=font))
      self.assertEqual((done.returncode, done.stdout), (65, b''))
      self.assertIn('do not tell which letters they draw', done.stderr.decode())
    self.assertEqual(annexa_test.run('-', stdin=pdf_maker.make_pdf(lines)).returncode, 0, 'capitals are text')

  def test_font_that_tells_some_of_its_letters(self):
    lines = [line for number, title in pdf_maker.CONTROLS for line in (f'# {number} {title}', 'The ~ust\x7fmer decides.')]
    pdf = pdf_maker.make_pdf([lines], font=pdf_maker.HELVETICA_IN_PART)
    self.assertEqual(tags(pdf), {('unmapped-glyphs', 1)})
    for record in yaml.load(annexa_test.run('-', stdin=pdf).stdout, Loader=yaml.CSafeLoader)['records']:
      self.assertEqual(record['text'], 'The \ufffdust\ufffdmer decides.')

  def test_text_that_runs_up_the_page(self):
    paper = pdf_maker.make_paper(1, 1)
    margin = b'BT /F1 9 Tf 0 1 -1 0 30 300 Tm (Internal use only) Tj ET\n'
    turned = paper.replace(b'stream\nBT', b'stream\n' + margin + b'BT', 1)
    self.assertIn(('rotated-text', 1), tags(turned))
    done = annexa_test.run('-', stdin=turned)
    for record in yaml.load(done.stdout, Loader=yaml.CSafeLoader)['records']:
      self.assertNotIn('Internal', record['text'])

  def test_more_tiny_letters_than_poppler_gives(self):
    lines = ['5.1.1 Policies for information security ' * 26] * 48
    self.assertNotIn(('limit', 1), tags(pdf_maker.make_pdf([lines[:40]], size=1)))
    self.assertIn(('limit', 1), tags(pdf_maker.make_pdf([[line * 2 for line in lines]], size=0.5)))

  def test_drawing_that_is_not_read(self):
    """A table whose rules cannot be looked at is still read, and annexa says so."""
    table = ''.join(f'BT /F1 9 Tf {x} {760 - 40 * row} Td ({words}) Tj ET\n' for row, (number, title) in
                    enumerate(pdf_maker.CONTROLS) for x, words in ((60, number), (120, title[:12]), (330, 'Our answer is this.')))
    rules = ''.join(f'40 {785 - 40 * row} m 560 {785 - 40 * row} l S\n' for row in range(7))
    pdf = with_content(pdf_maker.make_paper(1, 1), 0, table + rules)
    self.assertNotIn(('drawing-unreadable', 1), tags(pdf))
    long = (table + rules).ljust(9 << 20)
    padded = re.sub(rb'/Length [0-9]+', b'/Length %d' % len(long), with_content(pdf_maker.make_paper(1, 1), 0, long))
    self.assertIn(('drawing-unreadable', 1), tags(padded))

  def test_poppler_data_is_missed(self):
    """Without poppler-data Japanese may be lost without an error of Poppler's; a private mount hides it."""
    with tempfile.TemporaryDirectory() as folder:
      pdf = os.path.join(folder, 'paper.pdf')
      with open(pdf, 'wb') as f:
        f.write(pdf_maker.make_paper(1, 1))
      done = subprocess.run(['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs none /usr/share/poppler && exec "$@"', 'sh',
                             annexa_test.PROGRAM, pdf], capture_output=True, check=False, env=annexa_test.environment())
    self.assertEqual(done.returncode, 0, done.stderr)
    self.assertIn('poppler-data', [d['tag'] for d in yaml.load(done.stdout, Loader=yaml.CSafeLoader)['diagnostics']])
    self.assertIn(b'poppler-data', done.stderr)


if __name__ == '__main__':
  annexa_test.main()
