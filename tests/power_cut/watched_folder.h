// SPDX-License-Identifier: Apache-2.0
// A real folder whose changes are watched (the linker puts this between base/files.cpp and the C
// library), so that those not synced can be lost: contents of files and names in folders.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "power_cut/power.h"

namespace earshot::power_cut {

class WatchedFolder {
 public:
  // One at a time. `root` exists and is empty.
  WatchedFolder(std::filesystem::path root, Power& power);
  WatchedFolder(const WatchedFolder&) = delete;
  WatchedFolder& operator=(const WatchedFolder&) = delete;
  ~WatchedFolder();

  // A disk that says "synced" and has done nothing: the control that proves the test has teeth.
  void pretend_to_sync() { pretends_ = true; }

  // Makes the folder what a power cut might have left of it.
  void cut(Dice& dice);

  // What the C library's calls do to it. False: there is no power.
  bool watches(const std::string& path) const;
  void opened(int number, const std::string& path, bool may_make);
  void closed(int number) { open_.erase(number); }
  bool is_open(int number) const { return open_.contains(number); }
  bool spend() { return power_.spend(); }
  void wrote(int number, std::string_view bytes);
  void synced(int number);
  void renamed(const std::string& from, const std::string& to);
  void linked(const std::string& from, const std::string& to);
  void unlinked(const std::string& path);
  void made_folder(const std::string& path);

 private:
  struct Node {
    std::string now;
    std::string durable;
    bool is_folder = false;
  };
  struct Open {
    std::string path;
    std::shared_ptr<Node> node;
    std::size_t offset = 0;
  };
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  void put_back(const Names& left);

  std::filesystem::path root_;
  Power& power_;
  bool pretends_ = false;
  Names names_;
  Names durable_names_;
  std::map<int, Open> open_;
};

}  // namespace earshot::power_cut
