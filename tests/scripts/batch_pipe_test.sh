#!/usr/bin/env bash
# Rows that come and go through pipes, on several processors, are those of the file on one: nothing twice, nothing lost.
#   batch_pipe_test.sh JIXIAO
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk 'BEGIN {
    for (i = 0; i < 30000; ++i) name = name "x"
    print "project_id,target,actual,weight,rule"
    for (i = 0; i < 600; ++i) print "Q" i name ",≥5个,4个,10,"
}' >"$work/rows.csv"
"$program" batch -q -j 1 "$work/rows.csv" >"$work/expected.csv"
lines=$(wc -l <"$work/expected.csv")
[[ $lines == 601 ]] || { echo "expected 601 lines, got $lines"; exit 1; }

for round in 1 2 3 4 5 6 7 8; do
    cat "$work/rows.csv" | "$program" batch -q -j 4 | cat >"$work/got.csv"
    cmp "$work/expected.csv" "$work/got.csv" || { echo "round $round differs"; exit 1; }
done

# Standard output by its name is standard output, even if it is a file: what stands there stays.
{
    echo before
    "$program" batch -q "$work/rows.csv" -o /dev/stdout
    echo after
} >"$work/all.csv"
cmp <(echo before; cat "$work/expected.csv"; echo after) "$work/all.csv"
