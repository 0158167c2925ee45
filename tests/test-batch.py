# SPDX-License-Identifier: GPL-2.0-or-later
"""annexa batch: outputs, journal, resuming, hostile names.

ANNEXA_TEST_KILLS sets how often runs are killed, 50 times when unset.
"""
import base64
import fcntl
import json
import os
import random
import signal
import socket
import subprocess
import time

import annexa_test
from annexa_test import PROGRAM, environment, run
from batch_case import CANTCREAT, DATAERR, IOERR, NOINPUT, OK, TEMPFAIL, USAGE, Case, journal, tree

KILLS = int(os.environ.get('ANNEXA_TEST_KILLS', '50'))


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

  def test_outputs_are_no_inputs(self):
    """An output directory below the source is left out, another's is named and not read; the source itself is none."""
    self.add_many(3)
    inside = self.path('src/records')
    for unchanged in b'0', b'3':
      done = self.batch(self.src, '-o', inside)
      self.assertIn(b'3 files, ' + unchanged + b' of them unchanged', done.stderr)
      self.assertEqual(len(journal(inside)), 3)
    done = self.batch(self.src, '-o', self.out, code=DATAERR)
    self.assertIn(b'src/records: is an output directory of annexa', done.stderr)
    self.assertEqual(len(journal(self.out)), 4)
    self.assertIn(b'cannot be a source', self.batch(self.src, '-o', self.src, code=USAGE).stderr)
    self.assertFalse(os.path.exists(self.path('src/.annexa')))

  def test_list_that_is_not_there(self):
    done = subprocess.run(['bash', '-c', '"$0" batch - --stream <&-', PROGRAM], capture_output=True, timeout=60,
                          env=environment(), check=False)
    self.assertEqual(done.returncode, IOERR, done.stderr)
    self.assertIn(b'standard input', done.stderr)

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
    self.assertEqual(os.listdir(self.path('out/.annexa/tmp')), [])
    self.batch()
    self.assertEqual(len(tree(self.out)), 60)

  def test_ignored_signals(self):
    """Under nohup, and in the background of a script, a run goes on."""
    self.add_many(30)
    ignoring = 'trap "" HUP INT; exec "$0" batch -j1 "$1" -o "$2"'
    process = subprocess.Popen(['bash', '-c', ignoring, PROGRAM, self.src, self.out], env=environment(),
                               stderr=subprocess.PIPE)
    while not os.path.exists(self.path('out/d0')):
      time.sleep(0.005)
    process.send_signal(signal.SIGHUP)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    self.assertEqual(process.returncode, OK, stderr)
    self.assertEqual(len(tree(self.out)), 30)

  def test_slow_list(self):
    """Whoever writes the list may take their time; what was named is finished meanwhile, and an interrupt is heard."""
    path = self.add('a.pdf')
    with subprocess.Popen([PROGRAM, 'batch', '-', '-o', self.out], env=environment(), stdin=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
      process.stdin.write(path + b'\n')
      process.stdin.flush()
      while not os.path.exists(self.path('out/.annexa/journal.jsonl')) or not journal(self.out):
        time.sleep(0.01)
      process.send_signal(signal.SIGTERM)
      self.assertEqual(process.wait(60), TEMPFAIL)
      self.assertIn(b'interrupted', process.stderr.read())

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


if __name__ == '__main__':
  annexa_test.main()
