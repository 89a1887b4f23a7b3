// SPDX-License-Identifier: Apache-2.0
#include "people.h"

#include <stdexcept>

#include "base/secrets.h"
#include "forms/read_form.h"
#include "forms/read_lists.h"
#include "store/partnership.h"

namespace earshot {
namespace {

constexpr std::string_view course_source = R"(
form = "post-course"
version = 1
stage = "after"
audience = "practitioner"
minutes = 3
languages = ["en"]
title.en = "Your feedback on the course"
about.en = "How {course} went."
influence.en = "Read by the training lead; decides next year's courses."

[scale.sure]
points = [1, 2, 3, 4, 5]
en = ["Not at all confident", "Slightly", "Fairly", "Very", "Completely confident"]
away.en = "This is not part of my role"

[[page]]
name = "learning"
title.en = "What changed for you today?"
[[page.question]]
name = "conf_after"
type = "scale"
scale = "sure"
required = true
sensitive = false
measure = "confidence:after"
repeat = "outcome"
text.en = "How confident are you now: {outcome}?"
[[page.question]]
name = "will_use"
type = "one"
sensitive = false
text.en = "Will you use what you learned?"
[[page.question.option]]
name = "yes"
text.en = "Yes"
[[page.question.option]]
name = "maybe"
text.en = "Maybe"
[[page.question.option]]
name = "no"
text.en = "No"
[[page.question]]
name = "will_do"
type = "text"
max = 1000
when = "will_use in [yes, maybe]"
text.en = "What will you do differently?"
[[page.question]]
name = "agency"
type = "agency"
text.en = "Which agency do you work for?"
)";

constexpr std::string_view child_source = R"(
form = "child-feedback"
version = 1
audience = "child"
minutes = 2
languages = ["en"]
title.en = "What was it like?"
about.en = "The person who helps you."
influence.en = "Grown-ups read it to do better."

[scale.much]
points = [1, 2, 3]
en = ["Not at all", "A bit", "A lot"]

[[page]]
name = "one"
title.en = "The person who helps you"
[[page.question]]
name = "listened"
type = "scale"
scale = "much"
text.en = "Did they listen to you?"
[[page.question]]
name = "words"
type = "text"
max = 500
text.en = "Is there anything you want to say?"
)";

constexpr std::string_view record_source = R"(
form = "facilitator-record"
version = 1
audience = "facilitator"
minutes = 5
languages = ["en"]
title.en = "Notes from a group"
about.en = "A focus group."
influence.en = "Read by the workforce group."

[[page]]
name = "notes"
title.en = "What was said"
[[page.question]]
name = "people"
type = "number"
least = 1
most = 50
sensitive = false
text.en = "How many people were there?"
[[page.question]]
name = "notes"
type = "text"
max = 2000
text.en = "What did they say?"
)";

constexpr std::pair<std::string_view, std::string_view> numbers_to_call[] = {
    {"safeguarding.mash", "01632 960001"},
    {"safeguarding.lado", "01632 960002"},
    {"safeguarding.out_of_hours", "01632 960003"},
};

Form read(const std::string& name, std::string_view source) {
  Lists lists;
  forms::read_topics("topics.toml",
                     "[[topic]]\nname = \"neglect\"\ntitle = \"Neglect\"\nside = \"both\"\n",
                     lists);
  const forms::ReadForm form = forms::read_form(name + ".toml", source, lists);
  if (!form.form)
    throw std::logic_error(to_text(form.problems.front()));
  return *form.form;
}

}  // namespace

TemporaryFolder::TemporaryFolder()
    : path_(fs::temp_directory_path() / ("earshot-test-" + to_hex(random_bytes(8)))) {
  fs::create_directories(path_);
  fs::permissions(path_, fs::perms::owner_all);
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(path_); }

Day day(std::string_view text) { return parse_day(text).value(); }

void write_numbers_to_call(store::DataFolder& data) {
  data.writer().run([](Database& db) {
    for (const auto& [name, value] : numbers_to_call)
      store::keep_setting(db, name, value);
  });
}

Form course_form() { return read("post-course", course_source); }
std::vector<Form> course_forms() {
  std::vector<Form> forms;
  for (const auto& [name, stage] :
       {std::pair{"post-course", "after"}, {"impact-3-months", "3m"}, {"impact-6-months", "6m"}}) {
    forms.push_back(course_form());
    forms.back().name = name;
    forms.back().stage = stage;
    forms.back().pages.front().questions.front().measure_stage = stage;
  }
  return forms;
}
Form child_form() { return read("child-feedback", child_source); }
Form record_form() { return read("facilitator-record", record_source); }

Partnership::Partnership(host::Plugins plugins)
    : today_(day("2026-10-14")),
      plugins_(std::move(plugins)),
      keys_(folder_.path() / "keys"),
      data_(std::in_place, folder_.path() / "data"),
      site_{*data_, keys_, plugins_,
            [this] { return london_moment(today_, std::chrono::hours(12)) + since_noon_; }},
      desk_(std::in_place, site_) {
  write_numbers_to_call(*data_);
}

Database& Partnership::read() {
  snapshot_.reset();
  snapshot_.emplace(data_->snapshot());
  return **snapshot_;
}

void Partnership::restart() {
  snapshot_.reset();
  desk_.reset();
  data_.reset();
  data_.emplace(folder_.path() / "data");
  desk_.emplace(site_);
}

answers::MadeSurvey Partnership::open_survey(answers::NewSurvey wanted) {
  if (wanted.opens_on == Day{})
    wanted.opens_on = day("2026-10-14");
  if (wanted.closes_on == Day{})
    wanted.closes_on = day("2026-10-28");
  if (wanted.cycle_ends_on == Day{})
    wanted.cycle_ends_on = day("2027-03-31");
  answers::MadeSurvey made = answers::make_survey(site_, wanted);
  if (!made.problems.empty())
    throw std::logic_error(to_text(made.problems.front()));
  return made;
}

answers::MadeSurvey Partnership::course_survey(int invitations, std::string session,
                                               std::string course) {
  answers::NewSurvey wanted;
  wanted.form = course_form();
  wanted.promise = Promise::anonymous;
  wanted.occasion.session = std::move(session);
  wanted.occasion.course = std::move(course);
  wanted.occasion.subject = "Safeguarding";
  wanted.occasion.day = "2026-10-14";
  wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
  wanted.occasion.agencies = {{"iow-childrens", "Children's services"},
                              {"iow-police", "Police"},
                              {"iow-schools", "Schools"}};
  wanted.invitations = invitations;
  return open_survey(std::move(wanted));
}

answers::Desk::Answer Partnership::answer(const answers::MadeSurvey& made, Answers answers) {
  answers::Sent sent;
  sent.nonce = random_bytes(16);
  const std::size_t next = next_[made.survey.id]++;
  if (next < made.invitations.size())
    sent.invitation = made.invitations[next];
  sent.answers = std::move(answers);
  sent.language = "en";
  return desk_->take(*desk_->find(made.survey.id), std::move(sent));
}

void Partnership::several_answer(answers::MadeSurvey& made, int count) {
  const char* agencies[] = {"iow-childrens", "iow-police"};
  for (int i = 0; i < count; ++i) {
    const auto taken = answer(made, {{"conf_after.1", {std::to_string(1 + i % 5)}},
                                     {"will_use", {i % 2 == 0 ? "yes" : "no"}},
                                     {"agency", {agencies[i % 2]}}});
    if (!taken.problems.empty())
      throw std::logic_error(to_text(taken.problems.front()));
    if (taken.taken != answers::Taken::thanks)
      throw std::logic_error("not taken");
  }
}

}  // namespace earshot
