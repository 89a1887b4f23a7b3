// SPDX-License-Identifier: Apache-2.0
// Courses that are hard to protect, and what the release of each stage tells of them, one after the other, as JSON, one course a
// line. Beside it who answered when, which those who were there know; and, apart, what they said: for planting a leak and for
// judging, never for the attack.
//   earshot_sequence FIRST HOW-MANY
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>

#include "answers/settle.h"
#include "base/secrets.h"
#include "forms/read_form.h"
#include "hard_course.h"
#include "people.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/json.h"
#include "store/releases.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using nlohmann::json;

constexpr std::string_view head = R"(
version = 1
audience = "practitioner"
minutes = 3
languages = ["en"]
title.en = "How sure are you?"
about.en = "The course."
influence.en = "Read by the training lead."
)";

std::string question(const HardCourse& course, const std::string& name, const std::string& of) {
  return "[[page.question]]\nname = \"" + name +
         "\"\ntype = \"scale\"\nscale = \"sure\"\nrequired = true\nsensitive = " +
         (course.sensitive ? "true" : "false") + "\nmeasure = \"confidence:" + of +
         "\"\ntext.en = \"How sure are you, or were you: " + of + "?\"\n";
}

Form form_of(const HardCourse& course, const std::string& stage) {
  std::string points, words;
  for (int point = 1; point <= course.points; ++point) {
    points += (points.empty() ? "" : ", ") + std::to_string(point);
    words += (words.empty() ? "\"" : ", \"") + std::to_string(point) + " of them\"";
  }
  std::string source = "form = \"sure-" + stage + "\"\nstage = \"" + stage + "\"" +
                       std::string(head) + "[scale.sure]\npoints = [" + points + "]\nen = [" +
                       words + "]\n";
  if (course.may_be_away)
    source += "away.en = \"This is not part of my role\"\n";
  source += "[[page]]\nname = \"all\"\ntitle.en = \"You\"\n";
  if (course.looks_back && stage == "after")
    source += question(course, "back", "before");
  const forms::ReadForm read =
      forms::read_form("sure-" + stage + ".toml", source + question(course, "now", stage), Lists{});
  if (!read.form)
    throw std::logic_error(to_text(read.problems.front()));
  return *read.form;
}

// A partnership of its own for each course, so that nothing waits for another's answers.
class Lived {
 public:
  explicit Lived(const HardCourse& course) : course_(course) {
    isle_.site().data.writer().run([](Database& db) {
      store::add_course(db, {.id = "neglect", .code = "NEG1", .title = "Neglect"});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "neglect",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
  }

  // What each release told, in their order.
  json releases() {
    for (std::size_t at = 0; at < course_.surveys.size(); ++at) {
      today_ += std::chrono::days(40);
      isle_.today_is(to_text(today_));
      const answers::MadeSurvey made = open(at);
      names_[made.survey.id] = course_.surveys[at].name;
      all_answer(made, at);
      close(made.survey.id);
      note_new_releases();
    }
    return told_;
  }

 private:
  answers::MadeSurvey open(std::size_t at) {
    answers::NewSurvey wanted;
    wanted.form = form_of(course_, course_.surveys[at].stage);
    wanted.promise = Promise::confidential;
    wanted.floor = course_.floor;
    wanted.occasion.session = "s1";
    wanted.occasion.course = "Neglect";
    wanted.occasion.day = "2026-10-14";
    wanted.opens_on = today_;
    wanted.closes_on = today_ + std::chrono::days(14);
    wanted.cycle_ends_on = day("2028-03-31");
    for (const auto& person : course_.people)
      wanted.invitations += person.contains(at) && person.at(at).under_code ? 1 : 0;
    const answers::MadeSurvey made = isle_.open_survey(wanted);
    isle_.site().data.writer().run([&](Database& db) {
      store::add_course_survey(db, {made.survey.id, "s1", course_.surveys[at].stage});
    });
    return made;
  }

  void all_answer(const answers::MadeSurvey& made, std::size_t at) {
    const auto counter = isle_.desk().find(made.survey.id);
    auto invitation = made.invitations.begin();
    std::vector<answers::Prepared> all;
    for (std::size_t who = 0; who < course_.people.size(); ++who) {
      const auto said = course_.people[who].find(at);
      if (said == course_.people[who].end())
        continue;
      answers::Sent sent{.nonce = random_bytes(16),
                         .answers = {{"now", {said->second.now}}},
                         .language = "en",
                         .on_paper = !said->second.under_code};
      if (!said->second.looking_back.empty())
        sent.answers["back"] = {said->second.looking_back};
      if (said->second.under_code) {
        sent.invitation = *invitation++;
        sent.link = "code of person " + std::to_string(who);
      }
      all.push_back(isle_.desk().prepare(*counter, std::move(sent)));
      if (!all.back().problems.empty())
        throw std::logic_error(to_text(all.back().problems.front()));
    }
    isle_.site().data.writer().run([&](Database& db) {
      for (const answers::Prepared& prepared : all)
        if (prepared.change(db) != answers::Taken::thanks)
          throw std::logic_error("not taken");
    });
  }

  void close(const std::string& survey) {
    isle_.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, survey, isle_.site().today()); });
    if (!answers::settle(isle_.site()).stuck.empty())
      throw std::logic_error("could not be mixed");
  }

  // Those who were too few at first may be opened with others later.
  void note_new_releases() {
    for (const std::string& id : store::all_release_ids(isle_.read())) {
      if (!seen_.insert(id).second)
        continue;
      const Release release = store::find_release(isle_.read(), id).value();
      json names = json::array();
      for (const std::string& survey : release.surveys)
        names.push_back(names_.at(survey));
      told_.push_back({{"surveys", names}, {"release", json::parse(store::to_json(release))}});
    }
  }

  const HardCourse& course_;
  Partnership isle_;
  Day today_ = day("2026-10-14");
  std::map<std::string, std::string> names_;  // of surveys, by id
  std::set<std::string> seen_;
  json told_ = json::array();
};

// Nothing joins an answer on paper to another, so it stands there as somebody else's.
std::vector<std::map<std::size_t, Said>> as_joined(const HardCourse& course) {
  std::vector<std::map<std::size_t, Said>> all;
  for (const auto& person : course.people) {
    std::map<std::size_t, Said> joined;
    for (const auto& [at, said] : person)
      if (said.under_code)
        joined.emplace(at, said);
      else
        all.push_back({{at, said}});
    if (!joined.empty())
      all.push_back(std::move(joined));
  }
  return all;
}

json spoken_of(const Said& said) {
  json spoken{{"now", said.now}};
  if (!said.looking_back.empty())
    spoken["back"] = said.looking_back;
  return spoken;
}

// Who answered what: on the scale, or that it is no part of their role.
json known_of(const json& said) {
  json known{{"on_scale", json::array()}, {"away", json::array()}};
  for (const auto& [survey, spoken] : said.items())
    for (const auto& [part, point] : spoken.items())
      known[point == "away" ? "away" : "on_scale"].push_back({survey, part});
  return known;
}

json told_of(const HardCourse& course) {
  json known = json::array(), truth = json::array(), surveys = json::array();
  for (const HardSurvey& survey : course.surveys)
    surveys.push_back({{"name", survey.name}, {"stage", survey.stage}});
  for (const auto& person : as_joined(course)) {
    json said = json::object();
    for (const auto& [at, answer] : person)
      said[course.surveys[at].name] = spoken_of(answer);
    known.push_back(known_of(said));
    known.back()["joined"] = person.begin()->second.under_code;
    truth.push_back(said);
  }
  return {{"course", course.number},
          {"how", std::string(course.leaving) + "; " + std::string(course.moving)},
          {"points", course.points},
          {"away", course.may_be_away},
          {"surveys", surveys},
          {"told", Lived(course).releases()},
          {"known", known},
          {"truth", truth}};
}

}  // namespace
}  // namespace earshot

int main(int count, char** words) {
  if (count != 3)
    return 2;
  const unsigned first = static_cast<unsigned>(std::atoi(words[1]));
  for (unsigned at = 0; at < static_cast<unsigned>(std::atoi(words[2])); ++at)
    std::printf("%s\n", earshot::told_of(earshot::hard_course(first + at)).dump().c_str());
}
