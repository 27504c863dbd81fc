#!/usr/bin/env bash
# Scans a source tree for what its layers forbid: scan.sh ROOT. One line per finding, status 1 if any.
#
# - an include names its layer and never climbs: grammar <- engine <- targets <- render <- program
# - Spirit is in one .cpp of grammar and of each of its rooms (standard, formula, disclosure); toml++ only in targets/read; libzip and
#   pugixml only in targets/document and targets/annotate; SQLite only in targets/book, SQLite as an extension sees it only in tools/sql/sqlite;
#   libxlsxwriter only in tools/render/forms; spdlog only in the program
# - what hosts do differently is in targets/host, a folder for each: converters, threads, processes, terminals; nothing
#   else asks the preprocessor what it is compiled for, but the words of many bytes and what C includes
# - grammar and engine need nothing beyond the standard library, header-only Boost and fmt
# - words of many bytes that only some processors have are in engine/bulk/numbers.hpp and targets/batch/separator_masks.cpp
# - the public headers, tools/api/jixiao, need nothing beyond the standard library and each other; <jixiao/…>
#   is used in tools/api only
# - nothing below the program includes <iostream>
# - the words double and float do not occur in grammar, engine and targets, comments included
set -euo pipefail
cd "$1"

find grammar engine targets tools -type f -print0 | sort -z | xargs -0 awk '
function finding(text) {
    printf "%s:%d: %s\n", FILENAME, FNR, text
    found = 1
}

function rank(path) {
    if (path ~ /^grammar\//) return 1
    if (path ~ /^engine\//) return 2
    if (path ~ /^targets\//) return 3
    if (path ~ /^tools\/render\//) return 4
    if (path ~ /^tools\//) return 5
    return 0
}

function check_own(header) {
    if (header ~ /^[a-z_]+\.inc$/) return  # made by the build
    if (is_public(FILENAME)) finding("a public header needs more than the standard library: " header)
    if (!rank(header)) finding("an include names its layer: " header)
    else if (rank(header) > rank(FILENAME)) finding("an include climbs the layers: " header)
}

function check_foreign(header) {
    if (header ~ /^boost\/spirit/) {
        room = FILENAME
        sub("/[^/]*$", "", room)
        if (FILENAME !~ /^grammar\/((standard|formula|disclosure)\/)?[^\/]*\.cpp$/) finding("Spirit outside grammar/*.cpp: " header)
        else if (spirit[room] && spirit[room] != FILENAME) finding("Spirit in a second file beside " spirit[room])
        spirit[room] = FILENAME
    }
    if (header ~ /^toml/ && FILENAME !~ /^targets\/read\//) finding("toml++ outside targets/read: " header)
    if (header ~ /^(zip\.h|pugixml)/ && FILENAME !~ /^targets\/(document|annotate)\//) finding("libzip and pugixml outside targets/document and targets/annotate: " header)
    if (header ~ /^(unicode\/.*|iconv\.h|spawn\.h|unistd\.h|fcntl\.h|sys\/.*|stop_token|thread)$/ && rank(FILENAME) > 2 && !is_host(FILENAME)) finding("a host outside targets/host: " header)
    if (header ~ /^(zlib|zstd)\.h/ && FILENAME !~ /^targets\/batch\//) finding("zlib and zstd outside targets/batch: " header)
    if (header ~ /^xlsxwriter/ && FILENAME !~ /^tools\/render\/forms\//) finding("libxlsxwriter outside tools/render/forms: " header)
    if (header ~ /^sqlite3\.h/ && FILENAME !~ /^targets\/book\//) finding("SQLite outside targets/book: " header)
    if (header ~ /^sqlite3ext\.h/ && FILENAME !~ /^tools\/sql\/sqlite\//) finding("SQLite for extensions outside tools/sql/sqlite: " header)
    if (header ~ /^jixiao\// && FILENAME !~ /^tools\/api\//) finding("the public headers outside tools/api: " header)
    if (is_public(FILENAME) && header !~ /^([a-z_0-9]+|jixiao\/.*)$/) finding("a public header needs more than the standard library: " header)
    if (header ~ /intrin\.h$/ && FILENAME !~ /^(engine\/bulk\/numbers\.hpp|targets\/batch\/separator_masks\.cpp)$/) finding("words of many bytes outside engine/bulk/numbers.hpp and targets/batch/separator_masks.cpp: " header)
    if (header ~ /^spdlog/ && rank(FILENAME) < 5) finding("spdlog below the program: " header)
    if (header == "iostream" && rank(FILENAME) < 5) finding("only the program prints: " header)
    if (rank(FILENAME) <= 2 && !is_portable(header)) finding("third-party header in grammar or engine: " header)
}

function is_host(path) { return path ~ /^targets\/host\/[a-z]+\// || path ~ /^tools\/(bench|sql|web)\// }

# What differs from host to host, by processor, or between C and C++.
function may_differ(path) {
    return is_host(path) || path ~ /^(engine\/bulk\/numbers\.hpp|targets\/batch\/separator_masks\.cpp|tools\/capi\/jixiao\.h)$/
}

function is_public(path) { return path ~ /^tools\/api\/jixiao\// }

# The standard library, fmt, and the parts of Boost that are headers only.
function is_portable(header) {
    if (header ~ /^boost\/(filesystem|iostreams|json|locale|log|program_options|regex|test|thread)[.\/]/) return 0
    return header ~ /^[a-z_0-9]+$/ || header == "emmintrin.h" || header ~ /^(boost|fmt)\//
}

function included(line) {
    gsub(/^[^<"]*[<"]|[>"].*$/, "", line)
    return line
}

/^[ \t]*#[ \t]*include[ \t]*"/ { check_own(included($0)) }
/^[ \t]*#[ \t]*include[ \t]*</ { check_foreign(included($0)) }
/^[ \t]*#[ \t]*if/ && FILENAME ~ /\.(c|h|cpp|hpp)$/ && !may_differ(FILENAME) { finding("asks what it is compiled for: " $0) }
rank(FILENAME) <= 3 && /(^|[^A-Za-z0-9_])(double|float)([^A-Za-z0-9_]|$)/ { finding("double or float: " $0) }

END { exit found }
'
