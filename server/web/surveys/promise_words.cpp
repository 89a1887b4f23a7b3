// SPDX-License-Identifier: Apache-2.0
#include "web/surveys/promise_words.h"

#include <array>

namespace earshot::web {
namespace {

constexpr std::array<PromiseWords, 4> all_words{{
    {"Open: nobody is asked who they are", "There is one link for everybody, also as a poster.",
     "Nobody, here or elsewhere, can tell who has answered.",
     "You can't remind those who have not answered, and somebody may answer twice."},
    {"Anonymous: one personal link each", "Everybody gets a link of their own, which works once.",
     "It is known whose link was used, and not which answers are whose.",
     "Before it closes you see only about how many have answered. What was sent can't be found or "
     "taken back."},
    {"Private, followed up: answers of one person are matched later",
     "Everybody gets a link of their own, which works once.",
     "You see who has answered, never what. Answers before, after and months later are matched by "
     "a "
     "code.",
     "Until the code is deleted, someone with full control of the server could connect answers and "
     "people; they are told so."},
    {"Named: the name stays with the answer",
     "Everybody gets a link of their own, which works once.",
     "Whoever reads the results sees who said what. It is for facilitators, managers and agencies.",
     "People will not tell you what they would only say unnamed."},
}};

std::string from_how_many(int floor) {
  return floor <= 1 ? " Every single answer is shown."
                    : " Results are shown from " + std::to_string(floor) + " answers on.";
}

}  // namespace

const PromiseWords& words_of(Promise promise) {
  return all_words[static_cast<std::size_t>(promise)];
}

std::string consequences(Promise promise, const Particulars& partnership, Day cycle_ends_on) {
  constexpr std::string_view day = "{day}";
  std::string read(row_of(promise).on_screen);
  if (const auto at = read.find(day); at != read.npos)
    read.replace(at, day.size(), long_text(cycle_ends_on));
  const PromiseWords& words = words_of(promise);
  std::string all = "People read: \"" + read + "\" ";
  all.append(words.people).append(" ").append(words.seen);
  all.append(from_how_many(partnership.floor_of(promise))).append(" ").append(words.cannot);
  return all;
}

}  // namespace earshot::web
