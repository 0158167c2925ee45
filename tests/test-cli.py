# SPDX-License-Identifier: GPL-2.0-or-later
"""The filter's command line: inputs, outputs, exit codes, messages."""
import json
import os
import re
import stat
import subprocess
import tempfile
import threading
import time
import unittest

import annexa_test
from annexa_test import PROGRAM, environment, run
from pdf_maker import make_paper, make_pdf

OK, USAGE, DATAERR, NOINPUT, UNAVAILABLE, SOFTWARE, CANTCREAT, IOERR = 0, 64, 65, 66, 69, 70, 73, 74


class Case(unittest.TestCase):
  def setUp(self):
    directory = tempfile.TemporaryDirectory()
    self.addCleanup(directory.cleanup)
    self.dir = directory.name
    self.paper = self.write('paper.pdf', make_paper())

  def path(self, name):
    return os.path.join(self.dir, name)

  def write(self, name, data):
    with open(self.path(name), 'wb') as f:
      f.write(data)
    return self.path(name)

  def check(self, done, code, *words):
    """The exit code, the words in the message, nothing on standard output of a failed run, and no stray bytes."""
    self.assertEqual(done.returncode, code, done.stderr)
    for word in words:
      self.assertIn(word.encode(), done.stderr)
    if code != OK:
      self.assertEqual(done.stdout, b'')
      self.assertTrue(done.stderr.startswith(b'annexa: '), done.stderr)


class Inputs(Case):
  def test_file(self):
    done = run(self.paper)
    self.check(done, OK)
    self.assertIn(b'name: "paper.pdf"', done.stdout)
    self.assertIn(b'id: "5.1.1"', done.stdout)
    self.assertEqual(done.stderr, b'')

  def test_terminal_without_utf8(self):
    """Quotation marks and dots of messages are what ASCII has for them."""
    for args, words in (['--nope'], b'"annexa --help"'), ([self.dir], b'"annexa batch"'):
      done = run(*args, locale='C')
      self.assertIn(words, done.stderr)
      self.assertNotIn(b'?', done.stderr)
    self.assertIn(b'[OPTION...]', run('--help', locale='C').stdout)

  def test_standard_input(self):
    expected = run(self.paper).stdout.replace(b'"paper.pdf"', b'"-"')
    with open(self.paper, 'rb') as f:
      data = f.read()
    for args in [], ['-']:
      with self.subTest(args):
        self.assertEqual(run(*args, stdin=data).stdout, expected)
    with self.subTest('redirected file'), open(self.paper, 'rb') as f:
      done = subprocess.run([PROGRAM], stdin=f, capture_output=True, timeout=60, env=environment())
      self.assertEqual(done.stdout, expected)

  def test_several(self):
    one = run(self.paper).stdout
    done = run(self.paper, self.path('none.pdf'), self.paper)
    self.assertEqual(done.returncode, NOINPUT)
    self.assertEqual(done.stdout, one + one)

  def test_type_by_content(self):
    with open(self.paper, 'rb') as f:
      misnamed = self.write('paper.txt', b'\n\n' + f.read())
    self.check(run(misnamed), OK)

  def test_bad_inputs(self):
    with open(self.paper, 'rb') as f:
      good = f.read()
    os.mkfifo(self.path('fifo'))
    cases = [
      ('empty', b'', DATAERR, 'empty'),
      ('text', b'5.1.1 Policies\nplain text\n', DATAERR, 'text'),
      ('truncated.pdf', good[:len(good) // 4], DATAERR, ''),
      ('office.docx', b'PK\x03\x04' + bytes(30) + b'[Content_Types].xml', DATAERR, 'office'),
      ('no-text.pdf', make_pdf([[]]), DATAERR, 'text'),
      ('image.png', b'\x89PNG\r\n\x1a\n', DATAERR, 'image'),
    ]
    for name, data, code, word in cases:
      with self.subTest(name):
        self.check(run(self.write(name, data)), code, name, word)
    for name, code, word in [('fifo', NOINPUT, 'pipe'), ('none', NOINPUT, 'No such file'), ('.', NOINPUT, 'directory'),
                             ('../../../../../../dev/null', NOINPUT, 'device'), ('paper.pdf/x', NOINPUT, '')]:
      with self.subTest(name):
        self.check(run(self.path(name), timeout=20), code, word)

  def test_unreadable(self):
    os.chmod(self.paper, 0)
    # Root may read everything, unless that capability is taken away.
    as_others = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] if os.getuid() == 0 else []
    done = subprocess.run([*as_others, PROGRAM, self.paper], capture_output=True, timeout=60, env=environment())
    self.check(done, NOINPUT, 'Permission denied')

  def test_pipe_with_writer(self):
    done = subprocess.run(['bash', '-c', '"$0" <(sleep 0.2; cat "$1")', PROGRAM, self.paper], capture_output=True,
                          timeout=60, env=environment())
    self.check(done, OK)

  def test_encrypted(self):
    locked = self.path('locked.pdf')
    subprocess.run(['qpdf', '--encrypt', 'geheim', 'owner', '256', '--', self.paper, locked], check=True)
    for name, args, code in [('none', [], DATAERR), ('wrong', ['--password=falsch'], DATAERR),
                             ('right', ['--password=geheim'], OK), ('apart', ['--password', 'geheim'], OK),
                             ('file', ['--password-file', self.write('secret', b'geheim\n')], OK)]:
      with self.subTest(name):
        done = run(*args, locked)
        self.check(done, code, *(['password'] if code else []))
        for secret in b'falsch', b'geheim':
          self.assertNotIn(secret, done.stderr)

  def test_password_file_is_bounded(self):
    pipe = self.path('pipe')
    os.mkfifo(pipe)
    self.check(run('--password-file=/dev/zero', self.paper), USAGE, 'too long')
    self.check(run(f'--password-file={pipe}', self.paper), OK)
    self.check(run('--password-file=/nonexistent', self.paper), NOINPUT, '/nonexistent')

  def test_few_descriptors(self):
    for n in range(4, 9):
      with self.subTest(n):
        done = subprocess.run(['bash', '-c', 'ulimit -n $0; exec "$@"', str(n), PROGRAM, self.paper],
                              capture_output=True, timeout=60, env=environment())
        self.assertIn(done.returncode, (UNAVAILABLE, IOERR, OK))
        if done.returncode != OK:
          self.assertIn(b'annexa: ', done.stderr)

  def test_password_is_hidden(self):
    read, write = os.pipe()
    process = subprocess.Popen([PROGRAM, '--password=geheim', '-'], stdin=read, stdout=subprocess.DEVNULL,
                               env=environment())
    os.close(read)
    try:
      for _ in range(200):
        with open(f'/proc/{process.pid}/cmdline', 'rb') as f:
          line = f.read()
        if b'*' in line:
          break
        threading.Event().wait(0.02)
      self.assertIn(b'--password=******', line)
      self.assertNotIn(b'geheim', line)
    finally:
      os.close(write)
      process.wait(60)
    self.assertNotIn(b'geheim', run('--pasword=geheim', self.paper).stderr)


class Outputs(Case):
  def is_writing(self, pid):
    descriptors = f'/proc/{pid}/fd'
    try:
      return any(os.readlink(os.path.join(descriptors, fd)).startswith(self.dir) for fd in os.listdir(descriptors))
    except FileNotFoundError:  # closed meanwhile
      return False

  def test_killed(self):
    """Nothing is left beside the output of a run that was killed."""
    before = sorted(os.listdir(self.dir))
    with subprocess.Popen([PROGRAM, '-', '-o', self.path('out.yaml')], env=environment(), stdin=subprocess.PIPE) as process:
      while not self.is_writing(process.pid):
        time.sleep(0.01)
      process.kill()
    self.assertEqual(sorted(os.listdir(self.dir)), before)

  def test_file(self):
    expected = run(self.paper).stdout
    out = self.write('out.yaml', b'old')
    os.chmod(out, 0o640)
    self.check(run('-o', out, self.paper), OK)
    with open(out, 'rb') as f:
      self.assertEqual(f.read(), expected)
    self.assertEqual(stat.S_IMODE(os.stat(out).st_mode), 0o640)
    self.assertEqual(sorted(os.listdir(self.dir)), ['out.yaml', 'paper.pdf'])

  def test_failed_input_leaves_output(self):
    out = self.write('out.yaml', b'old')
    done = run('-o', out, self.paper, self.path('none.pdf'))
    self.check(done, NOINPUT)
    with open(out, 'rb') as f:
      self.assertEqual(f.read(), b'old')
    self.assertEqual(sorted(os.listdir(self.dir)), ['out.yaml', 'paper.pdf'])

  def test_symbolic_link(self):
    self.write('target', b'old')
    os.symlink('target', self.path('link'))
    self.check(run('-o', self.path('link'), self.paper), OK)
    self.assertTrue(os.path.islink(self.path('link')))
    with open(self.path('target'), 'rb') as f:
      self.assertIn(b'annexa/1', f.read())

  def test_impossible(self):
    for out, code in [(self.dir, CANTCREAT), (self.path('no/such/dir'), CANTCREAT), ('/dev/full', IOERR),
                      ('/proc/x', CANTCREAT)]:
      with self.subTest(out):
        self.check(run('-o', out, self.paper), code)

  def redirect(self, redirection):
    return subprocess.run(['bash', '-c', f'"$0" "$1" {redirection}', PROGRAM, self.paper], stderr=subprocess.PIPE,
                          stdout=subprocess.PIPE, timeout=60, env=environment())

  def test_full(self):
    self.check(self.redirect('>/dev/full'), IOERR, 'No space left')

  def test_closed(self):
    self.check(self.redirect('>&-'), IOERR, 'standard output')

  def test_broken_pipe(self):
    done = subprocess.run(['bash', '-c', '"$0" "$1" | :; echo ${PIPESTATUS[0]}', PROGRAM, self.paper],
                          capture_output=True, timeout=60, env=environment())
    self.assertEqual(done.stdout, b'74\n', done.stderr)
    self.assertIn(b'Broken pipe', done.stderr)


class Options(Case):
  def test_version(self):
    self.assertRegex(run('--version').stdout, rb'^annexa \d+\.\d+\.\d+\n$')

  def test_help(self):
    self.assertIn(b'--rules=DIR', run('--help').stdout)
    self.assertIn('使い方'.encode(), run('--help', locale='ja_JP.UTF-8').stdout)

  def test_help_of_commands(self):
    for command in 'batch', 'explain', 'rules':
      with self.subTest(command):
        self.assertRegex(run(command, '--help').stdout.decode(), rf'(?m)^  annexa {command} \[OPTION')

  def test_usage(self):
    for args in ['--nonsense'], ['--sandbox=maybe', self.paper], ['--memory=1x', self.paper], \
                ['--timeout=-1', self.paper], ['--password=a', '--password-file=b', self.paper], ['rules'], ['--output=', self.paper]:
      with self.subTest(args):
        self.check(run(*args), USAGE)

  def test_sandbox_changes_nothing(self):
    outputs = {run(f'--sandbox={mode}', self.paper).stdout for mode in ('auto', 'require', 'off')}
    self.assertEqual(len(outputs), 1)
    self.assertNotIn(b'', outputs)

  def test_locale_changes_nothing(self):
    outputs = {run(self.paper, locale=locale).stdout for locale in ('C', 'ja_JP.UTF-8', 'de_DE.UTF-8')}
    self.assertEqual(len(outputs), 1)

  def test_reason_is_translated(self):
    other = self.write('invoice.pdf', make_pdf([['An invoice', 'Total: 12 EUR', 'Thank you.']]))
    message = run(other, locale='ja_JP.UTF-8').stderr.decode()
    self.assertIn('管理策の番号も題名も見つかりませんでした', message)
    self.assertNotIn('was found', message)
    self.assertIn('no control number or title was found', run(other, locale='C').stderr.decode())

  def test_strict(self):
    other = self.write('other.pdf', make_pdf([['An invoice', 'Total: 12 EUR', 'Thank you.']]))
    self.check(run(other), OK)
    self.check(run('--strict', other), DATAERR, 'control')

  def test_rules_check(self):
    os.mkdir(self.path('good'))
    self.write('good/x.yaml.txt', b'no rules')
    self.check(run('rules', 'check', self.path('good')), DATAERR, '*.yaml')
    self.write('good/x.yaml', b"""format: "annexa-rules/1"
standard:
  name: "X 1"
  token: "x-1"
  forms: [{pattern: 'X (?<a>[1-9])', id: "X{a}"}]
  items: [{control: "X1"}, {control: "X2"}, {clause: "X3"}]
""")
    self.write('good/y.yml', b'format: "annexa-rules/1"\n')
    done = run('rules', 'check', self.path('good'))
    self.check(done, OK)
    self.assertEqual(re.findall(r'\d+', done.stderr.decode())[-3:], ['2', '1', '2'])
    os.mkdir(self.path('bad'))
    self.write('bad/x.yaml', b'a: 1\na: 2\n')
    self.check(run('rules', 'check', self.path('bad')), DATAERR, 'x.yaml')
    self.check(run('rules', 'check', self.path('none')), NOINPUT)
    self.write('bad/x.yaml', b'format: "annexa-rules/1"\na: 1\nb: 2\n')
    self.write('bad/y.yaml', b'format: "annexa-rules/1"\ncues: 1\n')
    lines = run('rules', 'check', self.path('bad')).stderr.decode().splitlines()
    self.assertEqual([re.sub(r'.*/(\w\.yaml:\d+):.*', r'\1', line) for line in lines],
                     ['x.yaml:2', 'x.yaml:3', 'y.yaml:2'])
    self.check(run('rules', 'check', self.path('bad/y.yaml')), DATAERR, 'y.yaml:2')

  def test_rules_check_together(self):
    """Directories are checked as they are used: one may go on with what another has."""
    head = 'format: "annexa-rules/1"\n'
    standard = self.write('standard.yaml', (head + """standard:
  name: "X 1"
  token: "x-1"
  items: [{control: "X1"}]
""").encode())
    forms = self.write('forms.yaml', (head + """forms:
  - pattern: 'X (?<a>[1-9])'
    id: "X{a}"
    standards: ["x-1"]
""").encode())
    for arguments in ([standard, forms], ['--rules', standard, forms], ['--rules', forms, '--rules', standard]):
      done = run('rules', 'check', *arguments)
      self.check(done, OK)
      self.assertNotIn('no form', done.stderr.decode())
    self.check(run('rules', 'check', forms), DATAERR, 'forms.yaml:3')
    self.check(run('rules', 'check', standard, forms, self.path('none')), NOINPUT)
    self.check(run('rules', 'check', standard, standard), DATAERR, 'already')
    # Titles may do, but forms are most likely forgotten.
    self.check(run('rules', 'check', standard), OK, 'standard.yaml:3: no form')

  def test_rules_try(self):
    os.mkdir(self.path('own'))
    self.write('own/x.yaml', """format: "annexa-rules/1"
standard:
  name: "検査法"
  token: "act-1"
  forms:
    - name: "article"
      pattern: '第 (?<a>\\d{1,3}) 条'
      id: "第{a}条"
      prefixed: yes
  items:
    - control: "第12条"
      titles: ["記録の作成"]
cues:
  - class: "column-answer"
    words: ["対策内容"]
""".encode())
    done = run('rules', 'try', '--rules', self.path('own'), '--json', '第12条 記録の作成', '第12条第2項', '対策内容', 'x')
    self.check(done, OK)
    lines = json.loads(done.stdout)['lines']
    self.assertEqual([line['read_as'] for line in lines], ['label', 'reference', 'word', 'text'])
    number = lines[0]['parts'][0]
    self.assertEqual((number['id'], number['known'], number['won'], number['standard']), ('第12条', True, True, '検査法'))
    self.assertEqual((number['rule']['file'], number['rule']['line'], number['rule']['name']), (self.path('own/x.yaml'), 6, 'article'))
    self.assertEqual([(t['id'], t['similarity'], t['rule']['line']) for t in lines[0]['titles']], [('第12条', 1.0, 11)])
    lost = [part for part in lines[1]['parts'] if not part['won']]
    self.assertEqual([(part['class'], part['text']) for part in lost], [('law-article', '第12条第2項')])
    self.assertTrue(lost[0]['rule']['file'].endswith('cues.yaml'))
    self.assertEqual([(c['class'], c['rule']['line']) for c in lines[2]['classes']], [('column-answer', 14)])
    self.assertEqual(lines[3]['parts'], [])

  def test_rules_try_prefix(self):
    """A number with a prefix is of no standard that prints none, though it has the number."""
    self.write('bare.yaml', """format: "annexa-rules/1"
standard:
  name: "Safeguards 8"
  token: "safeguards-8"
  forms:
    - pattern: '(?<a>\\d{1,2}) \\. (?<b>\\d{1,2})'
      id: "{a}.{b}"
  items:
    - control: "5.1"
      titles: ["Accounts"]
""".encode())
    done = run('rules', 'try', '--rules', self.path('bare.yaml'), '--json', 'Safeguards 8', 'A.5.1 Accounts', '5.1 Accounts')
    lines = json.loads(done.stdout)['lines']
    self.assertEqual([line['parts'][0]['standard'] for line in lines], ['Safeguards 8', 'ISO/IEC 27001:2022', 'Safeguards 8'])

  def test_rules_try_input(self):
    done = run('rules', 'try', stdin='9.2.1 利用者登録\n\x1b[2J\n'.encode() + b'\xff' * 9000)
    self.check(done, OK)
    self.assertIn('9.2.1', done.stdout.decode())
    self.assertNotIn(b'\x1b', done.stdout)
    self.write('bad.yaml', b'a: 1')
    done = run('rules', 'try', '9.2.1～9.2.3')
    self.assertIn('“9.2.1～9.2.3”: the control 9.2.2 of ISO/IEC 27017:2015', done.stdout.decode())
    self.check(run('rules', 'try', '--rules', self.path('bad.yaml'), 'x'), DATAERR, 'bad.yaml:1')

  def test_hostile_name(self):
    name = self.path('a\n\x1b[2Jb.pdf')
    done = run(name)
    self.check(done, NOINPUT, 'a\\x0a\\x1b[2Jb.pdf')
    self.assertNotIn(b'\x1b', done.stderr)


if __name__ == '__main__':
  annexa_test.main()
