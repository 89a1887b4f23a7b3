// SPDX-License-Identifier: Apache-2.0
// A file in memory without a name, for a library that writes only to files: it is gone when it is closed, whatever happens.
#pragma once

#include <string>

namespace earshot {

class NamelessFile {
 public:
  NamelessFile();  // throws if there is no memory for it
  ~NamelessFile();
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  std::string path() const;
  std::string bytes() const;  // all that has been written to it

 private:
  int descriptor_;
};

}  // namespace earshot
