#!/usr/bin/env bash
# docs/disclosure.md says what is compared with what, as the checks do: disclosure.sh DOCUMENT PROGRAM
# The table between its two marks is made from the checks. With --write as a third word it is written anew instead of compared.
set -euo pipefail
document=$1 program=$2 mode=${3:-}
export COLUMNS=1000

mapfile -t ids < <("$program" codes --lang en | grep -oE '^RV-9[0-9]{2}')

# One line per check: id, what it looks at, with a tab between.
described() {
    "$program" codes "${ids[@]}" --lang "$1" | awk -v field="$2" '
        match($0, /\[RV-[0-9]+\]/) { id = substr($0, RSTART + 1, RLENGTH - 2) }
        index($0, field) { sub(".*" field " *", ""); print id "\t" $0 }'
}

table() {
    echo '| | 核对什么 | what is compared with what |'
    echo '|---|---|---|'
    paste <(described zh '检查什么:') <(described en 'What it checks:') | awk -F'\t' '
        function plain(text) { gsub(/[*_<|\[]/, "\\\\&", text); return text }
        { printf "| %s | %s | %s |\n", $1, plain($2), plain($4) }'
}

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
inside=false
while IFS= read -r line; do
    [[ $line != '<!-- end of checks -->' ]] || inside=false
    $inside || printf '%s\n' "$line"
    if [[ $line == '<!-- checks -->' ]]; then
        inside=true
        table
    fi
done <"$document" >"$fresh"

if [[ $mode == --write ]]; then
    cp "$fresh" "$document"
else
    diff -u "$document" "$fresh"
fi
