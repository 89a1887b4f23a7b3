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

std::optional<std::string> gunzip(std::string_view bytes, std::size_t most_bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits + as_gzip) != Z_OK)
    return std::nullopt;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  constexpr std::size_t at_a_time = 256 * 1024;
  std::string text;
  int state = Z_OK;
  while (state == Z_OK && text.size() <= most_bytes) {
    const std::size_t before = text.size();
    text.resize(before + at_a_time);
    stream.next_out = reinterpret_cast<Bytef*>(text.data() + before);
    stream.avail_out = static_cast<uInt>(at_a_time);
    state = inflate(&stream, Z_NO_FLUSH);
    text.resize(before + at_a_time - stream.avail_out);
  }
  inflateEnd(&stream);
  const bool whole = state == Z_STREAM_END && text.size() <= most_bytes && stream.avail_in == 0;
  return whole ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace earshot
