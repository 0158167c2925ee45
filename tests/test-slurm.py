# SPDX-License-Identifier: GPL-2.0-or-later
"""The Slurm job array on a cluster of three nodes on this machine, one of which is lost midway.

Needs root and Debian's slurm-wlm and munge. The cluster has its own key, ports and directories, and ends with the test.
"""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

import annexa_test
from annexa_test import PROGRAM, SOURCE, environment
from pdf_maker import make_paper

ARRAY = os.path.join(SOURCE, 'filter', 'hosts', 'slurm', 'annexa-array.sbatch')
NODES = 'n1', 'n2', 'n3'
TASKS = 6

CONF = '''ClusterName=annexa
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={dir}/munge.socket,cred_expire=6
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/linear
MpiDefault=none
ReturnToService=2
SlurmdTimeout=8
SlurmctldTimeout=8
KillWait=2
MessageTimeout=5
SlurmctldParameters=idle_on_node_suspend
SchedulerParameters=batch_sched_delay=1,sched_interval=2
StateSaveLocation={dir}/state
SlurmdSpoolDir={dir}/spool-%n
SlurmctldPidFile={dir}/slurmctld.pid
SlurmdPidFile={dir}/slurmd-%n.pid
SlurmctldLogFile={dir}/slurmctld.log
SlurmdLogFile={dir}/slurmd-%n.log
JobCompType=jobcomp/none
AccountingStorageType=accounting_storage/none
{nodes}
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
'''


def free_port():
  with socket.socket() as s:
    s.bind(('127.0.0.1', 0))
    return s.getsockname()[1]


class Cluster:
  """munged, slurmctld and a slurmd for each node, as children of this process."""

  def __init__(self, directory):
    self.dir = directory
    self.processes = {}
    host = socket.gethostname().split('.')[0]
    nodes = '\n'.join(f'NodeName={n} NodeHostname={host} NodeAddr=127.0.0.1 Port={free_port()} CPUs=1 State=UNKNOWN'
                      for n in NODES)
    for name in 'state', *(f'spool-{n}' for n in NODES):
      os.mkdir(os.path.join(directory, name))
    conf = os.path.join(directory, 'slurm.conf')
    with open(conf, 'w', encoding='ascii') as f:
      f.write(CONF.format(host=host, port=free_port(), dir=directory, nodes=nodes))
    self.env = environment(SLURM_CONF=conf)
    key = os.path.join(directory, 'munge.key')
    with open(key, 'wb') as f:
      f.write(os.urandom(128))
    os.chmod(key, 0o400)
    self.start('munged', 'munged', '--foreground', '--force', '--key-file', key, '--socket',
               os.path.join(directory, 'munge.socket'), '--pid-file', os.path.join(directory, 'munged.pid'), '--seed-file',
               os.path.join(directory, 'munged.seed'), '--log-file', os.path.join(directory, 'munged.log'))
    self.wait(lambda: os.path.exists(os.path.join(directory, 'munge.socket')), 10)
    self.start('slurmctld', 'slurmctld', '-D', '-f', conf)
    for node in NODES:
      self.start(node, 'slurmd', '-D', '-N', node, '-f', conf)
    self.wait(lambda: self.call('sinfo', '-h', '-o', '%t').split() == ['idle'], 60)

  def start(self, name, *command):
    log = open(os.path.join(self.dir, name + '.out'), 'wb')
    self.processes[name] = subprocess.Popen(command, env=self.env, stdout=log, stderr=log, start_new_session=True)
    log.close()

  def call(self, *command):
    return subprocess.run(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=30).stdout

  def wait(self, condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
      if time.monotonic() > end:
        raise AssertionError(self.call('sinfo', '-R') + self.call('squeue') + self.logs())
      time.sleep(0.3)

  def logs(self):
    text = ''
    for name in sorted(os.listdir(self.dir)):
      if name.endswith(('.log', '.out')):
        with open(os.path.join(self.dir, name), encoding='utf-8', errors='replace') as f:
          text += f'--- {name}\n' + f.read()[-1500:]
    return text

  def belongs_to(self, node, pid):
    """Whether a process is of that node: what a task runs has its name, Slurm's own have its log open."""
    try:
      with open(f'/proc/{pid}/environ', 'rb') as f:
        names = f.read().split(b'\0')
      if f'SLURMD_NODENAME={node}'.encode() in names and f"SLURM_CONF={self.env['SLURM_CONF']}".encode() in names:
        return True
      return any(os.readlink(f'/proc/{pid}/fd/{fd}') == os.path.join(self.dir, f'slurmd-{node}.log')
                 for fd in os.listdir(f'/proc/{pid}/fd'))
    except OSError:
      return False

  def lose(self, node):
    """The node goes with all that runs on it at once, as when a machine loses its power."""
    process = self.processes.pop(node)
    victims = {process.pid} | {int(pid) for pid in os.listdir('/proc') if pid.isdigit() and self.belongs_to(node, pid)}
    for number in signal.SIGSTOP, signal.SIGKILL: # stopped first, so that none sees another end and tells
      for pid in victims:
        try:
          os.kill(pid, number)
        except ProcessLookupError:
          pass
    process.wait(10)

  def stop(self):
    for process in reversed(list(self.processes.values())):
      process.terminate()
      try:
        process.wait(10)
      except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


class Slurm(unittest.TestCase):
  def setUp(self):
    self.dir = tempfile.mkdtemp(prefix='annexa-slurm-')
    self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
    self.source = os.path.join(self.dir, 'source')
    os.mkdir(self.source)
    for i in range(60):
      with open(os.path.join(self.source, f'{i:03}.pdf'), 'wb') as f:
        f.write(make_paper(i))

  def test_array_survives_a_lost_node(self):
    # A slow program in front, so that the node is lost while its task is at work.
    slow = os.path.join(self.dir, 'slow')
    with open(slow, 'w', encoding='ascii') as f:
      f.write(f'#!/bin/sh\nsleep 3\nexec {PROGRAM} "$@"\n')
    os.chmod(slow, 0o755)
    output = os.path.join(self.dir, 'output')
    os.mkdir(output)
    os.mkdir(os.path.join(self.dir, 'cluster'))
    cluster = Cluster(os.path.join(self.dir, 'cluster'))
    try:
      said = cluster.call('sbatch', f'--array=1-{TASKS}', '--output', os.path.join(self.dir, 'task-%a.log'),
                          f'--export=ALL,ANNEXA={slow}', ARRAY, self.source, output)
      self.assertIn('Submitted batch job', said)
      cluster.wait(lambda: cluster.call('squeue', '-h', '-t', 'R', '-o', '%N').split().count('n2') == 1, 30)
      lost = cluster.call('squeue', '-h', '-w', 'n2', '-o', '%i').strip()
      cluster.lose('n2')
      cluster.wait(lambda: cluster.call('squeue', '-h').strip() == '', 240)
      self.assertIn('Restarts=1', cluster.call('scontrol', 'show', 'job', lost))
    finally:
      cluster.stop()

    parts = [os.path.join(output, f'part-{i}') for i in range(1, TASKS + 1)]
    report = os.path.join(self.dir, 'report.jsonl')
    done = subprocess.run([PROGRAM, 'batch', '--merge', *parts, '--report', report], capture_output=True,
                          env=environment())
    self.assertEqual(done.returncode, 0, done.stderr)
    with open(report, encoding='utf-8') as f:
      self.assertEqual(len(f.readlines()), 60)
    names = [name for part in parts for name in os.listdir(part) if name.endswith('.yaml')]
    self.assertEqual(sorted(names), [f'{i:03}.pdf.yaml' for i in range(60)])


if __name__ == '__main__':
  annexa_test.main()
