// SPDX-License-Identifier: Apache-2.0
// A disk in memory that is as unkind as a real one may be: what was written and not synced can be
// dropped, torn and reordered when the power goes, and so can the names of files.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "power_cut/power.h"

namespace earshot::power_cut {

class DiskFile {
 public:
  DiskFile() = default;
  explicit DiskFile(std::string bytes) : now_(std::move(bytes)), durable_(now_) {}

  const std::string& now() const { return now_; }
  void write(std::size_t offset, std::string_view bytes);
  void truncate(std::size_t size);
  void sync();
  std::string after_power_cut(Dice& dice, int surviving_percent) const;

  // Held by the connections of one process; gone with it.
  struct Locks {
    int shared = 0;
    bool reserved = false;
    bool exclusive = false;
    int log[8] = {};  // of the log's index: how many share, or -1
    std::vector<std::unique_ptr<char[]>> log_index;
  } locks;

 private:
  struct Write {
    std::size_t offset;
    std::string bytes;
  };
  // Between two changes of its size, writes reach the disk in any order.
  struct Span {
    std::vector<Write> writes;
    std::size_t then_size;
  };
  static std::vector<Write> sectors(const std::vector<Write>& writes);

  std::string now_;
  std::string durable_;
  std::vector<Span> finished_;
  std::vector<Write> writes_;
};

class Disk {
 public:
  std::shared_ptr<DiskFile> find(const std::string& name) const;
  std::shared_ptr<DiskFile> make(const std::string& name);
  void remove(const std::string& name);
  void sync_names() { durable_names_ = names_; }

  Disk after_power_cut(Dice& dice) const;

 private:
  std::map<std::string, std::shared_ptr<DiskFile>> names_;
  std::map<std::string, std::shared_ptr<DiskFile>> durable_names_;
};

// From now on SQLite's files are on `disk`, in this whole program, until told otherwise.
void put_sqlite_on(Disk& disk, Power& power);

}  // namespace earshot::power_cut
