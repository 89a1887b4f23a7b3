// SPDX-License-Identifier: Apache-2.0
// earshot settings export: writes the partnership's settings and lists as files.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "partnership/files.h"

namespace earshot::commands {
namespace {

class SettingsExport final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("folder", folder_,
                    "The folder to write the files into; made if it is not there")
        ->required();
    line.add_flag("--overwrite", overwrite_, "Write over files that are there already");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    const auto database = open_sqlite(database_that_is_there(place_.settings()), Access::read);
    for (const auto& row : partnership::all_files)
      must_be_free(fs::path(folder_) / row.name);
    fs::create_directories(folder_);
    for (const auto& row : partnership::all_files) {
      const fs::path file = fs::path(folder_) / row.name;
      write_durably(file, partnership::text_of(row.kind, *database));
      terminal.line(file.string());
    }
    return done;
  }

 private:
  void must_be_free(const fs::path& file) const {
    if (!overwrite_ && fs::exists(file))
      throw std::runtime_error(file.string() +
                               " is there already. Name another folder, or add --overwrite.");
  }

  Place place_;
  std::string folder_;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_settings_export() { return std::make_unique<SettingsExport>(); }

}  // namespace earshot::commands
