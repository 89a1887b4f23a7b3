// SPDX-License-Identifier: Apache-2.0
#include "web/parts_notes.h"

#include <array>
#include <string>

#include "web/answering/sayings.h"

namespace earshot::web {
namespace {

constexpr std::array<std::string_view, 5> shade_classes{
    "govuk-tag govuk-tag--grey", "govuk-tag govuk-tag--green", "govuk-tag govuk-tag--blue",
    "govuk-tag govuk-tag--yellow", "govuk-tag govuk-tag--red"};

void banner(Html& page, std::string_view classes, std::string_view role, std::string_view title,
            std::string_view id, const Html& inside) {
  page.open("div", {{"class", classes}, {"role", role}, {"aria-labelledby", id}});
  page.open("div", {{"class", "govuk-notification-banner__header"}});
  page.element("h2", title, {{"class", "govuk-notification-banner__title"}, {"id", id}});
  page.close("div").open("div", {{"class", "govuk-notification-banner__content"}});
  page.add(inside).close("div").close("div");
}

}  // namespace

void error_summary(Html& page, const Problems& problems) { error_summary_in(page, {}, problems); }

void error_summary_in(Html& page, std::string_view language, const Problems& problems) {
  if (problems.empty())
    return;
  page.open("div", {{"class", "govuk-error-summary"}}).open("div", {{"role", "alert"}});
  page.element("h2", said_plainly(Words::there_is_a_problem, language),
               {{"class", "govuk-error-summary__title"}});
  page.open("div", {{"class", "govuk-error-summary__body"}});
  page.open("ul", {{"class", "govuk-list govuk-error-summary__list"}});
  for (const Problem& problem : problems) {
    page.open("li");
    if (problem.question.empty())
      page.element("span", problem.message);
    else
      page.element("a", problem.message, {{"href", "#" + problem.question}});
    page.close("li");
  }
  page.close("ul").close("div").close("div").close("div");
}

void done_banner(Html& page, std::string_view words) {
  Html inside;
  inside.element("p", words, {{"class", "govuk-notification-banner__heading"}});
  banner(page, "govuk-notification-banner govuk-notification-banner--success", "alert", "Done",
         "done", inside);
}

void refused_banner(Html& page, std::string_view words) {
  Html inside;
  inside.element("p", words, {{"class", "govuk-notification-banner__heading"}});
  banner(page, "govuk-notification-banner", "alert", "Nothing was saved", "refused", inside);
}

void notice(Html& page, std::string_view title, const Inside& inside) {
  banner(page, "govuk-notification-banner", "region", title, "notice", inside.html);
}

void inset(Html& page, const Inside& inside) {
  page.open("div", {{"class", "govuk-inset-text"}}).add(inside.html).close("div");
}

void warning(Html& page, std::string_view words) { warning_in(page, {}, words); }

void warning_in(Html& page, std::string_view language, std::string_view words) {
  page.open("div", {{"class", "govuk-warning-text"}});
  page.element("span", "!", {{"class", "govuk-warning-text__icon"}, {"aria-hidden", "true"}});
  page.open("strong", {{"class", "govuk-warning-text__text"}});
  page.element("span", said_plainly(Words::warning, language),
               {{"class", "govuk-visually-hidden"}});
  page.text(" ").text(words);
  page.close("strong").close("div");
}

namespace {

void unfolding(Html& page, std::string_view summary, const Inside& inside, Attribute open) {
  page.open("details", {{"class", "govuk-details"}, open});
  page.open("summary", {{"class", "govuk-details__summary"}});
  page.element("span", summary, {{"class", "govuk-details__summary-text"}}).close("summary");
  page.open("div", {{"class", "govuk-details__text"}}).add(inside.html).close("div");
  page.close("details");
}

}  // namespace

void details(Html& page, std::string_view summary, const Inside& inside) {
  unfolding(page, summary, inside, {});
}

void open_details(Html& page, std::string_view summary, const Inside& inside) {
  unfolding(page, summary, inside, {"open"});
}

void panel(Html& page, std::string_view title, std::string_view words) {
  page.open("div", {{"class", "govuk-panel govuk-panel--confirmation"}});
  page.element("h1", title, {{"class", "govuk-panel__title"}});
  if (!words.empty())
    page.element("div", words, {{"class", "govuk-panel__body"}});
  page.close("div");
}

void tag(Html& page, std::string_view words, Shade shade) {
  page.element("strong", words, {{"class", shade_classes[static_cast<std::size_t>(shade)]}});
}

Html tag(std::string_view words, Shade shade) {
  Html made;
  tag(made, words, shade);
  return made;
}

void nothing_yet(Html& page, std::string_view words, const Link& first_step) {
  page.open("div", {{"class", "app-nothing"}}).element("p", words);
  if (!first_step.path.empty()) {
    page.open("p");
    add_link(page, first_step);
    page.close("p");
  }
  page.close("div");
}

}  // namespace earshot::web
