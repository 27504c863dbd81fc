#!/usr/bin/env bash
# docs/codes.md lists every diagnostic of the program in both languages: codes.sh DOCUMENT PROGRAM
# With --write as a third word the document is written anew instead of compared.
set -euo pipefail
document=$1 program=$2 mode=${3:-}
export COLUMNS=1000

mapfile -t ids < <("$program" codes --lang en | grep -oE '^[EWI][0-9]{3}')

# One line per code: id, name, wording, help, with tabs between.
described() {
    "$program" codes "${ids[@]}" --lang "$1" | awk '
        /^ / { sub(/^ +/, ""); line = line "\t" $0; next }
        NF { split($1, part, "["); id = substr(part[2], 1, 4); line = id "\t" $2 }
        !NF { print line }
        END { print line }'
}

write_all() {
    cat <<'HEAD'
# 提示代码 / Diagnostics

E 是错误，W 是警告，I 是提示。代码不会改变含义；`jixiao codes E203` 在终端里说明一个代码。
E is an error, W a warning, I a note. Codes never change their meaning; `jixiao codes E203` explains one in the terminal.

本文件由程序生成 / made by the program: `cmake --build --preset dev --target update`

HEAD
    paste <(described zh) <(described en) | awk -F'\t' '
        function plain(text) { gsub(/[*_<|\[]/, "\\\\&", text); return text }
        function cell(text, help) { return help == "" ? plain(text) : plain(text) "<br>" plain(help) }
        BEGIN { print "| | 含义和改法 | meaning and remedy |"; print "|---|---|---|" }
        {
            half = NF / 2
            if (NF % 2) { print "codes.sh: the languages differ for " $1 > "/dev/stderr"; exit 1 }
            printf "| **%s** %s | %s | %s |\n", $1, $2, cell($3, half > 3 ? $4 : ""), cell($(half + 3), half > 3 ? $(half + 4) : "")
        }'
}

if [[ $mode == --write ]]; then
    write_all >"$document"
else
    diff -u "$document" <(write_all)
fi
