// SPDX-License-Identifier: Apache-2.0
#include "web/layout.h"

#include <algorithm>

#include "web/answering/sayings.h"
#include "web/assets.h"
#include "web/navigation.h"
#include "web/parts_form.h"
#include "web/parts_notes.h"
#include "web/skip_link.h"

namespace earshot::web {
namespace {

constexpr std::string_view our_green = "#00594f";

std::string tab_of(const Sheet& sheet, const std::string& partnership) {
  std::string tab;
  if (!sheet.problems.empty())
    tab.append(said_plainly(Words::error, sheet.language)).append(" ");
  if (!sheet.title.empty())
    tab += sheet.title + " - ";
  return tab + partnership;
}

void add_head(Html& page, std::string_view tab, bool of_staff) {
  page.open("head").empty("meta", {{"charset", "utf-8"}});
  page.element("title", tab);
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.empty("meta", {{"name", "theme-color"}, {"content", our_green}});
  page.icon(assets::icon());
  page.empty("link", {{"rel", "stylesheet"}, {"href", assets::look().path}});
  if (of_staff)
    page.empty("link", {{"rel", "stylesheet"}, {"href", assets::office().path}});
  page.close("head");
}

void add_header(Html& page, const std::string& partnership) {
  page.open("header", {{"class", "govuk-generic-header"}});
  page.open("div", {{"class", "govuk-width-container"}});
  page.open("div", {{"class", "govuk-generic-header__logo"}});
  page.element("a", partnership, {{"class", "govuk-generic-header__homepage-link"}, {"href", "/"}});
  page.close("div").close("div").close("header");
}

void add_place(Html& page, const Place& place, const Visit& visit) {
  const bool here = is_at(place, visit);
  page.open("li", {{"class", here ? "govuk-service-navigation__item "
                                    "govuk-service-navigation__item--active"
                                  : "govuk-service-navigation__item"}});
  page.element("a", place.words,
               {{"class", "govuk-service-navigation__link"},
                {"href", place.path},
                here ? Attribute{"aria-current",
                                 std::string_view(visit.path == place.path ? "page" : "true")}
                     : Attribute{}});
  page.close("li");
}

void add_sign_out(Html& page, const Visit& visit) {
  page.open("li", {{"class", "govuk-service-navigation__item app-sign-out"}});
  open_form(page, visit, "/sign-out");
  page.element("button", "Sign out", {{"type", "submit"}, {"class", "app-link-button"}});
  page.close("form").close("li");
}

void add_navigation(Html& page, const Visit& visit) {
  if (!visit.staff)
    return;
  page.open("div", {{"class", "govuk-service-navigation"}});
  page.open("div", {{"class", "govuk-width-container"}});
  page.open("nav", {{"aria-label", "Menu"}, {"class", "govuk-service-navigation__wrapper"}});
  page.open("ul", {{"class", "govuk-service-navigation__list"}});
  for (const Place& place : staff_places())
    if (is_open_to(place, visit.staff))
      add_place(page, place, visit);
  add_sign_out(page, visit);
  page.close("ul").close("nav").close("div").close("div");
}

std::vector<Place> open_to_everybody() {
  std::vector<Place> places;
  for (const Place& place : everybodys_places())
    if (is_open_to(place, {}))
      places.push_back(place);
  return places;
}

// The pages it leads to are in English.
void add_footer(Html& page, Site& site, const std::string& language) {
  page.open("footer", {{"class", "app-footer"}});
  page.open("div", {{"class", "govuk-width-container"}});
  page.element("p", said(Words::kept_by, language, {site.partnership()}));
  page.open("ul", {{"class", "app-footer__links"},
                   language.empty() ? Attribute{} : Attribute{"lang", "en-GB"},
                   language.empty() ? Attribute{} : Attribute{"dir", "ltr"}});
  static const std::vector<Place> places =
      open_to_everybody();  // the table of routes never changes
  for (const Place& place : places) {
    page.open("li").element("a", place.words, {{"class", "govuk-link"}, {"href", place.path}});
    page.close("li");
  }
  if (site.published().anything) {
    page.open("li").element("a", "You said, we did", {{"class", "govuk-link"}, {"href", "/said"}});
    page.close("li");
  }
  if (site.house.demo != nullptr) {
    page.open("li");
    add_link(page, {"Look around the demonstration", "/demo"});
    page.close("li");
  }
  page.close("ul").close("div").close("footer");
}

// On every page, so that nobody takes what they see there for real. Where people answer it has no
// link: there the first is the one by which a child can leave at once.
void add_demo_banner(Html& page, const House& house, const std::string& language) {
  if (house.demo == nullptr)
    return;
  page.open("aside", {{"class", "app-demo"},
                      {"aria-label", "Demonstration"},
                      language.empty() ? Attribute{} : Attribute{"lang", "en-GB"},
                      language.empty() ? Attribute{} : Attribute{"dir", "ltr"}});
  page.open("p", {{"class", "govuk-width-container"}});
  page.text("This is a demonstration: everything here is invented. ");
  if (language.empty())
    add_link(page, {"Look around", "/demo"});
  page.close("p").close("aside");
}

// Before the main part, so that the way past the navigation leads past it too.
void add_back(Html& page, const Link& back) {
  if (back.path.empty())
    return;
  page.open("nav", {{"aria-label", "Back"}});
  page.element("a", back.words, {{"class", "govuk-back-link"}, {"href", back.path}}).close("nav");
}

void add_words(Html& page, const Sheet& sheet) {
  const Tongue tongue = sheet.title_in.empty()
                            ? Tongue{}
                            : tongue_of(sheet.title_in, language_around(sheet.language));
  page.open("main", {{"id", "main-part"},
                     {"class", sheet.wide ? "govuk-main-wrapper app-wide" : "govuk-main-wrapper"},
                     {"tabindex", "-1"}});
  error_summary_in(page, sheet.language, sheet.problems);
  if (!sheet.done.words.empty())
    sheet.done.refused ? refused_banner(page, sheet.done.words)
                       : done_banner(page, sheet.done.words);
  if (!sheet.own_heading)
    page.element("h1", sheet.title, {tongue.lang, tongue.dir});
  page.add(sheet.inside).close("main");
}

Page made(const Visit* visit, Site& site, const Sheet& sheet) {
  const std::string& partnership = site.partnership();
  Html page;
  const std::string language(language_around(sheet.language));
  const bool english = language.empty() || language == "en";
  page.doctype().open("html", {{"lang", english ? std::string_view("en-GB") : language},
                               english ? Attribute{} : Attribute{"dir", direction_of(language)},
                               {"class", "govuk-template"}});
  add_head(page, tab_of(sheet, partnership), visit && visit->staff);
  page.open("body", {{"class", "govuk-template__body"}});
  page.add(sheet.first);
  if (sheet.first.str().empty())
    skip_link(page, sheet.language);
  add_demo_banner(page, site.house, sheet.language);
  if (!sheet.bare) {
    add_header(page, partnership);
    if (visit)
      add_navigation(page, *visit);
  }
  page.open("div", {{"class", "govuk-width-container"}});
  add_back(page, sheet.back);
  page.add(sheet.above);
  add_words(page, sheet);
  page.close("div");
  if (!sheet.bare)
    add_footer(page, site, english ? std::string() : language);
  page.close("body").close("html");
  const bool must_be_put_right = sheet.status == 200 && !sheet.problems.empty();
  return {.status = must_be_put_right ? 422 : sheet.status, .body = page.take()};
}

}  // namespace

void skip_link(Html& page, std::string_view language) {
  page.element("a", said_plainly(Words::skip_link, language),
               {{"class", "govuk-skip-link"}, {"href", "#main-part"}});
}

Page shown(const Visit& visit, Site& site, const Sheet& sheet) { return made(&visit, site, sheet); }
Page shown(Site& site, const Sheet& sheet) { return made(nullptr, site, sheet); }

}  // namespace earshot::web
