# SPDX-License-Identifier: GPL-2.0-or-later
"""Is everything that the gold expects really drawn? A check of the corpus, not of the program."""
import collections
import json
import re
import subprocess
import unicodedata

RADICALS = {'⻑': '長', '⻄': '西', '⻘': '青', '⻝': '食', '⻨': '麦', '⻩': '黄', '⻭': '歯', '⻲': '亀', '⺟': '母', '⺠': '民', '⻤': '鬼', '⻣': '骨', '⻆': '角', '⻅': '見', '⻋': '車', '⻍': '辶', '⻛': '風', '⻜': '飛'}


def fold(text):
  return re.sub(r'\s+', '', ''.join(RADICALS.get(c, c) for c in unicodedata.normalize('NFKC', text)))


def missing(pdf):
  """Characters that the gold has more of than the PDF, as a string."""
  gold = json.load(open(pdf[:-4] + '.gold.json', encoding='utf-8'))
  text = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True, timeout=300, check=True).stdout.decode()
  have = collections.Counter(fold(text))
  seen, want = set(), collections.Counter()
  for record in gold['records']:
    key = ''.join(record['body'])
    if not (record.get('shared_with') and key in seen):
      want.update(fold(key))
    seen.add(key)
  short = want - have
  return ''.join(sorted(c * n for c, n in short.items() if c not in '●■◆➢✓•'))
