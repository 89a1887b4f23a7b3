// SPDX-License-Identifier: Apache-2.0
#include "power_cut/disk.h"

#include <algorithm>
#include <set>

namespace earshot::power_cut {
namespace {

void put(std::string& file, std::size_t offset, std::string_view bytes) {
  if (file.size() < offset + bytes.size())
    file.resize(offset + bytes.size(), '\0');
  file.replace(offset, bytes.size(), bytes);
}

}  // namespace

void DiskFile::write(std::size_t offset, std::string_view bytes) {
  put(now_, offset, bytes);
  writes_.push_back({offset, std::string(bytes)});
}

void DiskFile::truncate(std::size_t size) {
  now_.resize(size);
  finished_.push_back({std::move(writes_), size});
  writes_.clear();
}

void DiskFile::sync() {
  durable_ = now_;
  finished_.clear();
  writes_.clear();
}

std::vector<DiskFile::Write> DiskFile::sectors(const std::vector<Write>& writes) {
  std::vector<Write> parts;
  for (const Write& write : writes) {
    for (std::size_t at = 0; at < write.bytes.size();) {
      const std::size_t to_edge = sector_size - (write.offset + at) % sector_size;
      const std::size_t size = std::min(to_edge, write.bytes.size() - at);
      parts.push_back({write.offset + at, write.bytes.substr(at, size)});
      at += size;
    }
  }
  return parts;
}

std::string DiskFile::after_power_cut(Dice& dice, int surviving_percent) const {
  std::string image = durable_;
  const auto land = [&](const std::vector<Write>& writes) {
    std::vector<Write> parts = sectors(writes);
    std::shuffle(parts.begin(), parts.end(), dice.engine());
    for (const Write& part : parts) {
      std::string before;
      if (part.offset < image.size())
        before = image.substr(part.offset, part.bytes.size());
      const std::string after = survivor(dice, surviving_percent, before, part.bytes);
      if (after != before)
        put(image, part.offset, after);
    }
  };
  for (const Span& span : finished_) {
    land(span.writes);
    if (dice.chance(surviving_percent))
      image.resize(span.then_size);
  }
  land(writes_);
  return image;
}

std::shared_ptr<DiskFile> Disk::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : found->second;
}

std::shared_ptr<DiskFile> Disk::make(const std::string& name) {
  return names_[name] = std::make_shared<DiskFile>();
}

void Disk::remove(const std::string& name) { names_.erase(name); }

Disk Disk::after_power_cut(Dice& dice) const {
  const int percent = draw_surviving_percent(dice);
  std::set<std::string> all;
  for (const auto& [name, file] : names_)
    all.insert(name);
  for (const auto& [name, file] : durable_names_)
    all.insert(name);
  Disk left;
  for (const std::string& name : all) {
    const auto& from = dice.chance(percent) ? names_ : durable_names_;
    if (const auto found = from.find(name); found != from.end())
      left.names_[name] = std::make_shared<DiskFile>(found->second->after_power_cut(dice, percent));
  }
  left.sync_names();
  return left;
}

}  // namespace earshot::power_cut
