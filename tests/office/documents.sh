#!/usr/bin/env bash
# What LibreOffice saves in other formats, and what it converts for us, are the tables that were there before.
# documents.sh JIXIAO ROOT
set -euo pipefail
jixiao=$1
root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

save_as() { # FORMAT FILE
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$work" "$2" \
        >>"$work/soffice.log" 2>&1
}

# The tables of a file, without the comments that name it.
tables() {
    rm -rf "$work/tables"
    "$jixiao" -q import --to "$work/tables" "$1" >/dev/null 2>"$work/said" || true
    cat "$work/tables"/*.toml | grep -v '^#'
}

compare() { # FILE LIKE
    diff <(tables "$2") <(tables "$1") >"$work/difference" && return
    echo "$1: $(head -4 "$work/difference") $(head -2 "$work/said")"
    failures=$((failures + 1))
}

for like in disclosure.docx disclosure.xlsx; do
    formats="doc rtf odt"
    [[ $like == *.xlsx ]] && formats="xls ods"
    for format in $formats; do
        save_as "$format" "$root/tests/documents/$like"
        compare "$work/disclosure.$format" "$root/tests/documents/$like"
    done
done
cp "$work/disclosure.doc" "$work/disclosure.wps"
compare "$work/disclosure.wps" "$root/tests/documents/disclosure.docx"
[[ $(tables "$work/disclosure.wps" | grep -c '^\[\[indicator\]\]') == 20 ]] || { echo "indicators are missing"; exit 1; }
exit $((failures > 0))
