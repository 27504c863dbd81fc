#!/usr/bin/env bash
# A bureau gives the same output whatever the number of threads, the order of the arguments and the order in which
# its folders list their files: order_test.sh JIXIAO ROOT
set -uo pipefail
jixiao=$1 root=$2
export LC_ALL=C.UTF-8 JIXIAO_USER=测试 JIXIAO_NOW=2024-07-05T00:00:00Z COLUMNS=160
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

bash "$root/tools/bench/bureau" "$work/first" 12 3 4
# The same files, made in another order; some are broken, so that there is something to report.
for unit in 0003 0007 0011; do echo 'target = ">="' >>"$work/first/targets/单位$unit/项目02.toml"; done
mkdir "$work/second"
(cd "$work/first" && find . -type d | sort -r | sed "s|^|$work/second/|" | xargs -d '\n' mkdir -p)
(cd "$work/first" && find . -type f | sort -r | while read -r file; do cp "$file" "$work/second/$file"; done)

# all_of FOLDER: what every command says of a bureau.
all_of() (
    cd "$1" || exit
    "$jixiao" track targets -a inbox --detail
    "$jixiao" track targets -a inbox --format json
    "$jixiao" score targets -a inbox --format csv
    "$jixiao" check targets --format concise
    rm -f 2024.book
    "$jixiao" book add 2024.book inbox --targets targets
    "$jixiao" book log 2024.book --format csv
    "$jixiao" track targets --book 2024.book --format csv
) 2>&1

same() { cmp "$work/said" "$work/wanted" || { echo "differs: $1"; status=1; }; }

JIXIAO_THREADS=1 all_of "$work/first" >"$work/wanted"
for threads in 2 3 16; do
    JIXIAO_THREADS=$threads all_of "$work/first" >"$work/said"
    same "$threads threads"
done
all_of "$work/second" >"$work/said"
same "files made in another order"

cd "$work/first" || exit 1
mapfile -t units < <(ls -d targets/*)
mapfile -t reversed < <(printf '%s\n' "${units[@]}" | sort -r)
(($(wc -l <"$work/wanted") > 500)) || { echo "too little was said: $(tail -3 "$work/wanted")"; status=1; }
"$jixiao" track "${units[@]}" -a inbox --format csv >"$work/wanted" 2>/dev/null
"$jixiao" track "${reversed[@]}" -a inbox --format csv >"$work/said" 2>/dev/null
same "arguments in another order"
exit "$status"
