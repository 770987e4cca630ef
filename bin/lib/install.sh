# SPDX-License-Identifier: Apache-2.0
# The steps of bin/setup. Each looks first whether its work is done already.
node_wanted=20.19.0
node_to_take=22
npm_to_take=11

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; return; fi
  command -v sudo >/dev/null || stop "run it as root, or install sudo: packages must be installed."
  sudo "$@"
}

# quietly LOG SENTENCE COMMAND…: the output goes to build/LOG; SENTENCE is said when it fails.
quietly() {
  local log="build/$1" sentence=$2 && shift 2
  "$@" >"$log" 2>&1 </dev/null && return
  tail -n 8 "$log" >&2
  stop "$sentence (all of it is in $log)"
}

missing_packages() {
  local have
  have=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii //p')
  printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$have") || true
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || stop "this needs Debian 12; missing: $(echo $missing)"
  say "setup: installing $(echo "$missing" | wc -l) Debian packages"
  quietly apt.log "the list of Debian packages could not be fetched" as_root apt-get -q update
  local install=(apt-get install --no-install-recommends)
  quietly apt-plan.log "Debian does not have every package that Carnet needs" \
    "${install[@]}" -s $missing
  ! grep -E "^Inst ($unwanted_packages)" build/apt-plan.log >&2 ||
    stop "that would install a second Boost, which does not build"
  quietly apt.log "Debian's packages could not be installed" \
    as_root env DEBIAN_FRONTEND=noninteractive "${install[@]}" -q -y $missing
}

# The -dev package depends on another Boost than ours, so only its headers are taken.
unpack_phone_headers() {
  local target=build/third_party/libphonenumber version
  version=$(dpkg-query -W -f='${Version}' libphonenumber8)
  [ "$(cat $target/version 2>/dev/null)" != "$version" ] || return 0
  say "setup: unpacking the headers of libphonenumber"
  rm -rf $target.new && mkdir -p $target.new && chmod 755 build build/third_party $target.new
  (cd $target.new && quietly_here "the headers of libphonenumber could not be fetched" \
    apt-get -q download "libphonenumber-dev=$version")
  dpkg-deb -x $target.new/*.deb $target.new && rm $target.new/*.deb
  echo "$version" >$target.new/version
  rm -rf $target && mv $target.new $target
}

quietly_here() {
  local sentence=$1 && shift
  "$@" >log 2>&1 || { tail -n 5 log >&2; stop "$sentence"; }
  rm log
}

is_at_least() { printf '%s\n%s\n' "$2" "$1" | sort -V -C; }
has_node() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    is_at_least "$(node --version | tr -d v)" "$node_wanted" &&
    is_at_least "$(npm --version)" "$npm_to_take"
}

# Debian 12's Node.js is too old for Vite. A newer one comes from npm, which Debian has.
install_node() {
  [ ! -f build/node/complete ] || return 0
  ! has_node || return 0
  command -v npm >/dev/null || install_packages nodejs npm
  say "setup: taking a newer Node.js"
  local arch=x64
  [ "$(uname -m)" != aarch64 ] || arch=arm64
  rm -rf build/node && mkdir -p build/node/bin
  quietly node.log "Node.js could not be fetched" npm install --silent --ignore-scripts --no-fund \
    --no-audit --no-save --prefix build/node "node-linux-$arch@$node_to_take" "npm@$npm_to_take"
  ln -s "../node_modules/node-linux-$arch/bin/node" build/node/bin/node
  ln -s ../node_modules/npm/bin/npm-cli.js build/node/bin/npm
  ln -s ../node_modules/npm/bin/npx-cli.js build/node/bin/npx
  hash -r
  has_node || stop "the Node.js that was fetched does not run here"
  touch build/node/complete
}

# install_npm_packages FOLDER: exactly what its package-lock.json says, running nothing of theirs.
install_npm_packages() {
  local folder=$1
  [ -f "$folder/package-lock.json" ] || return 0
  local wanted stamp=$folder/node_modules/.installed
  wanted=$(cat "$folder/package.json" "$folder/package-lock.json" | sha256sum)
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  say "setup: installing the npm packages of $folder"
  quietly npm.log "the npm packages of $folder could not be installed" \
    npm ci --prefix "$folder" --ignore-scripts --no-fund --no-audit
  echo "$wanted" >"$stamp"
}
