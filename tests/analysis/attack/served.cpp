// SPDX-License-Identifier: Apache-2.0
// Surveys of random people, and every byte that the server serves of their results, as JSON, one survey a line. Beside it, apart,
// what was answered: for planting a leak and for judging, never for the attack.
//   earshot_served SEED HOW-MANY
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "answers/import.h"
#include "answers/results.h"
#include "answers/settle.h"
#include "base/csv.h"
#include "forms/read_form.h"
#include "store/editions.h"
#include "store/json.h"
#include "store/listed.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using nlohmann::json;

constexpr std::string_view form_source = R"(
form = "staff"
version = 1
audience = "practitioner"
minutes = 3
languages = ["en"]
title.en = "What you think of your work"
about.en = "Your work."
influence.en = "Read by the board."

[scale.agree]
points = [1, 2, 3, 4, 5]
en = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
away.en = "Nothing to do with my job"

[[page]]
name = "all"
title.en = "Your work"
[[page.question]]
name = "agency"
type = "agency"
text.en = "Which agency do you work for?"
[[page.question]]
name = "role"
type = "role"
text.en = "What is your role?"
[[page.question]]
name = "listened"
type = "scale"
scale = "agree"
text.en = "My manager listens."
[[page.question]]
name = "clear"
type = "scale"
scale = "agree"
sensitive = false
text.en = "Thresholds are clear."
[[page.question]]
name = "asked"
type = "one"
text.en = "Whom would you ask first?"
[[page.question.option]]
name = "manager"
text.en = "My manager"
[[page.question.option]]
name = "colleague"
text.en = "A colleague"
[[page.question.option]]
name = "mash"
text.en = "The front door"
[[page.question.option]]
name = "nobody"
text.en = "Nobody"
[[page.question]]
name = "missing"
type = "many"
text.en = "What is missing?"
[[page.question.option]]
name = "time"
text.en = "Time"
[[page.question.option]]
name = "training"
text.en = "Training"
[[page.question.option]]
name = "support"
text.en = "Support"
[[page.question.option]]
name = "staff"
text.en = "Staff"
)";

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  bool once_in(int times) { return below(times) == 0; }
  // Small as often as large.
  int between(int least, int most) {
    const double part = std::uniform_real_distribution<>(0, 1)(engine_);
    return static_cast<int>(std::lround(least * std::pow(static_cast<double>(most) / least, part)));
  }
  template <class Things>
  auto one_of(const Things& things) {
    return things[static_cast<std::size_t>(below(static_cast<int>(things.size())))];
  }

 private:
  std::mt19937 engine_;
};

struct AgencyOf {
  std::string name, sector, area;
  int weight = 1;
};

std::vector<AgencyOf> some_agencies(Random& random, int count) {
  const std::vector<std::string> sectors{"Health", "Police", "Schools", "Social care"};
  const std::vector<std::string> areas{"Isle of Wight", "Hampshire"};
  std::vector<AgencyOf> agencies;
  for (int at = 0; at < count; ++at)
    agencies.push_back({"a" + std::to_string(at), random.one_of(sectors), random.one_of(areas),
                        random.between(1, 30)});
  return agencies;
}

// Agencies lean one way or another, so that some of them nearly all say the same.
std::string point(Random& random, int lean) {
  if (random.once_in(25))
    return "";
  if (random.once_in(20))
    return "away";
  return std::to_string(std::clamp(lean + random.below(3) - 1 + (random.once_in(6) ? 1 : 0), 1, 5));
}

std::string answers_of(Random& random, const std::vector<AgencyOf>& agencies, int people,
                       json& truth) {
  CsvWriter csv;
  const std::vector<std::string> columns{"agency", "role", "listened", "clear", "asked", "missing"};
  csv.row(columns);
  std::vector<int> bag, lean;
  for (std::size_t at = 0; at < agencies.size(); ++at) {
    bag.insert(bag.end(), static_cast<std::size_t>(agencies[at].weight), static_cast<int>(at));
    lean.push_back(1 + random.below(5));
  }
  const std::vector<std::string> whom{"manager", "colleague", "colleague", "mash", "nobody"};
  for (int one = 0; one < people; ++one) {
    const auto at = static_cast<std::size_t>(random.one_of(bag));
    std::vector<std::string> row{
        random.once_in(30) ? "" : agencies[at].name,
        random.once_in(30) ? "" : "r" + std::to_string(std::min(random.below(6), random.below(6))),
        point(random, lean[at]),
        point(random, 3),
        random.once_in(3) ? "manager" : random.one_of(whom),
        ""};
    for (const char* option : {"time", "training", "support", "staff"})
      if (random.once_in(option[1] == 'i' ? 2 : 5))
        row[5] += (row[5].empty() ? "" : ";") + std::string(option);
    truth.push_back(row);
    csv.row(row);
  }
  return csv.file();
}

void put_on_list(Database& db, const Listed& listed) {
  const int edition = store::begin_edition(db, row_of(listed.list).name, day("2026-09-01"));
  store::add_listed(db, listed, edition);
}

class Surveys {
 public:
  Surveys() {
    auto& isle = office_.partnership();
    isle.site().data.writer().run([](Database& db) {
      for (const char* sector : {"Health", "Police", "Schools", "Social care"})
        put_on_list(db, {.list = List::sectors, .name = sector, .title = sector});
      for (const char* area : {"Isle of Wight", "Hampshire"})
        put_on_list(db, {.list = List::areas, .name = area, .title = area});
    });
  }

  json one(unsigned seed) {
    Random random(seed);
    const int people = random.between(8, 400);
    const auto agencies = some_agencies(random, 2 + random.below(12));
    list(agencies, seed);
    json said{{"seed", seed}, {"truth", json::array()}, {"agencies", json::array()}};
    for (const AgencyOf& agency : agencies)
      said["agencies"].push_back({{"title", title(agency, seed)},
                                  {"name", agency.name},
                                  {"sector", agency.sector},
                                  {"area", agency.area}});
    const std::string csv = answers_of(random, agencies, people, said["truth"]);
    const std::string survey = ask(agencies, seed, csv);
    Visitor reader = signed_in(office_, Role::scrutineer);
    const std::string path = "/surveys/" + survey;
    said["pages"] = {{"results", reader.get(path + "/results").body},
                     {"csv", reader.get(path + "/results.csv").body},
                     {"xlsx", to_hex(reader.get(path + "/results.xlsx").body)}};
    // As `earshot results --json` prints it.
    const auto db = office_.partnership().site().data.snapshot();
    const auto results = answers::results_of(*db, survey);
    said["pages"]["json"] =
        results->release ? json::parse(store::to_json(*results->release)) : json();
    for (const char* by : {"agency", "sector", "area", "role"})
      said["pages"][by] = reader.get(path + "/breakdown?by=" + by).body;
    return said;
  }

 private:
  static std::string title(const AgencyOf& agency, unsigned seed) {
    return "Agency " + std::to_string(seed) + agency.name;
  }

  // The same agencies belong elsewhere in every survey.
  void list(const std::vector<AgencyOf>& agencies, unsigned seed) {
    office_.partnership().site().data.writer().run([&](Database& db) {
      for (const AgencyOf& agency : agencies)
        put_on_list(db, {.list = List::agencies,
                         .name = agency.name + "-" + std::to_string(seed),
                         .title = title(agency, seed),
                         .more = {{"sector", {agency.sector}}, {"area", {agency.area}}}});
    });
  }

  std::string ask(const std::vector<AgencyOf>& agencies, unsigned seed, std::string csv) {
    auto& isle = office_.partnership();
    answers::NewSurvey wanted;
    wanted.form = forms::read_form("staff.toml", form_source, Lists{}).form.value();
    wanted.promise = seed % 2 == 0 ? Promise::anonymous : Promise::open;
    for (const AgencyOf& agency : agencies)
      wanted.occasion.agencies.push_back(
          {agency.name + "-" + std::to_string(seed), title(agency, seed)});
    for (int role = 0; role < 6; ++role)
      wanted.occasion.roles.push_back({"r" + std::to_string(role), "Role " + std::to_string(role)});
    wanted.invitations = wanted.promise == Promise::open ? 0 : 1;
    const answers::MadeSurvey made = isle.open_survey(wanted);
    for (const AgencyOf& agency : agencies) {  // as the list calls them
      const std::string from = "\n" + agency.name + ",";
      for (std::size_t at = csv.find(from); at != std::string::npos; at = csv.find(from, at + 1))
        csv.insert(at + from.size() - 1, "-" + std::to_string(seed));
    }
    const auto kept =
        answers::import_answers(isle.site(), isle.desk(), made.survey.id, "p.csv", csv);
    if (!kept.problems.empty())
      throw std::logic_error(to_text(kept.problems.front()));
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
    return made.survey.id;
  }

  Office office_;
};

}  // namespace
}  // namespace earshot::web

int main(int count, char** words) {
  if (count != 3)
    return 2;
  earshot::web::Surveys surveys;
  const unsigned first = static_cast<unsigned>(std::atoi(words[1]));
  for (unsigned at = 0; at < static_cast<unsigned>(std::atoi(words[2])); ++at)
    std::printf("%s\n", surveys.one(first + at).dump().c_str());
}
