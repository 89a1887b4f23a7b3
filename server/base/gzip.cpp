// SPDX-License-Identifier: Apache-2.0
#include "base/gzip.h"

#include <zlib.h>

namespace earshot {
namespace {

constexpr int as_gzip = 16;  // added to the window's bits
constexpr int window_bits = 15;
constexpr int usual_memory = 8;

}  // namespace

std::optional<std::string> gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window_bits + as_gzip, usual_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    return std::nullopt;
  std::string made(deflateBound(&stream, text.size()), '\0');
  // zlib promises not to write through it; its type is older than const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(made.data());
  stream.avail_out = static_cast<uInt>(made.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  made.resize(stream.total_out);
  deflateEnd(&stream);
  return whole ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace earshot
