#!/usr/bin/env bash
# The files that a document shows are the files that are compiled and run: files.sh DOCUMENT
# A line "<!-- file: PATH -->", PATH seen from the root, stands before the block that shows it. With
# --write as a second word the blocks are written anew instead of compared.
set -euo pipefail
document=$1 mode=${2:-}

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
file="" inside=false shown=0
while IFS= read -r line; do
    [[ $line != '```' ]] || inside=false
    $inside || printf '%s\n' "$line"
    if [[ $line == '<!-- file: '*' -->' ]]; then
        file=${line#'<!-- file: '}
        file=${file%' -->'}
    elif [[ -n $file && $line == '```'* ]]; then
        cat "$file"
        file="" inside=true shown=$((shown + 1))
    fi
done <"$document" >"$fresh"

((shown > 0)) || { echo "$document shows no file"; exit 1; }
if [[ $mode == --write ]]; then
    cp "$fresh" "$document"
else
    diff -u "$document" "$fresh"
fi
