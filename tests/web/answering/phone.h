// SPDX-License-Identifier: Apache-2.0
// The phone of somebody who has a link: it keeps no cookie, shows one page, and presses its buttons as
// a browser would, with whatever stands hidden in the form.
#pragma once

#include <string>
#include <string_view>

#include "web/visitor.h"

namespace earshot::web {

class Phone {
 public:
  Phone(Office& office, std::string link) : visitor_(office), link_(std::move(link)) {}

  const Shown& open(std::string_view query = {});
  // Fields of the page, then a button; the page that comes out is the one to press next.
  const Shown& press(std::string_view step, Visitor::Form fields = {});
  // A file that was saved before.
  const Shown& choose_file(std::string_view bytes);

  const Shown& page() const { return page_; }
  // What is sealed in the page; taken back for a page that stands in another tab.
  std::string so_far() const;
  // That was shown when answers were saved.
  std::string code() const;
  void has_in_another_tab(std::string so_far) { other_ = std::move(so_far); }

 private:
  Visitor visitor_;
  std::string link_;
  std::string other_;
  Shown page_;
};

// The link of a survey's invitation, and of an agency.
std::string link_of(Office& office, const answers::MadeSurvey& made, std::size_t invitation = 0);
std::string link_of_agency(Office& office, const answers::MadeSurvey& made,
                           std::string_view agency);

// A form that ships, as a partnership that runs it in these languages has it; its plugin is left
// out, so that nothing has to be loaded.
Form shipped(std::string_view name, std::vector<std::string> languages = {"en"});
// "post-course" about a course with two outcomes, on 14 October 2026, open for a fortnight.
answers::MadeSurvey post_course(Office& office, int invitations = 2,
                                Promise promise = Promise::anonymous,
                                std::vector<std::string> languages = {"en"});

// What stands between the tags, for reading over a page.
std::string words_of(const std::string& html);

}  // namespace earshot::web
