#!/usr/bin/env bash
# What the extension says to each file in sql/ is what stands in expected/: regress.sh BUILD PG_CONFIG
# With --write as a third word the expected files are written anew instead of compared. A file that is called as an
# encoding runs in a database with it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# shellcheck source=tests/postgres/server.sh
source "$here/server.sh"
build=$1 pg_config=$2 mode=${3:-}

# The list of built-in rulesets grows; what stands for it does not.
rulesets='s/mof-2020-10((, |、|\\u3001)[a-z][a-z0-9-]*)+/(the built-in rulesets)/g'

install_extension "$build" "$pg_config"
start_server one
status=0
for file in "$here"/sql/*.sql; do
    name=$(basename "$file" .sql)
    expected=$here/expected/$name.out
    encoding=UTF8
    [[ ! $name =~ ^(euc_cn|latin1|sql_ascii)$ ]] || encoding=$name
    sql one postgres -c "CREATE DATABASE $name ENCODING '$encoding' LOCALE 'C' TEMPLATE template0"
    PGCLIENTENCODING=UTF8 sql one "$name" -a -v ON_ERROR_STOP=0 -v VERBOSITY=verbose -f "$file" 2>&1 |
        sed -E 's/^psql:.*\.sql:[0-9]+: //; /^LOCATION: /d' | LC_ALL=C sed -E "$rulesets" >"$place/got"
    if [[ $mode == --write ]]; then
        cp "$place/got" "$expected"
    else
        diff -u "$expected" "$place/got" || status=1
    fi
done
exit "$status"
