#!/bin/sh
# Runs a command while two ClickHouse servers, the shards of one cluster, are up on the loopback; then stops them:
#   sh test/warehouse/clickhouse/with-shards.sh npx vitest run test/warehouse/clickhouse.test.ts
# Needs clickhouse-server and clickhouse-client. PORT is the first server's port, the second has the next.
set -eu

first=${PORT:-9000}
second=$((first + 1))
cluster=shards
folder=$(mktemp -d)
started=

stop() {
  for process in $started; do kill "$process" && wait "$process" || true; done 2>"$folder/stop"
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

shard() { echo "<shard><replica><host>127.0.0.1</host><port>$1</port></replica></shard>"; }

answers() { clickhouse-client --host 127.0.0.1 --port "$1" --query 'SELECT 1'; }

for port in $first $second; do
  if answers "$port" >"$folder/answer" 2>&1; then
    echo "another server is at port $port: choose a PORT" >&2
    exit 1
  fi
done

for port in $first $second; do
  own=$folder/$port
  mkdir "$own"
  cat >"$own/config.xml" <<XML
<yandex>
  <logger><level>warning</level><log>$own/log</log><errorlog>$own/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <tcp_port>$port</tcp_port>
  <path>$own/data/</path>
  <tmp_path>$own/tmp/</tmp_path>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers><$cluster>$(shard "$first")$(shard "$second")</$cluster></remote_servers>
  <query_log><database>system</database><table>query_log</table></query_log>
  <users_config>config.xml</users_config>
  <profiles><default /></profiles>
  <quotas><default /></quotas>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
</yandex>
XML
  clickhouse-server --config-file="$own/config.xml" >"$own/output" 2>&1 &
  started="$started $!"
done

for port in $first $second; do
  tries=0
  until answers "$port" >"$folder/answer" 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -ge 60 ]; then
      cat "$folder"/answer "$folder"/*/output >&2
      exit 1
    fi
    sleep 0.5
  done
done

TEST_CLICKHOUSE=127.0.0.1:$first,127.0.0.1:$second TEST_CLICKHOUSE_CLUSTER=$cluster "$@"
