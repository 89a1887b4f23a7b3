// SPDX-License-Identifier: Apache-2.0
// earshot user add: invites somebody who works here and prints the link for their account.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/tell_link.h"
#include "staff/accounts.h"
#include "staff/links.h"
#include "staff/names.h"

namespace earshot::commands {
namespace {

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (const RoleRow& row : all_roles)
    names.emplace_back(row.name);
  return names;
}

Roles roles_of(const std::vector<std::string>& names) {
  Roles roles;
  for (const std::string& name : names) {
    const auto role = find_role(name);
    if (!role) {
      const auto known = role_names();
      const auto meant = closest(name, known);
      throw UsedWrongly(
          "There is no role '" + name + "'. " +
          (meant ? "Did you mean '" + *meant + "'?" : "Write " + list_of(known) + "."));
    }
    roles.add(*role);
  }
  return roles;
}

class UserAdd final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line, {"data", "keys", "address"});
    line.add_option("name", name_, "Their name, as colleagues know them")->required();
    line.add_option("email", email_, "Their email address, with which they sign in")->required();
    line.add_option("--role", roles_,
                    "What they do: partnership-team, training-lead, workforce-group, "
                    "safeguarding-reader, scrutineer or administrator; may be given more than once")
        ->type_name("ROLE")
        ->required();
    line.add_flag("--json", json_, "Print the person's id and the link as JSON");
  }

  Exit run(Terminal& terminal) override {
    const Roles roles = roles_of(roles_);
    check(roles);
    OpenSite site(place_.settings(), terminal, Folders::may_be_new);
    const Moment now = site.site().clock();
    if (const Problems taken =
            staff::check_name_is_free(*site.site().data.snapshot(), name_, email_);
        !taken.empty()) {
      terminal.complain(taken.front().message + ".");
      return failed;
    }
    const Person person = staff::new_person(name_, email_, roles, now);
    const std::string secret = staff::new_link_secret();
    const bool added = site.site().data.writer().run([&](Database& db) {
      return staff::invite(db, "shell", person, secret, now + staff::link_lives);
    });
    if (!added) {
      terminal.complain("Somebody has an account with " + person.email +
                        " already. For a new link write: earshot user link " + person.email);
      return failed;
    }
    tell_link(terminal, place_.settings(), {person, secret, json_},
              person.name + " can open an account with this link, once, within 30 minutes:");
    return done;
  }

 private:
  void check(Roles roles) const {
    Problems problems = staff::check_person(name_, email_);
    for (Problem& problem : staff::check_roles(roles))
      problems.push_back(std::move(problem));
    std::string all;
    for (const Problem& problem : problems)
      all += (all.empty() ? "" : "\n") + problem.question + ": " + problem.message + ".";
    if (!all.empty())
      throw UsedWrongly(all);
  }

  Place place_;
  std::string name_;
  std::string email_;
  std::vector<std::string> roles_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_user_add() { return std::make_unique<UserAdd>(); }

}  // namespace earshot::commands
