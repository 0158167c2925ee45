#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""annexa batch against other ways to read the same files.

usage: tests/bench/batch.py [--rounds N] [--files N] [--scaling] [--memory] [BUILD]

Prints a table: wall and processor time, and their ratio to `xargs -P2 -n1 pdftotext`. Rounds are interleaved and the best
of each counts, so that other work on the machine does least harm. --scaling adds runs with 1 to all processors,
--memory the parent's memory over 10 to 10,000 files and a worker's over 1 to 10,000 pages.
"""
import argparse
import itertools
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, 'tests'))
from pdf_maker import make_long_paper, make_paper  # noqa: E402


def papers(directory, count):
  """Links `count` papers into `directory`: those of samples and corpus, over again under other names, then made ones."""
  found = sorted(os.path.join(root, name) for part in ('samples', 'tests/corpus')
                 for root, _, names in os.walk(os.path.join(TOP, part)) for name in names if name.endswith('.pdf'))
  paths = []
  for i in range(count):
    path = os.path.join(directory, f'{i:05}.pdf')
    if i < len(found):
      shutil.copyfile(found[i], path)
    else:
      with open(path, 'wb') as f:
        f.write(make_paper(i, 2 + i % 12))
    paths.append(path)
  return paths, min(count, len(found))


def new_directories(work):
  """Output directories that are not there yet. None is removed between two runs: for some seconds ext4 looks through the
  files removed last before it makes a new one, which is time that no user spends."""
  return (os.path.join(work, f'out-{i}') for i in itertools.count())


def timed(command, stdin=None, env=None):
  before = resource.getrusage(resource.RUSAGE_CHILDREN)
  start = time.monotonic()
  done = subprocess.run(command, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
  wall = time.monotonic() - start
  after = resource.getrusage(resource.RUSAGE_CHILDREN)
  if done.returncode not in (0, 65, 123):
    sys.exit(f'{command[:4]} ended with {done.returncode}')
  return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def commands(annexa, loop, source, paths, work, jobs):
  """Name and command of everything that is compared; each takes the same files."""
  listed = '\0'.join(paths).encode()
  fresh = new_directories(work)

  def batch(*options):
    return lambda: timed([annexa, 'batch', '-q', f'-j{jobs}', *options, source, '--output', next(fresh)])

  table = [
    (f'xargs -P{jobs} -n1 pdftotext', lambda: timed(['xargs', '-0', f'-P{jobs}', '-I{}', 'pdftotext', '{}', '/dev/null'],
                                                    listed)),
    (f'annexa batch -j{jobs}', batch('--sandbox=require')),
    (f'annexa batch -j{jobs} --sandbox=off', batch('--sandbox=off')),
    ('Poppler loop, 1 process', lambda: timed([loop, *paths])),
  ]
  if shutil.which('mutool'):
    table.append((f'xargs -P{jobs} -n1 mutool stext',
                  lambda: timed(['xargs', '-0', f'-P{jobs}', '-I{}', 'mutool', 'draw', '-q', '-F', 'stext', '-o',
                                 '/dev/null', '{}'], listed)))
  return table


def compare(annexa, loop, source, paths, work, rounds):
  table = commands(annexa, loop, source, paths, work, 2)
  best = {name: (float('inf'), float('inf')) for name, _ in table}
  for _ in range(rounds):
    for name, go in table:
      wall, cpu = go()
      best[name] = min(best[name][0], wall), min(best[name][1], cpu)
  reference = best[table[0][0]]
  bare = best['Poppler loop, 1 process']
  print('| | wall s | processor s | wall / pdftotext | processor / Poppler loop |')
  print('|---|---|---|---|---|')
  for name, _ in table:
    wall, cpu = best[name]
    print(f'| {name} | {wall:.2f} | {cpu:.2f} | {wall / reference[0]:.2f} | {cpu / bare[1]:.2f} |')


def scaling(annexa, source, work):
  print('\n| workers | wall s | speed-up |\n|---|---|---|')
  one = None
  fresh = new_directories(os.path.join(work, 'scaling'))
  for jobs in range(1, (os.cpu_count() or 1) + 1):
    walls = []
    for _ in range(3):
      walls.append(timed([annexa, 'batch', '-q', f'-j{jobs}', source, '--output', next(fresh)])[0])
    one = one or min(walls)
    print(f'| {jobs} | {min(walls):.2f} | {one / min(walls):.2f} |')


def peak_of(command):
  """Peak resident memory of the process itself, not of its children, in MiB."""
  process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
  peak = 0
  status = os.open(f'/proc/{process.pid}/status', os.O_RDONLY)
  while process.poll() is None:  # without a pause: short programs are gone soon
    try:
      found = re.search(rb'VmHWM:\s*(\d+)', os.pread(status, 4096, 0))
    except OSError:
      break
    peak = max(peak, int(found[1]) if found else 0)
  os.close(status)
  process.wait()
  return peak / 1024


def memory(annexa, work):
  print('\n| files | parent MiB |\n|---|---|')
  for count in 10, 100, 1000, 10000:
    source = os.path.join(work, f'files-{count}')
    os.mkdir(source)
    data = make_paper(1)
    for i in range(count):
      with open(os.path.join(source, f'{i:05}.pdf'), 'wb') as f:
        f.write(data)
    print(f"| {count} | {peak_of([annexa, 'batch', '-q', source, '-o', os.path.join(work, f'o{count}')]):.1f} |")
  long_papers(annexa, work, 'lines that repeat from page to page', lambda pages: make_paper(1, pages))
  long_papers(annexa, work, 'a page of prose a record', make_long_paper)


def long_papers(annexa, work, what, make):
  print(f'\n{what}:\n')
  print('| pages | annexa s | pdftotext s | ratio | annexa MiB | pdftotext MiB | ratio |\n|---|---|---|---|---|---|---|')
  for pages in 1, 10, 100, 1000, 10000:
    path = os.path.join(work, f'{pages}.pdf')
    with open(path, 'wb') as f:
      f.write(make(pages))
    walls = [min(timed(command)[0] for _ in range(2)) for command in
             ([annexa, '-o', '/dev/null', path], ['pdftotext', path, '/dev/null'])]
    report = os.path.join(work, 'one.jsonl')
    subprocess.run([annexa, 'batch', '-q', path, '--stream', '--report', report], stdout=subprocess.DEVNULL, check=True)
    with open(report, encoding='utf-8') as f:
      ours = int(f.read().split('"peak_bytes": ')[1].split(',')[0]) / 1048576
    theirs = max(peak_of(['pdftotext', path, '/dev/null']) for _ in range(3))
    print(f'| {pages} | {walls[0]:.2f} | {walls[1]:.2f} | {walls[0] / walls[1]:.2f} | {ours:.1f} | {theirs:.1f} '
          f'| {ours / theirs:.2f} |')


def main():
  parser = argparse.ArgumentParser(usage=__doc__)
  parser.add_argument('build', nargs='?', default=os.path.join(TOP, '_build'))
  parser.add_argument('--rounds', type=int, default=5)
  parser.add_argument('--files', type=int, default=200)
  parser.add_argument('--scaling', action='store_true')
  parser.add_argument('--memory', action='store_true')
  options = parser.parse_args()
  annexa = os.path.join(options.build, 'filter', 'cli', 'annexa')
  loop = os.path.join(options.build, 'tests', 'bench', 'poppler-loop')
  with tempfile.TemporaryDirectory() as work:
    source = os.path.join(work, 'source')
    os.mkdir(source)
    paths, from_corpus = papers(source, options.files)
    print(f'{len(paths)} files, {from_corpus} of them from samples and corpus; best of {options.rounds} rounds\n')
    compare(annexa, loop, source, paths, work, options.rounds)
    if options.scaling:
      scaling(annexa, source, work)
    if options.memory:
      memory(annexa, work)


if __name__ == '__main__':
  main()
