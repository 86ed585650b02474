#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Times Gramps: its start without a tree, and the import of its example tree (some 10,500 objects) into a new one. gramps.sh
# [ROUNDS]. Prints seconds by the clock and of the processor.
set -euo pipefail
rounds=${1:-3}
example=$(find /usr/share -name 'example.gramps*' -print -quit 2>/dev/null || true)
[ -n "$example" ] || { echo 'the example tree of Gramps is missing' >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case $example in
  *.gramps.gz) gzip -dc "$example" >"$work/example.gramps" ;;
  *) cp "$example" "$work/example.gramps" ;;
esac
TIMEFORMAT='%R s by the clock, %U s of the processor'
for ((i = 1; i <= rounds; i++)); do
  export GRAMPSHOME=$work/home-$i
  mkdir -p "$GRAMPSHOME"
  echo "round $i"
  printf '  start:  '
  time gramps -L >/dev/null 2>&1
  printf '  import: '
  time gramps -y -C "tree-$i" -i "$work/example.gramps" >/dev/null 2>&1
done
