# SPDX-License-Identifier: Apache-2.0
# Times each step of bin/test, keeps its output in build/test/, and sums what passed and failed.
# A `step` counts as one test; `tests` counts the single tests that its reports name.

begin_steps() {
  passed=0 failed=0 reports=$root/build/test
  rm -rf "$reports" && mkdir -p "$reports"
}

# timed NAME COMMAND…: runs it in a subshell with its output in a log; sets seconds and status.
timed() {
  local name=$1 start=$SECONDS && shift
  set +e  # so that the subshell's own -e counts
  (set -e; "$@") >"$reports/$name.log" 2>&1 </dev/null
  status=$?
  set -e
  seconds=$((SECONDS - start))
}

# A step whose work must stay in this shell: what it starts would end with a subshell.
step_here() {
  local start=$SECONDS
  status=0
  "${@:2}" >"$reports/$1.log" 2>&1 </dev/null || status=$?
  seconds=$((SECONDS - start))
  [ $status = 0 ] && count=1 fault=0 || count=0 fault=1
  conclude "$1" ""
}

step() {
  timed "$@"
  [ $status = 0 ] && count=1 fault=0 || count=0 fault=1
  conclude "$1" ""
}

# The command leaves its reports in build/test/NAME.*.{json,xml,txt}; a step whose tests cannot be
# counted, or that ran none, has failed.
tests() {
  timed "$@"
  read -r count fault < <(python3 bin/lib/count.py "$reports/$1" || echo 0 1)
  [ $((count + fault)) -gt 0 ] || fault=1
  [ $status = 0 ] || [ "$fault" -gt 0 ] || fault=1
  conclude "$1" "$count tests"
}

conclude() {
  passed=$((passed + count)) failed=$((failed + fault))
  if [ "$fault" = 0 ]; then
    printf 'ok      %-15s %4d s  %s\n' "$1" $seconds "$2"
  else
    printf 'FAILED  %-15s %4d s  %s; %s failed; the end of build/test/%s.log:\n' \
      "$1" $seconds "$2" "$fault" "$1"
    tail -n 30 "$reports/$1.log" | cut -c1-300 | sed 's/^/    /'
  fi
}

end_steps() {
  printf 'took %d s\n%d passed, %d failed\n' $SECONDS $passed $failed
  [ $failed = 0 ] && [ $passed -gt 0 ] || exit 1
  exit 0
}
