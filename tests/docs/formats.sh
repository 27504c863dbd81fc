#!/usr/bin/env bash
# docs/formats.md names every key that the readers know, and every Chinese alias of the keys of
# target tables and actuals: formats.sh ROOT
set -euo pipefail
cd "$1"
document=docs/formats.md
status=0

# Every {"name", "alias alias"} in the arrays of keys, as "name alias alias".
keys_of() {
    awk '/array<(Key|FileField|EntryField|field::Field<Budget>),/ { inside = 1 } inside { print } /}};/ { inside = 0 }' "$@" |
        grep -oE '\{"[a-z_0-9]+"(, *"[^"]*")?' | tr -d '{",'
}

expect() {
    grep -qF -- "$1" "$document" || { echo "$document does not mention $1"; status=1; }
}

readers=(targets/model/{actual,table}_fields.hpp targets/read/{table,actuals,ruleset,ruleset_numbers,ruleset_words,ruleset_tracking,calendar}.cpp)
count=0
while read -r name aliases; do
    expect "$name"
    for alias in $aliases; do expect "$alias"; done
    count=$((count + 1))
done < <(keys_of "${readers[@]}")

((count > 80)) || { echo "only $count keys were found in the readers"; status=1; }
exit "$status"
