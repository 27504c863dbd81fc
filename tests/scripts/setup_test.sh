#!/usr/bin/env bash
# The test of tools/lib/setup.sh: what it would install, with a dpkg-query and an apt-get that only
# pretend. Nothing is installed and no network is used.
set -euo pipefail
root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
status=0
unset CI

pretend() {
    printf '#!/bin/sh\n%s\n' "$2" >"$place/bin/$1"
    chmod +x "$place/bin/$1"
}
mkdir "$place/bin"
pretend sudo 'while [ "$1" = -n ]; do shift; done; exec "$@"'
pretend dpkg-query 'for name; do case " $ABSENT " in *" $name "*) ;; *) echo "installed $name" ;; esac; done'
pretend apt-get 'echo "$*" >>"$CALLS"
case "$*" in
    *update*) exit "$UPDATE" ;;
    *--simulate*) for name in $REPLACED; do echo "Remv $name [1.74]"; done ;;
    *) exit "$INSTALL" ;;
esac'

# install JOBS…: prints what was said; the calls of apt-get without their options are left in $calls.
install() {
    : >"$place/calls"
    local code=0
    said=$(PATH=$place/bin:$PATH CALLS=$place/calls bash -c '
        set -euo pipefail
        source "$0/tools/lib/setup.sh"
        is_debian_12() { true; }
        install_for "$@"' "$root" "$@" 2>&1 </dev/null) || code=$?
    calls=$(sed -E 's/^.*Timeout=[0-9]+ //' "$place/calls" | xargs)
    result=$code
}

expect() {
    [[ $2 == "$3" ]] || { printf '%s\n  wanted: %s\n  got:    %s\n' "$1" "$3" "$2"; status=1; }
}

export ABSENT="" REPLACED="" UPDATE=0 INSTALL=0
install build test
expect "nothing is missing: nothing is said" "$said" ""
expect "nothing is missing: apt-get is not called" "$calls" ""

ABSENT="libfmt-dev libboost-test1.81-dev clang"
install build
expect "another job's packages are not installed" "$calls" \
    "update --error-on=any --simulate install libfmt-dev install libfmt-dev"
install build test
expect "the two missing ones are installed" "$calls" \
    "update --error-on=any --simulate install libfmt-dev libboost-test1.81-dev install libfmt-dev libboost-test1.81-dev"
expect "what is installed is said before" "$said" \
    "jixiao: 缺少以下软件包：libfmt-dev libboost-test1.81-dev
jixiao: these packages are missing: libfmt-dev libboost-test1.81-dev
jixiao: 正在安装
jixiao: installing them"

REPLACED="libboost-dev libboost1.74-dev"
install build
expect "Boost 1.74 is not replaced unasked" "$calls" "update --error-on=any --simulate install libfmt-dev"
expect "refusing is a failure of the world" "$result" 3
expect "what would be replaced is named" "${said##*removed): }" "libboost-dev libboost1.74-dev
jixiao: 没有安装。同意替换的话，请运行：
jixiao: nothing was installed. If you agree, run:
jixiao:     apt-get install libfmt-dev"
CI=true install build
expect "a CI machine agrees" "$result $calls" \
    "0 update --error-on=any --simulate install libfmt-dev install libfmt-dev"

REPLACED="" UPDATE=100
install build
expect "without network the lists at hand do" "$result $calls" \
    "0 update --error-on=any --simulate install libfmt-dev install libfmt-dev"
INSTALL=100
install build
expect "a failed installation is a failure of the world" "$result" 3
exit "$status"
