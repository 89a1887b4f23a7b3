// SPDX-License-Identifier: Apache-2.0
#include "base/zip_file.h"

#include <zip.h>

#include <algorithm>

namespace earshot {

struct ZipFile::Open {
  zip_t* archive = nullptr;

  explicit Open(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr)
      return;
    archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr)
      zip_source_free(source);
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  ~Open() {
    if (archive != nullptr)
      zip_discard(archive);
  }
};

namespace {

constexpr std::size_t at_a_time = 64 * 1024;

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

}  // namespace

ZipFile::ZipFile(std::string_view bytes) : open_(std::make_unique<Open>(bytes)) {}
ZipFile::~ZipFile() = default;

bool ZipFile::good() const { return open_->archive != nullptr; }

bool ZipFile::has(const std::string& name) const {
  return good() && zip_name_locate(open_->archive, name.c_str(), ZIP_FL_NOCASE) >= 0;
}

ZipFile::Entry ZipFile::read(const std::string& name, std::size_t most_bytes) const {
  const zip_int64_t at = good() ? zip_name_locate(open_->archive, name.c_str(), ZIP_FL_NOCASE) : -1;
  if (at < 0)
    return {};
  const auto index = static_cast<zip_uint64_t>(at);
  zip_stat_t about;
  if (zip_stat_index(open_->archive, index, 0, &about) != 0)
    return {Got::damaged, {}};
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
    return {Got::locked, {}};
  if ((about.valid & ZIP_STAT_SIZE) != 0 && about.size > most_bytes)
    return {Got::too_large, {}};
  const OpenEntry entry(zip_fopen_index(open_->archive, index, 0));
  if (!entry)
    return {Got::damaged, {}};
  Entry found{Got::whole, {}};
  while (true) {
    const std::size_t before = found.bytes.size();
    found.bytes.resize(before + at_a_time);
    const zip_int64_t got = zip_fread(entry.get(), found.bytes.data() + before, at_a_time);
    if (got < 0)
      return {Got::damaged, {}};
    found.bytes.resize(before + static_cast<std::size_t>(got));
    if (found.bytes.size() > most_bytes)
      return {Got::too_large, {}};
    if (got == 0)
      return found;
  }
}

}  // namespace earshot
