// SPDX-License-Identifier: Apache-2.0
// Makes a zip in memory, its files in the order in which they were added. The same files give the same bytes on any day and in
// any time zone. For reading one see base/zip_file.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

inline constexpr std::string_view zip_type = "application/zip";

class ZipWriter {
 public:
  // `name` is UTF-8, with "/" between folders. The same name twice is a mistake of the program.
  void add(const std::string& name, std::string bytes);

  // The file, of one part at least. Throws if it could not be made.
  std::string bytes() const;

 private:
  struct Part {
    std::string name;
    std::string bytes;
  };
  std::vector<Part> parts_;
};

}  // namespace earshot
