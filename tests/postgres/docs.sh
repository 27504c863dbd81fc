#!/usr/bin/env bash
# What a document shows of the extension is what it answers: docs.sh BUILD PG_CONFIG DOCUMENT
# A statement begins with "=> " and goes on with "-> " up to its semicolon; what follows is the answer. With --write
# as a fourth word the answers are written anew instead of compared.
set -euo pipefail
# shellcheck source=tests/postgres/server.sh
source "$(dirname "$(readlink -f "$0")")/server.sh"
build=$1 pg_config=$2 document=$3 mode=${4:-}

install_extension "$build" "$pg_config"
start_server one
sql one postgres -c "CREATE EXTENSION jixiao"

statement="" inside=false shown=0
while IFS= read -r line; do
    [[ $line != '```' ]] || inside=false
    if [[ $line == '=> '* || ($line == '-> '* && -n $statement) ]]; then
        statement+=${line:3}$'\n'
        inside=true
        printf '%s\n' "$line"
        [[ $line == *';' ]] || continue
        sql one postgres -c "$statement" 2>&1 | sed -E 's/ +$//' || true
        statement="" shown=$((shown + 1))
    elif ! $inside; then
        printf '%s\n' "$line"
    fi
done <"$document" >"$place/fresh"

((shown > 0)) || { echo "$document shows no statement"; exit 1; }
if [[ $mode == --write ]]; then
    cp "$place/fresh" "$document"
else
    diff -u "$document" "$place/fresh"
fi
