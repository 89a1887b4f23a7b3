// SPDX-License-Identifier: Apache-2.0
// Files inside a zip that somebody sent, one at a time and never more than the caller says. Refuses
// to believe what an archive says of its own sizes, and writes nothing to disk.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace earshot {

class ZipFile {
 public:
  explicit ZipFile(std::string_view bytes);  // which must outlive it
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  bool good() const;
  bool has(const std::string& name) const;  // capitals count for nothing

  enum class Got { whole, absent, locked, damaged, too_large };
  struct Entry {
    Got got = Got::absent;
    std::string bytes;  // of one that is whole
  };
  Entry read(const std::string& name, std::size_t most_bytes) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace earshot
