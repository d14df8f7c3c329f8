#!/bin/sh
# Runs a command while a PostgreSQL server of its own is up on the loopback; then stops it:
#   sh test/warehouse/postgres/with-server.sh npx vitest run test/sql/postgres.test.ts
# Needs postgresql, as Debian installs it. PORT is the server's port.
set -eu

port=${PORT:-54329}
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
folder=$(mktemp -d)

# PostgreSQL does not run as root
as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"); else "$@"; fi
}

stop() {
  as_server "$programs/pg_ctl" --pgdata "$folder/data" --mode immediate stop >"$folder/stop" 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ "$(id -u)" = 0 ]; then chown postgres:postgres "$folder"; fi
as_server "$programs/initdb" --pgdata "$folder/data" --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >"$folder/initdb" 2>&1 ||
  { cat "$folder/initdb" >&2; exit 1; }
as_server "$programs/pg_ctl" --pgdata "$folder/data" --log "$folder/log" --wait start \
  --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c fsync=off" >"$folder/start" 2>&1 ||
  { cat "$folder/start" "$folder/log" >&2; exit 1; }

TEST_POSTGRES=postgresql://postgres@127.0.0.1:$port/postgres "$@"
