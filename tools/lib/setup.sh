# Shared by tools/run and tools/test: installs what is missing, configures and builds quietly.
# Everything for people goes to standard error; standard output belongs to the program.
# shellcheck shell=bash

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
world_failed=3

say() { printf 'jixiao: %s\n' "$@" >&2; }

fail() {
    say "$@"
    exit "$world_failed"
}

# The packages of some jobs, from tools/packages.txt.
packages_for() {
    awk -v jobs=" $* " '!/^#/ && NF == 2 && index(jobs, " " $1 " ") { print $2 }' "$root/tools/packages.txt"
}

# Which of some packages are not installed.
missing_of() {
    local installed
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    local package
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || echo "$package"
    done
}

is_debian_12() {
    [[ -r /etc/os-release ]] || return 1
    # shellcheck source=/dev/null
    (. /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-} == 12 ]])
}

# Runs apt-get without questions, as root or through sudo.
apt_get() {
    local as_root=()
    if ((EUID != 0)); then
        as_root=(sudo)
        [[ -t 0 ]] || as_root+=(-n)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

# Replacing packages that are there (most often the headers of Boost 1.74) is for the machine's
# owner to decide; whoever sets CI=true has decided.
may_replace() {
    say "下列已安装的软件包会被替换（卸载）：$*" "these installed packages would be replaced (removed): $*"
    [[ ${CI:-} != true ]] || return 0
    [[ -t 0 ]] || return 1
    local answer
    read -r -p "jixiao: 同意吗？/ go ahead? [y/N] " answer
    [[ $answer == [yY]* ]]
}

# Installs what the given jobs need and is missing, and says so before. Uses no network if nothing is.
install_for() {
    local needed missing replaced log
    is_debian_12 || return 0  # elsewhere CMake looks for the libraries and says what it lacks
    mapfile -t needed < <(packages_for "$@")
    mapfile -t missing < <(missing_of "${needed[@]}")
    ((${#missing[@]})) || return 0

    say "缺少以下软件包：${missing[*]}" "these packages are missing: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "没有管理员权限，也没有 sudo。请管理员运行：" \
            "neither root nor sudo here. Ask an administrator to run:" "    apt-get install ${missing[*]}"
    fi
    log=$(mktemp)
    apt_get update --error-on=any >"$log" 2>&1 ||
        say "软件源刷新失败，改用已有的列表" "the package lists could not be refreshed; using those at hand"
    mapfile -t replaced < <(apt_get --simulate install "${missing[@]}" 2>/dev/null | awk '$1 == "Remv" { print $2 }')
    if ((${#replaced[@]})) && ! may_replace "${replaced[@]}"; then
        fail "没有安装。同意替换的话，请运行：" "nothing was installed. If you agree, run:" \
            "    apt-get install ${missing[*]}"
    fi
    say "正在安装" "installing them"
    if ! apt_get install "${missing[@]}" >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "安装失败，完整记录在 $log" "the installation failed; the whole record is in $log"
    fi
    rm -f "$log"
}

# Runs a step with its output in a log; on failure shows the end of it and returns 1.
quietly() {
    local log=$1
    shift
    "$@" </dev/null >>"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    say "构建失败，完整记录在 $log" "the build failed; the whole record is in $log"
    return 1
}

# Configures a preset into a folder and builds there: build PRESET FOLDER [CMAKE OPTIONS…] -- [TARGETS…]
build() {
    local preset=$1 folder=$2 options=()
    shift 2
    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    # A tree that was moved or copied has a cache that speaks of another place.
    grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" || options+=(--fresh)
    # A preset that reads its common headers once has no use for a cache, which cannot keep what comes of it.
    [[ $preset == web || $preset == asan ]] || ! command -v ccache >/dev/null || options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)

    mkdir -p "$folder" || fail "不能写入 $folder" "cannot write to $folder"
    local log=$folder/build.log
    : >"$log"
    if ! quietly "$log" cmake -S "$root" --preset "$preset" -B "$folder" "${options[@]}"; then
        say "所需的软件包列在 tools/packages.txt" "the packages it needs are listed in tools/packages.txt"
        return 1
    fi
    quietly "$log" cmake --build "$folder" "${@/#/--target=}" -- --quiet
}
