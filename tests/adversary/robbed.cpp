// SPDX-License-Identifier: Apache-2.0
#include "adversary/robbed.h"

#include <charconv>
#include <stdexcept>

#include "answers/links.h"
#include "answers/mix.h"
#include "answers/payload.h"
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

void open_responses(Database& db, const std::string& survey, const std::string& release,
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

void open_words(Database& db, const std::string& survey, const std::string& release, const Key& key,
                std::vector<Kept>& kept) {
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

}  // namespace

answers::MadeSurvey make_robbed(answers::Site& site, std::string_view name,
                                std::string_view audience, Promise promise, int invitations) {
  answers::NewSurvey wanted;
  wanted.form = form_for(name, audience);
  wanted.promise = promise;
  wanted.opens_on = site.today();
  wanted.closes_on = site.today() + std::chrono::days(14);
  wanted.cycle_ends_on = site.today() + std::chrono::days(168);
  wanted.invitations = invitations;
  const auto made = answers::make_survey(site, wanted);
  if (!made.problems.empty())
    throw std::logic_error(to_text(made.problems.front()));
  return made;
}

void add_keys(answers::Site& site, std::vector<std::string>& secrets) {
  for (const std::string& name : site.keys.names())
    secrets.emplace_back(site.keys.find(name).value().bytes());
}

// The id is no secret; what follows it is.
void add_token(std::string_view link, std::vector<std::string>& secrets) {
  constexpr std::size_t id_bytes = 8, id_letters = 11;
  const std::string token(link.substr(link.rfind('/') + 1));
  secrets.push_back(from_base64(token).value().substr(id_bytes));
  secrets.push_back(token.substr(id_letters));
}

void open_kept(answers::Site& site, const std::string& survey, const std::string& name,
               std::vector<Kept>& kept, std::vector<std::string>& secrets) {
  const auto db = site.data.snapshot();
  const std::string release = store::find_survey(*db, survey)->release.value();
  const Key wrapping = site.keys.find(answers::keeping_key(release)).value();
  secrets.emplace_back(wrapping.bytes());
  const Key key = store::find_data_key(*db, release, wrapping).value();
  secrets.emplace_back(key.bytes());
  open_responses(*db, name, release, key, kept);
  open_words(*db, name, release, key, kept);
}

}  // namespace earshot::adversary
