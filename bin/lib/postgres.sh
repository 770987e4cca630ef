# SPDX-License-Identifier: Apache-2.0
# A PostgreSQL server of our own in a folder, for tests, measurements and trying out; for bash.

# start_postgres DIR [PORT [OPTION…]]: makes a cluster in DIR when there is none, starts it durable
# as in production, and sets postgres_url (its unix socket) and postgres_tcp_url (loopback, with a
# password). Call it in the script itself, not in $( ): the server ends with the calling shell.
start_postgres() {
  local dir=$1 port=${2:-$(free_port)} bin
  bin=$(postgres_bin) || return 1
  mkdir -p "$dir" && chmod 755 "$dir" || return 1
  dir=$(cd "$dir" && pwd)
  [ -f "$dir/password" ] || head -c 18 /dev/urandom | base64 | tr '+/' 'ab' >"$dir/password"
  own_by_postgres "$dir"
  if [ ! -f "$dir/cluster/PG_VERSION" ]; then
    (become_postgres "$bin/initdb" -D "$dir/cluster" -U carnet --encoding=UTF8 --locale=C \
      --auth-local=trust --auth-host=scram-sha-256 --pwfile="$dir/password") \
      >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; return 1; }
  fi
  # A socket's path may have 107 bytes, so a deep DIR keeps it elsewhere.
  local sockets=$dir/sockets
  [ ${#dir} -le 80 ] || sockets=/tmp/carnet-postgres-$port
  mkdir -p "$sockets" && chmod 700 "$sockets" && own_by_postgres "$sockets"
  echo "$sockets" >"$dir/sockets_path"
  become_postgres "$bin/postgres" -D "$dir/cluster" -c port="$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories="$sockets" -c fsync=on -c max_connections=100 \
    -c shared_buffers=64MB "${@:3}" >"$dir/log" 2>&1 &
  echo $! >"$dir/pid"
  postgres_url="host=$sockets port=$port user=carnet dbname=postgres"
  postgres_tcp_url="postgresql://carnet:$(cat "$dir/password")@127.0.0.1:$port/postgres"
  wait_for_postgres "$dir" "$bin" "$sockets" "$port"
}

# stop_postgres DIR: ends the server started there, at once and cleanly; the data stay.
stop_postgres() {
  local dir=$1 pid
  [ -f "$dir/pid" ] || return 0
  pid=$(cat "$dir/pid")
  kill -INT "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
  rm -rf "$(cat "$dir/sockets_path")" "$dir/pid" "$dir/sockets_path"
}

wait_for_postgres() {
  local dir=$1 bin=$2 sockets=$3 port=$4 tries
  for tries in $(seq 100); do
    "$bin/pg_isready" -q -h "$sockets" -p "$port" && return 0
    kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
    sleep 0.1
  done
  echo "PostgreSQL did not start:" >&2
  tail -n 20 "$dir/log" >&2
  return 1
}

postgres_bin() {
  local dir
  for dir in /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
    [ -x "$dir/initdb" ] && { echo "$dir"; return 0; }
  done
  echo "PostgreSQL is not installed: run bin/setup." >&2
  return 1
}

# PostgreSQL refuses to run as root, so root lends the folder to the user of the package. The
# signal on the parent's death ends the server even when the shell was killed. It replaces the
# subshell it is called in, so that the child of the calling shell is the server itself.
become_postgres() {
  local who=()
  [ "$(id -u)" != 0 ] || who=(--reuid=postgres --regid=postgres --init-groups)
  cd / && exec setpriv "${who[@]}" --pdeathsig INT "$@"
}

own_by_postgres() {
  [ "$(id -u)" != 0 ] || chown -R postgres:postgres "$1"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
  done
}
