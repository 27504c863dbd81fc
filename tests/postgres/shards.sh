#!/usr/bin/env bash
# A partitioned table over two servers: function and aggregate run where the rows are, and the total is that
# of an independent count, to the cent: shards.sh BUILD PG_CONFIG [ROWS]
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# shellcheck source=tests/postgres/server.sh
source "$here/server.sh"
build=$1 pg_config=$2 rows=${3:-20000}

install_extension "$build" "$pg_config"
start_server one "max_parallel_workers_per_gather = 0"
start_server two "max_parallel_workers_per_gather = 0"

# Each server holds the rows of one province.
province=0
for server in one two; do
    province=$((province + 1))
    sql $server postgres -c "CREATE DATABASE shard"
    sql $server shard -c "CREATE EXTENSION jixiao" -v rows="$rows" -v provinces=$province -f "$here/rows.sql" \
        -c "ANALYZE"
done

# A third database sees them as one table.
sql one postgres -c "CREATE DATABASE nation"
sql one nation <<SQL
CREATE EXTENSION jixiao;
CREATE EXTENSION postgres_fdw;
CREATE TABLE indicator (
    province int NOT NULL, project int NOT NULL, target text, actual text, weight numeric NOT NULL, rule text,
    kind text NOT NULL, base_target numeric, high numeric, base_actual numeric) PARTITION BY LIST (province);
CREATE SERVER shard_1 FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host '$place/one', dbname 'shard', extensions 'jixiao', async_capable 'true');
CREATE SERVER shard_2 FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host '$place/two', dbname 'shard', extensions 'jixiao', async_capable 'true');
CREATE USER MAPPING FOR postgres SERVER shard_1 OPTIONS (user 'postgres');
CREATE USER MAPPING FOR postgres SERVER shard_2 OPTIONS (user 'postgres');
CREATE FOREIGN TABLE indicator_1 PARTITION OF indicator FOR VALUES IN (1) SERVER shard_1 OPTIONS (table_name 'indicator');
CREATE FOREIGN TABLE indicator_2 PARTITION OF indicator FOR VALUES IN (2) SERVER shard_2 OPTIONS (table_name 'indicator');
ALTER DATABASE nation SET enable_partitionwise_aggregate = on;
ANALYZE indicator;  -- without it the planner takes the tables for small, and fetches their rows
SQL

query="SELECT (jixiao_total(part)).* FROM (
    SELECT province, jixiao_total(jixiao_score_cents(target, actual, weight, rule)) AS part
    FROM indicator GROUP BY province) parts"
plan=$(sql one nation -At -c "EXPLAIN (VERBOSE, COSTS off) $query")
printf '%s\n' "$plan"
pushed=$(grep -cE 'Remote SQL: .*jixiao_total\(.*jixiao_score_cents\(.*GROUP BY' <<<"$plan" || true)
fetched=$(grep -cE 'Remote SQL: SELECT province, target' <<<"$plan" || true)
((pushed == 2 && fetched == 0)) || { echo "pushed down to $pushed servers, not to 2; rows fetched from $fetched, not from 0"; exit 1; }

begun=${EPOCHREALTIME/./}
total=$(sql one nation -At -c "$query")
milliseconds=$(((${EPOCHREALTIME/./} - begun) / 1000))
counted=$(sql one nation -At -f "$here/oracle.sql")
printf '%s rows on two servers in %s ms: total|scored|missing %s, counted %s\n' "$rows" "$milliseconds" "$total" "$counted"
[[ $total == "$counted" ]]
