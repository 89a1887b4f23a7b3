// SPDX-License-Identifier: Apache-2.0
// earshot user link: a way back in for somebody who forgot their password or lost their telephone,
// or a new invitation for somebody who has not opened their account yet.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/tell_link.h"
#include "staff/links.h"
#include "staff/sign_in.h"
#include "store/people.h"

namespace earshot::commands {
namespace {

class UserLink final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line, {"data", "keys", "address"});
    line.add_option("email", email_, "The email address they sign in with")->required();
    line.add_flag("--lost-telephone", lost_telephone_,
                  "They set up their telephone again too, and get new recovery codes");
    line.add_flag("--json", json_, "Print the person's id and the link as JSON");
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const Moment now = site.site().clock();
    const std::string secret = staff::new_link_secret();
    const auto person = site.site().data.writer().run([&](Database& db) {
      auto known = store::find_person_by_email(db, staff::sign_in_name(email_));
      if (known)
        staff::keep_link(db, "shell", secret,
                         {purpose_for(*known), known->id, now + staff::link_lives}, now);
      return known;
    });
    if (!person) {
      terminal.complain("Nobody has an account with " + email_ +
                        ". Run earshot user list to see who has one.");
      return failed;
    }
    tell_link(terminal, place_.settings(), {*person, secret, json_}, sentence(*person));
    return done;
  }

 private:
  LinkPurpose purpose_for(const Person& person) const {
    if (person.standing == Standing::invited)
      return LinkPurpose::invitation;
    return lost_telephone_ ? LinkPurpose::way_back : LinkPurpose::password;
  }

  std::string sentence(const Person& person) const {
    if (person.standing == Standing::invited)
      return person.name + " can open an account with this link, once, within 30 minutes:";
    return person.name +
           (lost_telephone_ ? " can choose a new password and set up a telephone"
                            : " can choose a new password") +
           " with this link, once, within 30 minutes:";
  }

  Place place_;
  std::string email_;
  bool lost_telephone_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_user_link() { return std::make_unique<UserLink>(); }

}  // namespace earshot::commands
