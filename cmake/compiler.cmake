# SPDX-License-Identifier: Apache-2.0
# How every unit is compiled and linked: C++20, warnings as errors, one precompiled header, mold.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(THREADS_PREFER_PTHREAD_FLAG ON)

add_library(carnet_options INTERFACE)
target_include_directories(carnet_options INTERFACE
  ${CMAKE_SOURCE_DIR}/server ${CMAKE_BINARY_DIR}/generated)
target_compile_options(carnet_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fno-strict-aliasing)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # ccache can only reuse units built on a precompiled header with this flag.
  target_compile_options(carnet_options INTERFACE -fpch-preprocess)
  # g++ 12 gives these inside std::string and Boost.JSON where nothing is wrong (GCC bugs 105329,
  # 105651 and their like); clang and the sanitizers look for the same faults.
  target_compile_options(carnet_options INTERFACE
    -Wno-array-bounds -Wno-dangling-pointer -Wno-maybe-uninitialized -Wno-restrict
    -Wno-stringop-overflow -Wno-stringop-overread)
else()
  # clang's -Wconversion also means signs, which g++ leaves out; ccache needs a stable header.
  target_compile_options(carnet_options INTERFACE
    -Wno-sign-conversion "SHELL:-Xclang -fno-pch-timestamp")
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(carnet_options INTERFACE _FORTIFY_SOURCE=2)
  target_compile_options(carnet_options INTERFACE -fstack-protector-strong)
else()
  target_compile_definitions(carnet_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

find_program(mold mold)
if(mold)
  target_link_options(carnet_options INTERFACE -fuse-ld=mold)
endif()

set(carnet_precompiled_headers
  <algorithm> <array> <atomic> <charconv> <chrono> <compare> <condition_variable> <cstdint>
  <cstdio> <cstring> <deque> <exception> <filesystem> <fstream> <functional> <iterator> <limits>
  <map> <memory> <mutex> <numeric> <optional> <set> <span> <sstream> <stdexcept> <string>
  <string_view> <thread> <tuple> <type_traits> <unordered_map> <unordered_set> <utility> <variant>
  <vector> <boost/describe.hpp> <boost/json.hpp> <boost/mp11.hpp> <boost/system/result.hpp>)
