# SPDX-License-Identifier: Apache-2.0
# Serves the demo house for a test: start_demo FOLDER [TEST_CLOCK] sets demo_url, demo_email and
# demo_password (of the first associate) and exports them, with OWNER's email, for the browser;
# stop_demo ends it, and belongs in the caller's EXIT trap.
demo_pid=

start_demo() {
  local folder=$1 clock=${2:-}
  rm -rf "$folder" && mkdir -p "$folder"
  env CARNET_PORT=0 CARNET_DATA="$folder" CARNET_WEB="$root/web/dist" CARNET_DEMO=1 \
    ${clock:+CARNET_TEST_CLOCK="$clock"} build/dev/carnet serve >"$folder/log" 2>&1 </dev/null &
  demo_pid=$!
  for _ in $(seq 100); do
    demo_url=$(sed -n 's/^listening: //p' "$folder/log")
    [ -z "$demo_url" ] || break
    kill -0 "$demo_pid" 2>/dev/null || break
    sleep 0.1
  done
  [ -n "$demo_url" ] || { tail -n 20 "$folder/log" >&2; return 1; }
  read -r demo_email demo_password < <(
    awk '/^sign in: / && $5 == "associate" { print $3, $4; exit }' "$folder/log")
  export BASE_URL=$demo_url EMAIL=$demo_email PASSWORD=$demo_password
  OWNER=$(awk '/^sign in: / && $5 == "owner" { print $3; exit }' "$folder/log")
  export OWNER
}

stop_demo() {
  [ -n "$demo_pid" ] || return 0
  kill "$demo_pid" 2>/dev/null || true
  wait "$demo_pid" 2>/dev/null || true
  demo_pid=
}
