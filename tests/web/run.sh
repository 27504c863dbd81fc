#!/usr/bin/env bash
# The tests of the page: run.sh ROOT FOLDER PAGE. Called by tools/page --test, which has built the page; the program and its transcripts
# are those of build/dev. Firefox is tried where it is installed. Last line: "N passed, N failed".
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
    coproc server { exec node "$here/serve.mjs" "$engine" "$place/socket"; }
    read -r <&"${server[0]}"
    printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$here/client.py" "$place/socket" >"$place/jixiao"
    chmod +x "$place/jixiao"
    "$root/build/dev/tests/transcripts" "$place/jixiao" "$root" >"$place/said" </dev/null
    local listening=${server[1]}
    exec {listening}>&-  # ends it
    if ! tail -n 1 "$place/said" | grep -qxE 'all transcripts hold|[0-9]+ failures' ||
        ! diff <(names "$here/differ.txt") <(names "$place/said"); then
        cat "$place/said"
        return 1
    fi
}

# A module of the first WebAssembly, which browsers have known since 2017: binaryen refuses what came later. That it does is tried with
# a module of one function that extends a sign.
plain() { wasm-opt --mvp-features "$1" -o "$place/plain.wasm" 2>/dev/null; }
oldest_wasm() {
    printf '\0asm\1\0\0\0\1\6\1\x60\1\x7f\1\x7f\3\2\1\0\7\5\1\1f\0\0\n\7\1\5\0\x20\0\xc0\x0b' >"$place/newer.wasm"
    wasm-opt --all-features "$place/newer.wasm" -o "$place/plain.wasm" && ! plain "$place/newer.wasm" && plain "$engine/engine.wasm"
}

count "the oldest WebAssembly" oldest_wasm
count "transcripts" transcripts
count "the same answers" node "$here/same.mjs" "$root" "$engine" "$root/build/dev/tools/jixiao"
count "Chromium" node "$here/browser.mjs" chromium "$page" "$root"
if command -v firefox-esr >/dev/null; then count "Firefox" node "$here/browser.mjs" firefox "$page" "$root"; fi
echo "$passed passed, $failed failed"
((failed == 0))
