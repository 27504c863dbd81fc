#!/usr/bin/env bash
# Installs the library from a build tree, moves it, and builds and runs programs that find it there:
# run.sh BUILD ROOT CC CXX FLAGS. What they print is in *.expected.
set -euo pipefail
build=$1 root=$2 cc=$3 cxx=$4 flags=$5
here=$root/tests/consume
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

fail() {
    echo "$1"
    exit 1
}

quietly() {
    "$@" >"$place/log" 2>&1 || { cat "$place/log"; fail "failed: $*"; }
}

# It works from wherever it is put, without the tree it comes from.
quietly cmake --install "$build" --prefix "$place/first" --component runtime
quietly cmake --install "$build" --prefix "$place/first" --component dev
mv "$place/first" "$place/installed"
if grep -rIlF -e "$root" -e "$place/first" "$place/installed/include" "$place"/installed/lib*; then
    fail "these files name the folder they were built in"
fi

# Every header stands alone, in the oldest C++ it is meant for, under any program's warnings.
find "$place/installed/include/jixiao" -name '*.hpp' | while read -r header; do
    "$cxx" -std=c++17 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
        -I"$place/installed/include" -include "$header" -x c++ /dev/null || fail "$header does not stand alone"
done

quietly cmake -S "$here" -B "$place/build" -G Ninja -DCMAKE_PREFIX_PATH="$place/installed" \
    -DCMAKE_C_COMPILER="$cc" -DCMAKE_CXX_COMPILER="$cxx" -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags"
quietly cmake --build "$place/build"

# The archive needs nothing that its users are not told of: all of it links.
quietly "$cxx" $flags -o "$place/whole" "$place"/build/CMakeFiles/rows.dir/rows.cpp.o \
    -Wl,--whole-archive "$place"/installed/lib*/libjixiao++.a -Wl,--no-whole-archive -lfmt -ltomlplusplus

# compare NAME COMMAND…: it prints what stands in NAME.expected.
compare() {
    local expected=$here/$1.expected
    shift
    "$@" >"$place/said" || fail "failed: $*"
    diff -u "$expected" "$place/said"
}
example=$root/targets/tables/xinshi-finance-2024/fiscal-reform
compare rows "$place/build/rows"
compare tables "$place/build/tables" "$example.toml" "$example.actuals.toml"
compare reason "$place/build/reason"

# Without CMake.
export PKG_CONFIG_PATH
PKG_CONFIG_PATH=$(echo "$place"/installed/lib*/pkgconfig)
# shellcheck disable=SC2046
quietly "$cc" $flags $(pkg-config --cflags jixiao) "$here/reason.c" -o "$place/reason" $(pkg-config --libs jixiao)
LD_LIBRARY_PATH=${PKG_CONFIG_PATH%/pkgconfig} compare reason "$place/reason"
