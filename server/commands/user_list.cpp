// SPDX-License-Identifier: Apache-2.0
// earshot user list: who has an account, and what they may do.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "store/people.h"

namespace earshot::commands {
namespace {

std::vector<std::string_view> names_of(Roles roles) {
  std::vector<std::string_view> names;
  for (const RoleRow& row : all_roles)
    if (roles.has(row.role))
      names.push_back(row.name);
  return names;
}

class UserList final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_flag("--json", json_, "Print them as JSON");
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    nlohmann::json list = nlohmann::json::array();
    for (const Person& person : store::all_people(*db)) {
      const auto roles = names_of(person.roles);
      const auto standing = name_in(standings, person.standing);
      list.push_back({{"person", person.id},
                      {"name", person.name},
                      {"email", person.email},
                      {"roles", roles},
                      {"standing", standing},
                      {"second_step", person.has_second_step}});
      std::string line = person.name + (person.email.empty() ? "" : " <" + person.email + ">") +
                         "  " + std::string(standing);
      for (const std::string_view role : roles)
        line += " " + std::string(role);
      if (!json_)
        terminal.line(line);
    }
    if (json_)
      terminal.line(json_text(list));
    else if (list.empty())
      terminal.line(
          "Nobody has an account yet. Start the server and open the link it prints, or write:\n"
          "earshot user add \"Priya Shah\" priya.shah@example.gov.uk --role administrator");
    return done;
  }

 private:
  Place place_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_user_list() { return std::make_unique<UserList>(); }

}  // namespace earshot::commands
