#!/usr/bin/env bash
# The HTML pages in Chromium: sorting and filtering work, the page policy holds, nothing is fetched,
# the console stays empty, each table begins a page of its own in print: page.sh PROGRAM ROOT
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

# probed PAGE PROBE: a copy that the probe may run in: the policy admits its hash, too.
probed() {
    local hash
    hash=$(sha256sum "$2" | cut -d ' ' -f 1 | tr a-f A-F | basenc --base16 -d | base64)
    sed "s|script-src |&'sha256-$hash' |" "$1"
    printf '<script>'
    cat "$2"
    printf '</script>'
}

# The probe's words in the page that Chromium ends with.
verdict() { browse "$1" --window-size=1280,900 --dump-dom | grep -o 'data-probe="[^"]*"' || true; }

# check_screen NAME: its probe on a screen and on a phone. No window is as narrow as a phone, but a frame is.
check_screen() {
    local found
    probed "$work/$1.html" "tests/office/$1_probe.js" >"$work/$1-probed.html"
    found=$(verdict "$1-probed.html")
    [[ $found == 'data-probe="all well"' ]] || fail "$1 on a screen: ${found:-the probe did not run}"
    cat >"$work/phone.html" <<HTML
<!DOCTYPE html>
<script>addEventListener("message", (event) => { document.documentElement.dataset.probe = event.data; });</script>
<iframe src="$1-probed.html" width="320" height="900"></iframe>
HTML
    found=$(verdict phone.html)
    [[ $found == 'data-probe="all well"' ]] || fail "$1 on a phone: ${found:-the probe did not run}"
}

# check_print NAME PATTERN: each of the three tables begins a page with a line like this.
check_print() {
    local begun
    browse "$1.html" --no-pdf-header-footer --print-to-pdf="$work/$1.pdf"
    pdftotext -layout "$work/$1.pdf" "$work/$1.txt"
    begun=$(awk -v pattern="^[ \n]*($2)" 'BEGIN { RS = "\f" } $0 ~ pattern { ++count } END { print count + 0 }' "$work/$1.txt")
    [[ $begun == 3 ]] || fail "$1: $begun of 3 tables begin a page of their own"
}

tables=targets/tables/xinshi-finance-2024
"$program" score "$tables" --format html >"$work/page.html" || true
"$program" track "$tables" --actuals tests/golden/quarters --format html >"$work/track.html" 2>/dev/null || true

check_screen page
check_screen track
check_print page '(部门整体|项目)支出绩效自评表'
check_print track '.*（2024年1-9月）'
