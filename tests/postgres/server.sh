# PostgreSQL servers for one test: a copy of the installed server with the extension in it, clusters in a
# temporary folder, reached through sockets only. Nothing of the system is changed; all of it is gone at the end.
# shellcheck shell=bash

place=$(mktemp -d -t jixiao-postgres.XXXXXX)
servers=()

# The server refuses to run as root.
as_server() {
    if ((EUID == 0)); then
        setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$place" "$@"
    else
        "$@"
    fi
}

clean_up() {
    local name
    for name in "${servers[@]}"; do
        as_server "$bin/pg_ctl" -D "$place/$name" -m immediate -w stop >/dev/null 2>&1 || true
    done
    rm -rf "$place"
}
trap clean_up EXIT

# install_extension BUILD PG_CONFIG: the server looks for its files beside its own program, so a copy of the
# program with links to everything else is an installation of its own.
install_extension() {
    local build=$1 pg_config=$2 folder
    bin=$place/root$("$pg_config" --bindir)
    mkdir -p "$bin"
    cp "$("$pg_config" --bindir)"/{postgres,initdb,pg_ctl} "$bin"
    for folder in "$("$pg_config" --pkglibdir)" "$("$pg_config" --sharedir)"; do
        mkdir -p "$place/root$folder"
        cp -rs "$folder/." "$place/root$folder"
    done
    find "$place/root" \( -name 'jixiao.so' -o -name 'jixiao*.sql' -o -name 'jixiao.control' \) -delete
    DESTDIR=$place/root cmake --install "$build" --component postgresql >/dev/null
    chmod -R go+rX "$place"
    ((EUID != 0)) || chown postgres "$place"
}

# start_server NAME [SETTING…]: afterwards `PGHOST=$place/NAME` reaches it.
start_server() {
    local name=$1 setting
    shift
    as_server "$bin/initdb" -D "$place/$name" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    for setting in "listen_addresses = ''" "unix_socket_directories = '$place/$name'" "fsync = off" "$@"; do
        echo "$setting" >>"$place/$name/postgresql.conf"
    done
    servers+=("$name")
    as_server "$bin/pg_ctl" -D "$place/$name" -l "$place/$name/log" -w start >/dev/null || {
        cat "$place/$name/log" >&2
        return 1
    }
}

# sql SERVER DATABASE [PSQL ARGUMENTS…]
sql() {
    local host=$place/$1 database=$2
    shift 2
    PGHOST=$host PGUSER=postgres PGDATABASE=$database PGOPTIONS='-c client_min_messages=warning' \
        psql -X -q -v ON_ERROR_STOP=1 "$@"
}
