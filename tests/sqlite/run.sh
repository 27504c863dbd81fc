#!/usr/bin/env bash
# The SQLite extension in the sqlite3 program: run.sh MODULE PROGRAM ROOT COMPILER FLAGS
# The queries print what stands beside them in *.expected; mistakes of the caller are errors with a message;
# on a real book every row scores as in the program.
set -euo pipefail
module=$1 program=$2 root=$3 compiler=$4 flags=$5
here=$root/tests/sqlite
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
status=0

# A module with the sanitizers in it needs their libraries in the program that loads it.
preload=""
if [[ $flags == *-fsanitize=address* ]]; then
    runtime=(libasan.so libubsan.so)
    [[ $("$compiler" --version) != *clang* ]] || runtime=("libclang_rt.asan-$(uname -m).so")
    for library in "${runtime[@]}"; do preload+="$("$compiler" -print-file-name="$library") "; done
fi

# query DATABASE [SQL]: runs it, or what stands on standard input.
query() {
    LD_PRELOAD=$preload ASAN_OPTIONS=detect_leaks=${leaks:-1} \
        sqlite3 -bail -batch -init /dev/null -cmd ".load \"$module\"" "$@" 2>&1
}

for queries in queries findings; do
    query :memory: <"$here/$queries.sql" | diff -u "$here/$queries.expected" - || status=1
done

# expect_error MESSAGE QUERY
expect_error() {
    local said code=0
    said=$(leaks=0 query :memory: "$2") || code=$?
    if ((code == 0)) || [[ $said != *"$1"* ]]; then
        printf '%s\n  wanted an error: %s\n  got: %s\n' "$2" "$1" "$said"
        status=1
    fi
}
expect_error 'wrong number of arguments to function jixiao_score()' "SELECT jixiao_score('>=5', '5')"
expect_error 'E908: 没有名为“mof-1999”的规则集 / there is no ruleset called “mof-1999”' "SELECT jixiao_score('>=5', '5', 10, '', 'mof-1999')"
expect_error "language must be 'zh' or 'en'" "SELECT jixiao_explain('>=5', '5', 10, '', '', '', '', NULL, 'fr')"
expect_error 'E103: “>=**”是没有填写的占位符 / “>=**” is a placeholder that was not filled in' "SELECT jixiao_score_strict('>=**', '5', 10)"
expect_error 'no whole hundredths' "SELECT jixiao_score_cents('>=5', '5', 10, '', 'format = \"jixiao/ruleset/1\"
name = \"fine\"
extends = \"mof-2020-10\"
places = 3')"
expect_error 'jixiao_findings needs a target' "SELECT * FROM jixiao_findings"
expect_error 'jixiao_diagnose needs target, actual and weight' "SELECT * FROM jixiao_diagnose('>=5', '4')"
expect_error 'mof-1999' "SELECT * FROM jixiao_findings('>=5', '', '', '', '', 'mof-1999')"
expect_error 'jixiao_total adds whole hundredths' "SELECT jixiao_total(9.79)"
expect_error 'out of range' "SELECT jixiao_total(value) FROM json_each('[9223372036854775807, 1]')"

# A book beside the year's targets: the values that hold now, scored, are the points of the program.
examples=$root/targets/tables/xinshi-finance-2024
book=$place/2024.book
"$program" book add "$book" "$examples"/*.actuals.toml --targets "$examples" --who test >"$place/said" 2>&1 ||
    { cat "$place/said"; status=1; }
"$program" score "$examples" --format csv --lang zh >"$place/scores.csv" 2>/dev/null || (($? == 1))
said=$(cd "$place" && query -readonly "$book" <"$here/book.sql")
[[ $said == "20 rows, 0 differ" ]] || { echo "points from the book: $said"; status=1; }
exit "$status"
