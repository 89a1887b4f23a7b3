// SPDX-License-Identifier: Apache-2.0
#include "base/nameless_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace earshot {

NamelessFile::NamelessFile() : descriptor_(memfd_create("nameless", MFD_CLOEXEC)) {
  if (descriptor_ < 0)
    throw std::runtime_error("A file can't be written: there is no memory for it");
}

NamelessFile::~NamelessFile() { close(descriptor_); }

std::string NamelessFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

std::string NamelessFile::bytes() const {
  const off_t size = lseek(descriptor_, 0, SEEK_END);
  std::string all(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
  std::size_t at = 0;
  while (at < all.size()) {
    const ssize_t read =
        pread(descriptor_, all.data() + at, all.size() - at, static_cast<off_t>(at));
    if (read <= 0)
      throw std::runtime_error("A file in memory can't be read back");
    at += static_cast<std::size_t>(read);
  }
  return all;
}

}  // namespace earshot
