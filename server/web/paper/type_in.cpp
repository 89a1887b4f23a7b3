// SPDX-License-Identifier: Apache-2.0
// Typing in what came back on paper, one sheet after another by keyboard. Each sheet has a nonce of its
// own in the page, so a reload or a second press keeps one answer; no link is used up. Who typed, and
// for which survey, is on the staff record; what was typed is not.
#include <algorithm>
#include <charconv>

#include "answers/take.h"
#include "base/secrets.h"
#include "forms/ask.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/answering/question.h"
#include "web/answering/sayings.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/paper/paper.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr int most_counted = 100'000;

// One sitting: how many sheets so far, and in which language the sheets are.
struct Sitting {
  int typed = 0;
  std::string language;
};

struct Typing {
  const Visit& visit;
  Site& site;
  const Survey& survey;
  const Asking& asking;
  Sitting sitting;

  std::string path() const { return "/surveys/" + survey.id + "/type-in"; }
};

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, most_counted);
}

std::vector<std::string> languages_of_sheets(const Survey& survey, const Form& form) {
  return survey.languages.empty() ? std::vector{form.languages.front()} : survey.languages;
}

Sitting sitting_in(const Fields& fields, const Survey& survey, const Form& form) {
  const auto languages = languages_of_sheets(survey, form);
  const std::string language(fields["language"]);
  const bool known = std::ranges::find(languages, language) != languages.end();
  return {number_in(fields["typed"]), known ? language : languages.front()};
}

std::string address_of(const Typing& typing, const Sitting& sitting) {
  return typing.path() + "?typed=" + std::to_string(sitting.typed) +
         "&language=" + sitting.language;
}

void other_languages(Html& page, const Typing& typing) {
  const auto languages = languages_of_sheets(typing.survey, typing.asking.form);
  if (languages.size() < 2)
    return;
  page.open("p").text("The sheet is in ");
  for (const std::string& language : languages)
    if (language == typing.sitting.language)
      page.element("strong", own_name(language), {{"lang", language}}).text(" ");
    else
      page.element("a", own_name(language),
                   {{"class", "govuk-link"},
                    {"lang", language},
                    {"href", address_of(typing, {typing.sitting.typed, language})}})
          .text(" ");
  page.close("p");
}

// Who held the pen comes first: it stands at the top of the pile, not of the form.
std::vector<const Asked*> in_typing_order(const Asking& asking) {
  std::vector<const Asked*> order;
  for (const Asked& asked : asking.questions)
    if (asked.question.kind != Kind::statement)
      order.push_back(&asked);
  // Not the one of std::ranges: clang 14 can't compile what it gives back.
  std::stable_partition(order.begin(), order.end(),
                        [](const Asked* asked) { return asked->question.kind == Kind::held_pen; });
  return order;
}

void what_to_do_about_words(Html& page, Site& site) {
  const SafeguardingNumbers& numbers = site.particulars().safeguarding;
  Html inside;
  paragraph(inside,
            "The words you have just typed in may mean that somebody is being hurt. They are kept, "
            "and the safeguarding reader gets them. This may need help sooner than that: take the "
            "sheet to your safeguarding lead now, or call.");
  inside.open("ul");
  if (!numbers.mash.empty())
    inside.element("li", "About a child: " + numbers.mash);
  if (!numbers.out_of_hours.empty())
    inside.element("li", "At night and at weekends: " + numbers.out_of_hours);
  inside.element("li", "In an emergency: 999");
  inside.close("ul");
  notice(page, "This may need help sooner than we can read it", inside);
}

std::string so_far(int typed) {
  return typed == 1 ? "1 sheet typed in so far."
                    : std::to_string(typed) + " sheets typed in so far.";
}

void sheet_fields(Html& page, const Typing& typing, const Filled& filled,
                  const std::string& nonce) {
  // What was typed does not come back by Back, or the same sheet would be kept a second time.
  page.open(
      "form",
      {{"method", "post"}, {"action", typing.path()}, {"autocomplete", "off"}, {"novalidate"}});
  hidden(page, "token", typing.visit.token);
  hidden(page, "nonce", nonce);
  hidden(page, "typed", std::to_string(typing.sitting.typed));
  hidden(page, "language", typing.sitting.language);
  if (typing.survey.promise == Promise::named)
    text_field(page, filled,
               {.name = "who", .label = "Whose answers these are", .hint = "As the sheet says."});
  const Tongue tongue = tongue_of(typing.sitting.language, "en");
  page.open("div", {tongue.lang, tongue.dir});
  for (const Asked* asked : in_typing_order(typing.asking))
    draw_question(page, filled, typing.asking, *asked);
  page.close("div");
  button(page, "Keep this sheet and type in the next");
  page.close("form");
}

Page sheet_page(const Typing& typing, Filled filled, const std::string& nonce) {
  filled.language = typing.sitting.language;
  Sheet sheet{.title = "Type in answers from paper",
              .problems = filled.problems,
              .back = {"Back to the survey", "/surveys/" + typing.survey.id}};
  Html& page = sheet.inside;
  if (typing.visit.method == "GET" && typing.visit.query["words"] == "flagged")
    what_to_do_about_words(page, typing.site);
  paragraph(page, typing.survey.title);
  paragraph(page,
            "Type exactly what the sheet says. What it leaves empty, leave empty. No link is used "
            "up, and no name is kept unless the survey is named.");
  paragraph(page,
            "A sheet that leaves out a question that has to be answered can't be counted: put it "
            "aside.");
  other_languages(page, typing);
  // Whoever keeps a sheet comes back to here, so that the next Tab is the next sheet's first field.
  page.open("div", {{"id", "sheet"}});
  if (typing.sitting.typed > 0)
    page.element("p", so_far(typing.sitting.typed), {{"role", "status"}});
  sheet_fields(page, typing, filled, nonce);
  page.close("div");
  return shown(typing.visit, typing.site, sheet);
}

Page not_open(const Visit& visit, Site& site, const Survey& survey) {
  Sheet sheet{.title = "This survey takes no answers",
              .back = {"Back to the survey", "/surveys/" + survey.id},
              .status = 409};
  paragraph(
      sheet.inside,
      survey.opens_on > visit.today && survey.state == SurveyState::open
          ? "It opens on " + long_text(survey.opens_on) + ". Type the sheets in then."
          : "It has closed and its answers have been counted, or will be. Sheets that came too "
            "late can't be added.");
  return shown(visit, site, sheet);
}

bool is_open(const Survey& survey, Day today) {
  return survey.state == SurveyState::open && survey.opens_on <= today && survey.closes_on >= today;
}

answers::Sent sent_in(const Typing& typing) {
  answers::Sent sent;
  sent.on_paper = true;
  sent.nonce = typing.visit.form["nonce"];
  sent.language = typing.sitting.language;
  sent.who = typing.visit.form["who"];
  for (const Asked& asked : typing.asking.questions)
    if (auto values = values_typed(typing.visit.form, asked); !values.empty())
      sent.answers[asked.name] = std::move(values);
  return sent;
}

Problems wrong_with(const Typing& typing) {
  if (typing.survey.promise == Promise::named && typing.visit.form["who"].empty())
    return {problem_at("who", "Write whose answers these are, as the sheet says")};
  return {};
}

// The first sheet of a day says who typed; each one by itself would say too much. Decided here and
// not by what the page sends, so that nobody types in unrecorded.
void record_typing(Database& db, const std::string& who, Moment at, Day today,
                   const Survey& survey) {
  const Deed deed{.who = who, .at = at, .what = "typed-in", .on = survey.id};
  if (!store::has_done_since(db, deed, london_moment(today, std::chrono::minutes(0))))
    store::add_to_record(db, deed);
}

// A sheet was kept from this page already, and it said something else: it may be the next one, typed
// over a page that was still open, or a correction, which comes too late.
Page kept_before(const Typing& typing) {
  const std::string_view first = in_typing_order(typing.asking).front()->name;
  return sheet_page(
      typing,
      {typing.visit.form,
       {problem_at(first,
                   "A sheet with other answers was kept from this page before, and stays as it is. "
                   "If this is another sheet, keep it now; if it is the same, type in the next")}},
      to_hex(random_bytes(16)));
}

Change kept_with_its_record(answers::Prepared prepared, const Typing& typing) {
  const Visit& visit = typing.visit;
  return
      [prepared = std::move(prepared), who = visit.staff->person, at = visit.now,
       today = visit.today, survey = typing.survey, before = kept_before(typing),
       closed = not_open(visit, typing.site, typing.survey)](Database& db) -> std::optional<Page> {
        switch (prepared.change(db)) {
          case answers::Taken::thanks:
            record_typing(db, who, at, today, survey);
            return std::nullopt;
          case answers::Taken::already:
            return before;
          case answers::Taken::no_longer:
            break;
        }
        return closed;
      };
}

}  // namespace

void add_paper(Html& page, const Visit& visit, const Survey& survey) {
  if (survey.state != SurveyState::open)
    return;
  page.element("h2", "On paper");
  page.open("p");
  add_link(page, {"Print it to fill in by hand", "/surveys/" + survey.id + "/paper"});
  page.close("p");
  if (!is_open(survey, visit.today))
    return;
  page.open("p");
  add_link(page, {"Type in answers from paper", "/surveys/" + survey.id + "/type-in"});
  page.close("p");
}

Outcome ask_sheet(const Visit& visit, Site& site) {
  const auto survey = store::find_survey(site.db(), visit.variable);
  const auto counter = survey ? site.house.desk.find(visit.variable) : nullptr;
  if (!counter)
    return not_found(site);
  if (!is_open(*survey, visit.today))
    return not_open(visit, site, *survey);
  const Asking& asking = counter->asking();
  const Typing typing{visit, site, *survey, asking, sitting_in(visit.query, *survey, asking.form)};
  return sheet_page(typing, {}, to_hex(random_bytes(16)));
}

Outcome take_sheet(const Visit& visit, Site& site) {
  const auto survey = store::find_survey(site.db(), visit.variable);
  const auto counter = survey ? site.house.desk.find(visit.variable) : nullptr;
  if (!counter)
    return not_found(site);
  if (!is_open(*survey, visit.today))
    return not_open(visit, site, *survey);
  const Asking& asking = counter->asking();
  const Typing typing{visit, site, *survey, asking, sitting_in(visit.form, *survey, asking.form)};
  const std::string nonce(visit.form["nonce"]);
  Problems problems = wrong_with(typing);
  answers::Sent sent = sent_in(typing);
  if (sent.answers.empty() && problems.empty())
    problems.push_back(problem_at(in_typing_order(asking).front()->name,
                                  "This sheet is empty. Type in what it says, or go back"));
  if (nonce.size() != 32)
    problems.push_back(problem_at(in_typing_order(asking).front()->name,
                                  "Part of this page was lost. Send it once more"));
  if (!problems.empty())
    return sheet_page(typing, {visit.form, std::move(problems)},
                      nonce.size() == 32 ? nonce : to_hex(random_bytes(16)));
  answers::Prepared prepared = site.house.desk.prepare(*counter, std::move(sent), visit.today);
  if (!prepared.problems.empty())
    return sheet_page(typing, {visit.form, std::move(prepared.problems)}, nonce);
  const bool flagged = prepared.flagged && is_family(asking.form.audience);
  Page next = see_other(address_of(typing, {typing.sitting.typed + 1, typing.sitting.language}) +
                        (flagged ? "&words=flagged" : "#sheet"));
  return {std::move(next), kept_with_its_record(std::move(prepared), typing)};
}

}  // namespace earshot::web
