#!/usr/bin/env python3
"""The table of docs/performance.md from the lines of a run: units.py <lines> ...

A unit is the CPU of one `checkout_steps` by as many shoppers in the same round; shown are medians over the rounds."""
import json, sys
from collections import defaultdict
from statistics import median

NAMES = dict(browse='product', list='list of 24', search='search of 24', checkout='checkout', checkoutWhole='checkout and all it causes',
             adminOrders='console: latest 50 orders', buyHot='hot item')
runs, units = defaultdict(list), defaultdict(list)
for line in (line for path in sys.argv[1:] for line in open(path)):
    run = json.loads(line)
    if run['work'] == 'checkout_steps':
        units[run['c']].append(run)
    else:
        runs[run['work'], run['c']].append(run)

for c in sorted(units):
    print(f"unit at {c} shoppers: {median(run['msCpuPerOp']['pg'] for run in units[c]):.2f} ms, {median(run['perSec'] for run in units[c]):.0f} per s")
print('\n| | shoppers | units | ms CPU: app + database | per second | p50 ms | p95 ms | errors |\n|---|---|---|---|---|---|---|---|')
for work, name in NAMES.items():
    for c in sorted(c for w, c in runs if w == work):
        done = [run for run in runs[work, c] if run.get('msCpuPerOp')]
        if not done:
            print(f'| {name} | {c} | nothing succeeded: {runs[work, c][0].get("errKinds")} |')
            continue
        costs = [run['msCpuPerOp']['server'] + run['msCpuPerOp']['pg'] for run in done]
        ratio = [cost / unit['msCpuPerOp']['pg'] for cost, unit in zip(costs, units[c])]
        app, database = (median(run['msCpuPerOp'][part] for run in done) for part in ('server', 'pg'))
        shown = [f'{median(ratio):.2f}' if ratio else '', f'{app:.2f} + {database:.2f}']
        for field in ('perSec', 'p50', 'p95'):
            shown.append(f'{median(run[field] for run in done):.1f}' if field in done[0] else '')
        shown.append(str(sum(run.get('errs', 0) for run in runs[work, c])) if 'errs' in done[0] else '')
        print(f'| {name} | {c} | ' + ' | '.join(shown) + ' |')
for (work, c), done in runs.items():
    if 'commitsPerOp' in done[0]:
        print(f"commits per checkout at {c} shoppers: {median(run['commitsPerOp'] for run in done)}")
    for run in done:
        if 'hot' in run:
            print('hot item:', json.dumps(run['hot']), run['refused'], 'refused')
