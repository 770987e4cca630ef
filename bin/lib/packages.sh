# SPDX-License-Identifier: Apache-2.0
# The Debian packages Carnet stands on. Boost is named by version everywhere: an unversioned
# libboost-*-dev, and libphonenumber-dev, would pull an older Boost in beside it.
build_packages=(
  # tools
  ca-certificates ccache cmake g++ mold ninja-build pkg-config python3
  # the web server, JSON, secrets
  libboost1.81-dev libboost-container1.81-dev libboost-json1.81-dev libboost-system1.81-dev
  libboost-url1.81-dev libbrotli-dev libcurl4-openssl-dev libsodium-dev libssl-dev zlib1g-dev
  # the two databases
  libpq-dev libpqxx-dev libsqlite3-dev libsqlitecpp-dev
  # time, text, telephone numbers
  libabsl-dev libgeocoding8 libhowardhinnant-date-dev libicu-dev libphonenumber8 libprotobuf-dev
  tzdata
  # workbooks: zip archives and XML
  libexpat1-dev libzip-dev
  # photographs
  libvips-dev
  # log, command line, tests
  libcli11-dev libgmock-dev libgtest-dev librapidcheck-dev libspdlog-dev
)
test_packages=(chromium clang-14 clang-format-14 git postgresql-15)

# What must never be installed beside Boost 1.81's headers.
unwanted_packages='libboost[a-z-]*1\.74-dev|libboost[a-z-]*-dev:|libphonenumber-dev'
