#!/usr/bin/env bash
# A book under ill treatment: book_kill_test.sh JIXIAO BOOK_TOOL [KILLS]
#
# kill -9 at random moments, two writers at once, a full disk, no permission, a busy book, a newer
# version, another kind of file, damaged pages, tampered records. No acknowledged record may be lost,
# every refusal has its code, and `book verify` tells the truth.
set -uo pipefail
jixiao=$1 tool=$2 kills=${3:-30}
export LC_ALL=C.UTF-8 JIXIAO_USER=测试 COLUMNS=200
work=$(mktemp -d)
trap 'cleanup' EXIT
status=0

cleanup() {
    mountpoint -q "$work/disk" 2>/dev/null && umount "$work/disk"
    rm -rf "$work"
}

fail() { echo "FAILED: $*"; status=1; }

# record BOOK INDICATOR VALUE [OPTION...]: one value.
record() { "$jixiao" book add "$1" --table 项目 --period 2024-Q1 --indicator "$2" --value "$3" "${@:4}"; }

# expect STATUS TEXT COMMAND...: the command ends with this status and says this text.
expect() {
    local wanted=$1 text=$2 said code=0
    shift 2
    said=$("$@" 2>&1) || code=$?
    ((code == wanted)) || fail "status $code instead of $wanted: $* : $said"
    [[ $said == *"$text"* ]] || fail "no “$text” from $*: $said"
}

good() { expect 0 没有发现问题 "$jixiao" book verify "$1"; }

# Numbers and names of the records, one a line.
records() {
    "$jixiao" book log "$1" --format csv | tr -d '\r' |
        awk -F, 'NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "indicator") at = i; next } { print $1 "," $at }'
}

# killed_after SECONDS PID: kills the program then, if it still runs; its status is that of the program.
killed_after() {
    sleep "$1"
    kill -9 "$2" 2>/dev/null
    wait "$2"
} 2>/dev/null

killed_writers() {
    local book=$work/kill.book acknowledged=$work/acknowledged died=0 i code
    record "$book" 开始 "1 个" >/dev/null || fail "the first record"
    : >"$acknowledged"
    for ((i = 0; i < kills; ++i)); do
        "$jixiao" book add "$book" --table 项目 --period 2024-Q1 --indicator "指标$i" --value "$i 个" >"$work/said" 2>&1 &
        killed_after "0.$(printf %03d $((RANDOM % 60 + 1)))" $!
        code=$?
        # What was printed is acknowledged, even if the program was killed after that.
        grep -q 记入 "$work/said" && echo "指标$i" >>"$acknowledged"
        ((code == 137)) && ((++died))
        ((code == 0 || code == 137)) || fail "a program that was not killed said: $(cat "$work/said")"
        ((i % 10 == 0)) && good "$book"
    done
    good "$book"
    local lost
    lost=$(comm -23 <(sort "$acknowledged") <(records "$book" | cut -d, -f2 | sort))
    [[ -z $lost ]] || fail "acknowledged and lost: $lost"
    echo "killed writers: $died of $kills killed, $(wc -l <"$acknowledged") records acknowledged, $(records "$book" | wc -l) in the book, none lost"
}

# A large file: killed in the middle of its one transaction, it is there as a whole or not at all.
killed_bulk() {
    local book=$work/bulk.book file=$work/bulk.csv i times=$((kills / 3 + 1)) whole=0 count
    { echo "table,period,indicator,value"; for ((i = 0; i < 3000; ++i)); do echo "项目,2024-Q1,指标$i,$i 个"; done; } >"$file"
    for ((i = 0; i < times; ++i)); do
        rm -f "$book" "$book-journal"
        "$jixiao" book add "$book" "$file" >"$work/said" 2>&1 &
        killed_after "$((RANDOM % 2)).$((RANDOM % 10))" $!
        [[ -s $book ]] || continue  # killed before its first byte: nothing is there
        good "$book"
        count=$(records "$book" | wc -l)
        ((count == 0 || count == 3000)) || fail "a killed call left $count of 3000 records"
        ((count == 3000)) && ((++whole))
        [[ -s $work/said ]] && grep -q 记入 "$work/said" && ((count != 3000)) && fail "acknowledged 3000, found $count"
    done
    echo "killed bulk: $times calls killed, $whole were complete, none in part"
}

two_writers() {
    local book=$work/two.book side n
    for side in 甲 乙; do
        (for ((n = 0; n < 25; ++n)); do record "$book" "$side$n" "$n 个" >/dev/null || echo "$side$n" >>"$work/refused"; done) &
    done
    wait
    [[ ! -e $work/refused ]] || fail "two writers: refused $(cat "$work/refused")"
    (($(records "$book" | wc -l) == 50)) || fail "two writers: $(records "$book" | wc -l) of 50 records"
    good "$book"
}

busy_book() {
    local book=$work/busy.book
    record "$book" 甲 "1 个" >/dev/null
    coproc HOLD { exec "$tool" hold "$book" 30; }
    local line holder=$HOLD_PID
    read -r line <&"${HOLD[0]}"
    expect 3 E961 record "$book" 乙 "2 个" --wait 1
    expect 0 甲 "$jixiao" book log "$book"
    kill "$holder"
    wait "$holder" 2>/dev/null
    expect 0 记入 record "$book" 乙 "2 个"
    good "$book"
}

# A small file system where that is allowed, else a limit on the size of files.
full_disk() {
    local book i code=0
    mkdir "$work/disk"
    if mount -t tmpfs -o size=96k tmpfs "$work/disk" 2>/dev/null; then
        book=$work/disk/full.book
        for ((i = 0; i < 1000 && code == 0; ++i)); do record "$book" "指标$i" "$i 个" >"$work/said" 2>&1 || code=$?; done
        ((code == 3)) && grep -q E962 "$work/said" && grep -q 磁盘已满 "$work/said" || fail "a full disk: status $code, $(cat "$work/said")"
        (($(records "$book" | wc -l) == i - 1)) || fail "a full disk: $(records "$book" | wc -l) of $((i - 1)) records"
        good "$book"
        umount "$work/disk"
    fi
    book=$work/limited.book
    record "$book" 甲 "1 个" >/dev/null
    (
        trap '' XFSZ
        ulimit -f $(($(stat -c %s "$book") / 1024))
        for ((i = 0; i < 200; ++i)); do record "$book" "指标$i" "$i 个" || exit $?; done
    ) >"$work/said" 2>&1
    code=$?
    ((code == 3)) && grep -q E962 "$work/said" || fail "a size limit: status $code, $(tail -3 "$work/said")"
    (($(records "$book" | wc -l) == 1 + $(grep -c 记入 "$work/said") - $(grep -c E962 "$work/said"))) ||
        fail "a size limit: $(records "$book" | wc -l) records"
    good "$book"
}

refused_files() {
    local book=$work/one.book
    record "$book" 甲 "1 个" >/dev/null
    expect 3 E962 record "$work/none/new.book" 甲 "1 个"
    expect 3 E962 record "$work" 甲 "1 个"
    expect 3 E921 "$jixiao" book log "$work/none.book"
    echo "这是一份普通的文本，不是台账。" >"$work/text.book"
    expect 3 E964 record "$work/text.book" 甲 "1 个"
    expect 3 E964 "$jixiao" book verify "$work/text.book"
    cp "$book" "$work/newer.book"
    "$tool" sql "$work/newer.book" "PRAGMA user_version = 99"
    expect 3 E963 record "$work/newer.book" 乙 "1 个"
    expect 3 E963 "$jixiao" book show "$work/newer.book"
    cp "$book" "$work/other.book"
    "$tool" sql "$work/other.book" "PRAGMA application_id = 1"
    expect 3 E964 "$jixiao" book show "$work/other.book"
}

# Read-only for everybody but root, for whom the file is on a read-only file system.
read_only() {
    local book=$work/fixed/fixed.book
    mkdir "$work/fixed"
    record "$book" 甲 "1 个" >/dev/null
    if ((EUID != 0)); then
        chmod a-w "$book" "$work/fixed"
    elif ! { mount --bind "$work/fixed" "$work/fixed" && mount -o remount,bind,ro "$work/fixed"; } 2>/dev/null; then
        echo "read-only: not tried, nothing here can be made read-only"
        return
    fi
    expect 3 E962 record "$book" 乙 "1 个"
    expect 0 甲 "$jixiao" book show "$book"
    good "$book"
    if ((EUID == 0)); then umount "$work/fixed"; else chmod u+w "$book" "$work/fixed"; fi
    read_only_folder
}

# The file may be written, but nothing may be put beside it.
read_only_folder() {
    local folder=$work/shelf
    mkdir "$folder"
    record "$folder/a.book" 甲 "1 个" >/dev/null
    if ((EUID != 0)); then
        chmod a-w "$folder"
        expect 3 E962 record "$folder/a.book" 乙 "2 个"
        expect 3 E962 record "$folder/new.book" 乙 "2 个"
        chmod u+w "$folder"
    elif command -v setpriv >/dev/null; then
        chmod 755 "$work" && chmod 666 "$folder/a.book" && chmod 555 "$folder"
        expect 3 E962 setpriv --reuid=65534 --clear-groups "$jixiao" book add "$folder/a.book" --table 项目 --period 2024-Q1 --indicator 乙 --value "2 个"
        expect 3 E962 setpriv --reuid=65534 --clear-groups "$jixiao" book add "$folder/new.book" --table 项目 --period 2024-Q1 --indicator 乙 --value "2 个"
    fi
    expect 0 甲 "$jixiao" book show "$folder/a.book"
    good "$folder/a.book"
}

# survives COMMAND...: however it ends, it is not by a signal.
survives() {
    local code=0
    "$@" >"$work/said" 2>&1 || code=$?
    ((code < 128)) || fail "status $code of $*: $(tail -2 "$work/said")"
}

# Damage is seen, or it is where nothing is kept and the records are what they were.
damage_is_seen() {
    local spoilt=$1 what=$2 code=0
    "$jixiao" book verify "$spoilt" >"$work/said" 2>&1 || code=$?
    if ((code == 0)); then
        [[ $("$jixiao" book log "$spoilt" --format csv 2>&1 | sha256sum) == "$honest" ]] || fail "$what was not seen"
        return
    fi
    grep -qE "E965|E964|E963|E968|E626|E627|E630|E631" "$work/said" || fail "$what: $(cat "$work/said")"
    ((++seen))
}

damaged_pages() {
    local book=$work/damaged.book n at size tried=0 seen=0 honest
    { echo "table,period,indicator,value"; for ((n = 0; n < 200; ++n)); do echo "项目,2024-Q1,指标$n,$n 个"; done; } >"$work/many.csv"
    "$jixiao" book add "$book" "$work/many.csv" >/dev/null
    size=$(stat -c %s "$book")
    honest=$("$jixiao" book log "$book" --format csv | sha256sum)
    for ((n = 0; n < size; n += 4096)); do
        for at in 0 $((16 + RANDOM % 80)) $((100 + RANDOM % 3900)); do
            cp "$book" "$work/spoilt.book"
            "$tool" flip "$work/spoilt.book" $((n + at))
            damage_is_seen "$work/spoilt.book" "one byte flipped at $((n + at))"
            ((++tried))
        done
        cp "$book" "$work/spoilt.book"
        "$tool" spoil "$work/spoilt.book" "$n"
        "$jixiao" book verify "$work/spoilt.book" >"$work/said" 2>&1 && fail "damage at byte $n was not seen"
        grep -qE "E965|E964|E626|E627|E630|E631" "$work/said" || fail "damage at byte $n: $(cat "$work/said")"
        survives record "$work/spoilt.book" 新的 "1 个"
        survives "$jixiao" book show "$work/spoilt.book"
    done
    echo "damaged pages: $tried bytes flipped, $seen times seen, else nothing was changed"
    for ((n = 4096; n < size; n += 4096)); do
        head -c "$n" "$book" >"$work/cut.book"
        expect 3 E965 "$jixiao" book verify "$work/cut.book"
    done
    expect 3 "ackup" "$jixiao" --lang en book verify "$work/cut.book"
    expect 3 备份 "$jixiao" --lang zh book verify "$work/cut.book"
}

# All columns behind the year.
columns() { "$tool" columns "$1"; }

# What tamper takes away, as the program made it.
guards="CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER record_never_goes BEFORE DELETE ON record
  BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;"

tampered_records() {
    local book=$work/honest.book head n
    for n in 1 2 3 4 5; do record "$book" "指标$n" "$n 个" >/dev/null; done
    head=$("$jixiao" book verify "$book" | sed -n 's/^末条校验值：//p')
    expect 0 没有发现问题 "$jixiao" book verify "$book" --head "$head"
    expect 1 never "$tool" sql "$book" "UPDATE record SET value = '9 个' WHERE number = 3"
    expect 1 never "$tool" sql "$book" "DELETE FROM record WHERE number = 3"
    expect 1 end "$tool" sql "$book" "INSERT OR REPLACE INTO record SELECT * FROM record WHERE number = 3"
    good "$book"
    tamper() { cp "$book" "$work/tampered.book" && "$tool" sql "$work/tampered.book" "DROP TRIGGER record_never_changes; DROP TRIGGER record_never_goes; $1"; }
    tamper "UPDATE record SET value = '9 个' WHERE number = 3"
    expect 1 E626 "$jixiao" book verify "$work/tampered.book"
    tamper "DELETE FROM record WHERE number = 3"
    expect 1 E627 "$jixiao" book verify "$work/tampered.book"
    tamper "UPDATE record SET number = 99 WHERE number = 2; UPDATE record SET number = 2 WHERE number = 3; UPDATE record SET number = 3 WHERE number = 99"
    expect 1 E626 "$jixiao" book verify "$work/tampered.book"
    tamper "DROP TRIGGER record_goes_last; UPDATE record SET number = number + 100 WHERE number > 2; UPDATE record SET number = number - 99 WHERE number > 100;
        INSERT INTO record SELECT 3, corrects, year, $(columns "$book") FROM record WHERE number = 2"
    expect 1 E626 "$jixiao" book verify "$work/tampered.book"
    tamper "UPDATE record SET hash = 'x' || hash WHERE number = 5"
    expect 1 E626 "$jixiao" book verify "$work/tampered.book"
    expect 1 "altered" "$jixiao" --lang en book verify "$work/tampered.book"
    expect 1 E630 "$jixiao" book verify "$work/tampered.book"
    tamper "DELETE FROM record WHERE number > 3; $guards"
    good "$work/tampered.book"
    expect 1 E628 "$jixiao" book verify "$work/tampered.book" --head "$head"
}

evidence() {
    local book=$work/evidence.book
    echo 照片 >"$work/photo.jpg"
    record "$book" 甲 "1 个" --evidence "$work/photo.jpg" >/dev/null
    good "$book"
    echo 另一张 >"$work/photo.jpg"
    expect 1 E625 "$jixiao" book verify "$book"
    rm "$work/photo.jpg"
    expect 1 E624 "$jixiao" book verify "$book"
}

killed_writers
killed_bulk
two_writers
busy_book
full_disk
refused_files
read_only
damaged_pages
tampered_records
evidence
((status == 0)) && echo "the book held"
exit "$status"
