// SPDX-License-Identifier: Apache-2.0
#include "web/answering/walk.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "forms/sayings.h"
#include "store/drafts.h"
#include "store/surveys.h"
#include "web/answering/check_page.h"
#include "web/answering/ends.h"
#include "web/answering/family.h"
#include "web/answering/question.h"
#include "web/answering/saving.h"
#include "web/answering/sending.h"
#include "web/answering/start_page.h"
#include "web/answering/step_page.h"

namespace earshot::web {
namespace {

using Where = answers::SoFar::Where;

std::string language_wanted(const OnTheWay& way, std::string_view wanted) {
  const auto& languages = languages_of(way.survey(), way.asking().form);
  const auto known = std::ranges::find(languages, wanted);
  return known == languages.end() ? languages.front() : *known;
}

// Where somebody is among the steps ------------------------------------------------------------

bool is_unseen(const OnTheWay& way, const forms::Step& step) {
  return std::ranges::any_of(step.questions, [&](std::size_t at) {
    return !way.so_far.seen.at(at) && way.asks(way.asking().questions[at]);
  });
}

// The next step that is asked; after "Change" the next one that was never seen, because what was
// changed may lead to new questions. None: all has been answered.
std::optional<std::size_t> next_step(const OnTheWay& way) {
  const auto& steps = way.counter().steps();
  const bool returning = way.so_far.returning;
  for (std::size_t at = returning ? 0 : way.so_far.step + 1; at < steps.size(); ++at)
    if (way.asks(steps[at]) && (!returning || is_unseen(way, steps[at])))
      return at;
  return std::nullopt;
}

std::optional<std::size_t> step_before(const OnTheWay& way, std::size_t from) {
  for (std::size_t at = from; at-- > 0;)
    if (way.asks(way.counter().steps()[at]))
      return at;
  return std::nullopt;
}

void mark_seen(OnTheWay& way) {
  for (const std::size_t at : way.counter().steps()[way.so_far.step].questions)
    if (way.asks(way.asking().questions[at]))
      way.so_far.seen[at] = true;
}

Page where_they_are(OnTheWay& way) {
  if (way.so_far.where == Where::check)
    return check_page(way);
  if (way.so_far.where == Where::before)
    if (auto page = way.is_of_family() ? before_first_question(way) : std::nullopt)
      return std::move(*page);
  if (way.so_far.where == Where::start)
    return start_page(way);
  way.so_far.where = Where::step;
  return step_page(way);
}

Page go_to(OnTheWay& way, std::optional<std::size_t> step) {
  way.so_far.where = step ? Where::step : Where::check;
  if (step)
    way.so_far.step = *step;
  else
    way.so_far.returning = false;
  return where_they_are(way);
}

// What was posted ------------------------------------------------------------------------------

bool is_too_long(const Asked& asked, const std::vector<std::string>& values) {
  return asked.question.options.empty() &&
         std::ranges::any_of(values, [&](const std::string& value) {
           return value.size() > answers::most_raw_bytes(asked.question);
         });
}

std::string shorten(const Asked& asked, const std::string& value, std::string_view language) {
  return forms::saying(
      forms::Say::write_less, language,
      {forms::count_text(std::max(asked.question.max_length, 20), language),
       forms::count_text(static_cast<std::int64_t>(length_on_screen(value)), language)});
}

// Takes what the page's fields say into the way. What is far too long is not taken along, and
// told: then the page stays as it was typed.
Problems take_fields(OnTheWay& way) {
  Problems problems;
  if (way.so_far.where != Where::step)
    return problems;
  Answers typed;
  for (const std::size_t at : way.counter().steps()[way.so_far.step].questions) {
    const Asked& asked = way.asking().questions[at];
    if (!way.asks(asked))
      continue;
    auto values = values_typed(way.visit.form, asked);
    if (is_too_long(asked, values))
      problems.push_back(problem_at(asked.name, shorten(asked, values.front(), way.language())));
    typed[asked.name] = std::move(values);
  }
  if (!problems.empty())
    return problems;
  for (auto& [name, values] : typed)
    if (values.empty())
      way.so_far.answers.erase(name);
    else
      way.so_far.answers[name] = std::move(values);
  return problems;
}

// What the rules say of this step's questions.
Problems problems_here(const OnTheWay& way) {
  Answers answers = asked_answers(way);
  Problems all = forms::check_answers(way.asking(), answers, way.language(), way.visit.today);
  Problems here;
  for (const std::size_t at : way.counter().steps()[way.so_far.step].questions) {
    const Asked& asked = way.asking().questions[at];
    const auto found = std::ranges::find(all, asked.name, &Problem::question);
    if (found != all.end() && way.asks(asked))
      here.push_back(std::move(*found));
  }
  return here;
}

// Steps ----------------------------------------------------------------------------------------

Outcome go_on(OnTheWay& way, std::string_view) {
  if (way.so_far.where == Where::before) {
    way.so_far.where = Where::step;
    return step_page(way);
  }
  if (way.so_far.where == Where::check)
    return check_page(way);
  if (Problems problems = problems_here(way); !problems.empty())
    return step_page(way, std::move(problems));
  mark_seen(way);
  return go_to(way, next_step(way));
}

Outcome go_back(OnTheWay& way, std::string_view) {
  if (way.so_far.where == Where::step && way.so_far.returning)
    return go_to(way, std::nullopt);
  const auto from = way.so_far.where == Where::check  ? way.counter().steps().size()
                    : way.so_far.where == Where::step ? way.so_far.step
                                                      : 0;
  if (const auto before = step_before(way, from))
    return go_to(way, before);
  way.so_far.where = Where::start;
  return start_page(way);
}

// Whatever was chosen there is not taken along.
Outcome skip(OnTheWay& way, std::string_view) {
  if (way.so_far.where != Where::step || !way.is_of_family())
    return where_they_are(way);
  for (const std::size_t at : way.counter().steps()[way.so_far.step].questions)
    way.so_far.answers.erase(way.asking().questions[at].name);
  mark_seen(way);
  return go_to(way, next_step(way));
}

Outcome change_answer(OnTheWay& way, std::string_view question) {
  std::size_t at = 0;
  std::from_chars(question.data(), question.data() + question.size(), at);
  const auto& steps = way.counter().steps();
  for (std::size_t step = 0; step < steps.size(); ++step)
    if (std::ranges::count(steps[step].questions, at) > 0 && way.asks(steps[step])) {
      way.so_far.returning = true;
      return go_to(way, step);
    }
  return check_page(way);
}

Outcome speak(OnTheWay& way, std::string_view language) {
  way.so_far.language = language_wanted(way, language);
  return where_they_are(way);
}

Outcome stay(OnTheWay& way, std::string_view) { return where_they_are(way); }

// From a start page that somebody came back to.
Outcome go_in(OnTheWay& way, std::string_view) {
  way.so_far.where = Where::before;
  return where_they_are(way);
}

struct StepRow {
  std::string_view name;
  Outcome (*take)(OnTheWay& way, std::string_view about);
  bool from_questions = false;  // pressed on a page of questions, whose fields come along
};
// "change.7" is the step "change." about "7".
constexpr StepRow steps[] = {
    {"on", go_on, true},       {"back", go_back, true}, {"in.", speak, true},
    {"save", save, true},      {"download", download},  {"change.", change_answer},
    {"instead", save_instead}, {"send", send},          {"here", stay},
    {"start", go_in},          {"skip", skip},
};

const StepRow* find_step(std::string_view step) {
  const auto found = std::ranges::find_if(steps, [&](const StepRow& row) {
    return row.name.ends_with('.') ? step.starts_with(row.name) : step == row.name;
  });
  return found == std::end(steps) ? nullptr : &*found;
}

// Coming in ------------------------------------------------------------------------------------

bool takes_answers(const OnTheWay& way) {
  return way.walk.preview ||
         (way.standing.state == SurveyState::open && way.visit.today <= way.standing.closes_on);
}

bool has_begun(const OnTheWay& way) {
  return way.walk.preview || way.standing.opens_on <= way.visit.today;
}

// Why there is no way on from here, if so.
std::optional<Page> turned_away(const OnTheWay& way) {
  if (!has_begun(way))
    return not_yet_page(way);
  if (!takes_answers(way) || way.standing.used)
    return link_is_gone(way.visit, way.site);
  return std::nullopt;
}

// A device that a child shares may be picked up by anybody.
bool was_left_lying(const OnTheWay& way) {
  return way.is_of_family() && way.visit.now > way.so_far.touched_at + family_page_lives;
}

bool has_answered(const OnTheWay& way) {
  return !way.walk.preview && !way.so_far.nonce.empty() &&
         way.site.house.desk.has_answered(way.site.db(), way.counter(), way.so_far.nonce);
}

// The nonce of a personal link is the same on every device, so whoever begins twice sends once.
void begin(OnTheWay& way) {
  const auto& invitation = way.walk.way.invitation;
  way.so_far.nonce =
      invitation ? way.counter().nonce_of(*invitation) : random_bytes(answers::SoFar::nonce_bytes);
  way.so_far.touched_at = way.visit.now;
  way.so_far.seen.assign(way.asking().questions.size(), false);
  if (!way.walk.way.agency)
    return;
  for (const Asked& asked : way.asking().questions)
    if (asked.question.kind == Kind::agency &&
        std::ranges::count(asked.question.options, way.walk.way.agency->name, &Option::name) > 0)
      way.so_far.answers[asked.name] = {way.walk.way.agency->name};
}

Outcome start(OnTheWay& way) {
  begin(way);
  if (auto page = turned_away(way))
    return std::move(*page);
  way.so_far.step = 0;
  if (!way.counter().steps().empty() && !way.asks(way.counter().steps().front()))
    if (const auto first = next_step(way))
      way.so_far.step = *first;
  return where_they_are(way);
}

// With what was saved under this link, or in the file that came with it.
Outcome resume(OnTheWay& way, answers::SoFar saved) {
  way.so_far = std::move(saved);
  if (has_answered(way))
    return already_page(way);
  if (!takes_answers(way))
    return late_page(way);
  if (auto page = turned_away(way))
    return std::move(*page);
  return where_they_are(way);
}

// A poster's link leads to another survey each quarter. What was begun on the one before is not of
// this survey, and whoever sent it, or was half-way, is told how it stands with that one.
std::optional<Walk> walk_before(const OnTheWay& way, std::string_view purpose,
                                std::string_view sealed) {
  if (way.survey().promise != Promise::open || way.walk.preview)
    return std::nullopt;
  for (const std::string& survey : store::open_to_all_before(way.site.db(), way.survey())) {
    if (!answers::is_for(way.key(), {purpose, survey, way.walk.path}, sealed))
      continue;
    if (auto counter = way.site.house.desk.find(survey))
      return Walk{.way = {.counter = std::move(counter)}, .path = way.walk.path, .led_on = true};
  }
  return std::nullopt;
}

Outcome go_on_from_file(OnTheWay& way) {
  auto saved = read_saved_file(way);
  if (!saved) {
    if (const auto before = walk_before(way, "file", bytes_of_saved_file(way)))
      return walk(way.visit, way.site, *before);
    if (auto page = turned_away(way))
      return std::move(*page);
    return start_page(way, {problem_at(saved_file, said_on(way, Words::wrong_file))});
  }
  return resume(way, std::move(*saved));
}

Outcome go_on_from_draft(OnTheWay& way) {
  if (auto page = turned_away(way))
    return std::move(*page);
  SavedDraft saved = find_draft(way);
  if (!saved.is_there)
    return start(way);
  if (!saved.so_far)
    return start_page(way, {problem_at(saved_code, said_on(way, Words::wrong_code))});
  return resume(way, std::move(*saved.so_far));
}

std::string bytes_of_so_far(const OnTheWay& way) {
  return from_base64(way.visit.form[so_far_field]).value_or("");
}

// What has been sealed here for this survey and this link; of no other form, so every index holds.
std::optional<answers::SoFar> open_so_far(const OnTheWay& way) {
  return answers::open(way.key(), way.sealed_for("page"), way.asking(), bytes_of_so_far(way));
}

Outcome take_step(OnTheWay& way) {
  const std::string_view wanted = way.visit.form[step_field];
  if (wanted == "file")
    return go_on_from_file(way);
  if (!way.visit.form.has(so_far_field) && (wanted == "start" || wanted == "resume"))
    return wanted == "start" ? start(way) : go_on_from_draft(way);
  auto so_far = open_so_far(way);
  if (!so_far)
    if (const auto before = walk_before(way, "page", bytes_of_so_far(way)))
      return walk(way.visit, way.site, *before);
  const StepRow* step = find_step(wanted);
  if (!so_far || !step)
    return start_again_page(way);
  way.so_far = std::move(*so_far);
  if (has_answered(way))
    return wanted == "send" ? send_again(way) : Outcome(already_page(way));
  if (!takes_answers(way))
    return late_page(way);
  if (was_left_lying(way))
    return left_lying_page(way);
  way.so_far.touched_at = way.visit.now;
  if (auto page = turned_away(way))
    return std::move(*page);
  if (Problems problems = step->from_questions ? take_fields(way) : Problems{}; !problems.empty())
    return step_page(way, std::move(problems), &way.visit.form);
  return step->take(way, wanted.substr(step->name.size()));
}

}  // namespace

Outcome walk(const Visit& visit, Site& site, const Walk& walk) {
  OnTheWay way{.visit = visit, .site = site, .walk = walk, .standing = {}, .so_far = {}};
  if (!walk.preview) {
    const auto standing = store::find_standing(site.db(), way.survey().id, walk.way.invitation);
    if (!standing)
      return link_is_gone(visit, site);
    way.standing = *standing;
  } else {
    way.standing.opens_on = way.survey().opens_on;
    way.standing.closes_on = way.survey().closes_on;
  }
  const bool get = visit.method != "POST";
  way.so_far.language =
      language_wanted(way, get ? visit.query["language"] : visit.form["language"]);
  if (!get)
    return take_step(way);
  if (auto page = turned_away(way))
    return std::move(*page);
  return start_page(way);
}

}  // namespace earshot::web
