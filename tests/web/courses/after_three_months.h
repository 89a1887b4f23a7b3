// SPDX-License-Identifier: Apache-2.0
// Tom, health visitor, was at Priya's session of Neglect and has been asked about it after three months.
#pragma once

#include "answers/links.h"
#include "courses/other_voices.h"
#include "web/answering/phone.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {

class AfterThreeMonths : public SessionOfNeglect {
 protected:
  explicit AfterThreeMonths(std::string_view settings = "[mail]\nserver = \"mail.example.org\"\n")
      : SessionOfNeglect(settings) {
    tom = add("Tom Okafor", "tom@example.org");
    tick();
    after_the_course = answer_by(link_at("after"));
    come_on("2027-01-14");
    tick();
    link = link_at("3m");
  }
  std::string link_at(const std::string& stage) {
    for (const store::Asking& each : store::askings_of(read(), tom))
      if (each.stage == stage)
        return answers::personal_link(isle().desk().link_key(), each.invitation);
    return {};
  }
  Shown answer_by(const std::string& of) {
    Phone phone(office, of);
    phone.open();
    phone.press("start");
    phone.press("on", {{"conf_after.1", "4"}, {"will_use", "no"}});
    phone.press("on");
    return phone.press("send");
  }
  std::optional<store::KeptVoice> voice(std::string_view which) {
    return store::find_voice(read(), tom, which);
  }
  std::optional<store::KeptVoice> voice() { return store::find_voice(read(), tom, manager_voice); }
  static Visitor::Form dana() {
    return {{"manager-name", " Dana Reid "},
            {"manager-email", "dana.reid@example.org"},
            {"language", "en"}};
  }

  std::string tom, link;
  Shown after_the_course;
  Visitor nobody{office};
};

}  // namespace earshot::web
