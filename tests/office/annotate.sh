#!/usr/bin/env bash
# Annotated copies, opened and saved by LibreOffice: comments, links and colours are there, and the tables are read as before.
# annotate.sh JIXIAO ROOT
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

saved() { # FORMAT FOLDER FILES…
    local format=$1 folder=$2
    shift 2
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$format" --outdir "$folder" "$@" \
        >>"$work/soffice.log" 2>&1
}

imported() { "$jixiao" -q import "$1" 2>/dev/null | grep -v '^#' || true; }

"$jixiao" -q form targets "$tables" -o "$work/forms/" >/dev/null
saved xlsx "$work/office" "$work"/forms/*.xlsx
"$jixiao" -q check --format concise --annotate "$work/copies" "$work/office" >/dev/null 2>&1 || (($? == 1))
for file in "$work"/office/*.xlsx; do
    copy=$work/copies/$(basename "$file")
    [[ -s $copy ]] || fail "$file: no copy"
    cmp -s <(imported "$file") <(imported "$copy") || fail "$file: the copy is read in another way"
done
saved xlsx "$work/again" "$work"/copies/*.xlsx
for file in "$work"/again/*.xlsx; do
    unzip -p "$file" 'xl/comments*.xml' >"$work/comments"
    grep -q 'RV-' "$work/comments" || fail "$file: no comments are left"
    unzip -p "$file" xl/workbook.xml >"$work/workbook"
    grep -q '审核意见' "$work/workbook" || fail "$file: no list is left"
    cmp -s <(imported "$file") <(imported "$work/office/$(basename "$file")") || fail "$file: saved, it is read in another way"
done
# LibreOffice forgets who wrote a comment: a second call finds its own all the same.
"$jixiao" -q check --format concise --annotate "$work/twice" "$work/again" >/dev/null 2>&1 || (($? == 1))
for file in "$work"/twice/*.xlsx; do
    before=$(unzip -p "$work/again/$(basename "$file")" 'xl/comments*.xml' | grep -o '<comment ' | wc -l)
    after=$(unzip -p "$file" 'xl/comments*.xml' | grep -o '<comment ' | wc -l)
    [[ $before == "$after" ]] || fail "$file: $after comments instead of $before"
    [[ $(unzip -p "$file" 'xl/comments*.xml' | grep -o '：.\{0,3\}jixiao' | wc -l) == 0 ]] || fail "$file: remarks are doubled"
done
saved pdf "$work/pages" "$work"/copies/*.xlsx
for file in "$work"/copies/*.xlsx; do
    [[ -s $work/pages/$(basename "${file%.xlsx}").pdf ]] || fail "$file: cannot be opened"
done

saved docx "$work/words" "$root/tests/codes/W987/目标表.docx"
"$jixiao" -q check --format concise --annotate "$work/copies" "$work/words" >/dev/null 2>&1 || (($? == 1))
saved docx "$work/again" "$work/copies/目标表.docx"
unzip -p "$work/again/目标表.docx" word/comments.xml >"$work/comments"
grep -q 'jixiao 审核' "$work/comments" || fail "Word: no comments are left"
cmp -s <(imported "$work/words/目标表.docx") <(imported "$work/again/目标表.docx") || fail "Word: read in another way"

echo "$failures failures"
((failures == 0))
