#!/usr/bin/env bash
# Every source file looks as .clang-format says: style.sh ROOT. Names those that differ, status 1 if any; with --fix as
# a second word they are written anew.
set -euo pipefail
cd "$1"

sources() {
    find grammar engine targets tools tests -type f \( -name '*.[ch]' -o -name '*.[ch]pp' \) -print0
}

if [[ ${2:-} == --fix ]]; then
    sources | xargs -0 -P "$(nproc)" -n 60 clang-format -i
else
    said=$(sources | xargs -0 -P "$(nproc)" -n 60 clang-format --dry-run 2>&1) || true
    differing=$(sed -nE 's/^([^ :]+):[0-9]+:[0-9]+: warning: .*/\1/p' <<<"$said" | sort -u)
    [[ -z $differing ]] || { printf '%s\n' "$differing" "tests/layers/style.sh . --fix writes them anew"; exit 1; }
    [[ -z $said ]] || { printf '%s\n' "$said"; exit 1; }
fi
