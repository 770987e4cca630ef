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

# One PostgreSQL serves every run of the C++ tests.
test_postgres=$root/build/test-postgres
start_test_postgres() {
  rm -rf "$test_postgres"
  start_postgres "$test_postgres"
}

# run_cpp_tests PRESET: both engines, in as many parts as there are cores.
run_cpp_tests() {
  local preset=$1 name part parts pids=() wrong=0
  name=cpp$([ "$preset" = dev ] || echo "-$preset")
  parts=$(nproc)
  for part in $(seq 0 $((parts - 1))); do
    GTEST_TOTAL_SHARDS=$parts GTEST_SHARD_INDEX=$part UBSAN_OPTIONS=print_stacktrace=1 \
      CARNET_TEST_POSTGRES="${postgres_url:-}" "build/$preset/carnet_tests" --gtest_brief=1 \
      --gtest_filter="*${filter:-}*" --gtest_output="json:$reports/$name.$part.json" &
    pids+=($!)
  done
  for part in "${pids[@]}"; do wait "$part" || wrong=1; done
  return $wrong
}

run_web_tests() {
  npm --prefix web run --silent test -- --reporter=default --reporter=json \
    --outputFile.json="$reports/web.report.json" ${filter:+-t "$filter"}
}

# The demo stands still at this moment, so that every run of the journey sees the same day.
run_journey() {
  start_demo "$root/build/demo" 2026-11-24T15:00:00.000Z
  trap stop_demo EXIT
  (cd web && node --test --test-concurrency=1 --test-reporter=tap \
    --test-reporter-destination="$reports/journey.report.txt" --test-reporter=spec \
    --test-reporter-destination=stdout e2e/*.test.mjs)
}
