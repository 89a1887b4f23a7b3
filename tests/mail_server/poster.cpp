// SPDX-License-Identifier: Apache-2.0
// Sends what is due in a folder at one moment: earshot_poster FOLDER PORT SECONDS. Writes a step before
// each letter ('>') and after each answer ('<'), so that whoever reads can kill it between any two.
#include <unistd.h>

#include <cstdlib>

#include "mail/post.h"
#include "mail/wording.h"

namespace earshot {
namespace {

void step(char which) {
  if (::write(1, &which, 1) != 1)
    std::abort();
}

void send_all(const fs::path& folder, int port, Moment now) {
  KeyFolder keys(folder / "keys");
  store::DataFolder data(folder / "data");
  const host::Plugins plugins;
  answers::Site site{data, keys, plugins, [now] { return now; }};
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

int main(int, char** words) {
  earshot::send_all(words[1], std::atoi(words[2]),
                    earshot::Moment(std::chrono::seconds(std::atoll(words[3]))));
  return 0;
}
