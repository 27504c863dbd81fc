#!/usr/bin/env bash
# The console blocks of a document show what the program prints: console.sh DOCUMENT PROGRAM LOCALE
# A block is a line "$ tools/run ARGS" and then the whole output, run from the root. With --write
# as a fourth word the blocks are written anew instead of compared.
set -euo pipefail
document=$1 program=$2 language=$3 mode=${4:-}

printed() {
    local arguments
    eval "arguments=(${1#'$ tools/run '})"
    LC_ALL=$language COLUMNS=100 "$program" "${arguments[@]}" 2>&1 || true
}

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
inside=false
while IFS= read -r line; do
    [[ $line != '```' ]] || inside=false
    $inside || printf '%s\n' "$line"
    if [[ $line == '$ tools/run '* ]]; then
        inside=true
        printed "$line"
    fi
done <"$document" >"$fresh"

if [[ $mode == --write ]]; then
    cp "$fresh" "$document"
else
    diff -u "$document" "$fresh"
fi
