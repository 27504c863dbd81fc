#!/usr/bin/env bash
# Builds the libraries of the page from Debian's sources, as WebAssembly: libraries.sh FOLDER
# Leaves headers in FOLDER/include and archives in FOLDER/lib, and is done at once the second time.
# The machine's own package lists stay as they are: the list of sources is kept in FOLDER.
set -euo pipefail
mkdir -p "$1"
folder=$(readlink -f "$1")
include=$folder/include
sources=$folder/sources
objects=$folder/objects
flags=(-O2 -fexceptions -I"$include")
export NODE_PATH=/usr/share/nodejs  # where Debian has what emscripten needs, for a node that is not Debian's

apt_sources() {
    mkdir -p "$folder"/apt/{parts,lists/partial,cache/archives/partial}
    sed 's/^Types: *deb$/Types: deb-src/; s/^deb /deb-src /' /etc/apt/sources.list.d/debian.sources \
        >"$folder/apt/parts/debian.sources"
    apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$folder/apt/parts" \
        -o Dir::State::Lists="$folder/apt/lists" -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User=root "$@"
}

# What security published last may be gone from a mirror; the release has it then.
get() {
    [[ -d $sources/$1 ]] && return
    apt_sources source --download-only "$1" || apt_sources source --download-only "$1/bookworm" ||
        apt_sources source --download-only "$1=$2"
    local described
    described=$(printf '%s\n' "$1"_*.dsc | sort -V | tail -n 1)
    dpkg-source --no-check -x "$described" "$1"
}

# Of Boost, whose source is the largest by far, one library alone.
get_boost() {
    [[ -d $sources/boost/libs ]] && return
    apt_sources source --download-only boost1.81
    mkdir -p boost
    tar -xf boost1.81_*.orig.tar.xz -C boost --strip-components=1 --wildcards '*/libs/program_options/src/*'
}

# compile NAME FLAGS… -- FILES…: an archive of these files.
compile() {
    local name=$1 more=() file object made=()
    shift
    while [[ $1 != -- ]]; do
        more+=("$1")
        shift
    done
    shift
    for file in "$@"; do
        object=$objects/$name-$(basename "$file").o
        if [[ $file == *.c ]]; then emcc "${flags[@]}" "${more[@]}" -c "$file" -o "$object"
        else em++ -std=c++20 "${flags[@]}" "${more[@]}" -c "$file" -o "$object"; fi
        made+=("$object")
    done
    rm -f "$folder/lib/lib$name.a"
    emar rcs "$folder/lib/lib$name.a" "${made[@]}"
}

# Headers that Debian installs and that suit every machine.
link_headers() {
    local header
    for header in boost fmt spdlog toml++; do ln -sfn "/usr/include/$header" "$include/$header"; done
}

build_zlib() {
    get zlib 1:1.2.13.dfsg-1
    cp zlib/zlib.h zlib/zconf.h "$include"
    compile z -DHAVE_UNISTD_H -- zlib/{adler32,compress,crc32,deflate,gzclose,gzlib,gzread,gzwrite,infback,inffast,inflate,inftrees,trees,uncompr,zutil}.c
}

build_zstd() {
    get libzstd 1.5.4+dfsg2-5
    cp libzstd/lib/{zstd,zstd_errors}.h "$include"
    compile zstd -DZSTD_DISABLE_ASM -- libzstd/lib/{common,decompress}/*.c
}

build_pugixml() {
    get pugixml 1.13-0.2
    cp pugixml/src/*.hpp "$include"
    compile pugixml -- pugixml/src/pugixml.cpp
}

build_zip() {
    get libzip 1.7.3-1
    local off=() option
    for option in COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO BZIP2 LZMA; do off+=(-DENABLE_$option=OFF); done
    for option in SHARED_LIBS TOOLS REGRESS EXAMPLES DOC; do off+=(-DBUILD_$option=OFF); done
    emcmake cmake -S libzip -B "$objects/zip" -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE="${flags[*]}" "${off[@]}" \
        -DCMAKE_TRY_COMPILE_CONFIGURATION=Debug \
        -DSIZEOF_OFF_T=8 -DHAVE_SIZEOF_OFF_T=TRUE -DSIZEOF_SIZE_T=4 -DHAVE_SIZEOF_SIZE_T=TRUE \
        -DZLIB_INCLUDE_DIR="$include" -DZLIB_LIBRARY="$folder/lib/libz.a"
    cmake --build "$objects/zip" -j2 --target zip
    cp libzip/lib/zip.h "$objects/zip/zipconf.h" "$include"
    cp "$objects/zip/lib/libzip.a" "$folder/lib"
}

build_xlsxwriter() {
    get libxlsxwriter 1.1.4-2
    cp -r libxlsxwriter/include/. "$include"
    compile xlsxwriter -DNOCRYPT -DNOUNCRYPT -- libxlsxwriter/src/*.c \
        libxlsxwriter/third_party/{md5/md5,minizip/ioapi,minizip/zip,tmpfileplus/tmpfileplus}.c
}

build_sqlite() {
    get sqlite3 3.40.1-2+deb12u2
    (cd sqlite3 && [[ -f sqlite3.c ]] || (./configure --disable-tcl && make sqlite3.c))
    cp sqlite3/sqlite3.h "$include"
    compile sqlite3 -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION -- sqlite3/sqlite3.c
}

build_boost() {
    get_boost
    compile boost_program_options -- boost/libs/program_options/src/{cmdline,config_file,convert,options_description,parsers,positional_options,split,utf8_codecvt_facet,value_semantic,variables_map}.cpp
    echo '#include <boost/json/src.hpp>' >"$objects/json.cpp"
    compile boost_json -- "$objects/json.cpp"
}

build_fmt() {
    get fmtlib 9.1.0+ds1-2
    compile fmt -- fmtlib/src/format.cc
}

main() {
    mkdir -p "$include" "$sources" "$objects" "$folder/lib"
    link_headers
    cd "$sources"
    local library
    for library in zlib zstd pugixml zip xlsxwriter sqlite boost fmt; do
        [[ -e $folder/lib/$library.done ]] && continue
        [[ -d $folder/apt/lists/partial ]] || apt_sources update
        echo "== $library"
        "build_$library"
        touch "$folder/lib/$library.done"
    done
}

main
