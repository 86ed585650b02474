#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of what the benchmarks came to. bench-table.py SCALE FOLDER JSON

Reads results-SCALE in the folder, one result in JSON a line, and those of a tenth of the scale if they are there: what must not
grow with the landscape is held against them. Prints a table, writes all to the file JSON, and exits with 1 if a target was
missed or something could not be measured.
"""
import json
import os
import pathlib
import platform
import sys

# What must not grow, and by how much it may all the same.
GROWTH = ('typing', 'scroll-', 'inspect-entity', 'inspect-deal', 'timeline-pan')
GROWTH_MOST = 1.5


def read(folder, scale):
    path = folder / f'results-{scale}'
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def grows(name):
    return any(name == each or (each.endswith('-') and name.startswith(each)) for each in GROWTH)


def growth(results, tenth):
    """What a result is of that at a tenth of the landscape."""
    before = {result['name']: result for result in tenth if 'measured' in result}
    for result in results:
        name = result['name']
        if not grows(name) or name not in before or 'measured' not in result:
            continue
        statistic = result['statistic']
        ratio = result['measured'][statistic] / max(before[name]['measured'][statistic], 1e-6)
        # Two runs: the references of both say whether they can be held against each other.
        noisy = 'noisy' in (result['verdict'], before[name]['verdict'])
        yield {
            'name': f'growth-{name}',
            'action': f'{result["action"]}: ten-fold landscape',
            'against': 'the same at a tenth',
            'unit': result['unit'],
            'measured': result['measured'],
            'reference': before[name]['measured'],
            'ratio': ratio,
            'statistic': statistic,
            'most': GROWTH_MOST,
            'verdict': 'noisy' if noisy else 'met' if ratio <= GROWTH_MOST else 'missed',
        }


def number(value):
    return f'{value:.3g}' if value < 1000 else f'{value:.0f}'


def target(result):
    parts = []
    if 'most' in result:
        parts.append(f'≤ {number(result["most"])}×')
    if 'least' in result:
        parts.append(f'≥ {number(result["least"])}×')
    if 'most_units' in result:
        parts.append(f'{result["limit_statistic"]} ≤ {number(result["most_units"])} {result["unit"]}')
    return ', '.join(parts)


def row(result):
    if 'measured' not in result:
        return [result['action'], '', '', '', '', f'{result["verdict"]}: {result.get("note", "")}']
    measured, statistic = result['measured'], result['statistic']
    reference = result.get('reference')
    return [
        result['action'],
        ' / '.join(number(measured[key]) for key in ('p50', 'p95', 'max')) + f' {result["unit"]}',
        f'{result["against"]}: {number(reference["p50"])} / {number(reference["p95"])}' if reference else result['against'],
        f'{number(result["ratio"])}× ({statistic})' if 'ratio' in result else '',
        target(result),
        result['verdict'],
    ]


def main():
    scale, folder, path = int(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    results = read(folder, scale)
    tenth = read(folder, scale // 10)
    results += list(growth(results, tenth))
    rows = [['action', 'p50 / p95 / max', 'against: p50 / p95', 'ratio', 'target', 'verdict']] + [row(each) for each in results]
    widths = [max(len(line[i]) for line in rows) for i in range(6)]
    for i, line in enumerate(rows):
        print('| ' + ' | '.join(cell.ljust(width) for cell, width in zip(line, widths)) + ' |')
        if i == 0:
            print('|' + '|'.join('-' * (width + 2) for width in widths) + '|')

    verdicts = [result['verdict'] for result in results]
    print('\n' + ', '.join(f'{verdicts.count(each)} {each}' for each in ('met', 'missed', 'noisy', 'failed')))
    machine = {'system': platform.platform(), 'processors': os.cpu_count()}
    path.write_text(json.dumps({'scale': scale, 'machine': machine, 'results': results, 'tenth': tenth}, indent=1) + '\n')
    sys.exit('missed' in verdicts or 'failed' in verdicts)


if __name__ == '__main__':
    main()
