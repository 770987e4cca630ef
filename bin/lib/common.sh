# SPDX-License-Identifier: Apache-2.0
# What every command shares: the root folder, the tools' paths, the compiler cache, how to speak.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

# bin/setup puts a newer Node.js here when the system's is missing or too old: perhaps only in a
# moment, so the folder need not exist yet.
PATH="$root/build/node/bin:$PATH"

# ccache reuses units built on a precompiled header only with these, and a fresh clone's with the
# base folder left out of the hash.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }
stop() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# A unit takes up to 2 GB to compile, so memory bounds the jobs as well as the cores do.
jobs_that_fit() {
  local cores memory_gb
  cores=$(nproc)
  memory_gb=$(awk '/MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
  local by_memory=$((memory_gb / 2 > 0 ? memory_gb / 2 : 1))
  echo $((cores < by_memory ? cores : by_memory))
}

# build_preset PRESET [TARGET…]: configures once, then builds; who asks meanwhile waits.
build_preset() {
  mkdir -p build
  (flock 9 && build_alone "$@") 9>"build/$1.lock"
}

build_alone() {
  local preset=$1 && shift
  local log=build/$preset.configure.log
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; return 1; }
  local targets=()
  for target in "$@"; do targets+=(--target "$target"); done
  cmake --build "build/$preset" --parallel "$(jobs_that_fit)" "${targets[@]}"
}
