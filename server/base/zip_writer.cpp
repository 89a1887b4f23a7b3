// SPDX-License-Identifier: Apache-2.0
#include "base/zip_writer.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

namespace earshot {
namespace {

// The first day that a zip can name. As what stands in the file: a moment would be turned into local time.
constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_of_january_1980 = (1U << 5U) | 1U;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

[[noreturn]] void give_up(const std::string& why) {
  throw std::runtime_error("A zip can't be made: " + why);
}

void put(zip_t* archive, const std::string& name, const std::string& bytes) {
  Source source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
  const zip_int64_t at =
      source ? zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8) : -1;
  if (at < 0)
    give_up(zip_strerror(archive));
  source.release();  // the archive's own now
  if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), midnight, first_of_january_1980,
                           0) != 0)
    give_up(zip_strerror(archive));
}

std::string read_back(zip_source_t* source) {
  zip_stat_t about;
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
    give_up("it can't be read back");
  std::string all(about.size, '\0');
  const zip_int64_t got = zip_source_read(source, all.data(), all.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(all.size()))
    give_up("it can't be read back");
  return all;
}

}  // namespace

void ZipWriter::add(const std::string& name, std::string bytes) {
  if (std::ranges::any_of(parts_, [&](const Part& part) { return part.name == name; }))
    throw std::logic_error("twice in one zip: " + name);
  parts_.push_back({name, std::move(bytes)});
}

std::string ZipWriter::bytes() const {
  const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!source)
    give_up("there is no memory for it");
  zip_source_keep(source.get());  // the archive frees it once, and so do we
  Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) {
    zip_source_free(source.get());
    give_up("there is no memory for it");
  }
  for (const Part& part : parts_)
    put(archive.get(), part.name, part.bytes);
  if (zip_close(archive.get()) != 0)
    give_up(zip_strerror(archive.get()));
  archive.release();  // closed is freed
  return read_back(source.get());
}

}  // namespace earshot
