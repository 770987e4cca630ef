#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fuzz_one.sh NAME SECONDS: one program of server/test/fuzz over its corpus. A finding is kept as
# build/fuzz/NAME-crash-…, and its report is printed.
set -euo pipefail
name=$1 seconds=$2 report=build/fuzz/$1.report.txt
mkdir -p "build/fuzz/$name"
seeds=()
while read -r target folder; do
  [ "$target" != "$name" ] || seeds+=("$folder")
done <server/test/fuzz/seeds.txt
if build/fuzz/"$name"_fuzz "build/fuzz/$name" "${seeds[@]}" -max_total_time="$seconds" \
  -timeout=20 -rss_limit_mb=1024 -max_len=65536 -artifact_prefix="build/fuzz/$name-" \
  -print_final_stats=1 >"$report" 2>&1; then
  printf '%s: %s\n' "$name" "$(grep -h number_of_executed_units "$report" | tail -n 1)"
else
  tail -n 60 "$report"
  exit 1
fi
