// SPDX-License-Identifier: Apache-2.0
#include "power_cut/real_path.h"

#include <latch>
#include <stdexcept>

#include "answers/settle.h"

namespace earshot::power_cut {

RealPath::RealPath(std::uint64_t seed, Care care)
    : seed_(seed), care_(care), dice_(seed), watched_(folder_.path(), power_) {
  put_sqlite_on(disk_, power_);
}

std::string RealPath::here(const std::string& what) const {
  return "seed " + std::to_string(seed_) + ", cut " + std::to_string(cut_) + ": " + what;
}

void RealPath::live_and_look(Findings& findings) {
  ++cut_;
  ++findings.cuts;
  const auto before = ledger_.thanked.size();
  power_.on_for(1 + dice_.below(dice_.chance(30) ? 100 : 2500));
  live(findings);
  findings.acknowledged += static_cast<int>(ledger_.thanked.size() - before);
  disk_ = disk_.after_power_cut(dice_);
  watched_.cut(dice_);
  power_.on();
  look(findings);
}

void RealPath::live(Findings& findings) try {
  crash::Ground ground(folder_.path());
  if (!care_.full)
    ground.site().data.writer().run_alone(
        [](Database& database) { database.run("pragma synchronous = normal"); });
  while (!power_.is_off())
    run_a_survey(ground, findings);
} catch (const std::exception&) {
  if (!power_.is_off())
    throw;
}

void RealPath::run_a_survey(crash::Ground& ground, Findings& findings) {
  const auto made = ground.open_survey(dice_.chance(50) ? Promise::anonymous : Promise::open);
  const int answers = 1 + static_cast<int>(dice_.below(crash::invited));
  for (int first = 0; first < answers && !power_.is_off();) {
    const auto left = static_cast<std::uint64_t>(answers - first);
    const int count = 1 + static_cast<int>(dice_.below(std::min<std::uint64_t>(left, 8)));
    send_together(ground, made, first, count);
    first += count;
  }
  if (power_.is_off() || dice_.chance(30))
    return;
  answers::Settled settled;
  answers::close_now(ground.site(), made.survey.id, settled);
  findings.mixed += static_cast<int>(settled.released.size());
}

answers::Prepared RealPath::prepare(crash::Ground& ground, const answers::MadeSurvey& made,
                                    int number, const std::string& nonce) {
  const auto counter = ground.desk().find(made.survey.id);
  answers::Sent sent;
  sent.nonce = nonce;
  if (!made.invitations.empty())
    sent.invitation = made.invitations[static_cast<std::size_t>(number)];
  sent.answers = crash::answers_with(made.survey.promise, nonce, dice_.below(400));
  sent.language = "en";
  ledger_.tried[nonce] = {made.survey.id, sent.invitation ? to_hex(*sent.invitation) : "-"};
  answers::Prepared prepared = ground.desk().prepare(*counter, std::move(sent));
  if (!prepared.problems.empty())
    throw std::logic_error(to_text(prepared.problems.front()));
  return prepared;
}

// The first change holds the writer up until all are queued, so that they share one commit.
void RealPath::send_together(crash::Ground& ground, const answers::MadeSurvey& made, int first,
                             int count) {
  std::vector<std::pair<std::string, answers::Prepared>> letters;
  for (int number = first; number < first + count; ++number) {
    const std::string nonce = to_hex(random_bytes(8));
    letters.emplace_back(nonce, prepare(ground, made, number, nonce));
  }
  std::latch queued(1), done(count);
  std::vector<answers::Taken> taken(letters.size(), answers::Taken::no_longer);
  std::set<std::string> kept;
  for (std::size_t i = 0; i < letters.size(); ++i)
    ground.site().data.writer().queue(
        [&, i](Database& database) {
          queued.wait();
          taken[i] = letters[i].second.change(database);
        },
        [&, i](std::exception_ptr why) {
          if (!why && taken[i] == answers::Taken::thanks)
            kept.insert(letters[i].first);
          done.count_down();
        });
  queued.count_down();
  done.wait();
  ledger_.thanked.merge(kept);
}

void RealPath::look(Findings& findings) try {
  crash::Ground ground(folder_.path());
  look_once(ground, findings);
  answers::settle(ground.site());
  look_once(ground, findings);
} catch (const std::exception& e) {
  findings.wrong.push_back(here(e.what()));
}

void RealPath::look_once(crash::Ground& ground, Findings& findings) {
  const auto differences = crash::compare(ledger_, crash::take_inventory(ground));
  for (const std::string& what : differences.lost) {
    findings.lost.push_back(here("answer " + what));
    ledger_.thanked.erase(what);
  }
  for (const std::string& what : differences.wrong)
    findings.wrong.push_back(here(what));
}

}  // namespace earshot::power_cut
