// SPDX-License-Identifier: Apache-2.0
#include "store/json.h"

#include <nlohmann/json.hpp>

// nlohmann finds these by the types' own namespace, which is why they stand there.
namespace earshot {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Outcome, text, topic)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Choice, name, title)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Occasion, session, course, subject, day, outcomes, agencies,
                                   roles)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(NeedSums, topic_a, component_a, topic_b, component_b, n, sum_a,
                                   sum_b, sum_ab)

namespace {

template <class T>
nlohmann::json maybe(const std::optional<T>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

template <class T>
std::optional<T> maybe_in(const nlohmann::json& json, const char* name) {
  const auto& value = json.at(name);
  return value.is_null() ? std::nullopt : std::optional<T>(value.get<T>());
}

}  // namespace

void to_json(nlohmann::json& json, const Count& count) {
  json = {{"option", count.option},
          {"text", count.text},
          {"away", count.away},
          {"count", maybe(count.count)}};
}

void from_json(const nlohmann::json& json, Count& count) {
  json.at("option").get_to(count.option);
  json.at("text").get_to(count.text);
  json.at("away").get_to(count.away);
  count.count = maybe_in<int>(json, "count");
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Target, answers, percent)

void to_json(nlohmann::json& json, const Figure& figure) {
  json = {{"question", figure.question},
          {"text", figure.text},
          {"kind", figure.kind},
          {"outcome", figure.outcome},
          {"topic", figure.topic},
          {"measure", figure.measure},
          {"measure_stage", figure.measure_stage},
          {"sensitive", figure.sensitive},
          {"asked", maybe(figure.asked)},
          {"base", maybe(figure.base)},
          {"withheld", figure.withheld},
          {"counts", figure.counts},
          {"mean", maybe(figure.mean)},
          {"median", maybe(figure.median)}};
  if (figure.target)
    json["target"] = *figure.target;
}

void from_json(const nlohmann::json& json, Figure& figure) {
  json.at("question").get_to(figure.question);
  json.at("text").get_to(figure.text);
  json.at("kind").get_to(figure.kind);
  json.at("outcome").get_to(figure.outcome);
  json.at("topic").get_to(figure.topic);
  json.at("measure").get_to(figure.measure);
  json.at("measure_stage").get_to(figure.measure_stage);
  json.at("sensitive").get_to(figure.sensitive);
  figure.asked = maybe_in<int>(json, "asked");
  figure.base = maybe_in<int>(json, "base");
  json.at("withheld").get_to(figure.withheld);
  json.at("counts").get_to(figure.counts);
  figure.mean = maybe_in<double>(json, "mean");
  figure.median = maybe_in<double>(json, "median");
  if (json.contains("target"))
    figure.target = json.at("target").get<Target>();
}

void to_json(nlohmann::json& json, const SpokenOf& spoken) {
  json = {{"stage", spoken.stage}, {"looking_back", spoken.looking_back}};
}

void from_json(const nlohmann::json& json, SpokenOf& spoken) {
  json.at("stage").get_to(spoken.stage);
  json.at("looking_back").get_to(spoken.looking_back);
}

void to_json(nlohmann::json& json, const HowFar& far) {
  json = {{"mean", far.mean},       {"low", far.low},    {"high", far.high},
          {"balance", far.balance}, {"g", maybe(far.g)}, {"p", far.p}};
}

void from_json(const nlohmann::json& json, HowFar& far) {
  json.at("mean").get_to(far.mean);
  json.at("low").get_to(far.low);
  json.at("high").get_to(far.high);
  json.at("balance").get_to(far.balance);
  json.at("p").get_to(far.p);
  far.g = maybe_in<double>(json, "g");
}

void to_json(nlohmann::json& json, const Comparison& comparison) {
  json = {{"from", comparison.from},
          {"to", comparison.to},
          {"figure", comparison.figure},
          {"how_far", maybe(comparison.how_far)}};
}

void from_json(const nlohmann::json& json, Comparison& comparison) {
  json.at("from").get_to(comparison.from);
  json.at("to").get_to(comparison.to);
  json.at("figure").get_to(comparison.figure);
  if (json.contains("how_far"))  // releases from before that was worked out have none
    comparison.how_far = maybe_in<HowFar>(json, "how_far");
}

void to_json(nlohmann::json& json, const CrossedGroup& group) {
  json = {{"base", maybe(group.base)}, {"counts", nlohmann::json::array()}};
  for (const auto& count : group.counts)
    json["counts"].push_back(maybe(count));
}

void from_json(const nlohmann::json& json, CrossedGroup& group) {
  group.base = maybe_in<int>(json, "base");
  for (const auto& count : json.at("counts"))
    group.counts.push_back(count.is_null() ? std::nullopt : std::optional(count.get<int>()));
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CrossedFigure, question, text, outcome, several, columns, groups,
                                   all)

void to_json(nlohmann::json& json, const Breakdown& breakdown) {
  json = {{"by", breakdown.by},         {"title", breakdown.title},
          {"groups", breakdown.groups}, {"answered", breakdown.answered},
          {"asked", breakdown.asked},   {"figures", breakdown.figures}};
}

void from_json(const nlohmann::json& json, Breakdown& breakdown) {
  json.at("by").get_to(breakdown.by);
  json.at("title").get_to(breakdown.title);
  json.at("groups").get_to(breakdown.groups);
  json.at("answered").get_to(breakdown.answered);
  json.at("figures").get_to(breakdown.figures);
  if (const auto found = json.find("asked"); found != json.end())  // older releases have none
    found->get_to(breakdown.asked);
}

void to_json(nlohmann::json& json, const PairTable& table) {
  json = {{"measure", table.measure}, {"outcome", table.outcome}, {"topic", table.topic},
          {"from", table.from},       {"to", table.to},           {"points", table.points},
          {"counts", table.counts}};
}

void from_json(const nlohmann::json& json, PairTable& table) {
  json.at("measure").get_to(table.measure);
  json.at("outcome").get_to(table.outcome);
  json.at("topic").get_to(table.topic);
  json.at("from").get_to(table.from);
  json.at("to").get_to(table.to);
  json.at("points").get_to(table.points);
  json.at("counts").get_to(table.counts);
}

void to_json(nlohmann::json& json, const Field& field) {
  json = {{"question", field.question}, {"kind", name_of(field.kind)}, {"options", field.options}};
}

void from_json(const nlohmann::json& json, Field& field) {
  json.at("question").get_to(field.question);
  field.kind = find_field_kind(json.at("kind").get<std::string>()).value();
  json.at("options").get_to(field.options);
}

namespace store {

using nlohmann::json;

std::string to_json(const Occasion& occasion) { return json(occasion).dump(); }
Occasion occasion_from_json(std::string_view text) { return json::parse(text).get<Occasion>(); }

std::string to_json(const SurveyPlan& plan) {
  const auto day = [](const std::optional<Day>& each) {
    return each ? json(to_text(*each)) : json(nullptr);
  };
  return json{{"form", plan.form},
              {"title", plan.title},
              {"course", plan.course},
              {"session", plan.session},
              {"subject", plan.subject},
              {"day", day(plan.day)},
              {"outcomes", plan.outcomes},
              {"promise", plan.promise ? json(row_of(*plan.promise).name) : json(nullptr)},
              {"reports_to", plan.reports_to},
              {"languages", plan.languages},
              {"opens_on", day(plan.opens_on)},
              {"closes_on", day(plan.closes_on)},
              {"standing", plan.standing}}
      .dump();
}

SurveyPlan plan_from_json(std::string_view text) {
  const json parsed = json::parse(text);
  const auto day = [&](const char* name) -> std::optional<Day> {
    const auto said = maybe_in<std::string>(parsed, name);
    return said ? parse_day(*said) : std::nullopt;
  };
  SurveyPlan plan;
  parsed.at("form").get_to(plan.form);
  parsed.at("title").get_to(plan.title);
  parsed.at("course").get_to(plan.course);
  parsed.at("session").get_to(plan.session);
  parsed.at("subject").get_to(plan.subject);
  plan.day = day("day");
  parsed.at("outcomes").get_to(plan.outcomes);
  if (const auto promise = maybe_in<std::string>(parsed, "promise"))
    plan.promise = find_promise(*promise);
  parsed.at("reports_to").get_to(plan.reports_to);
  parsed.at("languages").get_to(plan.languages);
  plan.opens_on = day("opens_on");
  plan.closes_on = day("closes_on");
  parsed.at("standing").get_to(plan.standing);
  return plan;
}

std::string to_json(const Release& release) {
  return json{{"id", release.id},
              {"form", release.form},
              {"form_version", release.form_version},
              {"stage", release.stage},
              {"promise", row_of(release.promise).name},
              {"floor", release.floor},
              {"unit", name_of(release.unit)},
              {"unit_name", release.unit_name},
              {"surveys", release.surveys},
              {"released_on", to_text(release.released_on)},
              {"invited", maybe(release.invited)},
              {"answered", release.answered},
              {"unreadable", release.unreadable},
              {"figures", release.figures},
              {"comparisons", release.comparisons},
              {"breakdowns", release.breakdowns},
              {"plugin_failures", release.plugin_failures}}
      .dump();
}

Release release_from_json(std::string_view text) {
  const json parsed = json::parse(text);
  Release release;
  parsed.at("id").get_to(release.id);
  parsed.at("form").get_to(release.form);
  parsed.at("form_version").get_to(release.form_version);
  parsed.at("stage").get_to(release.stage);
  release.promise = find_promise(parsed.at("promise").get<std::string>()).value();
  parsed.at("floor").get_to(release.floor);
  release.unit = find_unit(parsed.at("unit").get<std::string>()).value();
  parsed.at("unit_name").get_to(release.unit_name);
  parsed.at("surveys").get_to(release.surveys);
  release.released_on = parse_day(parsed.at("released_on").get<std::string>()).value();
  release.invited = maybe_in<int>(parsed, "invited");
  parsed.at("answered").get_to(release.answered);
  parsed.at("unreadable").get_to(release.unreadable);
  parsed.at("figures").get_to(release.figures);
  parsed.at("plugin_failures").get_to(release.plugin_failures);
  if (const auto found = parsed.find("comparisons"); found != parsed.end())
    found->get_to(release.comparisons);
  if (const auto found = parsed.find("breakdowns"); found != parsed.end())
    found->get_to(release.breakdowns);
  return release;
}

std::string to_json(const std::vector<NeedSums>& needs) { return json(needs).dump(); }

std::vector<NeedSums> needs_from_json(std::string_view text) {
  return json::parse(text).get<std::vector<NeedSums>>();
}

std::string to_json(const std::vector<PairTable>& pairs) { return json(pairs).dump(); }

std::vector<PairTable> pairs_from_json(std::string_view text) {
  return json::parse(text).get<std::vector<PairTable>>();
}

std::string to_json(const Codebook& codebook) { return json(codebook.fields).dump(); }

Codebook codebook_from_json(std::string_view text) {
  return {json::parse(text).get<std::vector<Field>>()};
}

}  // namespace store
}  // namespace earshot
