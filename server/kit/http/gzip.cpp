// SPDX-License-Identifier: Apache-2.0
// gzip by zlib's deflate with a gzip wrapper.
#include "kit/http/gzip.hpp"

#define ZLIB_CONST
#include <zlib.h>

#include <stdexcept>

namespace carnet::http {

std::string gzip(std::string_view text) {
  constexpr int largest_window_in_gzip = 15 + 16;
  constexpr int most_memory = 9;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, largest_window_in_gzip, most_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib did not start");
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
  return out;
}

}  // namespace carnet::http
