// SPDX-License-Identifier: Apache-2.0
#include "crash/inventory.h"

#include <algorithm>

#include "answers/payload.h"
#include "base/sealing.h"
#include "store/data_keys.h"
#include "store/invitations.h"
#include "store/pending.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/surveys.h"
#include "store/words.h"

namespace earshot::crash {
namespace {

class Count {
 public:
  Count(Ground& ground, Database& db, Inventory& found) : ground_(ground), db_(db), found_(found) {}

  void everything() {
    file();
    for (const Survey& survey : store::all_surveys(db_))
      one(survey);
    for (const std::string& id : store::all_release_ids(db_))
      release(id);
    for (const auto& [id] : db_.all<Blob>("select id from invitation where used = 1"))
      found_.used_invitations.insert(to_hex(id.bytes));
    found_.disclosures = db_.one<int>("select count(*) from disclosure").value();
    if (found_.disclosures != found_.child_answers)
      wrong("there are ", found_.disclosures, " disclosure boxes for ", found_.child_answers,
            " answers of children");
  }

 private:
  template <class... Parts>
  void wrong(const Parts&... parts) {
    std::string sentence;
    ((sentence += text(parts)), ...);
    found_.wrong.push_back(std::move(sentence));
  }
  static std::string text(const std::string& part) { return part; }
  static std::string text(const char* part) { return part; }
  static std::string text(int part) { return std::to_string(part); }

  void file() {
    const auto sound = db_.one<std::string>("pragma integrity_check");
    if (sound != "ok")
      wrong("integrity_check says: ", sound.value_or("nothing"));
    if (db_.one<int>("select count(*) from pragma_foreign_key_check") != 0)
      wrong("a foreign key leads nowhere");
  }

  void one(const Survey& survey) {
    const bool sealed = survey.state == SurveyState::open || survey.state == SurveyState::closed ||
                        survey.state == SurveyState::waiting;
    // A spent key may have been killed half destroyed: there, and good for nothing.
    const auto key =
        sealed ? ground_.site().keys.find(answers::survey_key(survey.id)) : std::nullopt;
    if (sealed && !key)
      wrong("the key of ", survey.id, " is missing");
    if (!sealed &&
        std::ranges::find(key_names_, answers::survey_key(survey.id)) != key_names_.end())
      ++found_.spent_keys;
    if (survey.state == SurveyState::closed)
      ++found_.closed;
    if (survey.state == SurveyState::destroyed && survey.answered != 0)
      wrong(survey.id, " was destroyed with answers");
    const int boxes = store::count_boxes(db_, survey.id);
    if (!sealed && boxes != 0)
      wrong(survey.id, " is mixed and still has boxes");
    if (sealed && survey.answered && *survey.answered != boxes)
      wrong(survey.id, " closed with ", *survey.answered, " answers and has ", boxes);
    const int flips = store::count_invitations(db_, survey.id).used;
    if (sealed && survey.promise == Promise::anonymous && flips != boxes)
      wrong(survey.id, " has ", flips, " used invitations and ", boxes, " boxes");
    if (sealed && key)
      open_boxes(survey, *key);
  }

  void open_boxes(const Survey& survey, const Key& key) {
    Opener opener(BoxKeys::from_private(key));
    const auto counter = ground_.desk().find(survey.id);
    store::each_box(db_, survey.id, [&](std::string_view box) {
      const auto inside = opener.open(answers::box_context(survey.id), box);
      const auto payload = inside ? answers::unpack(counter->asking(), *inside) : std::nullopt;
      if (!payload)
        return wrong("a box of ", survey.id, " does not open");
      const auto words =
          payload->answers.find(survey.promise == Promise::open ? "words" : "will_do");
      if (words == payload->answers.end())
        return wrong("a box of ", survey.id, " has no words");
      found_.places[nonce_in(words->second.front())].push_back("box in " + survey.id);
      found_.child_answers += survey.promise == Promise::open;
    });
  }

  void release(const std::string& id) {
    const Release figures = store::find_release(db_, id).value();
    if (figures.unreadable != 0)
      wrong(id, " has unreadable boxes");
    if (store::count_responses(db_, id) != figures.answered)
      wrong(id, " counts ", figures.answered, " answers and keeps ",
            store::count_responses(db_, id));
    const int words = open_words(id);
    if (words != figures.answered)
      wrong(id, " has words of ", words, " answers");
    int counted = 0;
    for (const std::string& survey : figures.surveys)
      counted += store::find_survey(db_, survey).value().answered.value_or(0);
    if (counted != figures.answered)
      wrong(id, " counts ", figures.answered, " answers; its surveys closed with ", counted);
    found_.released += figures.answered;
    if (figures.promise == Promise::open)
      found_.child_answers += figures.answered;
  }

  int open_words(const std::string& release) {
    const auto wrapping = ground_.site().keys.find(answers::keeping_key(release));
    const auto key = wrapping ? store::find_data_key(db_, release, *wrapping) : std::nullopt;
    if (!key) {
      wrong("what ", release, " keeps can't be opened");
      return 0;
    }
    int count = 0;
    store::each_words(
        db_, release, [&](std::string_view row, std::string_view, std::string_view sealed) {
          const auto inside = open_value(*key, answers::words_place(release + to_hex(row)), sealed);
          const auto words = inside ? answers::unpack_words(*inside) : std::nullopt;
          if (!words)
            return wrong("words of ", release, " do not open");
          found_.places[nonce_in(words->text)].push_back("words in " + release);
          ++count;
        });
    return count;
  }

  Ground& ground_;
  Database& db_;
  Inventory& found_;
  const std::vector<std::string> key_names_ = ground_.site().keys.names();
};

}  // namespace

Inventory take_inventory(Ground& ground) {
  Inventory found;
  const auto db = ground.snapshot();
  Count(ground, *db, found).everything();
  return found;
}

Differences compare(const Ledger& ledger, const Inventory& found) {
  Differences differences{.lost = {}, .wrong = found.wrong};
  std::set<std::string> invitations;
  for (const auto& [nonce, places] : found.places) {
    if (places.size() != 1)
      differences.wrong.push_back(nonce + " is doubled: " + places[0] + ", " + places[1]);
    const auto tried = ledger.tried.find(nonce);
    if (tried == ledger.tried.end())
      differences.wrong.push_back(nonce + " was never sent");
    else if (tried->second.invitation != "-")
      invitations.insert(tried->second.invitation);
  }
  for (const std::string& nonce : ledger.thanked)
    if (!found.places.contains(nonce))
      differences.lost.push_back(nonce);
  if (invitations != found.used_invitations)
    differences.wrong.push_back("used invitations are not those of the answers that are there");
  return differences;
}

}  // namespace earshot::crash
