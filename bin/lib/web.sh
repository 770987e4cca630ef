# SPDX-License-Identifier: Apache-2.0
# Builds the web app into web/dist, unless it is newer than all it is made of.
build_web() {
  local built=web/dist/index.html
  if [ -f $built ] && [ -z "$(find web -newer $built -type f \
    -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -path 'web/e2e/*' -print -quit)" ]
  then return 0; fi
  npm --prefix web run --silent build >build/web.log 2>&1 ||
    { tail -n 20 build/web.log >&2; return 1; }
  touch $built
}
