// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "adversary/robbed.h"
#include "answers/links.h"
#include "answers/mix.h"
#include "answers/settle.h"
#include "answers/take.h"
#include "base/backup.h"
#include "people.h"
#include "store/surveys.h"

namespace earshot::adversary {
namespace {

class Sealed final : public Layout {
 public:
  Sealed(const fs::path& data, const fs::path& keys)
      : keys_(keys),
        data_(data),
        site_{data_, keys_, plugins_,
              [] { return london_moment(day("2026-10-14"), std::chrono::hours(12)); }},
        desk_(site_) {
    write_numbers_to_call(data_);
  }

  std::vector<std::string> invite(const std::vector<std::string>& addresses) override {
    staff_ = make_robbed(site_, "thief-staff", "practitioner", Promise::anonymous,
                         static_cast<int>(addresses.size()));
    children_ = make_robbed(site_, "thief-children", "child", Promise::open, 0);
    add_keys(site_, secrets_);
    for (const std::string& id : staff_.invitations)
      add_token(answers::personal_link(desk_.link_key(), id), secrets_);
    return staff_.invitations;
  }

  void staff_answer(const std::string& invitation, const Said& said) override {
    answer(staff_, invitation, said);
  }
  void child_answers(int, const Said& said) override { answer(children_, std::nullopt, said); }
  void fold_log() override {
    data_.has_deleted();
    data_.forget_deleted();
  }
  void back_up_to(const fs::path& file) override {
    back_up(store::database_file(data_.path()), file);
  }

  // settle() in its own steps, so that the thief is there before the log is emptied.
  void close(const std::function<void()>& after_commit) override {
    for (const auto* made : {&staff_, &children_}) {
      const std::string& id = made->survey.id;
      data_.writer().run([&](Database& db) { return store::close_survey(db, id, site_.today()); });
      after_commit();
      const Survey closed = store::find_survey(*data_.snapshot(), id).value();
      if (answers::mix(site_, {Unit::survey, {closed}}) != answers::Mixed::released)
        throw std::logic_error("a survey was not mixed");
      after_commit();
    }
    answers::settle(site_);
    after_commit();
  }

  std::vector<Kept> kept() override {
    std::vector<Kept> kept;
    open_kept(site_, staff_.survey.id, "staff", kept, secrets_);
    open_kept(site_, children_.survey.id, "children", kept, secrets_);
    return kept;
  }

  std::vector<std::string> secrets() override { return secrets_; }

 private:
  void answer(const answers::MadeSurvey& made, std::optional<std::string> invitation,
              const Said& said) {
    answers::Sent sent;
    sent.nonce = random_bytes(16);
    sent.invitation = std::move(invitation);
    sent.answers = {{"number", {said.number}}};
    if (!said.words.empty())
      sent.answers["words"] = {said.words};
    for (std::size_t i = 0; i < said.scale.size(); ++i)
      sent.answers["scale_" + std::string(1, static_cast<char>('a' + i))] = {said.scale[i]};
    sent.language = "en";
    const auto answer = desk_.take(*desk_.find(made.survey.id), std::move(sent));
    if (!answer.problems.empty())
      throw std::logic_error(to_text(answer.problems.front()));
    if (answer.taken != answers::Taken::thanks)
      throw std::logic_error("an answer was not taken");
  }

  host::Plugins plugins_;
  KeyFolder keys_;
  store::DataFolder data_;
  answers::Site site_;
  answers::Desk desk_;
  answers::MadeSurvey staff_, children_;
  std::vector<std::string> secrets_;
};

}  // namespace

std::unique_ptr<Layout> sealed_layout(const fs::path& data, const fs::path& keys) {
  return std::make_unique<Sealed>(data, keys);
}

}  // namespace earshot::adversary
