// SPDX-License-Identifier: Apache-2.0
#include "web/answering/on_the_way.h"

#include <algorithm>

#include "base/gzip.h"
#include "forms/ask.h"
#include "web/answering/family.h"
#include "web/assets.h"
#include "web/components.h"

namespace earshot::web {
namespace {

void add_language(Html& page, const OnTheWay& way, const std::string& language) {
  const std::string name = own_name(language);
  page.open("li");
  if (language == way.language())
    page.element("span", name, {{"lang", language}, {"aria-current", "true"}});
  else
    step_button(page, {.words = name,
                       .step = "in." + language,
                       .classes = "app-link-button",
                       .form = form_id,
                       .language = language});
  page.close("li");
}

// What is as short as this is not worth the time.
constexpr std::size_t worth_making_smaller = 2 * 1024;

// A page with secrets must not shrink by what a stranger put into it. Nobody else can put anything
// into these: there is no cookie that another site's request would bring along, so whoever has the
// page made has its link and its sealed field already, and that is sealed anew each time.
void make_smaller(Page& page, const Visit& visit) {
  if (page.body.size() < worth_making_smaller || !takes(visit.encodings, "gzip"))
    return;
  auto made = gzip(page.body);
  if (!made)
    return;
  page.body = std::move(*made);
  page.headers.emplace_back("Content-Encoding", "gzip");
  page.headers.emplace_back("Vary", "Accept-Encoding");
}

}  // namespace

bool OnTheWay::asks(const Asked& asked) const {
  if (walk.way.agency && asked.question.kind == Kind::agency)
    return false;
  return forms::is_asked(asking(), asked, so_far.answers);
}

bool OnTheWay::asks(const forms::Step& step) const {
  if (!forms::is_asked(asking(), step, so_far.answers))
    return false;
  if (!walk.way.agency)
    return true;
  return std::ranges::any_of(step.questions,
                             [&](std::size_t at) { return asks(asking().questions[at]); });
}

answers::SealedFor OnTheWay::sealed_for(std::string_view purpose) const {
  return {.purpose = purpose, .survey = survey().id, .path = walk.path};
}

const std::vector<std::string>& languages_of(const Survey& survey, const Form& form) {
  return survey.languages.empty() ? form.languages : survey.languages;
}

void open_way(Html& page, const OnTheWay& way) {
  page.open("form",
            {{"method", "post"}, {"action", way.walk.path}, {"id", form_id}, {"novalidate"}});
  if (way.walk.preview)
    hidden(page, "token", way.visit.token);
  if (!way.so_far.nonce.empty())
    hidden(page, so_far_field,
           to_base64(answers::seal(way.key(), way.sealed_for("page"), way.asking(), way.so_far)));
}

void step_button(Html& page, const StepButton& button) {
  page.element("button", button.words,
               {{"class", button.classes},
                given({"form", button.form}),
                given({"lang", button.language}),
                {"name", step_field},
                {"value", button.step}});
}

Html above_the_words(const OnTheWay& way) {
  Html page;
  page.open("nav", {{"aria-label", said_on(way, Words::back)}});
  page.element("button", said_plainly(Words::go_on, way.language()),
               {{"class", "govuk-visually-hidden"},
                {"form", form_id},
                {"name", step_field},
                {"value", "on"},
                {"tabindex", "-1"},
                {"aria-hidden", "true"}});
  step_button(page, {.words = said_plainly(Words::back, way.language()),
                     .step = "back",
                     .classes = "govuk-back-link app-back",
                     .form = form_id});
  return page.close("nav").add(languages_above(way));
}

Html languages_above(const OnTheWay& way) {
  Html page;
  const auto& languages = languages_of(way.survey(), way.asking().form);
  if (languages.size() < 2)
    return page;
  page.open("nav", {{"aria-label", said_on(way, Words::languages)}});
  page.open("ul", {{"class", "app-languages"}});
  for (const std::string& language : languages)
    add_language(page, way, language);
  page.close("ul").close("nav");
  return page;
}

Page on_its_way(const OnTheWay& way, Sheet sheet, Weighed weighed) {
  sheet.language = way.language();
  if (way.walk.preview) {
    Html note;
    notice(note, said_on(way, Words::preview), said_on(way, Words::preview_more));
    sheet.inside = std::move(note.add(sheet.inside));
  }
  if (way.is_of_family())
    family_frame(way, sheet);
  Page page = shown(way.visit, way.site, sheet);
  // On a device that is passed on, going back must show nothing of what somebody else entered.
  if (way.is_of_family())
    page.kept = Kept::never;
  if (weighed == Weighed::small)
    make_smaller(page, way.visit);
  return page;
}

}  // namespace earshot::web
