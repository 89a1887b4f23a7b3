// SPDX-License-Identifier: Apache-2.0
// Priya, of the partnership team, at the pages of /forms: what they show her and what they keep.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "answers/forms_at_hand.h"
#include "store/own_forms.h"
#include "web/signed_in.h"

namespace earshot::web {

class Wording : public ::testing::Test {
 protected:
  using Typed = Visitor::Form;

  // What a form on that page would send back untouched as `seen`.
  static std::string seen_in(const std::string& body);
  Shown get(const std::string& path) { return priya.get(path); }
  Shown post(const std::string& path, Typed typed) { return priya.post(path, std::move(typed)); }
  // As somebody who opened that page and pressed one of its buttons.
  Shown press(const std::string& page, const std::string& path, Typed typed) {
    typed.emplace_back("seen", seen_in(get(page).body));
    return post(path, std::move(typed));
  }
  Shown edit(const std::string& path, Typed typed) { return press(path, path, std::move(typed)); }
  void copy(const std::string& of, const std::string& name, const std::string& title);
  answers::FormAtHand found(const std::string& name) {
    return answers::find_at_hand(office.partnership().read(), office.house().shelf, name).value();
  }
  std::vector<std::string> record();
  // Somebody opens a survey of it.
  void use(const std::string& name);

  Office office;
  Visitor priya = signed_in(office, Role::partnership_team);
};

}  // namespace earshot::web
