// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <stdexcept>

#include "adversary/layout.h"
#include "answers/links.h"
#include "answers/mix.h"
#include "answers/new_survey.h"
#include "answers/settle.h"
#include "answers/take.h"
#include "base/backup.h"
#include "forms/read_form.h"
#include "people.h"
#include "store/data_keys.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/surveys.h"
#include "store/words.h"

namespace earshot::adversary {
namespace {

constexpr std::string_view head = R"(
version = 1
minutes = 3
languages = ["en"]
title.en = "What is it like?"
about.en = "The help in this area."
influence.en = "Read by the workforce group; decides next year's courses."
)";
constexpr std::string_view questions = R"(
[scale.much]
points = [1, 2, 3, 4, 5]
en = ["Not at all", "A bit", "Fairly", "Much", "Very much"]

[[page]]
name = "one"
title.en = "The help"
[[page.question]]
name = "number"
type = "number"
least = 0
most = 99999999
text.en = "A figure"
[[page.question]]
name = "words"
type = "text"
max = 600
text.en = "Anything else?"
)";

Form form_for(std::string_view name, std::string_view audience) {
  std::string source = "form = \"" + std::string(name) + "\"\naudience = \"" +
                       std::string(audience) + "\"" + std::string(head) + std::string(questions);
  for (const char* scale : {"a", "b", "c", "d"})
    source += "[[page.question]]\nname = \"scale_" + std::string(scale) +
              "\"\ntype = \"scale\"\nscale = \"much\"\ntext.en = \"How much: " + scale + "?\"\n";
  const forms::ReadForm read = forms::read_form(std::string(name) + ".toml", source, {});
  if (!read.form)
    throw std::logic_error(to_text(read.problems.front()));
  return *read.form;
}

std::string number_text(double number) {
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  return {digits, end};
}

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

  std::vector<std::string> invite(int people) override {
    staff_ = make("thief-staff", "practitioner", Promise::anonymous, people);
    children_ = make("thief-children", "child", Promise::open, 0);
    secrets_.emplace_back(keys_.find(answers::link_key).value().bytes());
    secrets_.emplace_back(keys_.find(answers::safeguarding_key).value().bytes());
    const Key links = keys_.find(answers::link_key).value();
    for (const std::string& id : staff_.invitations) {
      const std::string link = answers::personal_link(links, id);
      const std::string token = link.substr(link.rfind('/') + 1);
      // The id is no secret; what follows it is, as bytes and as the link spells it.
      secrets_.push_back(from_base64(token).value().substr(id.size()));
      secrets_.push_back(token.substr(11));
    }
    return staff_.invitations;
  }

  void staff_answer(const std::string& invitation, const Said& said) override {
    answer(staff_, invitation, said);
  }
  void child_answers(const Said& said) override { answer(children_, std::nullopt, said); }
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
      data_.writer().run([&](Database& db) { return store::close_survey(db, id); });
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
    const auto db = data_.snapshot();
    for (const auto* made : {&staff_, &children_}) {
      const std::string name = made == &staff_ ? "staff" : "children";
      const std::string release = store::find_survey(*db, made->survey.id)->release.value();
      const Key wrapping = keys_.find(answers::keeping_key(release)).value();
      secrets_.emplace_back(wrapping.bytes());
      const Key key = store::find_data_key(*db, release, wrapping).value();
      secrets_.emplace_back(key.bytes());
      open_responses(*db, name, release, key, kept);
      open_words(*db, name, release, key, kept);
    }
    return kept;
  }

  std::vector<std::string> secrets() override { return secrets_; }

 private:
  answers::MadeSurvey make(std::string_view name, std::string_view audience, Promise promise,
                           int invitations) {
    answers::NewSurvey wanted;
    wanted.form = form_for(name, audience);
    wanted.promise = promise;
    wanted.opens_on = day("2026-10-14");
    wanted.closes_on = day("2026-10-28");
    wanted.cycle_ends_on = day("2027-03-31");
    wanted.invitations = invitations;
    const auto made = answers::make_survey(site_, wanted);
    if (!made.problems.empty())
      throw std::logic_error(to_text(made.problems.front()));
    secrets_.emplace_back(keys_.find(answers::survey_key(made.survey.id)).value().bytes());
    return made;
  }

  void answer(const answers::MadeSurvey& made, std::optional<std::string> invitation,
              const Said& said) {
    answers::Sent sent;
    sent.nonce = random_bytes(16);
    sent.invitation = std::move(invitation);
    sent.answers = {{"number", {said.number}}, {"words", {said.words}}};
    for (std::size_t i = 0; i < said.scale.size(); ++i)
      sent.answers["scale_" + std::string(1, static_cast<char>('a' + i))] = {said.scale[i]};
    sent.language = "en";
    const auto answer = desk_.take(*desk_.find(made.survey.id), std::move(sent));
    if (!answer.problems.empty())
      throw std::logic_error(to_text(answer.problems.front()));
    if (answer.taken != answers::Taken::thanks)
      throw std::logic_error("an answer was not taken");
  }

  static void open_responses(Database& db, const std::string& survey, const std::string& release,
                             const Key& key, std::vector<Kept>& kept) {
    const Codebook codebook = store::find_codebook(db, release).value();
    store::each_response(db, release, [&](std::string_view id, std::string_view sealed) {
      const std::string row =
          open_value(key, answers::response_place(release + to_hex(id)), sealed).value();
      std::size_t at = 0;
      for (const Field& field : codebook.fields) {
        const Coded coded = read_code(row, at, field);
        if (field.question == "number")
          kept.push_back({survey, "response", std::string(id), number_text(coded.number), {}});
      }
    });
  }

  static void open_words(Database& db, const std::string& survey, const std::string& release,
                         const Key& key, std::vector<Kept>& kept) {
    store::each_words(
        db, release, [&](std::string_view id, std::string_view, std::string_view sealed) {
          const auto inside = open_value(key, answers::words_place(release + to_hex(id)), sealed);
          kept.push_back({survey,
                          "words",
                          std::string(id),
                          {},
                          answers::unpack_words(inside.value()).value().text});
        });
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
