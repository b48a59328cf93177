"""Scores of all pairs and the best 50 of every row with numpy, as somebody would write it who knows numpy well: float32
matrix products in blocks of rows, tables as rows looked up once for each category, np.argpartition. Reading the files and
making the arrays is not counted.

numpy_scoring.py FOLDER RUNS: reads plan.json and its columns (numpy-columns.ts), prints the median CPU time of all pairs,
and writes the scores of the first block to scores.i16, -1 where a rule removes the pair."""
import json
import sys
import time
from pathlib import Path

import numpy as np

BLOCK, BEST = 250, 50
folder, runs = Path(sys.argv[1]), int(sys.argv[2])
plan = json.loads((folder / 'plan.json').read_text())
mentees, mentors = plan['mentees'], plan['mentors']


def columns(name, rows):
    return np.fromfile(folder / name, np.float32).reshape(rows, -1)


def part(given):
    kind = given['kind']
    if kind == 'table':
        rows, of = columns(given['rows'], given['classes']), columns(given['of'], mentees).astype(np.int32)[:, 0]
        return lambda g, s, e: np.add(g, rows[of[s:e]], out=g)
    own, theirs = columns(given['own'], mentees), np.ascontiguousarray(columns(given['theirs'], mentors).T)
    if kind == 'overlap':
        most, step = given['most'], given['step']

        def overlap(g, s, e):
            shared = own[s:e] @ theirs
            np.minimum(shared, most, out=shared)
            shared *= step
            g += shared
        return overlap
    full, offset, scale = columns(given['full'], mentees), columns(given['offset'], mentees), columns(given['scale'], mentees)
    is_plain = not offset.any()

    def dot(g, s, e):
        product = own[s:e] @ theirs
        if not is_plain:
            product += offset[s:e]
        np.maximum(product, 0, out=product)
        np.minimum(product, full[s:e], out=product)
        product *= scale[s:e]
        g += product
    return dot


def rule(given):
    if given['kind'] == 'same':
        own, theirs = columns(given['own'], mentees).astype(np.int32), columns(given['theirs'], mentors).astype(np.int32)[:, 0]
        return lambda s, e: own[s:e] == theirs
    if given['kind'] == 'disjoint':
        own, theirs = columns(given['own'], mentees), np.ascontiguousarray(columns(given['theirs'], mentors).T)
        return lambda s, e: own[s:e] @ theirs == 0
    rows, of = columns(given['rows'], given['classes']) != 0, columns(given['of'], mentees).astype(np.int32)[:, 0]
    return lambda s, e: rows[of[s:e]]


parts, rules = [part(given) for given in plan['parts']], [rule(given) for given in plan['rules']]


def scores(s, e):
    g = np.zeros((e - s, mentors), np.float32)
    for add in parts:
        add(g, s, e)
    for broken in rules:
        g[broken(s, e)] = -1
    return g


def all_pairs():
    for s in range(0, mentees, BLOCK):
        np.argpartition(-scores(s, min(s + BLOCK, mentees)), BEST, axis=1)[:, :BEST]


times = []
for _ in range(runs):
    before = time.process_time()
    all_pairs()
    times.append(time.process_time() - before)
np.rint(scores(0, min(BLOCK, mentees))).astype(np.int16).tofile(folder / 'scores.i16')
print('numpy', np.__version__, 'median_s=%.6f' % sorted(times)[runs // 2])
