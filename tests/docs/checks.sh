#!/usr/bin/env bash
# docs/checks.md explains every check of the target review in both languages: checks.sh DOCUMENT PROGRAM
# With --write as a third word the document is written anew instead of compared.
set -euo pipefail
document=$1 program=$2 mode=${3:-}
export COLUMNS=1000

mapfile -t ids < <("$program" codes --lang en | grep -oE '^(RV|WT|TX|SR)-[0-9]+')

write_all() {
    cat <<'HEAD'
# 审核项 / Checks of the target review

`jixiao check` 审核目标表时用到的全部审核项；`jixiao codes RV-09` 在终端里说明一项。
All checks that `jixiao check` makes; `jixiao codes RV-09` explains one in the terminal.

本文件由程序生成 / made by the program: `cmake --build --preset dev --target update`
HEAD
    local id
    for id in "${ids[@]}"; do
        printf '\n## %s\n\n```text\n' "$id"
        "$program" codes "$id" --lang zh
        echo
        "$program" codes "$id" --lang en
        echo '```'
    done
}

if [[ $mode == --write ]]; then
    write_all >"$document"
else
    diff -u "$document" <(write_all)
fi
