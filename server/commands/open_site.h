// SPDX-License-Identifier: Apache-2.0
// The data folder, keys, plugins and clock of a partnership, opened as its settings say, for commands
// that work on answers. The first that makes the folders takes what the files say of the
// partnership into the database, once.
#pragma once

#include <memory>
#include <string>

#include "answers/shelf.h"
#include "answers/site.h"
#include "base/settings.h"
#include "commands/terminal.h"
#include "demo/clock.h"
#include "model/lists.h"
#include "model/partnership.h"
#include "model/survey.h"

namespace earshot::commands {

// A command that begins something makes the folders. To any other, one that is not there was named
// wrongly, and an empty one in its place would hide that.
enum class Folders { must_be_there, may_be_new };

class OpenSite {
 public:
  // Plugins that can't be used are complained of and left out. Throws if the folders can't be used.
  OpenSite(const Settings& settings, Terminal& terminal, Folders folders);

  answers::Site& site() { return site_; }
  const Lists& lists();  // throws with every problem in them
  // By name, from the forms folder, or by file. Throws with every problem in it.
  Form form(const std::string& name_or_file);
  // Every form of the forms folder that is sound; of the others it is complained.
  answers::Shelf shelf(Terminal& terminal);
  Particulars partnership();
  // Only a demonstration's is ever set ahead.
  demo::Clock& clock() { return clock_; }
  bool is_demo() const { return is_demo_; }

 private:
  std::vector<Form> forms_in(const fs::path& folder, Terminal& terminal);
  void check_with_plugin(const Form& form) const;

  const Settings& settings_;
  KeyFolder keys_;
  store::DataFolder data_;
  host::Plugins plugins_;
  demo::Clock clock_;
  bool is_demo_ = false;
  answers::Progress drawing_up_;
  answers::Site site_;
  std::unique_ptr<Lists> lists_;
};

// Throws a sentence if there is none.
fs::path database_that_is_there(const Settings& settings);

}  // namespace earshot::commands
