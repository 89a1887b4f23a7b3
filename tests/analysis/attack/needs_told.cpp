// SPDX-License-Identifier: Apache-2.0
// Years of random surveys of the workforce: what their results show, and what learning needs analyses say of them, with the weights
// and of the days that an attacker would choose; as JSON, one year a line. Beside it the same analyses of results that hide
// nothing, as if the sums counted as they are: that leak must be seen.
//   earshot_needs_told FIRST HOW-MANY PLUGINS-FOLDER
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "answers/import.h"
#include "answers/results_csv.h"
#include "base/csv.h"
#include "forms/read_form.h"
#include "needs/needs_files.h"
#include "people.h"
#include "random.h"
#include "store/cycles.h"
#include "store/editions.h"
#include "store/json.h"
#include "store/listed.h"
#include "store/partnership.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 2> topics{"neglect", "domestic_abuse"};
constexpr std::array<const char*, 2> asked{"conf", "imp"};
const Day first_close = day("2026-05-01");
constexpr std::chrono::days between_closes{30};

// In hundredths; what is not named weighs nothing. How many are not confident can't weigh less than one.
const std::vector<std::map<std::string, int>> all_weights{
    {{"prevalence", 100}}, {{"prevalence", 1}, {"gap", 100}}, {{"prevalence", 50}, {"gap", 50}}};

std::string form_source(bool conf_is_sensitive, bool imp_is_sensitive) {
  std::string source = R"(
version = 1
plugin = "staff_survey"
audience = "practitioner"
minutes = 3
languages = ["en"]
title.en = "What would help you?"
about.en = "Your work."
influence.en = "Read by the workforce group."
[scale.five]
points = [1, 2, 3, 4, 5]
en = ["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]
away.en = "This is not part of my role"
[[page]]
name = "all"
title.en = "Your work"
)";
  for (const char* topic : topics)
    for (const char* what : asked) {
      const bool is_conf = what == asked.front();
      source += "[[page.question]]\nname = \"" + std::string(what) + "_" + topic +
                "\"\ntype = \"scale\"\nscale = \"five\"\nsensitive = " +
                ((is_conf ? conf_is_sensitive : imp_is_sensitive) ? "true" : "false") +
                "\ntopics = [\"" + topic + "\"]\nx_component = \"" +
                (is_conf ? "prevalence" : "gap") + "\"\ntext.en = \"" + what + " " + topic +
                "?\"\n";
    }
  return source;
}

// Some surveys nearly all say the same, some are away, some skip.
std::string one_point(Random& random, int lean, int spread) {
  if (random.once_in(30))
    return "";
  if (random.once_in(25))
    return "away";
  return std::to_string(std::clamp(lean + random.between(-spread, spread), 1, 5));
}

struct Asked {
  std::string form;
  std::string source;
  std::string csv;
  std::vector<std::map<std::string, std::string>> rows;  // by question
};

Asked asked_at_random(Random& random) {
  const bool conf = !random.once_in(3), imp = random.once_in(2);
  Asked survey{.form = "staff-" + std::to_string(conf) + std::to_string(imp),
               .source = form_source(conf, imp)};
  survey.source = "form = \"" + survey.form + "\"" + survey.source;
  const int people = random.once_in(2) ? random.between(10, 60) : random.between(10, 400);
  std::map<std::string, std::pair<int, int>> leans;
  CsvWriter csv;
  std::vector<std::string> head;
  for (const char* topic : topics)
    for (const char* what : asked) {
      head.push_back(std::string(what) + "_" + topic);
      leans[head.back()] = {random.between(1, 5), random.between(0, 2)};
    }
  csv.row(head);
  for (int one = 0; one < people; ++one) {
    std::vector<std::string> row;
    for (const std::string& question : head) {
      row.push_back(one_point(random, leans[question].first, leans[question].second));
      survey.rows.resize(static_cast<std::size_t>(one) + 1);
      survey.rows.back()[question] = row.back();
    }
    csv.row(row);
  }
  survey.csv = csv.file();
  return survey;
}

host::Plugins plugins_of(const char* folder) {
  Problems problems;
  auto plugins = host::Plugins::load(folder, problems);
  if (!plugins.has("staff_survey"))
    throw std::runtime_error("the staff survey's plugin is not there");
  return plugins;
}

class Year {
 public:
  Year(unsigned seed, const char* plugins) : random_(seed), isle_(plugins_of(plugins)) {
    isle_.site().data.writer().run([](Database& db) {
      for (const char* topic : topics)
        store::add_listed(
            db,
            {.list = List::topics, .name = topic, .title = topic, .more = {{"side", {"children"}}}},
            store::begin_edition(db, "topics", day("2026-01-01")));
    });
    const int surveys = random_.between(1, 4);
    for (int at = 0; at < surveys; ++at)
      ask(at);
    // Each survey is compared with the one before it, where both ask the same.
    isle_.site().data.writer().run([&](Database& db) {
      for (int at = 0; at < surveys; ++at)
        store::add_cycle(db, cycle_of(at, at));
    });
  }

  json told() {
    json all{{"surveys", json::array()}, {"drawn", drawn()}};
    for (const std::string& survey : surveys_) {
      const auto db = isle_.site().data.snapshot();
      const auto results = answers::results_of(*db, survey).value();
      all["surveys"].push_back({{"form", results.survey.form},
                                {"answered", results.release.value().answered},
                                {"csv", answers::to_csv(answers::to_save(results))}});
    }
    show_everything();
    all["leaky"] = drawn();
    return all;
  }

 private:
  void ask(int at) {
    const Asked survey = asked_at_random(random_);
    isle_.today_is(to_text(first_close + at * between_closes));
    answers::NewSurvey wanted;
    wanted.form = read(survey);
    wanted.promise = Promise::open;
    wanted.opens_on = isle_.site().today();
    wanted.closes_on = isle_.site().today() + std::chrono::days(14);
    const answers::MadeSurvey made = isle_.open_survey(wanted);
    const auto kept =
        answers::import_answers(isle_.site(), isle_.desk(), made.survey.id, "p.csv", survey.csv);
    if (!kept.problems.empty())
      throw std::logic_error(to_text(kept.problems.front()));
    isle_.site().data.writer().run([&](Database& db) {
      return store::close_survey(db, made.survey.id, isle_.site().today());
    });
    answers::settle(isle_.site());
    surveys_.push_back(made.survey.id);
    forms_.push_back(wanted.form);
    rows_.push_back(survey.rows);
  }

  Form read(const Asked& survey) {
    const auto db = isle_.site().data.snapshot();
    const forms::ReadForm read =
        forms::read_form(survey.form + ".toml", survey.source, store::find_lists(*db));
    if (!read.form)
      throw std::logic_error(to_text(read.problems.front()));
    return *read.form;
  }

  static Cycle cycle_of(int from, int to) {
    return {.id = "c" + std::to_string(from) + std::to_string(to),
            .name = "From " + std::to_string(from),
            .starts_on = first_close + from * between_closes,
            .ends_on = first_close + to * between_closes};
  }

  // Each survey alone, and all from the first on: a draft's days can be changed, and it can be read again.
  json drawn() {
    json all = json::array();
    const int last = static_cast<int>(surveys_.size()) - 1;
    for (int at = 0; at <= last; ++at)
      for (const int from : std::set{at, 0})
        for (const auto& weights : all_weights)
          all.push_back({{"from", from},
                         {"to", at},
                         {"weights", weights},
                         {"json", json::parse(draw(from, at, weights))}});
    return all;
  }

  std::string draw(int from, int to, const std::map<std::string, int>& weights) {
    isle_.site().data.writer().run([&](Database& db) {
      for (const auto& row : analysis::needs::all_components) {
        const auto weight = weights.find(std::string(row.name));
        store::keep_setting(db, "needs." + std::string(row.name),
                            weight == weights.end() ? "0" : std::to_string(weight->second));
      }
    });
    const auto db = isle_.site().data.snapshot();
    return needs::as_json(needs::draw_up(isle_.site(), *db, cycle_of(from, to), isle_.now()));
  }

  // As if no count were hidden.
  void show_everything() {
    isle_.site().data.writer().run([&](Database& db) {
      for (std::size_t at = 0; at < surveys_.size(); ++at) {
        Release release = answers::results_of(db, surveys_[at]).value().release.value();
        for (Figure& figure : release.figures)
          show(figure, *forms_[at].find(figure.question), rows_[at]);
        db.run("update release set figures = ? where id = ?", store::to_json(release), release.id);
      }
    });
  }

  static void show(Figure& figure, const Question& question,
                   const std::vector<std::map<std::string, std::string>>& rows) {
    figure.withheld.clear();
    figure.counts.clear();
    figure.base = 0;
    for (const Option& option : question.options) {
      const auto count = std::ranges::count_if(
          rows, [&](const auto& row) { return row.at(figure.question) == option.name; });
      figure.counts.push_back({.option = option.name,
                               .text = {},
                               .away = option.away,
                               .count = static_cast<int>(count)});
      *figure.base += static_cast<int>(count);
    }
  }

  Random random_;
  Partnership isle_;
  std::vector<std::string> surveys_;
  std::vector<Form> forms_;
  std::vector<std::vector<std::map<std::string, std::string>>> rows_;
};

}  // namespace
}  // namespace earshot

int main(int count, char** words) {
  if (count != 4)
    return 2;
  const unsigned first = static_cast<unsigned>(std::atoi(words[1]));
  for (unsigned at = 0; at < static_cast<unsigned>(std::atoi(words[2])); ++at) {
    nlohmann::json told = earshot::Year(first + at, words[3]).told();
    told["year"] = first + at;
    std::printf("%s\n", told.dump().c_str());
  }
}
