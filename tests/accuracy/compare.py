# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the records of one paper with the gold records."""
import difflib
import re
import unicodedata

BULLETS = '▶▷❏∘●•■◆・○□◇➢✓‣▪◦·*\uf06c\uf06e\uf0b7\uf0d8\uf0fc'
# A bullet has text behind it: a mark alone in its line is a cell of a table.
BULLET = re.compile('^[' + re.escape(BULLETS) + r'][\s\u3000]*(?=[^\s\u3000' + re.escape('×' + BULLETS) + '])')
# NFKC leaves these radicals alone; sources write the ideograph.
RADICALS = str.maketrans('⻑⻄⻘⻝⻨⻩⻭⻲⺟⺠⻤⻣⻆⻅⻋⻛⻜⻫⻯⻳', '長西青食麦黄歯亀母民鬼骨角見車風飛斉竜亀')


def norm(text):
  return re.sub(r'\s+', '', unicodedata.normalize('NFKC', str(text or '')).translate(RADICALS))


def norm_text(lines):
  """Lines of an answer as one comparable string; the first bullet of a line counts as any bullet."""
  return norm('\n'.join(BULLET.sub('・', line.strip()) for line in lines))


def wanted(gold):
  base = list(gold['body'])
  found = [base, base + list(gold.get('optional') or [])] + list(gold.get('variants') or [])
  return [norm_text(lines) for lines in found]


def mapped(record):
  return sorted(norm(m['id']) for m in record.get('mappings') or [] if m.get('source') == 'document')


def controls_of(got, gold):
  """What each record is of, for both sides: a number is another one in another standard. Either side may leave it out."""
  whole = all(g.get('standard') for g in gold) and all(r['control'].get('standard') for r in got)
  a = [norm((r['control'].get('standard') or '') if whole else '') + '\n' + norm(r['control']['id']) for r in got]
  b = [norm(g['standard'] if whole else '') + '\n' + norm(g['control']) for g in gold]
  return a, b


def named(control):
  """`6.1.1`, with its standard behind it where that counts."""
  standard, number = control.split('\n')
  return f'{number} ({standard})' if standard else number


def pair(a, b):
  """Index pairs: in order first, then whatever is the same and left over."""
  blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
  pairs = [(m.a + k, m.b + k) for m in blocks for k in range(m.size)]
  used_a, used_b = {i for i, _ in pairs}, {j for _, j in pairs}
  for i, control in enumerate(a):
    if i in used_a:
      continue
    for j, other in enumerate(b):
      if j not in used_b and control == other:
        pairs.append((i, j))
        used_b.add(j)
        break
  return sorted(pairs)


def area(boxes):
  """Area of the union of rectangles [x1, y1, x2, y2]."""
  xs = sorted({v for b in boxes for v in (b[0], b[2])})
  whole = 0.0
  for left, right in zip(xs, xs[1:]):
    spans = sorted((b[1], b[3]) for b in boxes if b[0] < right and b[2] > left)
    end = None
    for low, high in spans:
      if end is None or low > end:
        whole += (right - left) * (high - low)
        end = high
      elif high > end:
        whole += (right - left) * (high - end)
        end = high
  return whole


def overlap(got, gold):
  """Intersection over union of two lists of regions."""
  shared = union = 0.0
  for page in {r['page'] for r in got} | {r['page'] for r in gold}:
    a = [r['box'] for r in got if r['page'] == page]
    b = [r['box'] for r in gold if r['page'] == page]
    both = area(a + b)
    union += both
    shared += area(a) + area(b) - both
  return shared / union if union else 0.0


def compare(got, gold):
  a, b = controls_of(got, gold)
  pairs = pair(a, b)
  result = dict(gold=len(gold), got=len(got), matched=len(pairs), title=0, text=0, mapping=0, similarity=0.0, overlap=0.0,
         overlaps=0, differs=[], scores=[], label=0)
  for i, j in pairs:
    record, want = got[i], gold[j]
    titles = [norm(want['title'])] + [norm(t) for t in want.get('titles') or []]
    title = norm(record.get('title')) in titles
    text = norm_text(str(record.get('text') or '').split('\n'))
    texts = wanted(want)
    exact = text in texts
    close = 1.0 if exact else max(difflib.SequenceMatcher(None, text, t, autojunk=False).ratio() for t in texts[:2])
    mapping = mapped(record) == sorted(norm(m) for m in want.get('mapped') or [])
    result['title'] += title
    result['text'] += exact
    result['mapping'] += mapping
    result['similarity'] += close
    result['label'] += norm(record['control'].get('label')) == norm(want.get('label', want['control']))
    if want.get('regions') and record.get('regions'):
      result['overlap'] += overlap(record['regions'], want['regions'])
      result['overlaps'] += 1
    if not title:
      result['differs'].append((want['control'], 'title', norm(record.get('title')), titles[0]))
    if not exact:
      result['differs'].append((want['control'], 'text', text, texts[0]))
    if not mapping:
      result['differs'].append((want['control'], 'mappings', ' '.join(mapped(record)), ' '.join(want.get('mapped') or [])))
    score = (record.get('evidence') or {}).get('score')
    if score is not None:
      result['scores'].append((float(score), True, title and exact and mapping))
  used_i, used_j = {i for i, _ in pairs}, {j for _, j in pairs}
  for i, record in enumerate(got):
    if i not in used_i and (record.get('evidence') or {}).get('score') is not None:
      result['scores'].append((float(record['evidence']['score']), False, False))
  result['extra'] = [named(a[i]) for i in range(len(got)) if i not in used_i]
  result['missing'] = [named(b[j]) for j in range(len(gold)) if j not in used_j]
  return result


def total(results):
  """Figures over several papers; shares are of all gold records, so that a missing record is never exact."""
  out = {k: sum(r[k] for r in results) for k in ('gold', 'got', 'matched', 'title', 'text', 'mapping', 'similarity', 'overlap', 'overlaps', 'label')}
  out['files'] = len(results)
  out['precision'] = out['matched'] / out['got'] if out['got'] else 1.0 if not out['gold'] else 0.0
  out['recall'] = out['matched'] / out['gold'] if out['gold'] else 1.0
  both = out['precision'] + out['recall']
  out['f1'] = 2 * out['precision'] * out['recall'] / both if both else 0.0
  for key in ('title', 'text', 'mapping', 'similarity'):
    out[key + '_share'] = out[key] / out['gold'] if out['gold'] else 1.0
  out['overlap_share'] = out['overlap'] / out['overlaps'] if out['overlaps'] else None
  out['perfect'] = sum(r['gold'] == r['got'] == r['title'] == r['text'] == r['mapping'] for r in results)
  return out


FACTS = ('title', 'vendor', 'services', 'version', 'date', 'language')


def same_fact(key, got, want):
  """A title may be printed in several lines, a version with words around it: there one may hold the other."""
  if key in ('services', 'title', 'version'):
    gots, wants = ([norm(v) for v in (x if isinstance(x, list) else [x])] for x in (got, want))
    return all(any(g and (g in w or w in g) for g in gots) for w in wants)
  return norm(got) == norm(want)


def facts(document, meta):
  """{key: whether annexa says the same, or None where the paper does not tell it}"""
  found = {}
  for key in FACTS:
    want = meta.get(key)
    found[key] = same_fact(key, (document or {}).get(key) or '', want) if want else None
  return found
