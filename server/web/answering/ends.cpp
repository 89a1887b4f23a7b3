// SPDX-License-Identifier: Apache-2.0
#include "web/answering/ends.h"

#include "base/readable_codes.h"
#include "forms/sayings.h"
#include "store/partnership.h"
#include "web/answering/came_of_it.h"
#include "web/answering/family.h"
#include "web/answering/family_words.h"
#include "web/answering/later_days.h"
#include "web/answering/notes.h"
#include "web/answering/question.h"
#include "web/components.h"
#include "web/courses/other_voices.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

std::string day_on(const OnTheWay& way, Day day) {
  return forms::day_text(day, way.language_around());
}

// Only who is asked at several stages is told that they are.
bool is_asked_again(const Survey& survey) {
  return survey.promise == Promise::confidential && survey.stage == "after";
}

std::string whom_to_ask(const OnTheWay& way) {
  const std::string contact = contact_words(way.site.particulars().contact);
  return contact.empty() ? said_on(way, Words::not_you_nobody)
                         : said_on(way, Words::not_you, {contact});
}

// Whoever has a personal link may have passed it on; elsewhere it is the same page once more.
Page sent_page(const OnTheWay& way, bool before) {
  const bool somebody = before && way.walk.way.invitation;
  Sheet sheet{.title = said_on(way, somebody ? Words::sent_by_link : Words::sent),
              .own_heading = true};
  Html& page = sheet.inside;
  panel(page, sheet.title);
  if (before)
    inset(page, said_on(way, Words::sent_before) + (somebody ? " " + whom_to_ask(way) : ""));
  page.element("h2", said_on(way, Words::next));
  paragraph(page, said_on(way, Words::next_read, {day_on(way, way.standing.closes_on)}));
  const Tongue tongue = way.tongue();
  page.element("p", text_in(way.asking(), way.asking().form.influence, way.language()),
               {tongue.lang, tongue.dir});
  lead_to_what_came_of_it(page, way);
  if (is_asked_again(way.survey())) {
    paragraph(page, said_on(way, Words::next_again));
    if (const auto path = later_days_path(way)) {
      page.open("p");
      add_link(page, {said_on(way, Words::next_calendar), *path});
      page.close("p");
    }
  }
  if (way.is_of_family())
    after_sending(page, way);
  paragraph(page, said_on(way, Words::no_copy));
  if (!before)
    ask_for_other_voices(page, way);
  return on_its_way(way, std::move(sheet), Weighed::as_it_is);
}

}  // namespace

Page thanks_page(const OnTheWay& way) { return sent_page(way, false); }
Page already_page(const OnTheWay& way) { return sent_page(way, true); }

Page preview_end(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::preview_end), .inside = {}};
  link_button(sheet.inside, said_on(way, Words::start_again), way.walk.path, Weight::secondary);
  return on_its_way(way, std::move(sheet));
}

Page not_yet_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::not_yet), .inside = {}};
  paragraph(sheet.inside, said_on(way, Words::not_yet_more, {day_on(way, way.standing.opens_on)}));
  lead_to_what_came_of_it(sheet.inside, way);
  return on_its_way(way, std::move(sheet), Weighed::as_it_is);
}

// What was sent may be mixed by now, and then nobody knows any more who did; so it says both. It
// names no day, because a survey may close before its last.
Page late_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::late), .inside = {}};
  paragraph(sheet.inside, said_on(way, Words::late_more));
  if (way.walk.led_on) {
    paragraph(sheet.inside, said_on(way, Words::late_next));
    link_button(sheet.inside, said_on(way, Words::start_again),
                way.walk.path + "?language=" + way.language(), Weight::secondary);
  }
  lead_to_what_came_of_it(sheet.inside, way);
  return on_its_way(way, std::move(sheet), Weighed::as_it_is);
}

Page start_again_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::again), .status = 400};
  paragraph(sheet.inside, said_on(way, Words::again_more));
  link_button(sheet.inside, said_on(way, Words::start_again), way.walk.path);
  return on_its_way(way, std::move(sheet));
}

Page left_lying_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::again), .inside = {}};
  paragraph(sheet.inside, said_to(way.asking().form.audience, FamilyWords::left_lying,
                                  way.language(), {family_minutes()}));
  link_button(sheet.inside, said_on(way, Words::start_again),
              way.walk.path + "?language=" + way.language());
  OnTheWay nothing = way;
  nothing.so_far = {};
  nothing.so_far.language = way.language();
  return on_its_way(nothing, std::move(sheet));
}

Page saved_elsewhere_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::saved_elsewhere), .status = 409};
  paragraph(sheet.inside, said_on(way, Words::saved_elsewhere_more));
  open_way(sheet.inside, way);
  open_buttons(sheet.inside);
  step_button(sheet.inside,
              {.words = said_plainly(Words::carry_on_here, way.language()), .step = "here"});
  step_button(sheet.inside, {.words = said_plainly(Words::save_instead, way.language()),
                             .step = "instead",
                             .classes = "govuk-button govuk-button--secondary"});
  sheet.inside.close("div").close("form");
  return on_its_way(way, std::move(sheet));
}

Page saved_page(const OnTheWay& way, Day kept_until) {
  Sheet sheet{.title = said_on(way, Words::is_saved), .inside = {}};
  paragraph(sheet.inside, said_on(way, Words::saved_code));
  sheet.inside.element("p", in_fours(way.so_far.code), {{"class", "app-copy"}});
  paragraph(sheet.inside, said_on(way, Words::is_saved_more, {day_on(way, kept_until)}));
  paragraph(sheet.inside, said_on(way, Words::is_saved_code_only));
  open_way(sheet.inside, way);
  step_button(sheet.inside, {.words = said_plainly(Words::carry_on, way.language()),
                             .step = "here",
                             .classes = "govuk-button govuk-button--secondary"});
  sheet.inside.close("form");
  return on_its_way(way, std::move(sheet));
}

Page save_in_file_page(const OnTheWay& way) {
  Sheet sheet{.title = said_on(way, Words::save_in_file), .inside = {}};
  paragraph(sheet.inside,
            said_on(way, Words::save_in_file_more, {day_on(way, way.standing.closes_on)}));
  open_way(sheet.inside, way);
  open_buttons(sheet.inside);
  step_button(sheet.inside,
              {.words = said_plainly(Words::download, way.language()), .step = "download"});
  step_button(sheet.inside, {.words = said_plainly(Words::carry_on, way.language()),
                             .step = "here",
                             .classes = "govuk-button govuk-button--secondary"});
  sheet.inside.close("div").close("form");
  return on_its_way(way, std::move(sheet));
}

Page saved_file_of(const OnTheWay& way) {
  return {
      .body = to_base64(answers::seal(way.key(), way.sealed_for("file"), way.asking(), way.so_far)),
      .type = "application/octet-stream",
      .headers = {{"Content-Disposition", "attachment; filename=\"my-answers.earshot\""}}};
}

// Nothing of it depends on the link, so that it tells nobody which links there are.
Page link_is_gone(const Visit& visit, Site& site) {
  Sheet sheet{.title = said(Words::gone, "en"), .status = 404};
  sheet.first = exit_link(Audience::parent, "en");
  const std::string contact = contact_words(site.particulars().contact);
  for (const std::string_view language : {"en", "pl"})
    sheet.inside.element("p",
                         contact.empty() ? said(Words::gone_more_nobody, language)
                                         : said(Words::gone_more, language, {contact}),
                         {language == "en" ? Attribute{} : Attribute{"lang", language}});
  lead_to_what_came_of_it(sheet.inside, site);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
