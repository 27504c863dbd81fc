#!/usr/bin/env bash
# libjixiao.so offers what its header declares and nothing else, under its versioned name:
# symbols.sh LIBRARY HEADER
set -euo pipefail
library=$1 header=$2
diff -u <(grep -oE '^JIXIAO_API .*' "$header" | grep -oE 'jixiao_[a-z_]+\(' | tr -d '(' | sort) \
    <(nm --dynamic --defined-only "$library" | awk '{ print $3 }' | sort)

version=$(sed -n 's/^#define JIXIAO_ABI_VERSION //p' "$header")
soname=$(objdump -p "$library" | awk '$1 == "SONAME" { print $2 }')
[[ $soname == "libjixiao.so.$version" ]] || { echo "$soname is not libjixiao.so.$version"; exit 1; }
