// SPDX-License-Identifier: Apache-2.0
// The link for everybody: to copy, and as a poster for printing, a sheet of A4 for each language.
#include "answers/links.h"
#include "forms/placeholders.h"
#include "forms/sayings.h"
#include "model/said.h"
#include "store/open_links.h"
#include "web/answering/sayings.h"
#include "web/pages.h"
#include "web/qr_drawing.h"
#include "web/ways/poster_words.h"
#include "web/ways/ways.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

struct Open {
  Survey survey;
  store::OpenLink link;
  Form form;
  bool stands() const { return link.plan && !link.ended_on; }
};

std::optional<Open> find_open(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  const auto link = survey ? store::open_link_of(site.db(), survey->id) : std::nullopt;
  if (!link)
    return std::nullopt;
  return Open{*survey, *link, form_of(site.db(), *survey)};
}

// Personal links only, or its link leads to a later survey now.
Page has_none(const Visit& visit, Site& site, const Survey& survey) {
  Sheet sheet{.title = "This survey has no link for everybody", .back = back_to(survey)};
  sheet.inside.element("p",
                       row_of(survey.promise).has_invitations
                           ? "It promises to know who has answered, so each person needs a "
                             "link of their own."
                           : "Its link and its posters lead to the survey that came after it.");
  return shown(visit, site, sheet);
}

// As it is typed: browsers add the rest.
std::string typed_address(Site& site, std::string_view path) {
  std::string address = whole_address(site, path);
  constexpr std::string_view scheme = "https://";
  if (address.starts_with(scheme))
    address.erase(0, scheme.size());
  return address;
}

std::string title_in(const Open& open, const std::string& language) {
  const Text title = forms::filled(open.form.title, open.survey.occasion, -1);
  const bool first = open.survey.languages.empty() || language == open.survey.languages.front();
  const auto own = title.find(language);
  return first || own == title.end() ? open.survey.title : own->second;
}

void add_facts(Html& page, Site& site, const Open& open, const std::string& language) {
  const Audience audience = open.form.audience;
  const auto fact = [&](PosterWords words, std::string_view about = {}) {
    page.element("p", on_poster(words, language, audience, about));
  };
  if (open.form.minutes == 1)
    fact(PosterWords::how_long_one);
  else
    fact(PosterWords::how_long, std::to_string(open.form.minutes));
  const Tongue tongue = tongue_of(language, language_around(language));
  const bool child = audience == Audience::child || audience == Audience::young_person;
  page.element("p", child ? std::string(said_to_children_in(language))
                          : said_of(open.survey.promise, language, open.survey.cycle_ends_on));
  page.element("p",
               in_language(forms::filled(open.form.influence, open.survey.occasion, -1), language,
                           open.form.languages.front()),
               {tongue.lang, tongue.dir});
  if (!open.stands())
    fact(PosterWords::until, forms::day_text(open.survey.closes_on, language_around(language)));
  if (is_family(audience))
    fact(PosterWords::not_at_once);
  if (site.published().to(said_by(audience)))
    fact(PosterWords::came_of_it, typed_address(site, "/said"));
}

void add_sheet(Html& page, Site& site, const Open& open, const std::string& language, bool first) {
  const std::string address = typed_address(site, answers::open_link(open.link.code));
  const Audience audience = open.form.audience;
  const std::string_view around = language_around(language);
  const Tongue tongue = tongue_of(language, around);
  page.open("section", {{"class", "app-poster"}, {"lang", around}, {"dir", direction_of(around)}});
  const std::string title = title_in(open, language);
  if (first)
    page.element("h1", title, {{"class", "app-poster__title"}, tongue.lang, tongue.dir});
  else
    page.element("h2", title, {{"class", "app-poster__title"}, tongue.lang, tongue.dir});
  page.element("p",
               in_language(forms::filled(open.form.about, open.survey.occasion, -1), language,
                           open.form.languages.front()),
               {{"class", "app-lead"}, tongue.lang, tongue.dir});
  page.open("div", {{"class", "app-poster__way"}});
  qr_drawing(page, whole_address(site, answers::open_link(open.link.code)),
             on_poster(PosterWords::scan, language, audience));
  page.element("p", on_poster(PosterWords::scan, language, audience));
  page.element("p", on_poster(PosterWords::or_type, language, audience));
  page.open("p", {{"class", "app-poster__address"}}).element("bdi", address).close("p");
  page.close("div");
  add_facts(page, site, open, language);
  page.element("p", on_poster(PosterWords::asked_by, language, audience, site.partnership()),
               {{"class", "app-poster__foot"}});
  page.close("section");
}

}  // namespace

Outcome show_open_link(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  const auto open = find_open(visit, site);
  if (!open)
    return has_none(visit, site, *survey);
  Sheet sheet{.title = "One link for everybody", .back = back_to(*survey)};
  Html& page = sheet.inside;
  page.element("p", survey->title, {{"class", "app-lead"}});
  page.element("p", when_open(*survey, visit.today));
  page.element("h2", "The link");
  copy_block(page, whole_address(site, answers::open_link(open->link.code)));
  page.element(
      "p",
      "It is the same for everybody and is no secret. Nobody is asked who they are, so one "
      "person could answer twice, and how many were asked is not known.");
  if (open->stands())
    page.element("p",
                 "It has no last day: each quarter it leads to a new survey by itself, so a poster "
                 "can stay where it is.");
  page.element("h2", "On paper");
  page.element("p",
               "A sheet of A4 for each language, with a QR code to scan and the address in "
               "large letters. Print it from your browser.");
  link_button(page, "Show the poster", path_of(*survey, "/poster"));
  return shown(visit, site, sheet);
}

Outcome show_poster(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  const auto open = find_open(visit, site);
  if (!open)
    return has_none(visit, site, *survey);
  Sheet sheet{.title = "Poster: " + survey->title,
              .back = {"Back to the link", path_of(*survey, "/link")},
              .own_heading = true,
              .bare = true};
  std::vector<std::string> languages = survey->languages;
  if (languages.empty())
    languages.push_back(open->form.languages.front());
  for (const std::string& language : languages)
    add_sheet(sheet.inside, site, *open, language, language == languages.front());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
