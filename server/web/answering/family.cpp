// SPDX-License-Identifier: Apache-2.0
#include "web/answering/family.h"

#include "store/partnership.h"
#include "web/answering/family_words.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/safeguarding/contact_me.h"
#include "web/safeguarding/exit.h"
#include "web/skip_link.h"

namespace earshot::web {
namespace {

using Where = answers::SoFar::Where;

std::string said_here(const OnTheWay& way, FamilyWords words,
                      std::initializer_list<std::string> about = {}) {
  return said_to(way.asking().form.audience, words, way.language(), about);
}

bool is_parent(const OnTheWay& way) { return way.asking().form.audience == Audience::parent; }

bool is_office_open(Site& site, Moment now) {
  return is_open(site.particulars().families.hours, now);
}

// The number that is answered now.
const std::string& open_now(Site& site, Moment now) {
  const SafeguardingNumbers& numbers = site.particulars().safeguarding;
  return is_office_open(site, now) ? numbers.mash : numbers.out_of_hours;
}

void call(Html& page, std::string_view words, std::string_view number,
          const std::string& more = {}) {
  if (number.empty())
    return;
  page.open("li").text(words).add(number_to_call(number, {}));
  if (!more.empty())
    page.text(" (" + more + ")");
  page.close("li");
}

void add_numbers(Html& page, const OnTheWay& way) {
  add_numbers(page, way.site, way.visit.now, way.asking().form.audience, way.language());
}

void add_standing_note(Html& page, const OnTheWay& way) {
  Html note;
  note.element("p", said_here(way, FamilyWords::not_at_once));
  add_numbers(note, way);
  inset(page, std::move(note));
}

// The last part of the path, by which the survey is known.
std::string contact_me_of(const OnTheWay& way) {
  return contact_me_path(way.walk.path.substr(way.walk.path.rfind('/') + 1), way.language());
}

void add_contact_me(Html& page, const OnTheWay& way) {
  if (way.walk.preview)
    return;
  page.open("p");
  add_link(page, {said_here(way, FamilyWords::contact_me), contact_me_of(way)});
  page.close("p");
}

std::string when_read(const OnTheWay& way) {
  const OfficeHours& hours = way.site.particulars().families.hours;
  std::string words =
      said_here(way, FamilyWords::not_at_once) + ' ' +
      said_here(way, FamilyWords::hours, {to_text(hours.from), to_text(hours.until)});
  if (!is_office_open(way.site, way.visit.now))
    words += ' ' + said_here(way, FamilyWords::away_now);
  return words;
}

}  // namespace

Html exit_link(Audience audience, const std::string& language) {
  Html page;
  page.open("nav", {{"class", "app-exit"},
                    {"aria-label", said_to(audience, FamilyWords::exit, language)}});
  page.element("a", said_to(audience, FamilyWords::exit, language),
               {{"class", "govuk-button govuk-button--warning"}, {"href", exit_path}});
  skip_link(page, language);
  return std::move(page.close("nav"));
}

void add_numbers(Html& page, Site& site, Moment now, Audience audience,
                 const std::string& language) {
  const auto say = [&](FamilyWords words) { return said_to(audience, words, language); };
  const Particulars& partnership = site.particulars();
  page.open("ul");
  call(page, say(FamilyWords::not_safe), "999");
  if (audience != Audience::parent)
    call(page, say(FamilyWords::or_childline), partnership.families.childline,
         say(FamilyWords::free_call));
  call(page, say(FamilyWords::or_office), open_now(site, now));
  if (audience == Audience::parent)
    call(page, say(FamilyWords::about_worker), partnership.safeguarding.lado);
  page.close("ul");
}

void family_frame(const OnTheWay& way, Sheet& sheet) {
  sheet.first = exit_link(way.asking().form.audience, way.language());
  const bool before = way.so_far.where == answers::SoFar::Where::before;
  if (before && way.so_far.nonce.empty())
    add_contact_me(sheet.inside, way);
  else if (before)
    return;  // that page has the numbers in its own words
  add_standing_note(sheet.inside, way);
}

std::optional<Page> before_first_question(const OnTheWay& way) {
  Sheet sheet{.title = said_here(way, FamilyWords::before), .above = languages_above(way)};
  Html& page = sheet.inside;
  std::vector<std::string> points{said_here(way, FamilyWords::leave_out),
                                  said_here(way, FamilyWords::exit_what, {family_minutes()})};
  if (!is_parent(way))
    points.emplace_back(said_to_children_in(way.language()));
  points.push_back(when_read(way));
  bullets(page, points);
  paragraph(page, said_here(way, FamilyWords::call_before));
  add_numbers(page, way);
  open_way(page, way);
  step_button(page, {.words = said_here(way, FamilyWords::begin), .step = "on"});
  page.close("form");
  return on_its_way(way, std::move(sheet));
}

void below_question(Html& page, const OnTheWay& way) {
  step_button(page, {.words = said_here(way, FamilyWords::skip),
                     .step = "skip",
                     .classes = "govuk-button govuk-button--secondary",
                     .form = form_id});
}

std::optional<Page> before_sending(const OnTheWay& way) {
  Sheet sheet{.title = said_here(way, FamilyWords::sooner)};
  Html& page = sheet.inside;
  page.open("p", {{"class", "app-lead"}}).text(said_here(way, FamilyWords::sooner_call));
  if (const std::string& number = open_now(way.site, way.visit.now); !number.empty())
    page.add(number_to_call(number, {})).text(said_here(way, FamilyWords::sooner_or));
  page.add(number_to_call("999", {})).text(".").close("p");
  paragraph(page, said_here(way, FamilyWords::sooner_trust));
  open_way(page, way);
  open_buttons(page);
  step_button(page, {.words = said_here(way, FamilyWords::send_anyway), .step = "send"});
  step_button(page, {.words = said_here(way, FamilyWords::look_again),
                     .step = "here",
                     .classes = "govuk-button govuk-button--secondary"});
  page.close("div").close("form");
  return on_its_way(way, std::move(sheet));
}

void after_sending(Html& page, const OnTheWay& way) {
  add_contact_me(page, way);
  paragraph(page, said_here(way, FamilyWords::next_person_more));
  if (!way.walk.way.invitation)
    link_button(page, said_here(way, FamilyWords::next_person),
                way.walk.path + "?language=" + way.language(), Weight::secondary);
}

}  // namespace earshot::web
