// SPDX-License-Identifier: Apache-2.0
#include "answers/open_unit.h"

#include <algorithm>

#include "answers/other_stages.h"
#include "answers/payload.h"
#include "base/sealing.h"
#include "forms/ask.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/pending.h"

namespace earshot::answers {
namespace {

Asking asking_of(Database& db, const Survey& survey, Unit unit) {
  const auto version = store::find_form_version(db, survey.form, survey.form_version);
  return forms::ask(forms::form_from_json(version.value().json), occasion_in(survey, unit));
}

std::vector<Asking> askings_of(Database& db, const UnitToMix& unit) {
  std::vector<Asking> askings;
  for (const Survey& survey : unit.surveys)
    askings.push_back(asking_of(db, survey, unit.unit));
  return askings;
}

Coding coding_of(const std::vector<Asking>& askings) {
  std::vector<const Asking*> pointers;
  for (const Asking& asking : askings)
    pointers.push_back(&asking);
  return Coding(pointers);
}

// In a wider unit a derived value or the number of an outcome would tell the survey.
Beside beside_of(const Survey& survey, const Payload& payload, Unit unit) {
  Beside beside;
  if (unit == Unit::survey)
    beside.derived = payload.derived;
  if (survey.promise == Promise::confidential)
    beside.link = payload.link;
  if (survey.promise == Promise::named)
    beside.who = payload.who;
  beside.of_whom = payload.of_whom;
  return beside;
}

std::string padded(std::string inside, std::size_t bytes) {
  inside.resize(std::max(inside.size(), bytes));
  return inside;
}

void take_words(const Survey& survey, const Asking& asking, const Payload& payload, Unit unit,
                OpenedUnit& opened) {
  for (const Asked& asked : asking.questions) {
    if (asked.question.kind != Kind::text && asked.question.kind != Kind::date)
      continue;
    const auto found = payload.answers.find(asked.name);
    if (found == payload.answers.end())
      continue;
    const bool flagged = std::ranges::find(payload.flagged, asked.name) != payload.flagged.end();
    const WordsInside words{.flagged = flagged,
                            .who = survey.promise == Promise::named ? payload.who : std::string(),
                            .text = found->second.front()};
    opened.words.push_back({std::string(unit == Unit::survey ? asked.name : plain_name(asked.name)),
                            padded(pack(words), words_bytes(asked.question))});
  }
}

void take_in(Site& site, const Survey& survey, const Asking& asking, const Payload& payload,
             Unit unit, OpenedUnit& opened) {
  const Coding::Rows rows = opened.coding.code(asking, payload.answers);
  opened.tally.add(rows.all);
  opened.crossings.add(rows.all);
  opened.pairs.add(rows.all, survey.promise == Promise::confidential ? payload.link : "");
  const host::Facts facts{{"form", asking.form.name}, {"course", survey.occasion.course}};
  const host::Effects said =
      site.plugins.find_learning_needs(asking, payload.answers, facts, site.today());
  opened.needs.add(said.needs);
  opened.plugin_failures += said.failed ? 1 : 0;
  opened.rows.push_back({rows.kept, pack(beside_of(survey, payload, unit))});
  take_words(survey, asking, payload, unit, opened);
}

// One for each survey of the unit, or nothing if one is missing.
std::optional<std::vector<BoxKeys>> box_keys(Site& site, const UnitToMix& unit) {
  std::vector<BoxKeys> keys;
  for (const Survey& survey : unit.surveys) {
    const auto found = find_box_keys(site.keys, survey);
    if (!found)
      return std::nullopt;
    keys.push_back(*found);
  }
  return keys;
}

}  // namespace

// Where several are opened together, no text may name the course or the day of one of them.
Occasion occasion_in(const Survey& survey, Unit unit) {
  Occasion occasion = survey.occasion;
  if (unit == Unit::survey)
    return occasion;
  occasion.day = "several days";
  if (unit == Unit::subject)
    occasion.course = occasion.subject;
  if (unit == Unit::form)
    occasion.course = "the course";
  return occasion;
}

std::optional<OpenedUnit> open_unit(Site& site, const UnitToMix& unit) {
  const auto keys = box_keys(site, unit);
  if (!keys)
    return std::nullopt;
  const auto db = site.data.snapshot();
  auto askings = askings_of(*db, unit);
  Coding coding = coding_of(askings);
  Tally tally(coding.all());
  Crossings crossings(coding.counted(), coding.all());
  Pairs pairs(coding, unit.surveys.front().stage, other_stages(site, *db, unit));
  OpenedUnit opened{.askings = std::move(askings),
                    .coding = std::move(coding),
                    .tally = std::move(tally),
                    .crossings = std::move(crossings),
                    .pairs = std::move(pairs)};
  for (std::size_t i = 0; i < unit.surveys.size(); ++i) {
    const Survey& survey = unit.surveys[i];
    Opener opener((*keys)[i]);
    store::each_box(*db, survey.id, [&](std::string_view box) {
      const auto inside = opener.open(box_context(survey.id), box);
      const auto payload = inside ? unpack(opened.askings[i], *inside) : std::nullopt;
      if (payload)
        take_in(site, survey, opened.askings[i], *payload, unit.unit, opened);
      else
        ++opened.unreadable;
    });
  }
  return opened;
}

}  // namespace earshot::answers
