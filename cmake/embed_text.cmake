# SPDX-License-Identifier: Apache-2.0
# Compiles text files into a library as string_views: embed_text(target namespace file…) makes
# tables/us_states.csv the symbol <namespace>::us_states_csv.
function(embed_text target namespace)
  foreach(file ${ARGN})
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} symbol)
    set(out ${CMAKE_BINARY_DIR}/generated/embedded/${symbol}.cpp)
    set(script ${CMAKE_SOURCE_DIR}/cmake/embed_one_text.cmake)
    add_custom_command(
      OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${out} -DSYMBOL=${symbol}
              -DNAMESPACE=${namespace} -P ${script}
      DEPENDS ${file} ${script})
    target_sources(${target} PRIVATE ${out})
    set_source_files_properties(${out} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()
