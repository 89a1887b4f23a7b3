// SPDX-License-Identifier: Apache-2.0
// One of them, opened. Whoever sees the words is on the staff record before the page goes out.
#include "web/safeguarding/one.h"

#include "model/form.h"
#include "model/steps.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/safeguarding/safeguarding.h"

namespace earshot::web {
namespace {

constexpr std::string_view home = "/safeguarding";

constexpr Done all_done[] = {{"noted", "What you did has been noted."}};

// As it was asked; its name if the survey is not there any more.
std::string question_text(Site& site, const answers::Disclosure& words, const std::string& name) {
  const auto counter = site.house.desk.find(words.survey);
  const Asked* asked = counter ? counter->asking().find(name) : nullptr;
  if (!asked)
    return name;
  const Form& form = counter->asking().form;
  return std::string(in_language(asked->question.text, "en", form.languages.front()));
}

void add_words(Html& page, Site& site, const answers::Disclosure& disclosure) {
  for (const auto& [question, words] : disclosure.words) {
    page.element("h2", question_text(site, disclosure, question), {{"class", "govuk-heading-s"}});
    Html quoted;
    quoted.element("p", words, {{"class", "app-as-written"}});
    inset(page, std::move(quoted));
  }
}

std::string_view leave_message_words(const std::string& said) {
  return said == "yes"  ? "Yes"
         : said == "no" ? "No. Leave no message, and say nothing to whoever else answers"
                        : "They did not say. Leave no message";
}

void add_request(Html& page, const answers::ContactRequest& request) {
  summary_list(page,
               {{"Name", request.name},
                {"How to reach them safely", request.how},
                {"Is it safe to leave a message?", leave_message_words(request.leave_message)}});
}

void add_standing(Html& page, Database& db, const Visit& visit, const Opened& opened) {
  std::vector<SummaryRow> rows;
  if (!opened.survey.empty())
    rows.push_back({"Survey", opened.survey});
  rows.push_back({"Sent", hour_in_words(opened.sent_at())});
  if (opened.words && !opened.words->reasons.empty()) {
    Html reasons;
    for (const std::string& reason : opened.words->reasons)
      reasons.element("p", reason);
    rows.push_back({"Why it may be urgent", std::move(reasons)});
  }
  if (opened.it.opened_at)
    rows.push_back({"First opened",
                    name_of(db, visit, opened.it.opened_by) + ", " + when(*opened.it.opened_at)});
  if (opened.it.dealt_with_on)
    rows.push_back({"Dealt with", long_text(*opened.it.dealt_with_on)});
  summary_list(page, rows);
}

void add_numbers(Html& page, Site& site) {
  const SafeguardingNumbers& numbers = site.particulars().safeguarding;
  const std::string_view missing = "Not entered yet";
  page.element("h2", "Whom to call");
  summary_list(
      page, {{"Somebody is in danger now", number_to_call("999", {})},
             {"A child (MASH)", number_to_call(numbers.mash, missing)},
             {"At night and at weekends", number_to_call(numbers.out_of_hours, missing)},
             {"Somebody who works with children (LADO)", number_to_call(numbers.lado, missing)}});
  paragraph(page, "Earshot tells nobody by itself. A referral is made only if you make it.");
}

void add_steps(Html& page, Database& db, const Visit& visit, answers::SafeguardingBoxes& boxes,
               const store::ToRead& it) {
  page.element("h2", "What has been done");
  Table rows{.id = "steps",
             .caption = "Oldest first",
             .columns = {{"When"}, {"Who"}, {"What"}, {"In words"}},
             .if_empty = "Nothing has been noted yet."};
  for (const store::Step& step : store::steps_of(db, it.id)) {
    const StepRow* row = find_step(step.what);
    rows.rows.push_back({when(step.at), name_of(db, visit, step.who),
                         row ? row->words : std::string_view(step.what),
                         boxes.step(step.sealed).value_or("Can't be opened")});
  }
  table(page, rows);
}

void add_form(Html& page, const Visit& visit, const Opened& opened, const Filled& filled) {
  ChoiceField field{.name = "step", .legend = "Note what you did"};
  const bool dealt_with = opened.it.dealt_with_on.has_value();
  for (const StepRow& row : all_steps)
    if (row.then == StepRow::Then::nothing || (row.then == StepRow::Then::again) == dealt_with)
      field.choices.push_back({std::string(row.name), std::string(row.words)});
  open_form(page, visit, path_of(opened.it));
  radios(page, filled, field);
  long_field(page, filled,
             {.name = "words",
              .label = "In words",
              .hint = "Whom you spoke to and what was agreed. It is sealed like the words above: "
                      "only safeguarding readers see it.",
              .rows = 4,
              .most = answers::longest_step});
  button(page, "Note it");
  page.close("form");
}

// `db`: where it stands now, for who has opened it.
Page one_page(const Visit& visit, Site& site, Database& db, answers::SafeguardingBoxes& boxes,
              const Opened& opened, const Filled& filled) {
  Sheet sheet{.title = opened.contact ? "Somebody asks to be contacted" : "What somebody wrote",
              .problems = filled.problems,
              .back = {"Back to what is to be read", std::string(home)},
              .done = said_done(all_done, visit)};
  Html& page = sheet.inside;
  if (opened.it.opened_at && opened.it.opened_by != visit.staff->person)
    notice(page, "Somebody has opened this before you",
           name_of(db, visit, opened.it.opened_by) + " opened it on " + when(*opened.it.opened_at) +
               ". Speak to them before you do anything.");
  if (opened.words)
    add_words(page, site, *opened.words);
  else
    add_request(page, *opened.contact);
  if (opened.words)
    paragraph(page,
              "Nothing leads from here to the rest of the answer, or to whoever gave it, unless "
              "they wrote it themselves.");
  add_standing(page, db, visit, opened);
  add_numbers(page, site);
  add_steps(page, db, visit, boxes, opened.it);
  add_form(page, visit, opened, filled);
  return shown(visit, site, sheet);
}

}  // namespace

std::optional<Opened> find_opened(const Visit& visit, Database& db,
                                  answers::SafeguardingBoxes& boxes) {
  const auto id = from_base64(visit.variable);
  const auto it = id ? store::find_to_read(db, *id) : std::nullopt;
  return it ? open_box(db, boxes, *it) : std::nullopt;
}

Outcome opened_on_record(const Visit& visit, Site& site, answers::SafeguardingBoxes& boxes,
                         const Opened& opened, const Filled& filled) {
  return {
      one_page(visit, site, site.db(), boxes, opened, filled),
      [visit, filled, &house = site.house, id = opened.it.id,
       seen = opened.it.opened_at](Database& db) -> std::optional<Page> {
        const bool first = store::mark_opened(db, id, visit.staff->person, visit.now);
        store::add_to_record(db, {visit.staff->person, visit.now, "opened-words", to_base64(id)});
        if (first || seen)
          return std::nullopt;
        // Somebody opened it a moment ago, and this page does not say so yet.
        Site now(house);
        auto key = answers::SafeguardingBoxes::find(house.site);
        const auto again = key ? find_opened(visit, db, *key) : std::nullopt;
        return again ? std::optional(one_page(visit, now, db, *key, *again, filled)) : std::nullopt;
      }};
}

Outcome read_words(const Visit& visit, Site& site) {
  auto boxes = answers::SafeguardingBoxes::find(site.house.site);
  if (!boxes)
    return no_key_page(visit, site);
  const auto opened = find_opened(visit, site.db(), *boxes);
  if (!opened)
    return not_found(site);
  return opened_on_record(visit, site, *boxes, *opened, {});
}

}  // namespace earshot::web
