#!/usr/bin/env bash
# A journey is a document of commands and what they print, done from beginning to end in one folder:
# run.sh DOCUMENT PROGRAM TYPE_CELLS [--write]. Lines of a console block that begin with "$ " are run by bash in a folder that begins with
# what stands in tests/journeys under the document's name; all other lines of the block are what they print. With --write they are
# written anew instead of compared.
set -euo pipefail
document=$(readlink -f "$1") program=$(readlink -f "$2") type_cells=$(readlink -f "$3") mode=${4:-}
name=$(basename "$document" .md)
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

work=$(mktemp -d)
fresh=$(mktemp)
trap 'rm -rf "$work" "$fresh"' EXIT
mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/jixiao"
ln -s "$type_cells" "$work/bin/type_cells"
[[ ! -d $here/$name ]] || cp -r "$here/$name/." "$work/home"
export PATH=$work/bin:$PATH LANG=zh_CN.UTF-8 COLUMNS=100 JIXIAO_NOW=2025-07-08T09:30:00Z JIXIAO_USER=县财政局
unset LC_ALL
cd "$work/home"

inside=false
while IFS= read -r line; do
    [[ $line != '```' ]] || inside=false
    $inside || printf '%s\n' "$line"
    if $inside && [[ $line == '$ '* ]]; then
        printf '%s\n' "$line"
        bash -c "${line#'$ '}" 2>&1 </dev/null || true
    fi
    [[ $line != '```console' ]] || inside=true
done <"$document" >"$fresh"

if [[ $mode == --write ]]; then
    cp "$fresh" "$document"
else
    diff -u "$document" "$fresh"
fi
