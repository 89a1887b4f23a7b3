// SPDX-License-Identifier: Apache-2.0
// A folder of a test's own with copies of built plugins in it, gone when the test ends.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "places.h"

namespace earshot::host {

class FolderOfPlugins {
 public:
  FolderOfPlugins() {
    std::string name = (std::filesystem::temp_directory_path() / "earshot-plugins-XXXXXX").string();
    if (!::mkdtemp(name.data()))
      throw std::runtime_error("cannot make " + name);
    path_ = name;
  }
  ~FolderOfPlugins() { std::filesystem::remove_all(path_); }
  FolderOfPlugins(const FolderOfPlugins&) = delete;
  FolderOfPlugins& operator=(const FolderOfPlugins&) = delete;

  // One of tests/bad_plugins, under its own name or another.
  void add(const std::string& plugin, const std::string& as = {}) const {
    std::filesystem::copy_file(std::string(EARSHOT_BAD_PLUGINS) + "/" + plugin + ".so",
                               path_ / ((as.empty() ? plugin : as) + ".so"));
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace earshot::host
