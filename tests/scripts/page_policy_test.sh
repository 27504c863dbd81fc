#!/usr/bin/env bash
# The HTML pages admit their own style sheet and script by their hashes, and no other source at all:
# page_policy_test.sh PROGRAM ROOT
set -euo pipefail
program=$1
cd "$2"

# hash_of ELEMENT PAGE: the hash of what stands between <style> and </style>.
hash_of() {
    local body=${2#*"<$1>"}
    printf '%s' "${body%%"</$1>"*}" | sha256sum | cut -d ' ' -f 1 | tr a-f A-F | basenc --base16 -d | base64
}

# check ARGUMENTS…: the page that the program then writes.
check() {
    local page policy expected
    page=$("$program" "$@" --format html 2>/dev/null || true)
    policy=$(grep -o "default-src 'none'[^\"]*" <<<"$page")
    expected="default-src 'none'; style-src 'sha256-$(hash_of style "$page")'; script-src 'sha256-$(hash_of script "$page")'; base-uri 'none'; form-action 'none'"
    [[ $policy == "$expected" ]] || {
        printf '%s:\npolicy:   %s\nexpected: %s\n' "$*" "$policy" "$expected"
        exit 1
    }
    # Nothing that a policy would have to refuse, and nothing from elsewhere.
    if grep -nE '<[^>]* (style|on[a-z]+|src)="|https?:|@import|url\(' <<<"$page"; then
        echo "$*: the page refers to something outside of itself"
        exit 1
    fi
}

check score tests/golden/broken
check track targets/tables/xinshi-finance-2024 --actuals tests/golden/quarters
