# SPDX-License-Identifier: Apache-2.0
# Every library the program stands on, gathered in one target: carnet_libraries.
find_package(Threads REQUIRED)
find_package(Boost 1.81.0 EXACT CONFIG REQUIRED COMPONENTS system container json url)
find_package(OpenSSL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(CURL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(EXPAT REQUIRED)
find_package(Protobuf REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(date REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(GTest REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(pqxx REQUIRED IMPORTED_TARGET libpqxx)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(vips REQUIRED vips)
pkg_check_modules(brotli IMPORTED_TARGET libbrotlienc)

# Debian's libphonenumber-dev pulls in an older Boost, so bin/setup unpacks its headers here and
# the link goes to the shared library by its full name.
set(phone_include
  ${CMAKE_SOURCE_DIR}/build/third_party/libphonenumber/usr/include CACHE PATH
  "where bin/setup unpacked the headers of libphonenumber")
find_library(phone_library NAMES libphonenumber.so.8 REQUIRED)
if(NOT EXISTS ${phone_include}/phonenumbers/phonenumberutil.h)
  message(FATAL_ERROR "The headers of libphonenumber are missing: run bin/setup.")
endif()
add_library(phonenumber SHARED IMPORTED)
set_target_properties(phonenumber PROPERTIES
  IMPORTED_LOCATION ${phone_library}
  INTERFACE_INCLUDE_DIRECTORIES ${phone_include})
target_link_libraries(phonenumber INTERFACE protobuf::libprotobuf)

add_library(carnet_libraries INTERFACE)
target_link_libraries(carnet_libraries INTERFACE
  Boost::json Boost::url Boost::container Boost::system SQLiteCpp SQLite::SQLite3 PkgConfig::pqxx
  PostgreSQL::PostgreSQL date::date-tz spdlog::spdlog CLI11::CLI11 phonenumber ICU::i18n ICU::uc
  ICU::data PkgConfig::sodium CURL::libcurl OpenSSL::SSL OpenSSL::Crypto ZLIB::ZLIB
  EXPAT::EXPAT PkgConfig::zip
  Threads::Threads)
# Its headers are for kit/image alone: see see_vips().
target_link_libraries(carnet_libraries INTERFACE ${vips_LINK_LIBRARIES})
if(brotli_FOUND)
  target_link_libraries(carnet_libraries INTERFACE PkgConfig::brotli)
endif()

# Lets these sources, and no others, see libvips and the GLib below it.
function(see_vips)
  list(TRANSFORM vips_INCLUDE_DIRS PREPEND "-isystem" OUTPUT_VARIABLE headers)
  set_source_files_properties(${ARGN} PROPERTIES
    COMPILE_OPTIONS "${headers}" SKIP_PRECOMPILE_HEADERS ON)
endfunction()
