# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference: `pdftotext -layout` and what a careful person writes in a day of regular expressions."""
import collections
import re
import subprocess
import unicodedata

NUMBER = r'(?:CLD[.\- ]?\s?)?\d{1,2}(?:\.\s?\d{1,2}){1,2}'
HEAD = re.compile(rf'^\s*(?:附属書\s?A\s?|27017-|A\.\s?)?({NUMBER})[.．]?(?:\s+|(?=[^\d\s.]))(\S.*)$')
REFERENCE = re.compile(rf'(?:ISO/IEC|JIS\s?Q)\s?27017.*?(?:A\.\s?)?({NUMBER})|^\W*(?:関連)?管理策\W*({NUMBER})')
MAPPED = re.compile(r'27001:2022\D*?((?:\d{1,2}\.\s?\d{1,2}[、,\s]*)+)')
CONTENTS = re.compile(r'(?:\.{4,}|…{2,}|・{4,}|\t|\s{3,})\s*\d{1,3}\s*$')
OWN = re.compile(r'^\s*((?:第\d+章|\d{1,2}(?:[.-]\d{1,2})*[.．]?|[（(]\d{1,2}[)）]))\s*(\S.{1,60})$')


def canonical(label):
  label = re.sub(r'\s+', '', unicodedata.normalize('NFKC', label)).rstrip('.')
  cloud = label.startswith('CLD')
  number = re.sub(r'^CLD[.\-]?', '', label)
  return ('CLD.' if cloud else '') + number


def plausible(control):
  parts = control.replace('CLD.', '').split('.')
  if len(parts) == 3:
    return 5 <= int(parts[0]) <= 18 and 1 <= int(parts[1]) <= 9 and 1 <= int(parts[2]) <= 9
  return not control.startswith('CLD') and 5 <= int(parts[0]) <= 8 and 1 <= int(parts[1]) <= 39


def pages_of(pdf):
  text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, timeout=300, check=False).stdout.decode(errors='replace')
  return [unicodedata.normalize('NFKC', p).split('\n') for p in text.split('\f')]


def without_furniture(pages):
  """Lines at the top and bottom of pages that come back, whatever their digits."""
  def key(line):
    return re.sub(r'\d+', '#', re.sub(r'\s+', '', line))
  seen = collections.Counter()
  for page in pages:
    lines = [l for l in page if l.strip()]
    seen.update({key(l) for l in lines[:2] + lines[-2:]})
  repeated = {k for k, n in seen.items() if n >= max(2, len(pages) // 3)}
  out = []
  for page in pages:
    lines = [l for l in page if l.strip()]
    edge = set(lines[:2] + lines[-2:])
    out += [l for l in lines if not (l in edge and key(l) in repeated)]
  return out


def split_columns(line):
  return [c for c in re.split(r'\s{2,}', line.strip()) if c]


def read(pdf):
  lines = [l for l in without_furniture(pages_of(pdf)) if not CONTENTS.search(l)]
  three = sum(bool(m) and m.group(1).count('.') == 2 for m in map(HEAD.match, lines))
  records, current = [], None
  skip = False
  for index, line in enumerate(lines):
    if skip:
      skip = False
      continue
    following = lines[index + 1] if index + 1 < len(lines) else ''
    head, own = HEAD.match(line), OWN.match(line)
    reference = REFERENCE.search(following) if own and not re.search('[。、]$', line.strip()) else None
    if reference and len(following) < 90:
      control = canonical(reference.group(1) or reference.group(2))
      if plausible(control):
        current = start(records, control, own.group(2))
        mapped = MAPPED.search(following)
        if mapped:
          current['mappings'] = [dict(id=re.sub(r'\s', '', x), source='document') for x in re.findall(r'\d{1,2}\.\s?\d{1,2}', mapped.group(1))]
        skip = True
        continue
    if head:
      control = canonical(head.group(1))
      columns = split_columns(head.group(2))
      wanted = three >= 5 and control.count('.') - control.startswith('CLD') == 2 or three < 5
      sentence = re.search(r'^(を|に|で|の|が|は|および|及び|参照|」|』)|。', head.group(2)) and len(columns) == 1
      if plausible(control) and wanted and not sentence:
        current = start(records, control, columns[0])
        if len(columns) > 1:
          current['lines'].append(' '.join(columns[1:]))
        continue
    clause = re.match(r'^\s*(?:CLD\.)?\d{1,2}(?:\.\d{1,2})?\.?\s+\S{2,25}\s*$', line)
    if clause and not line.rstrip().endswith('。'):
      current = None
      continue
    if re.match(r'^\s*(改訂履歴|改版履歴|以上|Copyright|お問い?合わせ)\s*', line):
      current = None
      continue
    if current is not None:
      current['lines'].append(line.strip())
  for record in records:
    record['text'] = '\n'.join(record.pop('lines'))
  return [r for r in records if r['text']]


def start(records, control, title):
  record = dict(control=dict(id=control, label=control), title=title.strip(), lines=[], mappings=[])
  records.append(record)
  return record
