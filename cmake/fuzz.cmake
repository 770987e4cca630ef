# SPDX-License-Identifier: Apache-2.0
# The programs of server/test/fuzz: each reads what comes from outside, by libFuzzer. They stand on
# the readers alone, so that nothing else of the program need be built for them.
file(GLOB fuzzed_sources CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/server/kit/json/*.cpp ${CMAKE_SOURCE_DIR}/server/kit/shape/*.cpp
  ${CMAKE_SOURCE_DIR}/server/kit/sheet/*.cpp ${CMAKE_SOURCE_DIR}/server/kit/text/*.cpp
  ${CMAKE_SOURCE_DIR}/server/app/imports/*_rules.cpp
  ${CMAKE_SOURCE_DIR}/server/app/imports/*_columns.cpp ${CMAKE_SOURCE_DIR}/server/app/trade/*.cpp)
list(FILTER fuzzed_sources EXCLUDE REGEX "_test\\.cpp$")
foreach(name app/clients/rules app/fields/rules app/files/name_rules app/house/in_words
    app/imports/attributes app/imports/columns app/imports/dates app/imports/edge_items
    app/imports/json_file app/imports/rules app/imports/targets app/imports/values
    app/imports/view app/occasions/rules
    kit/clock/zones kit/http/form kit/http/message kit/http/multipart kit/http/target)
  list(APPEND fuzzed_sources ${CMAKE_SOURCE_DIR}/server/${name}.cpp)
endforeach()
list(REMOVE_DUPLICATES fuzzed_sources)
add_library(fuzzed STATIC EXCLUDE_FROM_ALL ${fuzzed_sources})
target_link_libraries(fuzzed PUBLIC carnet_options carnet_libraries)
target_precompile_headers(fuzzed PRIVATE ${carnet_precompiled_headers})

file(GLOB fuzz_programs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/test/fuzz/*_fuzz.cpp)
foreach(source ${fuzz_programs})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} EXCLUDE_FROM_ALL ${source} ${CMAKE_SOURCE_DIR}/server/test/fuzz/entry.cpp)
  target_link_libraries(${name} PRIVATE fuzzed -fsanitize=fuzzer)
  target_precompile_headers(${name} REUSE_FROM fuzzed)
endforeach()
