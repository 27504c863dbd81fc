#!/usr/bin/env bash
# The test of the scan: a small clean tree passes, and each fault put into it is found.
set -euo pipefail
scan=$(dirname "$(readlink -f "$0")")/scan.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
status=0

plant_clean_tree() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree"/{grammar,engine,targets/{model,read,csv},tools/render,tools/jixiao,tools/api/jixiao,tools/sql/sqlite}
    printf '#include <boost/spirit/home/x3.hpp>\n#include "grammar/syntax.hpp"\n' >"$tree/grammar/indicator.cpp"
    printf '#include <vector>\n#include <fmt/format.h>\n' >"$tree/grammar/syntax.hpp"
    printf '#include "grammar/syntax.hpp"\n// doubled, floating, double_entry\n' >"$tree/engine/plan.hpp"
    printf '#include <toml++/toml.h>\n#include "engine/plan.hpp"\n#include "made.inc"\n' >"$tree/targets/read/table.cpp"
    printf '#include <boost/json.hpp>\n#include "targets/model/table.hpp"\n' >"$tree/tools/render/json.cpp"
    printf '#include <optional>\n#include <jixiao/decimal.hpp>\n' >"$tree/tools/api/jixiao/score.hpp"
    printf '#include <jixiao/score.hpp>\n#include "engine/plan.hpp"\n' >"$tree/tools/api/score.cpp"
    printf '#include <sqlite3ext.h>\n' >"$tree/tools/sql/sqlite/module.c"
    printf '#include <iostream>\n#include <spdlog/spdlog.h>\n#include "tools/render/json.hpp"\n' >"$tree/tools/jixiao/main.cpp"
}

expect_clean() {
    plant_clean_tree
    local said
    said=$(bash "$scan" "$tree") && [[ -z $said ]] || { echo "a clean tree was refused: $said"; status=1; }
}

# expect_finding FILE LINE FINDING: the line in that file, and nothing else, is found.
expect_finding() {
    plant_clean_tree
    echo "$2" >"$tree/$1"
    local said code=0
    said=$(bash "$scan" "$tree") || code=$?
    if ((code == 0)) || [[ $said != "$1:1: $3"* || $said == *$'\n'* ]]; then
        printf 'in %s: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3" "$said"
        status=1
    fi
}

expect_clean
expect_finding grammar/date.hpp '#include "engine/plan.hpp"' 'an include climbs'
expect_finding engine/score.cpp '#include "targets/model/table.hpp"' 'an include climbs'
expect_finding targets/book.cpp '  #  include "tools/render/json.hpp"' 'an include climbs'
expect_finding tools/render/csv.cpp '#include "tools/jixiao/main.hpp"' 'an include climbs'
expect_finding grammar/date.cpp '#include "date.hpp"' 'an include names its layer'
expect_finding engine/score.cpp '#include "../grammar/date.hpp"' 'an include names its layer'
expect_finding grammar/unit.cpp '#include <boost/spirit/home/x3.hpp>' 'Spirit in a second file'
expect_finding grammar/rules.hpp '#include <boost/spirit/home/x3.hpp>' 'Spirit outside'
expect_finding targets/rules.cpp '#include <boost/spirit/home/x3.hpp>' 'Spirit outside'
expect_finding targets/model/table.cpp '#include <toml++/toml.h>' 'toml++ outside'
expect_finding tools/jixiao/score.cpp '#include <toml++/toml.hpp>' 'toml++ outside'
expect_finding tools/render/csv.cpp '#include <spdlog/spdlog.h>' 'spdlog below'
expect_finding targets/files.cpp '#include <iostream>' 'only the program prints'
expect_finding engine/score.cpp '#include <boost/json.hpp>' 'third-party header'
expect_finding engine/score.cpp '#include <boost/program_options/options_description.hpp>' 'third-party header'
expect_finding targets/files.cpp '#include <unicode/uchar.h>' 'a host outside'
expect_finding tools/jixiao/main.cpp '#include <thread>' 'a host outside'
expect_finding targets/files.cpp '#ifdef __linux__' 'asks what it is compiled for'
expect_finding targets/files.cpp '#include <zlib.h>' 'zlib and zstd outside'
expect_finding targets/files.cpp '#include <zip.h>' 'libzip and pugixml outside'
expect_finding tools/render/csv.cpp '#include <xlsxwriter.h>' 'libxlsxwriter outside'
expect_finding targets/files.cpp '#include <sqlite3.h>' 'SQLite outside'
expect_finding tools/jixiao/main.cpp '#include <sqlite3ext.h>' 'SQLite for extensions outside'
expect_finding targets/model/table.cpp '#include <jixiao/table.hpp>' 'the public headers outside'
expect_finding tools/api/jixiao/table.hpp '#include "targets/model/table.hpp"' 'a public header needs more'
expect_finding tools/api/jixiao/table.hpp '#include <fmt/format.h>' 'a public header needs more'
expect_finding grammar/text.cpp '#include <unistd.h>' 'third-party header'
expect_finding engine/steps.hpp '#include <emmintrin.h>' 'words of many bytes'
expect_finding targets/rows.cpp '#include <immintrin.h>' 'words of many bytes'
expect_finding engine/score.cpp 'double total = 0;' 'double or float'
expect_finding targets/model/table.hpp 'using Points=float;' 'double or float'
expect_finding grammar/catalog.def '// never a double' 'double or float'
exit "$status"
