// SPDX-License-Identifier: Apache-2.0
// earshot backup and earshot restore: one consistent file out, also while serving, and back into an
// empty data folder, with a word on what still opens.
#include "base/backup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "answers/results.h"
#include "answers/what_opens.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "staff/second_step.h"
#include "store/data_folder.h"
#include "store/notes.h"
#include "store/one_time_links.h"
#include "store/sessions.h"

namespace earshot::commands {
namespace {

class Backup final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("file", file_, "Where to write the backup; it must not exist yet")->required();
  }

  Exit run(Terminal& terminal) override {
    const fs::path database = database_that_is_there(place_.settings());
    terminal.progress("Writing " + file_ + " ...");
    back_up(database, file_);
    terminal.progress("");
    terminal.line("Backed up to " + file_ +
                  ". It holds no keys: keep the key folder safe too, but never beside it.");
    return done;
  }

 private:
  Place place_;
  std::string file_;
};

class Restore final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("file", file_, "A backup that earshot backup wrote")->required();
    line.add_flag(
        "--new-keys", new_keys_,
        "The old keys are lost for good: make new ones, and links sent before stop working");
    line.add_flag("--json", json_, "Print what can be opened as JSON");
  }

  Exit run(Terminal& terminal) override {
    const Settings& settings = place_.settings();
    terminal.progress("Checking " + file_ + " ...");
    earshot::restore(file_, store::database_file(settings.path("data")));
    terminal.progress("");
    OpenSite site(settings, terminal, Folders::may_be_new);
    if (new_keys_)
      take_new_keys(site.site());
    end_what_was_open(site.site());
    const auto db = site.site().data.snapshot();
    const answers::WhatOpens what = answers::what_opens(*db, site.site().keys);
    if (json_) {
      terminal.line(as_json(what));
      return done;
    }
    terminal.line("Restored to " + settings.path("data").string() + ".");
    for (const std::string& sentence : answers::sentences(what))
      terminal.line(sentence);
    return done;
  }

 private:
  // The notes hold the database to its old keys; without them new ones are made and noted.
  static void take_new_keys(answers::Site& site) {
    site.data.writer().run([](Database& db) { store::forget_notes(db); });
    for (const std::string_view key :
         {answers::link_key, answers::safeguarding_key, answers::needs_key, staff::staff_key_name})
      answers::house_key(site, key);
  }

  // Sessions and links of that day would be good again, whatever was ended since.
  static void end_what_was_open(answers::Site& site) {
    site.data.writer().run([](Database& db) {
      store::end_all_sessions(db);
      store::forget_all_links(db);
    });
  }

  static std::string as_json(const answers::WhatOpens& what) {
    const auto list = [](const std::vector<answers::WhatOpens::Sealed>& sealed) {
      nlohmann::json surveys = nlohmann::json::array();
      for (const auto& [survey, boxes] : sealed)
        surveys.push_back({{"survey", survey}, {"answers", answers::rounded_down(boxes)}});
      return surveys;
    };
    return json_text(nlohmann::json{{"links_work", what.links_work},
                                    {"open_surveys", what.open_surveys},
                                    {"can_open", list(what.can_open)},
                                    {"cannot_open", list(what.cannot_open)},
                                    {"kept_but_locked", what.kept_but_locked}});
  }

  Place place_;
  std::string file_;
  bool new_keys_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_backup() { return std::make_unique<Backup>(); }
std::unique_ptr<Command> make_restore() { return std::make_unique<Restore>(); }

}  // namespace earshot::commands
