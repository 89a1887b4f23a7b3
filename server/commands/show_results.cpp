// SPDX-License-Identifier: Apache-2.0
#include "commands/show_results.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "commands/json_text.h"
#include "store/json.h"

namespace earshot::commands {
namespace {

constexpr std::string_view hidden_mark = "[c]";

std::string shown(const std::optional<int>& count) {
  return count ? std::to_string(*count) : std::string(hidden_mark);
}

std::string decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

std::string share(const Figure& figure, const Count& count) {
  const auto percent = percentage(figure, count);
  return percent ? std::to_string(*percent) + "%" : "";
}

void add_figure(std::string& text, const Figure& figure) {
  text += "\n" + figure.text + "\n";
  if (!figure.withheld.empty())
    text += "  " + figure.withheld + "\n";
  if (!figure.withheld.empty() && figure.counts.empty())
    return;
  text += "  " + std::to_string(figure.base.value_or(0)) + " of " +
          std::to_string(figure.asked.value_or(0)) + " who were asked answered\n";
  for (const Count& count : figure.counts) {
    char line[64];
    std::snprintf(line, sizeof line, "  %6s %5s  ", shown(count.count).c_str(),
                  share(figure, count).c_str());
    text += line + count.text + "\n";
  }
  if (figure.median)
    text += "  median " + decimal(*figure.median);
  if (figure.mean)
    text += ", mean " + decimal(*figure.mean) + "\n";
}

bool hides(const Release& release) { return !std::ranges::all_of(release.figures, are_all_shown); }

void add_release(std::string& text, const Release& release) {
  text += "Results of " + long_text(release.released_on) + ": " + release.unit_name + "\n";
  if (release.unreadable > 0)
    text +=
        std::to_string(release.unreadable) +
        " sent answers could not be opened and are not counted. Tell whoever runs the server.\n";
  for (const Figure& figure : release.figures)
    add_figure(text, figure);
  if (hides(release))
    text += "\n[c] hidden, so that nobody can work out what a few people answered\n";
}

void add_asked_again(std::string& text, const std::vector<answers::AskedAgain>& all) {
  if (!all.empty())
    text += "\nThose who were asked again\n";
  for (const answers::AskedAgain& each : all)
    text += "\n" + each.text + "\n  " + answers::in_words(each) + "\n";
}

nlohmann::json json_of(const SpokenOf& spoken) {
  return {{"stage", spoken.stage}, {"looking_back", spoken.looking_back}};
}

nlohmann::json json_of(bool told, int number) {
  return told ? nlohmann::json(number) : nlohmann::json(nullptr);
}

nlohmann::json json_of(const std::vector<answers::AskedAgain>& all) {
  nlohmann::json list = nlohmann::json::array();
  for (const answers::AskedAgain& each : all) {
    const bool told = each.sets > 0, how = told && each.tells_how();
    list.push_back({{"measure", each.measure},
                    {"outcome", each.outcome},
                    {"text", each.text},
                    {"from", json_of(each.from)},
                    {"to", json_of(each.to)},
                    {"sets", each.sets},
                    {"of_sets", each.of_sets},
                    {"first", json_of(told, each.first)},
                    {"again", json_of(told, each.again)},
                    {"kept", json_of(how, each.kept)},
                    {"fell", json_of(how, each.fell)},
                    {"at_least", json_of(how, each.at_least())},
                    {"at_most", json_of(how, each.at_most())},
                    {"sentence", answers::in_words(each)}});
  }
  return list;
}

}  // namespace

std::string as_text(const answers::Results& results,
                    const std::vector<answers::AskedAgain>& asked_again) {
  std::string text = results.survey.title + " (" + results.survey.id + ")\n";
  if (!results.so_far.empty())
    text += results.so_far + "\n";
  text += results.sentence + "\n";
  if (!results.release)
    return text;
  add_release(text, *results.release);
  add_asked_again(text, asked_again);
  return text;
}

std::string as_text(const answers::ToSave& results) {
  std::string text = results.title + " (" + results.id + ")\n" + results.sentence + "\n";
  for (const Release& release : results.releases) {
    text += "\n";
    add_release(text, release);
  }
  add_asked_again(text, results.asked_again);
  return text;
}

std::string as_json(const answers::ToSave& results) {
  nlohmann::json json{{"title", results.title},
                      {"sentence", results.sentence},
                      {"releases", nlohmann::json::array()},
                      {"asked_again", json_of(results.asked_again)}};
  for (const auto& [name, value] : results.of)
    json[name] = value;
  for (const Release& release : results.releases)
    json["releases"].push_back(nlohmann::json::parse(store::to_json(release)));
  return json_text(json) + "\n";
}

std::string as_json(const answers::Results& results,
                    const std::vector<answers::AskedAgain>& asked_again) {
  nlohmann::json json{{"survey", results.survey.id},
                      {"title", results.survey.title},
                      {"state", name_of(results.survey.state)},
                      {"sentence", results.sentence},
                      {"release", nullptr},
                      {"asked_again", json_of(asked_again)}};
  if (!results.so_far.empty())
    json["so_far"] = results.so_far;
  if (results.release)
    json["release"] = nlohmann::json::parse(store::to_json(*results.release));
  return json_text(json) + "\n";
}

}  // namespace earshot::commands
