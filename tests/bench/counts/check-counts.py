#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the instructions of the hot paths by callgrind, and holds them against counts.txt beside this file. Prints TAP.

check-counts.py PROGRAM KEY [--write]   KEY names compiler, options and libraries

A path may take 2 % more than is written there. Other compilers and libraries take others: then the counts are only printed.
With --write the counts become the ones to be held against.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PATHS = ('find', 'list', 'facets', 'moments', 'layout', 'import')
MOST = 1.02
BASELINE = pathlib.Path(__file__).with_name('counts.txt')

# In pieces, for those who look for the licence of this file.
HEADER = ['# SPDX-' + 'FileCopyrightText: The Entente authors', '# SPDX-' + 'License-Identifier: CC0-1.0']


def read_baseline():
    """The counts by path, and what they were counted with."""
    if not BASELINE.exists():
        return {}, None
    fields = [line.split('\t') for line in BASELINE.read_text().splitlines() if not line.startswith('#')]
    return {path: int(n) for path, n in fields[1:]}, fields[0][1]


def count(program, path):
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder, 'callgrind.out')
        # Which variant of memchr() a processor gets is not ours to count.
        environment = dict(os.environ, GLIBC_TUNABLES='glibc.cpu.hwcaps=-AVX2,-AVX,-AVX512F,-EVEX,-BMI2,-ERMS')
        # Nor what the other tests have set to find faults of memory.
        for name in ('G_DEBUG', 'MALLOC_CHECK_', 'MALLOC_PERTURB_'):
            environment.pop(name, None)
        run = subprocess.run(
            ['valgrind', '--tool=callgrind', f'--callgrind-out-file={output}', '--collect-atstart=no',
             '--toggle-collect=bench_path', program, path],
            env=environment, capture_output=True, text=True)
        if run.returncode != 0:
            raise RuntimeError(run.stderr[-500:])
        return int(re.search(r'^(?:summary|totals): (\d+)', output.read_text(), re.M).group(1))


def main():
    program, key = sys.argv[1:3]
    if shutil.which('valgrind') is None:
        print('1..0 # SKIP valgrind is missing')
        return 0
    baseline, written_for = read_baseline()
    counts, failed = {}, 0
    print(f'1..{len(PATHS)}')
    for i, path in enumerate(PATHS, 1):
        counts[path] = count(program, path)
        before = baseline.get(path)
        is_judged = written_for == key and before is not None
        is_ok = not is_judged or counts[path] <= before * MOST
        failed += not is_ok
        print(f'{"ok" if is_ok else "not ok"} {i} {path}' + ('' if is_judged else ' # SKIP other compiler or libraries'))
        print(f'# {counts[path]} instructions' + (f', {counts[path] / before:.4f} of what is written' if before else ''))
    if '--write' in sys.argv:
        lines = [f'{path}\t{n}' for path, n in counts.items()]
        BASELINE.write_text(''.join(f'{line}\n' for line in HEADER + [f'for\t{key}'] + lines))
    print(f'# {key}')
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
