# SPDX-License-Identifier: GPL-2.0-or-later
"""usage: count-results.py TESTLOG.json…     sums up Meson's test logs as the line `N passed, N failed`

A test program that speaks TAP counts once for each of its lines, any other once. Whatever is neither passed nor an
expected failure counts as failed: skipped, timed out, crashed, a plan that was not kept, a log that is missing.
Exit status 0 when something passed and nothing failed.
"""
import json
import re
import sys

TAP_LINE = re.compile(r'^(ok|not ok)\b([^#]*)(#\s*(SKIP|TODO))?', re.IGNORECASE)


def count_test(test):
  passed = failed = 0
  for line in (test.get('stdout') or '').splitlines():
    match = TAP_LINE.match(line)
    if match is None:
      continue
    directive = (match.group(4) or '').upper()
    if match.group(1) == 'ok' and directive != 'SKIP':
      passed += 1
    elif directive != 'TODO':
      failed += 1
  if test['result'] in ('OK', 'EXPECTEDFAIL'):
    return max(passed, 0 if failed else 1), failed
  return passed, max(failed, 1)


def main(paths):
  passed = failed = 0
  for path in paths:
    try:
      with open(path, encoding='utf-8') as f:
        tests = [json.loads(line) for line in f]
    except (OSError, ValueError) as error:
      print(f'{path}: {error}', file=sys.stderr)
      tests = []
    if not tests:
      failed += 1
    for test in tests:
      p, f = count_test(test)
      passed += p
      failed += f
      if f:
        print(f"failed: {test['name']}: {f}", file=sys.stderr)
  print(f'{passed} passed, {failed} failed')
  return 0 if passed > 0 and failed == 0 else 1


if __name__ == '__main__':
  if len(sys.argv) < 2:
    sys.exit(__doc__)
  sys.exit(main(sys.argv[1:]))
