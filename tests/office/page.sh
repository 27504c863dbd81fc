#!/usr/bin/env bash
# The HTML page in Chromium: sorting and filtering work, the page policy holds, nothing is fetched,
# the console stays empty, each form begins a page of its own in print: page.sh PROGRAM ROOT
set -euo pipefail
program=$1
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    printf '%s\n' "$@"
    exit 1
}

# Runs Chromium on one of the pages; standard error has the lines of the console.
browse() {
    local page=$1
    shift
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$work/profile" --enable-logging=stderr \
        "$@" "file://$work/$page" 2>"$work/log"
    ! grep CONSOLE "$work/log" || fail "$page: the console is not empty"
}

# A copy of the page that the probe may run in: the policy admits its hash, too.
probed() {
    local hash
    hash=$(sha256sum tests/office/page_probe.js | cut -d ' ' -f 1 | tr a-f A-F | basenc --base16 -d | base64)
    sed "s|script-src |&'sha256-$hash' |" "$1"
    printf '<script>'
    cat tests/office/page_probe.js
    printf '</script>'
}

"$program" score targets/tables/xinshi-finance-2024 --format html >"$work/page.html" || true
probed "$work/page.html" >"$work/probed.html"

# The probe's words in the page that Chromium ends with.
verdict() { browse "$1" --window-size=1280,900 --dump-dom | grep -o 'data-probe="[^"]*"' || true; }

found=$(verdict probed.html)
[[ $found == 'data-probe="all well"' ]] || fail "on a screen: ${found:-the probe did not run}"

# No window is as narrow as a phone, but a frame is.
cat >"$work/phone.html" <<'HTML'
<!DOCTYPE html>
<script>addEventListener("message", (event) => { document.documentElement.dataset.probe = event.data; });</script>
<iframe src="probed.html" width="320" height="900"></iframe>
HTML
found=$(verdict phone.html)
[[ $found == 'data-probe="all well"' ]] || fail "on a phone: ${found:-the probe did not run}"

browse page.html --no-pdf-header-footer --print-to-pdf="$work/page.pdf"
pdftotext -layout "$work/page.pdf" "$work/page.txt"
forms=$(awk 'BEGIN { RS = "\f" } /^[ \n]*(部门整体|项目)支出绩效自评表/ { ++count } END { print count }' "$work/page.txt")
[[ $forms == 3 ]] || fail "$forms of 3 forms begin a page of their own"
