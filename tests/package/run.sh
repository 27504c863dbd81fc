#!/usr/bin/env bash
# Makes the Debian packages from a build tree, looks into them, and runs what they hold from where it
# was unpacked: run.sh BUILD ROOT BUILD_TYPE
set -euo pipefail
build=$1 root=$2 type=$3
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
status=0

fault() {
    echo "$1"
    status=1
}

# expect_line TEXT LINE WHAT: one of the lines of TEXT matches.
expect_line() {
    grep -qE -- "$2" <<<"$1" || fault "$3: no line like $2 in"$'\n'"$1"
}

cpack --config "$build/CPackConfig.cmake" -B "$place" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$place/log" 2>&1 ||
    { cat "$place/log"; exit 1; }

packages=(jixiao libjixiao1 libjixiao-dev libsqlite3-mod-jixiao)
[[ ! -e $build/tools/sql/postgres/jixiao.so ]] || packages+=(postgresql-15-jixiao)
for package in "${packages[@]}"; do
    files=("$place/${package}"_*.deb)
    [[ ${#files[@]} == 1 && -e ${files[0]} ]] || { fault "there is no one $package"; continue; }
    deb=${files[0]}
    dpkg-deb --extract "$deb" "$place/root"

    listing=$(dpkg-deb --contents "$deb")
    expect_line "$listing" " \./usr/share/doc/$package/copyright$" "$package has a copyright"
    expect_line "$listing" " \./usr/share/doc/$package/changelog.Debian.gz$" "$package has a changelog"
    if grep -vE '^(drwxr-xr-x|-rw[-]r--r--|-rwxr-xr-x|lrwxrwxrwx) root/root ' <<<"$listing"; then
        fault "$package: these have other owners or permissions than they should"
    fi
    if grep -E '^-rwx' <<<"$listing" | grep -vE ' \./usr/bin/'; then
        fault "$package: these are no programs"
    fi
    if grep -vE ' \./(usr/((bin|include|lib|share)/.*)?)?$' <<<"$listing"; then
        fault "$package: these are in odd places"
    fi
    (cd "$place/root" && dpkg-deb --ctrl-tarfile "$deb" | tar -xO ./md5sums | md5sum --check --quiet) ||
        fault "$package: the checksums are wrong"
done

fields_of() { dpkg-deb --field "$place/$1"_*.deb; }
fields=$(fields_of jixiao)
for library in libc6 libstdc++6 libfmt9 libicu72 libzip4 libpugixml1v5 libsqlite3-0 libxlsxwriter; do
    expect_line "$fields" "^Depends: .*\b${library/++/\\+\\+}" "the program's dependencies"
done
expect_line "$fields" '^Recommends: poppler-utils$' "the program's recommendations"
expect_line "$fields" '^Maintainer: .*@' "the program's fields"
expect_line "$(fields_of libjixiao-dev)" '^Depends: libjixiao1 \(= .*libfmt-dev, libtomlplusplus-dev' "the library's dependencies"

# What is loaded into other programs brings along little: nothing of documents, books and forms.
for package in "${packages[@]:1}"; do
    fields=$(fields_of "$package")
    if grep -E '^Depends: .*lib(zip|sqlite3-0|icu|pugixml|xlsxwriter)' <<<"$fields"; then
        fault "$package depends on what it does not need"
    fi
    expect_line "$fields" "^Description: .* " "$package has a description"
done
expect_line "$(dpkg-deb --ctrl-tarfile "$place"/libjixiao1_*.deb | tar -xO ./shlibs)" \
    '^libjixiao 1 libjixiao1 \(>= ' "what depends on the shared library"

# Nothing looks for libraries in the folder it was built in, or tells where that was. (In a debug build
# assertions name their source files.)
while IFS= read -r -d '' file; do
    if readelf --dynamic "$file" 2>/dev/null | grep -E 'R(UN)?PATH'; then fault "$file looks for libraries there"; fi
    if [[ $type != Debug ]] && strings "$file" | grep -F "$root"; then fault "$file names the folder it was built in"; fi
done < <(find "$place/root" -type f -print0)

# The program runs from where it was unpacked.
program=$place/root/usr/bin/jixiao
expect_line "$("$program" parse --format jsonl '<=10 个工作日')" '"unit":"工作日"' "the program reads"
expect_line "$("$program" rulesets)" '^mof-2021-101 ' "the program has its rulesets"

# So do the library and the extension, from what the packages hold.
export LD_LIBRARY_PATH=$place/root/usr/lib
cat >"$place/version.c" <<'END'
#include <jixiao.h>
#include <stdio.h>
int main(void) { return jixiao_abi_version() == JIXIAO_ABI_VERSION && puts(jixiao_version()) > 0 ? 0 : 1; }
END
gcc -I"$place/root/usr/include" "$place/version.c" -o "$place/version" -L"$LD_LIBRARY_PATH" -ljixiao
[[ jixiao\ $("$place/version") == $("$program" --version) ]] || fault "program and library are of different versions"
points=$(sqlite3 -init /dev/null :memory: -cmd ".load $LD_LIBRARY_PATH/sqlite3/jixiao" "SELECT jixiao_score('>=95%', '93%', 10)")
[[ $points == 9.79 ]] || fault "the extension scores $points"

# Manuals in both languages and the completion speak of every verb.
share=$place/root/usr/share
for page in "$share/man/man1/jixiao.1.gz" "$share/man/zh_CN/man1/jixiao.1.gz"; do
    text=$(zcat "$page")
    for verb in parse score check book; do expect_line "$text" "^\.SS jixiao $verb " "$page"; done
    if command -v groff >/dev/null; then
        warnings=$(groff -man -Kutf8 -Tutf8 -ww -z <<<"$text" 2>&1)
        [[ -z $warnings ]] || fault "$page: $warnings"
    fi
done

# completed WORDS…: what bash offers for the last word.
completed() {
    bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _jixiao; echo "${COMPREPLY[*]}"' \
        "$share/bash-completion/completions/jixiao" "$@"
}
[[ $(completed jixiao ex) == explain ]] || fault "verbs are not completed"
[[ $(completed jixiao score --base) == --baseline ]] || fault "options are not completed"
[[ $(completed jixiao parse --format t) == text ]] || fault "values are not completed"
[[ -z $(completed jixiao score t) ]] || fault "where a file stands, something else is offered"
exit "$status"
