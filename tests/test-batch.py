# SPDX-License-Identifier: GPL-2.0-or-later
"""annexa batch: outputs, journal, resuming, hostile names, failing disks, shards.

ANNEXA_TEST_KILLS sets how often runs are killed, 50 times when unset.
"""
import base64
import errno
import fcntl
import json
import os
import random
import signal
import socket
import subprocess
import tempfile
import time
import unittest

import annexa_test
from annexa_test import BUILD, PROGRAM, environment, run
from pdf_maker import make_paper

OK, USAGE, DATAERR, NOINPUT, CANTCREAT, IOERR, TEMPFAIL = 0, 64, 65, 66, 73, 74, 75
KILLS = int(os.environ.get('ANNEXA_TEST_KILLS', '50'))
FAIL_NTH = os.path.join(BUILD, 'tests', 'libfail-nth.so')


def tree(directory):
  """Every file below `directory` with its bytes; the state directory left out."""
  found = {}
  for root, directories, names in os.walk(os.fsencode(directory)):
    if root == os.fsencode(directory) and b'.annexa' in directories:
      directories.remove(b'.annexa')
    for name in names:
      path = os.path.join(root, name)
      with open(path, 'rb') as f:
        found[os.path.relpath(path, os.fsencode(directory))] = f.read()
  return found


def journal(directory):
  """The journal without what depends on the machine."""
  with open(os.path.join(directory, '.annexa', 'journal.jsonl'), encoding='utf-8') as f:
    entries = [json.loads(line) for line in f]
  for entry in entries:
    del entry['seconds'], entry['peak_bytes']
  return entries


class Case(unittest.TestCase):
  def setUp(self):
    directory = tempfile.TemporaryDirectory()
    self.addCleanup(directory.cleanup)
    self.dir = directory.name
    self.src = self.path('src')
    self.out = self.path('out')
    os.mkdir(self.src)

  def path(self, *names):
    return os.path.join(self.dir, *names)

  def add(self, name, data=None, number=0):
    path = os.path.join(os.fsencode(self.src), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
      f.write(make_paper(number) if data is None else data)
    return path

  def add_many(self, count):
    for i in range(count):
      self.add(f'd{i % 3}/p{i:03}.pdf', number=i)

  def batch(self, *args, code=OK, **options):
    done = run('batch', *(args or (self.src, '--output', self.out)), **options)
    self.assertEqual(done.returncode, code, done.stderr)
    return done


class Outputs(Case):
  def test_tree_and_report(self):
    self.add('a.pdf', number=1)
    self.add('x/b.pdf', number=2)
    self.add('x/empty.pdf', b'')
    self.add('x/note.txt', b'hello')
    self.batch(self.src, '-o', self.out, '--report', self.path('report'), code=DATAERR)
    found = tree(self.out)
    self.assertEqual(sorted(found), [b'a.pdf.yaml', b'x/b.pdf.yaml'])
    self.assertEqual(found[b'a.pdf.yaml'], run(self.path('src/a.pdf')).stdout)
    with open(self.path('report'), encoding='utf-8') as f:
      report = [json.loads(line) for line in f]
    self.assertEqual([(os.path.relpath(e['input'], self.src), e['outcome']) for e in report],
                     [('a.pdf', 'ok'), ('x/b.pdf', 'ok'), ('x/empty.pdf', 'damaged'), ('x/note.txt', 'unsupported')])
    for entry in report:
      self.assertEqual(len(entry['sha256']), 64)
      self.assertGreater(entry['seconds'], 0)
      self.assertGreater(entry['peak_bytes'], 0)
      self.assertEqual('message' in entry, entry['outcome'] != 'ok')

  def test_stream_is_in_order(self):
    self.add_many(40)
    expected = b''.join(run(path).stdout for path in sorted(os.path.join(r, n) for r, _, f in os.walk(self.src) for n in f))
    for jobs in '1', '2', '5':
      with self.subTest(jobs):
        self.assertEqual(self.batch('--stream', '-j', jobs, self.src).stdout, expected)
    with self.subTest('sandbox off'):
      self.assertEqual(self.batch('--stream', '-j2', '--sandbox=off', self.src).stdout, expected)

  def test_list(self):
    self.add('a.pdf', number=1)
    self.add('b/c.pdf', number=2)
    self.batch('-', '-o', self.out, stdin=b'src/a.pdf\n\n./src//b/c.pdf\nsrc/a.pdf\n', cwd=self.dir)
    self.assertEqual(sorted(tree(self.out)), [b'src/a.pdf.yaml', b'src/b/c.pdf.yaml'])
    self.batch('-', '--null', '-o', self.path('2'), stdin=b'src/a.pdf\0src/b', cwd=self.dir)
    self.assertEqual(sorted(tree(self.path('2'))), [b'src/a.pdf.yaml', b'src/b/c.pdf.yaml'])
    self.batch('-', '-o', self.path('3'), stdin=b'src/a.pdf\0src/b', cwd=self.dir, code=USAGE)

  def test_usage(self):
    for args in [self.src], ['-o', self.out], [self.src, '-o', self.out, '--stream'], \
                [self.src, '-o', self.out, '--shard=0/2'], [self.src, '-o', self.out, '-j9999']:
      with self.subTest(args):
        self.batch(*args, code=USAGE)
    self.batch(self.path('none'), '-o', self.out, code=NOINPUT)

  def test_summary(self):
    self.add_many(3)
    self.assertIn(b'3 ok', self.batch().stderr)
    self.assertEqual(self.batch('-q', self.src, '-o', self.out).stderr, b'')


class Resume(Case):
  def test_unchanged_is_kept(self):
    self.add_many(6)
    self.batch()
    before = {path: os.stat(os.path.join(os.fsencode(self.out), path)).st_mtime_ns for path in tree(self.out)}
    first = journal(self.out)
    self.add('d0/p000.pdf', number=99)
    os.unlink(self.path('out/d1/p001.pdf.yaml'))
    self.add('d2/new.pdf', number=7)
    self.add('d2/p002.pdf', b'no longer a paper')
    done = self.batch(code=DATAERR)
    self.assertIn(b'7 files, 3 of them unchanged', done.stderr)
    after = tree(self.out)
    self.assertNotIn(b'd2/p002.pdf.yaml', after)
    changed = {path for path in after if path not in before
               or os.stat(os.path.join(os.fsencode(self.out), path)).st_mtime_ns != before[path]}
    self.assertEqual(changed, {b'd0/p000.pdf.yaml', b'd1/p001.pdf.yaml', b'd2/new.pdf.yaml'})
    self.assertEqual(len(journal(self.out)), 7)
    self.assertEqual(journal(self.out)[1], first[1])

  def test_force_and_rules(self):
    self.add_many(3)
    self.batch()
    self.assertIn(b' 0 of them unchanged', self.batch('--force', self.src, '-o', self.out).stderr)
    self.assertIn(b' 3 of them unchanged', self.batch().stderr)
    self.assertIn(b' 0 of them unchanged', self.batch('--strict', self.src, '-o', self.out).stderr)

  def test_kills(self):
    """Killed at random moments and run again, tree and journal are those of a run that nobody disturbed."""
    self.add_many(60)
    self.add('bad.pdf', b'%PDF-1.4 broken')
    start = time.monotonic()
    self.batch('-q', '-j1', self.src, '-o', self.path('expected'), code=DATAERR)
    whole = time.monotonic() - start
    dice = random.Random(20261121)
    kills = 0
    for attempt in range(KILLS):
      out = self.path(f'killed-{attempt}')
      for _ in range(5): # each goes on from where the one before was killed
        process = subprocess.Popen([PROGRAM, 'batch', '-q', '-j1', self.src, '-o', out], env=environment())
        time.sleep(dice.uniform(0.005, whole / 2))
        process.send_signal(signal.SIGKILL)
        kills += process.wait(60) == -signal.SIGKILL
      self.batch(self.src, '-o', out, code=DATAERR)
      self.assertEqual(tree(out), tree(self.path('expected')))
      self.assertEqual(journal(out), journal(self.path('expected')))
      self.assertEqual(os.listdir(os.path.join(out, '.annexa', 'tmp')), [])
      if kills >= KILLS:
        return
    self.fail(f'only {kills} runs were killed before their end')

  def test_interrupt(self):
    self.add_many(60)
    process = subprocess.Popen([PROGRAM, 'batch', '-j1', self.src, '-o', self.out], env=environment(),
                               stderr=subprocess.PIPE)
    while not os.path.exists(self.path('out/d0')):
      time.sleep(0.005)
    process.send_signal(signal.SIGTERM)
    _, stderr = process.communicate(timeout=60)
    self.assertEqual(process.returncode, TEMPFAIL, stderr)
    self.assertIn(b'interrupted', stderr)
    self.batch()
    self.assertEqual(len(tree(self.out)), 60)

  def test_second_run_is_told_who_holds_it(self):
    self.add_many(1)
    self.batch()
    before = tree(self.out)
    with open(self.path('out/.annexa/lock'), 'r+b') as f:
      fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
      done = self.batch('--force', self.src, '-o', self.out, code=TEMPFAIL)
    self.assertRegex(done.stderr, rb'another run is writing to it: process \d+ on ')
    self.assertEqual(tree(self.out), before)

  def test_torn_journal(self):
    self.add_many(3)
    self.batch()
    with open(self.path('out/.annexa/journal.jsonl'), 'ab') as f:
      f.write(b'{"input": "half a li')
    self.assertIn(b'3 of them unchanged', self.batch().stderr)
    self.assertEqual(len(journal(self.out)), 3)


class HostileNames(Case):
  def test_names(self):
    names = [b'a\nb.pdf', b'-rf.pdf', b'--help', b'\xff\xfe.pdf', b'$(x);`y`.pdf', b' .pdf', b'l' * 251 + b'.pdf',
             b'm' * 255, ('管' * 83 + '.pdf').encode(), b'.annexa/x.pdf', b'%2E%2E.pdf', b'\x1b[2J.pdf']
    for i, name in enumerate(names):
      self.add(name, number=i)
    done = self.batch()
    self.assertNotIn(b'\x1b', done.stderr)
    found = tree(self.out)
    self.assertEqual(len(found), len(names))
    self.assertIn(b'%2Eannexa/x.pdf.yaml', found)
    inputs = {base64.b64decode(e['input_base64']) if 'input_base64' in e else e['input'].encode()
              for e in journal(self.out)}
    self.assertEqual(inputs, {os.path.join(os.fsencode(self.src), name) for name in names})
    self.assertIn(f'{len(names)} of them unchanged'.encode(), self.batch().stderr)

  def test_what_is_no_file(self):
    self.add('good.pdf')
    os.symlink('/etc/passwd', self.path('src/link.pdf'))
    os.symlink('/etc', self.path('src/linked'))
    os.symlink('nowhere', self.path('src/dangling'))
    os.mkfifo(self.path('src/fifo'))
    with socket.socket(socket.AF_UNIX) as s:
      s.bind(self.path('src/socket'))
    self.batch(code=DATAERR, timeout=30)
    self.assertEqual(sorted(tree(self.out)), [b'good.pdf.yaml'])
    self.assertEqual({os.path.basename(e['input']): e['outcome'] for e in journal(self.out)},
                     {'good.pdf': 'ok', 'link.pdf': 'unsupported', 'linked': 'unsupported', 'dangling': 'unsupported',
                      'fifo': 'unsupported', 'socket': 'unsupported'})

  def test_colliding_names(self):
    self.add('1/a.pdf', number=1)
    self.add('2/a.pdf', number=2)
    self.batch(self.path('src/1/a.pdf'), self.path('src/2/a.pdf'), '-o', self.out)
    self.assertEqual(len(tree(self.out)), 2)
    self.assertEqual(len({e['output'] for e in journal(self.out)}), 2)

  def test_dots(self):
    self.add('a.pdf')
    os.mkdir(self.path('deep'))
    self.batch('-', '-o', '../out', stdin=b'../src/a.pdf\n../deep/../src/../src/a.pdf', cwd=self.path('deep'))
    self.assertEqual(sorted(os.listdir(self.dir)), ['deep', 'out', 'src'])
    self.assertEqual(len(tree(self.out)), 2)

  def test_links_in_target(self):
    self.add('d/a.pdf', number=1)
    self.add('b.pdf', number=2)
    self.add('c.pdf', number=3)
    for name in 'out', 'elsewhere', 'out/c.pdf.yaml':
      os.mkdir(self.path(name))
    self.add('../precious', b'precious')
    os.symlink('../elsewhere', self.path('out/d'))
    os.symlink('../precious', self.path('out/b.pdf.yaml'))
    self.batch(code=CANTCREAT)
    self.assertEqual(os.listdir(self.path('elsewhere')), [])
    with open(self.path('precious'), 'rb') as f:
      self.assertEqual(f.read(), b'precious')
    self.assertFalse(os.path.islink(self.path('out/b.pdf.yaml')))
    self.assertEqual({os.path.basename(e['input']): e['outcome'] for e in journal(self.out)},
                     {'a.pdf': 'io', 'b.pdf': 'ok', 'c.pdf': 'io'})


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
                       ('fsync', errno.EIO), ('renameat', errno.EROFS), ('rename', errno.EIO)]:
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


if __name__ == '__main__':
  annexa_test.main()
