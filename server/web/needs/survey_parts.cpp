// SPDX-License-Identifier: Apache-2.0
#include "web/needs/survey_parts.h"

#include "needs/survey_words.h"
#include "web/needs/needs_words.h"
#include "web/prose.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

struct Place {
  std::string_view rest;
  std::string_view words;
  std::string_view what;
};
constexpr Place all_places[] = {
    {"coverage", "Who answered", ": by agency and sector, and how far off shares could be"},
    {"groups", "How confident each group is", ": by sector, agency, role, area and more"},
    {"confidence", "How confident people are about each topic", ": every answer"},
    {"families", "What children and families said", ": in their own surveys"},
};

}  // namespace

std::string number_or(const std::optional<int>& number, std::string_view mark) {
  return number ? std::to_string(*number) : std::string(mark);
}

std::string percent_or(const std::optional<int>& hundredths, std::string_view mark) {
  return hundredths ? std::to_string(*hundredths) + "%" : std::string(mark);
}

Html named(const needs::SurveyReleased& survey) {
  Html words;
  if (survey.survey.empty())
    words.text(survey.title());
  else
    add_link(words, {survey.title(), results_path(survey.survey)});
  words.text(", results of " + long_text(survey.release.released_on));
  return words;
}

void explain_marks(Html& page) {
  std::string words;
  for (const std::string& sentence : needs::what_marks_mean())
    words += (words.empty() ? "" : " ") + sentence;
  inset(page, words);
}

void no_surveys_yet(Html& page, const Visit& visit, std::string_view words) {
  nothing_yet(page, words,
              visit.may(Right::run_surveys) ? Link{"Go to surveys", "/surveys"} : Link{});
}

void lead_to_surveys(Html& page, const Cycle& cycle) {
  page.element("h2", "What surveys said besides");
  page.open("ul");
  for (const Place& place : all_places) {
    page.open("li");
    add_link(page, {std::string(place.words), cycle_path(cycle.id, place.rest)});
    page.text(place.what).close("li");
  }
  page.close("ul");
}

void lead_to_groups(Html& page, const Cycle& cycle, std::string_view topic) {
  page.open("p");
  add_link(page, {"How confident each group is",
                  cycle_path(cycle.id, "groups?topic=" + std::string(topic)), "about this topic"});
  page.close("p");
}

}  // namespace earshot::web
