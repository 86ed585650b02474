#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of the last `meson test`: count-tests.py BUILD/meson-logs

Prints `N passed, N failed`, with `, N skipped` if any were. The exit status is 0 if something ran and nothing failed.

testlog.json says how each test program ended, testlog.junit.xml what cases it reported over TAP. Neither is enough alone:
the first knows no cases, and the second calls a program without cases that ran out of time a success.
"""

import json
import os
import sys
import xml.etree.ElementTree

GOOD = {'OK', 'EXPECTEDFAIL'}


def read_cases(path):
    """The cases of each test by its name: how many passed, failed, were skipped."""
    cases = {}
    if not os.path.exists(path):
        return cases
    for suite in xml.etree.ElementTree.parse(path).getroot().iter('testsuite'):
        # The suite of a test is named PROJECT.TEST; the one named PROJECT has the programs without cases.
        name = suite.get('name', '').partition('.')[2]
        if not name:
            continue
        counts = [0, 0, 0]
        for case in suite.iter('testcase'):
            if case.find('failure') is not None or case.find('error') is not None:
                counts[1] += 1
            elif case.find('skipped') is not None:
                counts[2] += 1
            else:
                counts[0] += 1
        cases[name] = counts
    return cases


def count(lines, cases):
    """All cases of all tests. A test that reported none is one case."""
    totals = [0, 0, 0]
    for line in lines:
        test = json.loads(line)
        good = test['result'] in GOOD
        counts = list(cases.get(test['name'], (0, 0, 0)))
        if not any(counts):
            counts = [int(good), int(not good), 0] if test['result'] != 'SKIP' else [0, 0, 1]
        elif not good and test['result'] != 'SKIP' and counts[1] == 0:
            # It crashed, ran out of time or reported too few, after cases that passed.
            counts[1] = 1
        totals = [total + number for total, number in zip(totals, counts)]
    return totals


def main():
    logs = sys.argv[1]
    lines = []
    if os.path.exists(os.path.join(logs, 'testlog.json')):
        with open(os.path.join(logs, 'testlog.json'), encoding='utf-8') as file:
            lines = [line for line in file if line.strip()]
    passed, failed, skipped = count(lines, read_cases(os.path.join(logs, 'testlog.junit.xml')))
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return 0 if passed > 0 and failed == 0 else 1


sys.exit(main())
