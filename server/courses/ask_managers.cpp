// SPDX-License-Identifier: Apache-2.0
#include "courses/ask_managers.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/secrets.h"
#include "courses/attendance_rules.h"
#include "courses/look.h"
#include "courses/other_voices.h"
#include "courses/survey_of_stage.h"
#include "model/letters.h"
#include "store/invitations.h"
#include "store/outbox.h"

namespace earshot::courses {
namespace {

using std::chrono::days;
using store::KeptVoice;
using store::VoiceStands;

constexpr days a_month{30};

// Everything that is due to one address now: one letter.
struct DueToOne {
  std::vector<KeptVoice> to_ask;
  std::vector<KeptVoice> to_remind;
};

class Managers {
 public:
  Managers(answers::Site& site, const answers::Shelf& shelf)
      : site_(site), shelf_(shelf), now_(site.clock()), today_(london_day(now_)) {}

  ManagersTicked run() {
    sort_out(*site_.data.snapshot());
    for (const auto& [address, due] : addresses_)
      for (const KeptVoice& kept : due.to_ask)
        find_survey(kept.session);
    for (const auto& [address, due] : addresses_)
      site_.data.writer().run([&, &one = due](Database& db) { write(db, one); });
    return ticked_;
  }

 private:
  void sort_out(Database& db) {
    const std::vector<KeptVoice> open = store::open_managers(db);
    if (open.empty())
      return;
    Look look(db, now_);
    for (const KeptVoice& kept : open)
      sort_out(look, kept);
    leave_out_who_has_had_enough(db, look.rules());
  }

  void sort_out(Look& look, const KeptVoice& kept) {
    if (!look.may_write_now(kept.agency))
      return;
    const bool asks = is_to_be_asked(kept, look.session(kept.session), look.rules(), today_);
    const bool reminds = kept.stands == VoiceStands::asked && is_to_be_reminded(look, kept);
    const auto address = asks || reminds ? address_of(kept) : std::nullopt;
    if (address)
      (asks ? addresses_[*address].to_ask : addresses_[*address].to_remind).push_back(kept);
  }

  bool is_to_be_reminded(Look& look, const KeptVoice& kept) const {
    return last_day_of(kept.came, kept.on, look.session(kept.session)) &&
           look.is_open(kept.survey) && today_ >= *kept.asked_on + days(look.rules().days_between);
  }

  // The same for one mailbox in all sessions.
  std::optional<std::string> address_of(const KeptVoice& kept) {
    if (!rolls_.contains(kept.session))
      rolls_.emplace(kept.session, find_roll(site_, kept.session));
    const auto& roll = rolls_.at(kept.session);
    const auto found = roll ? open_voice(*roll, kept, manager_voice) : std::nullopt;
    return found ? std::optional(same_words(found->address)) : std::nullopt;
  }

  // One letter a day, of those that ask anew no more in a month than anybody gets, and none any more to
  // whoever did not want them.
  void leave_out_who_has_had_enough(Database& db, const AskingRules& rules) {
    if (addresses_.empty())
      return;
    std::map<std::string, std::set<std::string>> letters;
    for (const KeptVoice& kept : store::managers_written_to_since(db, Day{})) {
      const auto address = address_of(kept);
      if (!address)
        continue;
      if (kept.stands == VoiceStands::refused || kept.asked_on == today_ ||
          kept.reminded_on == today_)
        addresses_.erase(*address);
      else if (kept.asked_on > today_ - a_month)
        letters[*address].insert(kept.asked_in);
    }
    for (auto& [address, due] : addresses_)
      if (std::cmp_greater_equal(letters[address].size(), rules.most_a_month))
        due.to_ask.clear();
  }

  void find_survey(const std::string& session) {
    if (surveys_.contains(session))
      return;
    // No code joins what they say to anything, so that is what they are promised; ten managers of one
    // session's people there never are.
    const auto survey =
        survey_of_stage(site_, shelf_,
                        {session, std::string(manager_stage), std::string(manager_form),
                         Promise::anonymous, row_of(Promise::anonymous).least_floor});
    surveys_.emplace(session, survey ? survey->id : std::string());
  }

  void write(Database& db, const DueToOne& due) {
    const std::string letter = to_hex(random_bytes(8));
    const int asked = ask(db, due, letter);
    const int reminded = remind(db, due, letter);
    if (asked + reminded == 0)
      return;
    store::put_letter(db, {.kind = manager_letter, .about = letter, .due_at = now_});
    ++(asked > 0 ? ticked_.asked : ticked_.reminded);
  }

  int ask(Database& db, const DueToOne& due, const std::string& letter) {
    int count = 0;
    for (const KeptVoice& kept : due.to_ask) {
      const std::string& survey = surveys_.at(kept.session);
      if (survey.empty())
        continue;
      const std::string invitation = store::add_invitations(db, survey, 1).front();
      if (store::mark_manager_asked(db, {kept.attendance, letter, today_}, invitation))
        ++count;
      else
        store::delete_unused(db, invitation);  // another process was quicker
    }
    return count;
  }

  int remind(Database& db, const DueToOne& due, const std::string& letter) const {
    int count = 0;
    for (const KeptVoice& kept : due.to_remind)
      count += store::mark_manager_reminded(db, {kept.attendance, letter, today_});
    return count;
  }

  answers::Site& site_;
  const answers::Shelf& shelf_;
  Moment now_;
  Day today_;
  std::map<std::string, std::optional<Roll>> rolls_;
  std::map<std::string, DueToOne> addresses_;
  std::map<std::string, std::string> surveys_;  // by session; empty: it can't be made
  ManagersTicked ticked_;
};

}  // namespace

ManagersTicked ask_managers(answers::Site& site, const answers::Shelf& shelf) {
  return Managers(site, shelf).run();
}

}  // namespace earshot::courses
