#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads a tree of papers on a Dask cluster.

usage: annexa_dask.py SCHEDULER|local SOURCE OUTPUT [PARTS]

SOURCE and OUTPUT are directories that all workers see. Every part is one task; a task that is lost with its worker is run
again by Dask and goes on where it stopped. At the end the journals are joined into OUTPUT/report.jsonl.
"""
import os
import subprocess
import sys

from distributed import Client, as_completed

ANNEXA = os.environ.get('ANNEXA', 'annexa')
DONE = 0, 65  # all read; some papers cannot be read, which the journal tells


def read_part(annexa, source, output, number, parts):
  """Reads one part. What may succeed another time is raised, so that Dask tries again."""
  done = subprocess.run([annexa, 'batch', '--quiet', '--jobs=1', source, '--output', f'{output}/part-{number}',
                         '--shard', f'{number}/{parts}'], stderr=subprocess.PIPE)
  if done.returncode not in DONE:
    raise RuntimeError(f'part {number}: {done.stderr.decode(errors="replace")}')
  return number


def main():
  if len(sys.argv) not in (4, 5):
    sys.exit(__doc__)
  scheduler, source, output = sys.argv[1:4]
  client = Client(n_workers=2, threads_per_worker=1, dashboard_address=None) if scheduler == 'local' else Client(scheduler)
  with client:
    parts = int(sys.argv[4]) if len(sys.argv) == 5 else 4 * sum(client.nthreads().values())
    tasks = [client.submit(read_part, ANNEXA, source, output, number, parts, retries=3, pure=False)
             for number in range(1, parts + 1)]
    for n, task in enumerate(as_completed(tasks), 1):
      print(f'part {task.result()} is done, {n} of {parts}', file=sys.stderr)
  found = [f'{output}/part-{number}' for number in range(1, parts + 1)]
  sys.exit(subprocess.run([ANNEXA, 'batch', '--merge', *found, '--report', f'{output}/report.jsonl']).returncode)


if __name__ == '__main__':
  main()
