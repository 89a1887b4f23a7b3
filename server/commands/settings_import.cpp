// SPDX-License-Identifier: Apache-2.0
// earshot settings import: reads the partnership's settings and lists from files, as one change.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/file_kinds.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "partnership/plan.h"
#include "store/staff_record.h"

namespace earshot::commands {
namespace {

constexpr std::uintmax_t most_bytes = 1024 * 1024;

class SettingsImport final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("files", files_, "partnership.toml, agencies.toml, topics.toml: one or more")
        ->required();
    line.add_flag("--dry-run", dry_run_, "Say what would change, and change nothing");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    std::vector<partnership::GivenFile> files;
    for (const std::string& name : files_)
      files.push_back(read(name));
    OpenSite site(place_.settings(), terminal, Folders::may_be_new);
    const Moment now = site.site().clock();
    const partnership::Plan plan = site.site().data.writer().run([&](Database& db) {
      partnership::Plan planned = partnership::plan_import(db, files, london_day(now));
      if (!dry_run_ && planned.problems.empty())
        partnership::carry_out(db, planned, london_day(now));
      if (!dry_run_ && !planned.changes.empty())
        store::add_to_record(db, {.who = "shell", .at = now, .what = "imported-settings"});
      return planned;
    });
    return tell(plan, terminal);
  }

 private:
  static partnership::GivenFile read(const std::string& name) {
    if (!fs::is_regular_file(name))
      throw std::runtime_error(name + ": there is no such file");
    if (fs::file_size(name) > most_bytes)
      throw std::runtime_error(name + ": this is too large to be a file of Earshot");
    std::string text = read_file(name).value_or("");
    switch (kind_of(name, text)) {
      case FileKind::topics:
        return {name, partnership::FileKind::topics, std::move(text)};
      case FileKind::agencies:
        return {name, partnership::FileKind::agencies, std::move(text)};
      case FileKind::configuration:
        return {name, partnership::FileKind::settings, std::move(text)};
      default:
        throw UsedWrongly(name +
                          " is not a file of settings. Name partnership.toml, agencies.toml or "
                          "topics.toml, as earshot settings export writes them.");
    }
  }

  Exit tell(const partnership::Plan& plan, Terminal& terminal) const {
    for (const Problem& problem : plan.problems)
      terminal.complain(to_text(problem));
    if (!plan.problems.empty()) {
      terminal.complain("Nothing was changed.");
      return failed;
    }
    for (const std::string& remark : plan.remarks)
      terminal.complain(remark);
    for (const std::string& change : plan.changes)
      terminal.line(change);
    terminal.line(plan.changes.empty() ? "All of it is so already."
                  : dry_run_           ? "This would be changed. Nothing was."
                                       : "This was changed.");
    return done;
  }

  Place place_;
  std::vector<std::string> files_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_settings_import() { return std::make_unique<SettingsImport>(); }

}  // namespace earshot::commands
