# SPDX-License-Identifier: GPL-2.0-or-later
"""Which sources there are, and how each is rendered."""
import glob
import os

from paper import Paper, load
from producers import theme_of, with_radicals

CORPUS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(os.path.dirname(CORPUS))
FOLDERS = [ROOT + '/samples', CORPUS + '/papers', CORPUS + '/measured', CORPUS + '/others']


def sources():
  return sorted(path for folder in FOLDERS for path in glob.glob(folder + '/*/*.source.yaml'))


def place_of(path, number, wish):
  """Where one rendering of a source lives. The first of a sample stands beside its source."""
  name = os.path.basename(os.path.dirname(path))
  if number == 0 and '/samples/' in path:
    return f'{os.path.dirname(path)}/{name}.pdf'
  folder = f'{CORPUS}/papers/{name}' if wish.get('to') == 'corpus' else os.path.dirname(path)
  return f'{folder}/{name}-{wish.get("name", wish["by"].replace(":", "-"))}.pdf'


def jobs_of(path):
  """[(producer, paper, theme, pdf)] of one source."""
  source = load(path)
  jobs = []
  for number, wish in enumerate(source['renders']):
    paper = Paper(source, wish.get('layout'))
    paper.furniture = {k: v for k, v in {**paper.furniture, **wish.get('furniture', {})}.items() if v}
    if wish.get('radicals'):
      with_radicals(paper)
    jobs.append((wish['by'], paper, theme_of(wish.get('theme', 'mincho'), wish.get('set')), place_of(path, number, wish)))
  return jobs
