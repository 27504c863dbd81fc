#!/usr/bin/env bash
# Opens forms in LibreOffice: one page each, and no text is lost. forms.sh JIXIAO ROOT
set -euo pipefail
jixiao=$1
root=$2
tables=$root/targets/tables/xinshi-finance-2024
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    echo "$1"
    failures=$((failures + 1))
}

# The values of some keys in TOML files.
values() {
    local keys=$1
    shift
    sed -nE "s/^($keys) *= *\"(.*)\"\$/\2/p" "$@"
}

without_blanks() { tr -d '[:space:]'; }

# write NAME ARGUMENTS…: a folder of forms, each as pdf; a status above 1 is a failure.
write() {
    local name=$1 status=0
    shift
    "$jixiao" -q form "$@" -o "$work/$name/" >"$work/$name.list" || status=$?
    ((status <= 1)) || fail "$name: status $status"
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/$name" \
        "$work/$name"/*.xlsx >"$work/$name.log" 2>&1
}

# check_pages NAME: as many pdf files as forms, one page each.
check_pages() {
    local form pages
    while read -r form; do
        pages=$(pdfinfo "${form%.xlsx}.pdf" | sed -nE 's/^Pages: *//p')
        [[ $pages == 1 ]] || fail "$form: $pages pages"
    done <"$work/$1.list"
}

# check_texts NAME KEYS FILES…: the values stand somewhere in the forms.
check_texts() {
    local name=$1 keys=$2 all text pdf
    shift 2
    all=$(for pdf in "$work/$name"/*.pdf; do pdftotext -raw "$pdf" - | without_blanks; done)
    while read -r text; do
        [[ $all == *"$text"* ]] || fail "$name: 缺少 / missing: $text"
    done < <(values "$keys" "$@" | sed 's/[[:space:]]//g')
}

targets=("$tables"/{department,fiscal-reform,microcredit-interest}.toml)
actuals=("$tables"/*.actuals.toml)

write selfeval selfeval "$tables"
check_pages selfeval
check_texts selfeval 'goal|name|level1|level2|target|department|project' "${targets[@]}"
check_texts selfeval 'value|reason' "${actuals[@]}"

write monitor monitor "$tables"
check_pages monitor
check_texts monitor 'goal|name|target' "${targets[@]}"
check_texts monitor 'value|reason' "${actuals[@]}"

write targets targets "$tables"
check_pages targets
check_texts targets 'goal|name|target|basis|previous|rule|evidence' "${targets[@]}"

write blank blank "$tables"
check_pages blank
check_texts blank 'goal|name|target' "${targets[@]}"

# The summary and the monitoring forms of a year that is followed: a page each.
"$jixiao" -q track "$tables" --actuals "$root/tests/golden/quarters" --format xlsx -o "$work/track.xlsx" 2>/dev/null || true
mkdir "$work/track"
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/track" "$work/track.xlsx" \
    >"$work/track.log" 2>&1
pages=$(pdfinfo "$work/track/track.pdf" | sed -nE 's/^Pages: *//p')
[[ $pages == 4 ]] || fail "track: $pages pages"
check_texts track 'goal|name|target' "${targets[@]}"
check_texts track 'value|reason' "$root"/tests/golden/quarters/*.3.toml

echo "$failures failures"
((failures == 0))
