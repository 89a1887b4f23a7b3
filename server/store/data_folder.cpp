// SPDX-License-Identifier: Apache-2.0
#include "store/data_folder.h"

#include <stdexcept>

#include "store/schema.h"

namespace earshot::store {
namespace {

std::unique_ptr<Database> open_up_to_date(const fs::path& folder) {
  make_folder(folder);
  if (const auto wrong = open_to_others(folder))
    throw std::runtime_error("The data folder " + *wrong);
  const fs::path file = database_file(folder);
  auto database = open_sqlite(file, Access::write);
  migrate(*database, file, migrations());
  return database;
}

}  // namespace

fs::path database_file(const fs::path& folder) { return folder / "earshot.sqlite"; }

DataFolder::DataFolder(fs::path folder)
    : path_(std::move(folder)), writer_(open_up_to_date(path_)), readers_(database_file(path_)) {}

void DataFolder::forget_deleted() {
  if (!deleted_.exchange(false))
    return;
  bool done = false;
  try {
    writer_.run_alone([&](Database& db) { done = db.forget_deleted(); });
  } catch (...) {
    deleted_ = true;
    throw;
  }
  if (!done)
    deleted_ = true;
}

}  // namespace earshot::store
