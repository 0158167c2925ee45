# SPDX-License-Identifier: GPL-2.0-or-later
"""What `meson install` leaves works without the build tree, and the READMEs are true of it."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest

import annexa_test
from annexa_test import BUILD, SOURCE

READMES = ('README.md', 'README.ja.md')


def blocks(name, mark):
  """The fenced blocks of a document under `<!-- test: mark -->`."""
  with open(os.path.join(SOURCE, name), encoding='utf-8') as f:
    return re.findall(rf'<!-- test: {mark} -->\n```\w+\n(.*?)```', f.read(), re.DOTALL)


def sample():
  return os.path.join(SOURCE, 'samples', 'minato', 'minato.pdf')


def checked(*command, **options):
  done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
  if done.returncode != 0:
    raise AssertionError(f'{command}: exit code {done.returncode}\n{done.stdout.decode()[-4000:]}')
  return done.stdout


class Install(unittest.TestCase):
  @classmethod
  def setUpClass(cls):
    cls.directory = tempfile.mkdtemp(prefix='annexa-install-')
    cls.addClassCleanup(shutil.rmtree, cls.directory)
    cls.prefix = os.path.join(cls.directory, 'prefix')
    build = os.path.join(cls.directory, 'build')
    checked('meson', 'setup', '--prefix', cls.prefix, '--libdir', 'lib', build, SOURCE)
    checked('ninja', '-C', build)
    checked('meson', 'install', '-C', build, '--no-rebuild')
    shutil.rmtree(build)
    shutil.copy(sample(), os.path.join(cls.directory, 'paper.pdf'))
    cls.expected = annexa_test.run('paper.pdf', cwd=cls.directory).stdout

  def environment(self, locale='C.UTF-8'):
    lib = os.path.join(self.prefix, 'lib')
    return annexa_test.environment(locale, LD_LIBRARY_PATH=lib, GI_TYPELIB_PATH=os.path.join(lib, 'girepository-1.0'),
                                   PKG_CONFIG_PATH=os.path.join(lib, 'pkgconfig'))

  def installed(self, *args, locale='C.UTF-8', **variables):
    return subprocess.run([os.path.join(self.prefix, 'bin', 'annexa'), *args], cwd=self.directory, capture_output=True,
                          env=dict(self.environment(locale), **variables), timeout=120)

  def test_program(self):
    done = self.installed('paper.pdf')
    self.assertEqual(done.returncode, 0, done.stderr)
    self.assertTrue(done.stdout.startswith(b'---\n'))
    self.assertEqual(done.stdout, self.expected)

  def test_finds_installed_rules(self):
    rules = os.path.join(self.prefix, 'share', 'annexa', 'rules')
    own = os.path.join(self.directory, 'own-rules')
    bad = os.path.join(rules, 'zz-bad.yaml')
    os.mkdir(own)
    with open(bad, 'w', encoding='utf-8') as f:
      f.write('a: 1\na: 2\n')
    try:
      # Read with rules of one's own, and when they are asked for by name; else what was built in is used.
      self.assertEqual(self.installed('--rules', own, 'paper.pdf').returncode, 65)
      self.assertEqual(self.installed('paper.pdf', ANNEXA_RULES_DIR=rules).returncode, 65)
      self.assertEqual(self.installed('paper.pdf').stdout, self.expected)
    finally:
      os.unlink(bad)
    self.assertEqual(self.installed('--rules', own, 'paper.pdf').stdout, self.expected)
    self.assertEqual(self.installed('paper.pdf', ANNEXA_RULES_DIR=rules).stdout, self.expected)

  def test_speaks_japanese(self):
    done = self.installed('/nonexistent.pdf', locale='ja_JP.UTF-8')
    self.assertEqual(done.returncode, 66)
    self.assertRegex(done.stderr.decode(), '[ぁ-んァ-ヶ]')

  def test_manual(self):
    page = os.path.join(self.prefix, 'share', 'man', 'man1', 'annexa.1')
    self.assertIn('rules', checked('man', '--warnings', '-l', page, env=self.environment()).decode())

  def test_readme_c(self):
    for name in READMES:
      with self.subTest(name):
        (code,) = blocks(name, 'c')
        source = os.path.join(self.directory, 'reader.c')
        with open(source, 'w', encoding='utf-8') as f:
          f.write(code)
        checked('sh', '-ec', 'cc -Wall -Werror -o reader reader.c $(pkg-config --cflags --libs annexa-1)',
                cwd=self.directory, env=self.environment())
        printed = checked('./reader', 'paper.pdf', cwd=self.directory, env=self.environment())
        self.assertGreater(len(printed.splitlines()), 3)

  def test_readme_python(self):
    for name in READMES:
      with self.subTest(name):
        (code,) = blocks(name, 'python')
        printed = checked('/usr/bin/python3', '-c', code, 'paper.pdf', cwd=self.directory, env=self.environment())
        self.assertGreater(len(printed.splitlines()), 3)


class Manual(unittest.TestCase):
  def options(self, *command):
    done = annexa_test.run(*command, '--help')
    self.assertEqual(done.returncode, 0, done.stderr)
    return set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', done.stdout.decode()))

  def test_manual_has_every_option(self):
    with open(os.path.join(SOURCE, 'docs', 'annexa.1'), encoding='utf-8') as f:
      manual = f.read().replace('\\-', '-')
    options = self.options()
    self.assertGreater(len(options), 8)
    self.assertEqual([option for option in sorted(options) if option not in manual], [])

  def test_completion(self):
    script = '''
PATH=$(dirname "$1"):$PATH
. "$2"
compopt () { :; }
COMP_WORDS=(annexa --pass) COMP_CWORD=1
_annexa
printf '%s\\n' "${COMPREPLY[@]}"
COMP_WORDS=(annexa rules '') COMP_CWORD=2
_annexa
printf '%s\\n' "${COMPREPLY[@]}"
COMP_WORDS=(annexa --sandbox r) COMP_CWORD=2
_annexa
printf '%s\\n' "${COMPREPLY[@]}"
'''
    printed = checked('bash', '-ec', script, '-', annexa_test.PROGRAM,
                      os.path.join(SOURCE, 'docs', 'annexa.bash-completion')).decode().split()
    self.assertEqual(printed, ['--password=', '--password-file=', 'check', 'try', 'require'])


class Readme(unittest.TestCase):
  """Runs the commands that the READMEs show, in a directory that looks like the top of the project."""

  def test_commands(self):
    for name in READMES:
      commands = blocks(name, 'run')
      self.assertEqual(len(commands), 2)
      with self.subTest(name), tempfile.TemporaryDirectory() as directory:
        os.symlink(os.path.join(SOURCE, 'quickstart'), os.path.join(directory, 'quickstart'))
        os.symlink(BUILD, os.path.join(directory, '_build'))
        shutil.copy(sample(), os.path.join(directory, 'paper.pdf'))
        for command in commands:
          for line in command.strip().splitlines():
            checked('bash', '-euc', line, cwd=directory, env=annexa_test.environment('C.UTF-8'))
            with open(os.path.join(directory, 'paper.yaml'), 'rb') as f:
              self.assertTrue(f.read().startswith(b'---\nformat: "annexa/1"\n'), line)

  def test_links(self):
    for name in READMES + ('CONTRIBUTING.md', 'docs/README.md'):
      with open(os.path.join(SOURCE, name), encoding='utf-8') as f:
        for target in re.findall(r'\]\(([^)#:]+)\)', f.read()):
          with self.subTest(f'{name}: {target}'):
            self.assertTrue(os.path.exists(os.path.join(SOURCE, os.path.dirname(name), target)))

  def test_begins_with_the_two_commands(self):
    for name in READMES:
      with open(os.path.join(SOURCE, name), encoding='utf-8') as f:
        commands = re.findall(r'```sh\n(.*?)\n```', f.read(), re.DOTALL)
      self.assertTrue(commands[0].startswith('./quickstart ') and commands[1] == './quickstart test', commands[:2])


class Quickstart(unittest.TestCase):
  def test_nothing_to_do_is_quick_and_quiet(self):
    with tempfile.TemporaryDirectory() as directory:
      paper = os.path.join(directory, '-a b.pdf')
      shutil.copy(sample(), paper)
      done = subprocess.run([os.path.join(SOURCE, 'quickstart'), './-a b.pdf', '/nonexistent.pdf'], cwd=directory,
                            capture_output=True, timeout=60, stdin=subprocess.DEVNULL,
                            env=annexa_test.environment('C.UTF-8'))
    self.assertEqual(done.returncode, 66, done.stderr)
    self.assertTrue(done.stdout.startswith(b'---\n'))
    self.assertIn(b'_build/filter/cli/annexa', done.stderr)
    self.assertIn(b'meson install', done.stderr)
    self.assertNotIn(b'installing', done.stderr)

  def test_usage(self):
    done = subprocess.run([os.path.join(SOURCE, 'quickstart'), 'test', 'x'], capture_output=True, timeout=60)
    self.assertEqual(done.returncode, 64)


if __name__ == '__main__':
  annexa_test.main()
