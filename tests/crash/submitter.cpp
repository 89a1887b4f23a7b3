// SPDX-License-Identifier: Apache-2.0
// Sends answers from several threads, closes surveys and opens new ones, until it is killed. Says on
// stdout what it is about to do and what was acknowledged, one unbuffered line each, so that
// whatever was said outlives it: earshot_submitter FOLDER SEED THREADS AGAIN
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <random>

#include "answers/settle.h"
#include "base/log.h"
#include "crash/ground.h"
#include "store/surveys.h"

namespace earshot::crash {
namespace {

using Dice = std::mt19937_64;

// One write is one line: nothing is left in a buffer that a kill would take along.
void say(const std::string& line) {
  const std::string whole = line + "\n";
  if (::write(STDOUT_FILENO, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
    std::abort();
}

struct Letter {
  std::string survey;
  std::string nonce;
  std::optional<std::string> invitation;
};

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  return bytes;
}

// Whether it was acknowledged; a survey that has just closed is no error.
bool send(Ground& ground, const Letter& letter, std::size_t length) {
  const auto counter = ground.desk().find(letter.survey);
  if (!counter)
    return false;
  answers::Sent sent;
  sent.nonce = letter.nonce;
  sent.invitation = letter.invitation;
  sent.answers = answers_with(counter->survey().promise, letter.nonce, length);
  sent.language = "en";
  const auto answer = ground.desk().take(*counter, std::move(sent));
  if (!answer.problems.empty())
    throw std::runtime_error(to_text(answer.problems.front()));
  if (answer.taken != answers::Taken::thanks)
    return false;
  say("thanks " + letter.nonce);
  return true;
}

// A new letter to some open survey, from somebody invited who had not answered a moment ago. Two
// may well hold the same invitation; only one of them can win.
std::optional<Letter> next_letter(Ground& ground, Dice& dice) {
  const auto db = ground.snapshot();
  const auto open =
      db->all<std::string, std::string>("select id, promise from survey where state = 'open'");
  if (open.empty())
    return std::nullopt;
  const auto& [survey, promise] = open[dice() % open.size()];
  Letter letter{survey, to_hex(random_bytes(8)), std::nullopt};
  if (!row_of(find_promise(promise).value()).has_invitations)
    return letter;
  const auto unused =
      db->all<Blob>("select id from invitation where survey = ? and used = 0", survey);
  if (unused.empty())
    return std::nullopt;
  letter.invitation = std::get<0>(unused[dice() % unused.size()]).bytes;
  return letter;
}

void submit(Ground& ground, std::uint64_t seed) {
  Dice dice(seed);
  for (;;) {
    const auto letter = next_letter(ground, dice);
    if (!letter)
      continue;
    say("try " + letter->survey + " " + letter->nonce + " " +
        (letter->invitation ? to_hex(*letter->invitation) : "-"));
    send(ground, *letter, dice());
    if (dice() % 8 == 0)
      send(ground, *letter, dice());  // pressed twice
  }
}

// What was sent before the last kill and never acknowledged is sent again, as a person would.
void send_again(Ground& ground, const fs::path& file) {
  std::ifstream lines(file);
  std::string survey, nonce, invitation;
  while (lines >> survey >> nonce >> invitation)
    send(ground,
         {survey, nonce, invitation == "-" ? std::nullopt : std::optional(from_hex(invitation))},
         0);
}

std::vector<Survey> open_surveys(Ground& ground) {
  const auto db = ground.snapshot();
  std::vector<Survey> surveys = store::all_surveys(*db);
  std::erase_if(surveys, [](const Survey& s) { return s.state != SurveyState::open; });
  return surveys;
}

void keep_some_open(Ground& ground) {
  int anonymous = 0, open = 0;
  for (const Survey& survey : open_surveys(ground))
    ++(survey.promise == Promise::open ? open : anonymous);
  for (; anonymous < 2; ++anonymous)
    ground.open_survey(Promise::anonymous);
  for (; open < 1; ++open)
    ground.open_survey(Promise::open);
}

// Surveys close with any number of answers, so that some are mixed and some have to wait.
void turn_over(Ground& ground, std::uint64_t seed) {
  Dice dice(seed);
  for (;;) {
    keep_some_open(ground);
    std::this_thread::sleep_for(std::chrono::milliseconds(dice() % 60));
    const auto surveys = open_surveys(ground);
    if (surveys.empty())
      continue;
    const std::string id = surveys[dice() % surveys.size()].id;
    say("closing " + id);
    answers::Settled settled;
    answers::close_now(ground.site(), id, settled);
    for (const std::string& stuck : settled.stuck)
      throw std::runtime_error("stuck: " + stuck);
    say("settled " + id);
  }
}

template <class Work>
std::jthread in_thread(Work work) {
  return std::jthread([work] {
    try {
      work();
    } catch (const std::exception& e) {
      say(std::string("error ") + e.what());
      std::abort();
    }
  });
}

int run(const fs::path& folder, std::uint64_t seed, unsigned threads, const fs::path& again) {
  log::set_level(log::Level::warning);
  Ground ground(folder);
  keep_some_open(ground);
  say("ready");
  send_again(ground, again);
  std::vector<std::jthread> hands;
  for (unsigned i = 0; i < threads; ++i)
    hands.push_back(in_thread([&ground, s = seed * 1000 + i] { submit(ground, s); }));
  hands.push_back(in_thread([&ground, seed] { turn_over(ground, seed); }));
  return 0;  // never: the hands never rest
}

}  // namespace
}  // namespace earshot::crash

int main(int count, char** words) {
  if (count != 5)
    return 2;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // never outlives the test that started it
  try {
    return earshot::crash::run(words[1], std::stoull(words[2]),
                               static_cast<unsigned>(std::stoul(words[3])), words[4]);
  } catch (const std::exception& e) {
    earshot::crash::say(std::string("error ") + e.what());
    return 1;
  }
}
