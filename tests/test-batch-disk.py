# SPDX-License-Identifier: GPL-2.0-or-later
"""annexa batch where the disk fails, and many machines: whatever happens, outputs are old or complete, and it is said."""
import errno
import json
import os
import subprocess

import annexa_test
from annexa_test import BUILD, PROGRAM, environment, run
from batch_case import CANTCREAT, IOERR, NOINPUT, OK, TEMPFAIL, Case, journal, tree

FAIL_NTH = os.path.join(BUILD, 'tests', 'libfail-nth.so')


class FailingDisk(Case):
  def setUp(self):
    super().setUp()
    self.add_many(4)
    self.batch(self.src, '-o', self.path('expected'))
    self.expected = tree(self.path('expected'))

  def fail_at(self, call, nth, code, *args):
    mark = self.path('mark')
    if os.path.exists(mark):
      os.unlink(mark)
    done = run('batch', '-j2', self.src, *args, env={
      'LD_PRELOAD': FAIL_NTH, 'FAIL_CALL': call, 'FAIL_NTH': str(nth), 'FAIL_CODE': str(code), 'FAIL_MARK': mark})
    return done, os.path.exists(mark)

  def check_every(self, call, code):
    for nth in range(1, 200):
      out = self.path(f'{call}-{nth}')
      done, fired = self.fail_at(call, nth, code, '-o', out, '--report', out + '.report')
      for path, data in tree(out).items() if os.path.isdir(out) else ():
        self.assertEqual(data, self.expected.get(path), f'{call} {nth}: {path} is partial')
      if not fired:
        self.assertEqual(done.returncode, OK, done.stderr)
        return nth - 1
      self.assertIn(done.returncode, (CANTCREAT, IOERR), f'{call} {nth}: {done.stderr}')
      self.assertIn(os.strerror(code).encode(), done.stderr, f'{call} {nth}')
      self.batch('-q', self.src, '-o', out, '--report', out + '.report')
      self.assertEqual(tree(out), self.expected)
      self.assertEqual(journal(out)[0]['output'], journal(self.path('expected'))[0]['output'])
    raise AssertionError(f'{call} never stops failing')

  def test_every_call(self):
    for call, code in [('write', errno.ENOSPC), ('pwrite', errno.EDQUOT), ('fdatasync', errno.EIO),
                       ('fsync', errno.EIO), ('renameat', errno.EROFS), ('rename', errno.EIO),
                       ('linkat', errno.ENOSPC)]:
      with self.subTest(call):
        self.assertGreater(self.check_every(call, code), 0)

  def test_stream(self):
    expected = self.batch('--stream', self.src).stdout
    for nth in range(1, 60):
      done, fired = self.fail_at('write', nth, errno.ENOSPC, '--stream')
      if not fired:
        self.assertEqual(done.stdout, expected)
        break
      self.assertEqual(done.returncode, IOERR, done.stderr)
      self.assertTrue(expected.startswith(done.stdout))
    self.assertGreater(nth, 1)

  def test_full_and_closed(self):
    for redirection in '>/dev/full', '>&-':
      with self.subTest(redirection):
        done = subprocess.run(['bash', '-c', f'"$0" batch --stream -q "$1" {redirection}', PROGRAM, self.src],
                              capture_output=True, timeout=60, env=environment())
        self.assertEqual(done.returncode, IOERR, done.stderr)
    reading, writing = os.pipe()
    os.close(reading)  # nobody reads on, from the first byte
    with os.fdopen(writing, 'wb') as closed:
      done = subprocess.run([PROGRAM, 'batch', '--stream', '-q', self.src], stdout=closed, stderr=subprocess.PIPE, timeout=60,
                            env=environment(), check=False)
    self.assertEqual(done.returncode, IOERR, done.stderr)
    done = self.batch(self.src, '-o', self.out, '--report', '/dev/full', code=IOERR)
    self.assertIn(b'No space left', done.stderr)
    done = self.batch(self.src, '-o', self.out, '--report', self.path('none', 'r'), code=CANTCREAT)
    self.assertIn(b'none/r: cannot create', done.stderr)

  def test_file_size_limit(self):
    done = subprocess.run(['bash', '-c', 'ulimit -f 1; exec "$0" batch "$1" -o "$2"', PROGRAM, self.src, self.out],
                          capture_output=True, timeout=60, env=environment(), check=False)
    self.assertEqual(done.returncode, IOERR, done.stderr)
    self.assertIn(b'File too large', done.stderr)
    self.batch()
    self.assertEqual(tree(self.out), self.expected)


class Shards(Case):
  def test_parts_make_the_whole(self):
    self.add_many(30)
    self.batch(self.src, '-o', self.path('whole'))
    union = {}
    for i in '123':
      self.batch(self.src, '-o', self.path(i), '--shard', f'{i}/3')
      part = tree(self.path(i))
      self.assertTrue(part)
      self.assertFalse(part.keys() & union.keys())
      union.update(part)
    self.assertEqual(union, tree(self.path('whole')))

    self.batch('--merge', self.path('1'), self.path('2'), self.path('3'), '--report', self.path('merged'))
    with open(self.path('merged'), encoding='utf-8') as f:
      inputs = [json.loads(line)['input'] for line in f]
    self.assertEqual(sorted(inputs), sorted(e['input'] for e in journal(self.path('whole'))))

    done = self.batch('--merge', self.path('1'), self.path('3'), '--report', self.path('merged'), code=TEMPFAIL)
    self.assertIn(b'part 2 of 3 is missing', done.stderr)
    self.batch('--merge', self.src, code=NOINPUT)

  def test_unfinished_part(self):
    self.add_many(3)
    self.batch(self.src, '-o', self.out, '--shard', '1/1')
    state = self.path('out/.annexa/run.json')
    with open(state, encoding='utf-8') as f:
      text = f.read()
    with open(state, 'w', encoding='utf-8') as f:
      f.write(text.replace('"complete": true', '"complete": false'))
    done = self.batch('--merge', self.out, '--report', self.path('merged'), code=TEMPFAIL)
    self.assertIn(b'is not finished', done.stderr)

    with open(self.path('out/.annexa/journal.jsonl'), 'r+', encoding='utf-8') as f:
      f.write(f.readline())  # said twice, as by a run that read it again and was cut off
    done = self.batch('--merge', self.out, '--report', self.path('merged'), code=TEMPFAIL)
    self.assertIn(b'3 files', done.stderr)
    with open(self.path('merged'), encoding='utf-8') as f:
      self.assertEqual(len(f.readlines()), 3)


if __name__ == '__main__':
  annexa_test.main()
