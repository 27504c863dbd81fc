#!/usr/bin/env bash
# The tests of the page: run.sh ROOT FOLDER PAGE. Called by tools/page --test, which has built the page; the program and its transcripts
# are those of build/dev. Last line: "N passed, N failed".
set -uo pipefail
root=$1 engine=$2/engine/tools/web page=$3
here=$root/tests/web
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
passed=0 failed=0

count() {
    if "${@:2}"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "failed: $1"; fi
}

# The transcripts with the page's engine in the place of the program; those that cannot hold are listed, with the reason.
transcripts() {
    printf '#!/bin/sh\nexec node "%s" "%s" "$@"\n' "$here/jixiao.mjs" "$engine" >"$place/jixiao"
    chmod +x "$place/jixiao"
    "$root/build/dev/tests/transcripts" "$place/jixiao" "$root" >"$place/said" </dev/null
    grep -oE '^[^ ]+\.transcript' "$place/said" | sed "s|^$root/||" | sort -u >"$place/differ"
    grep -oE '^[^ #]+\.transcript' "$here/differ.txt" | sort -u | diff - "$place/differ" || { cat "$place/said"; return 1; }
}

count "transcripts" transcripts
count "the same answers" node "$here/same.mjs" "$root" "$engine" "$root/build/dev/tools/jixiao"
count "the browser" node "$here/browser.mjs" "$page" "$root"
echo "$passed passed, $failed failed"
((failed == 0))
