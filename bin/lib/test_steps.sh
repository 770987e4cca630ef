# SPDX-License-Identifier: Apache-2.0
# What the longer steps of bin/test do.

check_format() {
  git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run -Werror
}

run_tidy_tests() {
  local report=$reports/tidy-rules.report.txt
  python3 -m unittest discover -s bin/lib/tidy -p '*_test.py' >"$report" 2>&1 ||
    { cat "$report"; return 1; }
}

# The C++ tests run in as many parts as there are cores, each on a PostgreSQL of its own: what a
# snapshot may see hangs on the transactions of the whole server, autovacuum's among them. No test
# pulls the plug, so nothing waits for the disk.
test_postgres=$root/build/test-postgres
test_parts=$(nproc)
test_urls=()
start_test_postgres() {
  local part
  rm -rf "$test_postgres"
  for part in $(seq 0 $((test_parts - 1))); do
    start_postgres "$test_postgres/$part" "" -c autovacuum=off -c fsync=off
    test_urls[part]=$postgres_url
  done
}

stop_test_postgres() {
  local part
  for part in "${!test_urls[@]}"; do stop_postgres "$test_postgres/$part"; done
}

# run_cpp_tests PRESET: both engines.
run_cpp_tests() {
  local preset=$1 name part pids=() wrong=0
  name=cpp$([ "$preset" = dev ] || echo "-$preset")
  for part in "${!test_urls[@]}"; do
    GTEST_TOTAL_SHARDS=$test_parts GTEST_SHARD_INDEX=$part UBSAN_OPTIONS=print_stacktrace=1 \
      LSAN_OPTIONS=suppressions=$root/server/test/leaks.supp:print_suppressions=0 \
      CARNET_TEST_POSTGRES="${test_urls[part]}" "build/$preset/carnet_tests" --gtest_brief=1 \
      --gtest_filter="*${filter:-}*" --gtest_output="json:$reports/$name.$part.json" &
    pids+=($!)
  done
  for part in "${pids[@]}"; do wait "$part" || wrong=1; done
  return $wrong
}

# build_beside PRESET: builds with what the steps meanwhile leave idle; build_preset waits for it.
# Its processes are a group, to be stopped as one.
beside=
build_beside() {
  set -m
  chrt --idle 0 bash -c ". bin/lib/common.sh; build_preset $1" \
    >"$reports/build-$1.beside.log" 2>&1 </dev/null &
  beside=$!
  set +m
}

stop_beside() {
  [ -z "$beside" ] || kill -- "-$beside" 2>/dev/null || true
}

# Our requests to Twilio against Twilio's own OpenAPI, on a port of its own.
run_contract_tests() {
  local port prism
  port=$(free_port)
  server/test/prism/node_modules/.bin/prism mock --errors -h 127.0.0.1 -p "$port" \
    server/test/prism/twilio_create_message.json &
  prism=$!
  trap "kill $prism" EXIT
  for _ in $(seq 300); do
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    kill -0 "$prism"
    sleep 0.1
  done
  CARNET_TEST_ENGINES=sqlite CARNET_TEST_CARRIER="http://127.0.0.1:$port" \
    build/dev/carnet_tests --gtest_brief=1 --gtest_filter='*TwilioContract*' \
    --gtest_output="json:$reports/contract.report.json"
}

# run_crash_test KILLS: on each engine.
run_crash_test() {
  python3 -B server/test/crash/crash.py --kills "$1" --postgres "${test_urls[0]}"
}

# run_fuzzers SECONDS: each program of server/test/fuzz as long, as many at once as there are cores.
# What they find new is kept in build/fuzz/<name>, beside the files that they begin with.
run_fuzzers() {
  local seconds=$1 name names=()
  for name in server/test/fuzz/*_fuzz.cpp; do names+=("$(basename "$name" _fuzz.cpp)"); done
  build_preset fuzz "${names[@]/%/_fuzz}"
  printf '%s\n' "${names[@]}" |
    xargs -P "$(nproc)" -I NAME bash bin/lib/fuzz_one.sh NAME "$seconds"
}

run_web_tests() {
  npm --prefix web run --silent test -- --reporter=default --reporter=json \
    --outputFile.json="$reports/web.report.json" ${filter:+-t "$filter"}
}

run_journey() {
  (cd web && node --test --test-concurrency=1 --test-reporter=tap \
    --test-reporter-destination="$reports/journey.report.txt" --test-reporter=spec \
    --test-reporter-destination=stdout e2e/*.test.mjs)
}
