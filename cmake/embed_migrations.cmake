# SPDX-License-Identifier: Apache-2.0
# Compiles migrations/*.sql into a target, as sql::embedded_migrations().
function(embed_migrations target)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql)
  set(out ${CMAKE_BINARY_DIR}/generated/embedded/migrations.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/write_migrations.cmake)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFROM=${CMAKE_SOURCE_DIR}/migrations -DOUT=${out} -P ${script}
    DEPENDS ${files} ${script})
  target_sources(${target} PRIVATE ${out})
  set_source_files_properties(${out} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
