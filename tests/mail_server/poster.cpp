// SPDX-License-Identifier: Apache-2.0
// Sends what is due in a folder at one moment: earshot_poster FOLDER PORT SECONDS [all]. With "all" it first
// does what a server does then: closes surveys, shows results, lets the clock of courses ask. Writes a
// step between those, before each letter ('>') and after each answer ('<'), so that whoever reads can
// kill it between any two.
#include <unistd.h>

#include <cstdlib>

#include "answers/settle.h"
#include "courses/clock.h"
#include "mail/post.h"
#include "mail/wording.h"
#include "people.h"

namespace earshot {
namespace {

void step(char which) {
  if (::write(1, &which, 1) != 1)
    std::abort();
}

void do_what_is_due(answers::Site& site) {
  const answers::Shelf shelf(course_forms(), {});
  step('.');
  answers::settle(site);
  step('.');
  courses::tick(site, shelf);
  step('.');
}

void send_all(const fs::path& folder, int port, Moment now, bool all) {
  KeyFolder keys(folder / "keys");
  store::DataFolder data(folder / "data");
  const host::Plugins plugins;
  answers::Site site{data, keys, plugins, [now] { return now; }};
  if (all)
    do_what_is_due(site);
  const mail::WayOut server = mail::by_server({.host = "127.0.0.1",
                                               .port = port,
                                               .security = MailSecurity::none,
                                               .to_answer = std::chrono::seconds(2)});
  const mail::WayOut watched = [&](const Letter& letter) {
    step('>');
    PostAnswer answer = server(letter);
    step('<');
    return answer;
  };
  mail::Post post(site, watched, {"surveys@example.org", "https://surveys.example.org"},
                  mail::shipped_words());
  post.send_due();
}

}  // namespace
}  // namespace earshot

int main(int count, char** words) {
  earshot::send_all(words[1], std::atoi(words[2]),
                    earshot::Moment(std::chrono::seconds(std::atoll(words[3]))), count > 4);
  return 0;
}
