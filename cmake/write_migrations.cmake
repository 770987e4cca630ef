# SPDX-License-Identifier: Apache-2.0
# Writes one C++ source that holds every migration; called by embed_migrations at build time.
# A migration is NNNN_name.sql, or NNNN_name.sqlite.sql beside NNNN_name.postgres.sql.
file(GLOB files RELATIVE ${FROM} ${FROM}/*.sql)
list(SORT files)

set(stems)
foreach(file IN LISTS files)
  if(NOT file MATCHES "^([0-9][0-9][0-9][0-9]_[a-z0-9_]+)(\\.sqlite|\\.postgres)?\\.sql$")
    message(FATAL_ERROR "migrations/${file}: a name is NNNN_words[.sqlite|.postgres].sql")
  endif()
  list(APPEND stems ${CMAKE_MATCH_1})
endforeach()
list(REMOVE_DUPLICATES stems)

# The text as one C++ expression, in `text`.
function(read_one file)
  file(READ ${FROM}/${file} content)
  set(text "R\"migration(${content})migration\"" PARENT_SCOPE)
endfunction()

set(rows "")
set(last_number "")
foreach(stem IN LISTS stems)
  string(SUBSTRING ${stem} 0 4 number)
  if(number STREQUAL last_number)
    message(FATAL_ERROR "migrations: the number ${number} is used twice")
  endif()
  set(last_number ${number})
  string(REGEX REPLACE "^0+" "" plain_number ${number})
  if(EXISTS ${FROM}/${stem}.sql)
    if(EXISTS ${FROM}/${stem}.sqlite.sql OR EXISTS ${FROM}/${stem}.postgres.sql)
      message(FATAL_ERROR "migrations/${stem}: one file for both engines, or one for each")
    endif()
    read_one(${stem}.sql)
    set(sqlite "${text}")
    set(postgres "${text}")
  else()
    read_one(${stem}.sqlite.sql)
    set(sqlite "${text}")
    read_one(${stem}.postgres.sql)
    set(postgres "${text}")
  endif()
  string(APPEND rows "    {${plain_number}, \"${stem}\", ${sqlite}, ${postgres}},\n")
endforeach()

file(WRITE ${OUT} "// Written by cmake/write_migrations.cmake from migrations/*.sql.
#include \"kit/sql/migrate.hpp\"

namespace carnet::sql {

std::vector<Migration> embedded_migrations() {
  return {
${rows}  };
}

}  // namespace carnet::sql
")
