#!/usr/bin/env bash
# Forms that LibreOffice opened and saved, in several formats, score as their tables do. trip.sh JIXIAO ROOT
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

save_as() { # FORMAT FILES…: into $work/saved
    local format=$1
    shift
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$format" --outdir "$work/saved" "$@" \
        >>"$work/soffice.log" 2>&1
}

# The points of every indicator, of the execution and in all, without what names the files.
scores() { "$jixiao" -q score "$@" --format csv | cut -d, -f 4-; }

compare() { # WHAT FILE TABLE
    local said
    [[ $(scores "$2") == *总分* ]] || fail "$1: $2: no total"
    diff <(scores "$3") <(scores "$2") >"$work/difference" || fail "$1: $2: $(head -4 "$work/difference")"
    said=$("$jixiao" --lang en score "$2" 2>&1 >/dev/null | grep -cE '^(warning|error)\[' || true)
    [[ $said == 0 ]] || fail "$1: $2: $said warnings"
}

"$jixiao" -q form selfeval "$tables" -o "$work/forms/" >"$work/forms.list" || true
"$jixiao" -q form selfeval "$tables" -o "$work/all.xlsx" || true
mapfile -t forms <"$work/forms.list"
save_as xlsx "${forms[@]}" "$work/all.xlsx"
save_as 'csv:Text - txt - csv (StarCalc):44,34,85,1' "${forms[@]}"

compare workbook "$work/all.xlsx" "$tables"
compare saved "$work/saved/all.xlsx" "$tables"
for table in "$tables"/{department,fiscal-reform,microcredit-interest}.toml; do
    project=$(sed -nE 's/^project *= *"(.*)"$/\1/p' "$table")
    for form in "$work/saved/${project:-乌鲁木齐}"*绩效自评表.xlsx; do compare saved "$form" "$table"; done
done
for form in "$work"/saved/*.csv; do
    "$jixiao" -q score "$form" >"$work/out" || (($? == 1)) || fail "csv: $form"
done

echo "$failures failures"
((failures == 0))
