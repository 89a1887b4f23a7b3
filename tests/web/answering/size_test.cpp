// SPDX-License-Identifier: Apache-2.0
// What a phone with a bad line has to fetch: the shipped form after a course, over the real door, with
// every header.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "door/a_door.h"
#include "needs/a_cycle.h"
#include "store/said.h"
#include "web/answering/phone.h"
#include "web/assets.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::Got;

constexpr std::size_t most_bytes = 15'000;

std::size_t on_the_wire(const Got& got) { return got.head.size() + got.body.size(); }

class AnAnswerPage : public testing::Test {
 protected:
  AnAnswerPage() {
    door.behind().say([&](const door::Request& request) { return office.answer(request); });
    // So that pages have the way to what came of what people said before.
    office.partnership().site().data.writer().run([](Database& db) {
      store::add_cycle(db, tests::cycle_of_2026());
      store::add_said_edition(db, {.id = "said1",
                                   .cycle = "c1",
                                   .by = SaidBy::practitioners,
                                   .said = "You wait too long",
                                   .did = "You hear back within a week",
                                   .published = true,
                                   .written_by = "nia"});
    });
  }
  static constexpr std::string_view as_a_browser = "Accept-Encoding: gzip, deflate, br\r\n";

  Got get(const std::string& path, std::string_view headers = as_a_browser) {
    auto caller = door.call();
    caller.say(tests::get(path, headers));
    return *caller.hear();
  }
  Got press(const Visitor::Form& fields, std::string_view headers) {
    auto caller = door.call();
    caller.say(tests::post(
        link, encoded(fields),
        std::string("Content-Type: application/x-www-form-urlencoded\r\n").append(headers)));
    return *caller.hear();
  }
  // Pressed once by somebody whose page can be read here, and once, like twice in a row, as a
  // browser would ask for it.
  void press(const std::string& step, Visitor::Form fields) {
    if (const std::string sealed = so_far_in(page.body); !sealed.empty())
      fields.emplace_back("so-far", sealed);
    fields.emplace_back("next-step", step);
    page = press(fields, "");
    EXPECT_EQ(page.status, 200) << page.body;
    EXPECT_THAT(page.body, Not(HasSubstr("<script")));
    EXPECT_THAT(page.body, Not(HasSubstr("<img")));
    most = std::max(most, on_the_wire(press(fields, as_a_browser)));
  }
  static std::string so_far_in(const std::string& body) {
    const std::string before = "name=\"so-far\" value=\"";
    const std::size_t at = body.find(before);
    if (at == std::string::npos)
      return {};
    const std::size_t start = at + before.size();
    return body.substr(start, body.find('"', start) - start);
  }

  Office office;
  answers::MadeSurvey made = post_course(office);
  std::string link = link_of(office, made);
  tests::ADoor door;
  Got page;
  std::size_t most = 0;  // bytes of any page of the way
};

TEST_F(AnAnswerPage, IsSmallWithItsStyleAndNeedsNothingElse) {
  const std::size_t style = on_the_wire(get(std::string(assets::look().path)));
  most = on_the_wire(get(link));
  EXPECT_THAT(get(link, "").body, HasSubstr("/said?for=practitioners"));
  press("start", {});
  press("on", {{"conf_before.1", "2"},
               {"conf_before.2", "2"},
               {"conf_after.1", "4"},
               {"conf_after.2", "5"}});
  press("on", {{"accessibility", "no"}, {"will_use", "yes"}});
  press("on", {{"will_do", "Ask more"}});
  press("on", {});
  EXPECT_THAT(page.body, HasSubstr("Check your answers"));
  EXPECT_LE(most + style, most_bytes) << most << " and " << style;
  RecordProperty("page_bytes", static_cast<int>(most));
  // By then the style is there; and whoever sends is not kept waiting for a smaller "thank you".
  most = 0;
  press("send", {});
  EXPECT_THAT(page.body, HasSubstr("Thank you"));
  EXPECT_LE(most, most_bytes / 3);
  RecordProperty("style_bytes", static_cast<int>(style));
}

}  // namespace
}  // namespace earshot::web
