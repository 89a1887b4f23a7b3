// SPDX-License-Identifier: Apache-2.0
#include "forms/form_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/secrets.h"

namespace earshot::forms {
namespace {

using nlohmann::json;  // its objects keep their keys sorted, which makes the text canonical

constexpr std::array<std::pair<Condition::Is, std::string_view>, 3> comparisons{{
    {Condition::Is::equal, "="},
    {Condition::Is::different, "!="},
    {Condition::Is::one_of, "in"},
}};

json written(const Question& question);
json written(const Page& page);

json written(const Option& option) {
  return {
      {"name", option.name}, {"text", option.text}, {"alone", option.alone}, {"away", option.away}};
}

json written(const Condition& condition) {
  return {{"question", condition.question},
          {"is", comparisons[static_cast<std::size_t>(condition.is)].second},
          {"values", condition.values}};
}

template <class Things>
json all_written(const Things& things) {
  json list = json::array();
  for (const auto& thing : things)
    list.push_back(written(thing));
  return list;
}

template <class Value>
json or_null(const std::optional<Value>& value) {
  return value ? json(*value) : json();
}

json written(const Target& target) {
  return {{"answers", target.answers}, {"percent", target.percent}};
}

json what_all_have(const Question& question) {
  return {{"name", question.name},
          {"kind", name_of(question.kind)},
          {"text", question.text},
          {"help", question.help},
          {"required", question.required},
          {"sensitive", question.sensitive},
          {"warn_identifying", question.warn_identifying},
          {"faces", question.faces},
          {"per_outcome", question.per_outcome},
          {"scale", question.scale},
          {"options", all_written(question.options)},
          {"max_length", question.max_length},
          {"rows", question.rows},
          {"least", or_null(question.least)},
          {"most", or_null(question.most)},
          {"not_future", question.not_future},
          {"when", question.when ? written(*question.when) : json()},
          {"measure", question.measure},
          {"measure_stage", question.measure_stage},
          {"topics", question.topics},
          {"breakdown", question.breakdown},
          {"settings", question.settings}};
}

// A form from before there were targets is the same to the letter.
json written(const Question& question) {
  json all = what_all_have(question);
  if (question.target)
    all["target"] = written(*question.target);
  return all;
}

json written(const Page& page) {
  return {{"name", page.name},
          {"title", page.title},
          {"intro", page.intro},
          {"questions", all_written(page.questions)}};
}

json written(const Form& form) {
  return {{"form", form.name},
          {"version", form.version},
          {"plugin", form.plugin},
          {"stage", form.stage},
          {"audience", name_of(form.audience)},
          {"languages", form.languages},
          {"checked_languages", form.checked_languages},
          {"title", form.title},
          {"about", form.about},
          {"influence", form.influence},
          {"minutes", form.minutes},
          {"pages", all_written(form.pages)}};
}

[[noreturn]] void refuse() {
  throw std::runtime_error("this is not a form as Earshot publishes it");
}

Text read_text(const json& from) {
  Text text;
  for (const auto& [language, words] : from.items())
    text[language] = words.get<std::string>();
  return text;
}

std::vector<std::string> read_words(const json& from) {
  return from.get<std::vector<std::string>>();
}

template <class Value>
Value known(std::optional<Value> value) {
  if (!value)
    refuse();
  return *value;
}

Option read_option(const json& from) {
  return {from.at("name").get<std::string>(), read_text(from.at("text")),
          from.at("alone").get<bool>(), from.at("away").get<bool>()};
}

std::optional<Condition> read_condition(const json& from) {
  if (from.is_null())
    return std::nullopt;
  for (const auto& [is, sign] : comparisons)
    if (from.at("is").get<std::string>() == sign)
      return Condition{from.at("question").get<std::string>(), is, read_words(from.at("values"))};
  refuse();
}

std::optional<double> read_number(const json& from) {
  return from.is_null() ? std::nullopt : std::optional(from.get<double>());
}

std::optional<Target> read_target(const json& question) {
  if (!question.contains("target"))
    return std::nullopt;
  const json& from = question.at("target");
  return Target{read_words(from.at("answers")), from.at("percent").get<int>()};
}

Question read_question(const json& from) {
  Question question;
  question.name = from.at("name").get<std::string>();
  question.kind = known(find_kind(from.at("kind").get<std::string>()));
  question.text = read_text(from.at("text"));
  question.help = read_text(from.at("help"));
  question.required = from.at("required").get<bool>();
  question.sensitive = from.at("sensitive").get<bool>();
  question.warn_identifying = from.at("warn_identifying").get<bool>();
  question.faces = from.at("faces").get<bool>();
  question.per_outcome = from.at("per_outcome").get<bool>();
  question.scale = from.at("scale").get<std::string>();
  for (const json& option : from.at("options"))
    question.options.push_back(read_option(option));
  question.max_length = from.at("max_length").get<int>();
  question.rows = from.at("rows").get<int>();
  question.least = read_number(from.at("least"));
  question.most = read_number(from.at("most"));
  question.not_future = from.at("not_future").get<bool>();
  question.when = read_condition(from.at("when"));
  question.measure = from.at("measure").get<std::string>();
  question.measure_stage = from.at("measure_stage").get<std::string>();
  question.topics = read_words(from.at("topics"));
  question.target = read_target(from);
  question.breakdown = from.at("breakdown").get<std::string>();
  for (const auto& [key, value] : from.at("settings").items())
    question.settings[key] = value.get<std::string>();
  return question;
}

Page read_page(const json& from) {
  Page page{from.at("name").get<std::string>(),
            read_text(from.at("title")),
            read_text(from.at("intro")),
            {}};
  for (const json& question : from.at("questions"))
    page.questions.push_back(read_question(question));
  return page;
}

Form read_form_from(const json& from) {
  Form form;
  form.name = from.at("form").get<std::string>();
  form.version = from.at("version").get<int>();
  form.plugin = from.at("plugin").get<std::string>();
  form.stage = from.at("stage").get<std::string>();
  form.audience = known(find_audience(from.at("audience").get<std::string>()));
  form.languages = read_words(from.at("languages"));
  form.checked_languages = read_words(from.at("checked_languages"));
  form.title = read_text(from.at("title"));
  form.about = read_text(from.at("about"));
  form.influence = read_text(from.at("influence"));
  form.minutes = from.at("minutes").get<int>();
  for (const json& page : from.at("pages"))
    form.pages.push_back(read_page(page));
  return form;
}

// The library speaks of types and bytes; whoever reads our log does not.
Form parsed(std::string_view text) try {
  return read_form_from(json::parse(text));
} catch (const json::exception&) {
  refuse();
}

}  // namespace

std::string to_json(const Form& form) { return written(form).dump(); }

Form form_from_json(std::string_view text) {
  Form form = parsed(text);
  if (to_json(form) != text)
    refuse();
  form.hash = fingerprint(form);
  return form;
}

std::string fingerprint(const Form& form) {
  return to_hex(keyed_hash(Key(), "form", to_json(form)));
}

}  // namespace earshot::forms
