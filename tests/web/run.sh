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

names() { sed -nE 's|^([^ #]+\.transcript).*|\1|p' "$1" | sed "s|^$root/||" | sort -u; }

# The transcripts with the page's engine in the place of the program; those that cannot hold are listed, with the reason.
# What did not come to its last line has shown nothing.
transcripts() {
    printf '#!/bin/sh\nexec "%s" "%s" "%s" "$@"\n' "$(command -v node)" "$here/jixiao.mjs" "$engine" >"$place/jixiao"
    chmod +x "$place/jixiao"
    "$root/build/dev/tests/transcripts" "$place/jixiao" "$root" >"$place/said" </dev/null
    if ! tail -n 1 "$place/said" | grep -qxE 'all transcripts hold|[0-9]+ failures' ||
        ! diff <(names "$here/differ.txt") <(names "$place/said"); then
        cat "$place/said"
        return 1
    fi
}

count "transcripts" transcripts
count "the same answers" node "$here/same.mjs" "$root" "$engine" "$root/build/dev/tools/jixiao"
count "the browser" node "$here/browser.mjs" "$page" "$root"
echo "$passed passed, $failed failed"
((failed == 0))
