#!/usr/bin/env bash
# The HTML page admits its own style sheet and script by their hashes, and no other source at all:
# page_policy_test.sh PROGRAM ROOT
set -euo pipefail
program=$1
cd "$2"
page=$("$program" score tests/golden/broken --format html 2>/dev/null || true)
policy=$(grep -o "default-src 'none'[^\"]*" <<<"$page")

# The hash of what stands between <style> and </style>.
hash_of() {
    local body=${page#*"<$1>"}
    printf '%s' "${body%%"</$1>"*}" | sha256sum | cut -d ' ' -f 1 | tr a-f A-F | basenc --base16 -d | base64
}

expected="default-src 'none'; style-src 'sha256-$(hash_of style)'; script-src 'sha256-$(hash_of script)'; base-uri 'none'; form-action 'none'"
[[ $policy == "$expected" ]] || {
    printf 'policy:   %s\nexpected: %s\n' "$policy" "$expected"
    exit 1
}

# Nothing that a policy would have to refuse, and nothing from elsewhere.
if grep -nE '<[^>]* (style|on[a-z]+|src)="|https?:|@import|url\(' <<<"$page"; then
    echo "the page refers to something outside of itself"
    exit 1
fi
