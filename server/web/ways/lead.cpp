// SPDX-License-Identifier: Apache-2.0
// The page of an agency's lead, reached by their link: the message to forward, how many staff it was
// sent to, how many have answered rounded down, and what happens next.
#include <charconv>

#include "answers/agencies_asked.h"
#include "answers/links.h"
#include "answers/results.h"
#include "base/text.h"
#include "store/agency_links.h"
#include "store/surveys.h"
#include "web/answering/walk.h"
#include "web/prose.h"
#include "web/qr_drawing.h"
#include "web/ways/messages.h"
#include "web/ways/ways.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr int most_staff = 100'000;

struct Lead {
  store::AgencyLink link;
  Survey survey;
  std::string agency;  // as people read it
};

// A link of another purpose is none here: its token was made for that purpose only.
std::optional<Lead> find_lead(const Visit& visit, Site& site) {
  const Key key = answers::house_key(site.house.site, answers::link_key);
  const auto id = answers::read_forwarder(key, visit.variable);
  const auto link = id ? store::find_agency_link(site.db(), *id) : std::nullopt;
  const auto survey = link ? store::find_survey(site.db(), link->survey) : std::nullopt;
  if (!survey)
    return std::nullopt;
  std::string agency = answers::agency_title(*survey, link->agency);
  return Lead{*link, *survey, std::move(agency)};
}

// The digits of "40", "1200", "1,200" or "1 200"; nothing where a comma or space stands elsewhere,
// because "1,,2" or "1,2" may be meant for any of several numbers.
std::string digits_in(std::string_view typed) {
  const std::size_t first = typed.find_first_of(", ");
  std::string digits(typed.substr(0, first));
  if (first == typed.npos)
    return digits;
  if (digits.empty() || digits.size() > 3 || digits.front() == '0')
    return {};
  for (std::size_t at = first; at < typed.size(); at += 4) {
    const std::string_view group = typed.substr(at + 1, 3);
    if (typed[at] != typed[first] || group.size() != 3)
      return {};
    digits += group;
  }
  return digits;
}

std::optional<int> number_in(std::string_view typed) {
  const std::string digits = digits_in(tidy(typed));
  int number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos ||
      problem != std::errc())
    return std::nullopt;
  return number;
}

std::optional<std::string> wrong_number(std::string_view typed) {
  const auto number = number_in(typed);
  if (!number)
    return "Write how many staff you sent it to as a whole number, like 40 or 1,200. If you are "
           "not "
           "sure, write your best count: you can correct it later";
  if (*number > most_staff)
    return "Write a number up to 100,000: how many staff of your agency were sent the message";
  return std::nullopt;
}

std::string answers_in_words(const Lead& lead) {
  return "From your agency: " + answers::rounded_down(lead.link.answered) +
         " answers so far. We only count in fives here, so that nobody can be "
         "recognised.";
}

void message_to_forward(Html& page, Site& site, const Lead& lead) {
  const Key key = answers::house_key(site.house.site, answers::link_key);
  const std::string address = whole_address(site, answers::agency_link(key, lead.link.id));
  const Form form = form_of(site.db(), lead.survey);
  page.element("h2", "1. Forward this message to your staff");
  copy_block(page, letter_to_staff({.survey = lead.survey,
                                    .minutes = form.minutes,
                                    .partnership = site.partnership(),
                                    .link = address}));
  page.element("p",
               "Everybody uses the same link, so it can't tell people apart. Please forward the "
               "message, and not the address of this page.");
  Html code;
  qr_drawing(code, address, "A code that leads telephones to the survey for " + lead.agency);
  code.element("p", "For a notice or a slide. It leads to the same link.");
  details(page, "A QR code, to scan with a phone", code);
}

void how_many(Html& page, const Visit& visit, const Filled& filled, const Lead& lead) {
  page.element("h2", "2. Say how many staff you sent it to");
  open_form(page, visit, visit.path);
  text_field(page, filled,
             {.name = "received",
              .label = "How many staff did you send it to?",
              .hint = "A whole number, like 40. Write 0 if you decided not to send it.",
              .autocomplete = "off",
              .width = Width::digits,
              .spelling = false});
  button(page, lead.link.received ? "Correct it" : "Save");
  page.close("form");
  page.element("p", "You can correct it until " + long_text(lead.survey.closes_on) + ".");
}

void what_happens_next(Html& page, const Lead& lead) {
  page.element("h2", "What happens next");
  bullets(page, {"On " + long_text(lead.survey.closes_on) +
                     " the survey closes. Then the answers of all agencies are counted together.",
                 "With your number we can say what share of your staff answered. Without it we "
                 "can't.",
                 "Answers of fewer than " + std::to_string(lead.survey.floor) +
                     " people are never shown by themselves."});
}

std::string what_was_done(const Visit& visit, const Lead& lead) {
  if (visit.query["done"] != "saved" || !lead.link.received)
    return {};
  if (*lead.link.received == 0)
    return "Thank you. We have noted that it was not sent to anybody.";
  return "Thank you. We have noted that you sent it to " + std::to_string(*lead.link.received) +
         " staff.";
}

Page lead_page(const Visit& visit, Site& site, const Lead& lead, const Filled& filled) {
  Sheet sheet{.title = "For the lead of " + lead.agency,
              .problems = filled.problems,
              .done = what_was_done(visit, lead)};
  Html& page = sheet.inside;
  page.element("p", lead.survey.title, {{"class", "app-lead"}});
  page.element("p", when_open(lead.survey, visit.today));
  message_to_forward(page, site, lead);
  how_many(page, visit, filled, lead);
  page.element("h2", "Answers so far");
  page.element("p", answers_in_words(lead));
  what_happens_next(page, lead);
  return shown(visit, site, sheet);
}

Page closed_page(const Visit& visit, Site& site, const Lead& lead) {
  Sheet sheet{.title = "This survey has closed"};
  Html& page = sheet.inside;
  page.element("p", lead.survey.title, {{"class", "app-lead"}});
  page.element("p", "Thank you for forwarding it to the staff of " + lead.agency +
                        ". It takes no more answers, and its link can be thrown away.");
  if (lead.link.received)
    page.element("p", "You said that you sent it to " + std::to_string(*lead.link.received) +
                          " staff. That number can't be changed any more.");
  else
    page.element("p",
                 "You did not say how many staff you sent it to, so nobody can work out what share "
                 "of them answered.");
  page.element("p", "The results go to " + site.partnership() +
                        ". Ask them if you want to see "
                        "what came of it.");
  return shown(visit, site, sheet);
}

Filled present(const Lead& lead) {
  Filled filled;
  if (lead.link.received)
    filled.values.add("received", std::to_string(*lead.link.received));
  return filled;
}

}  // namespace

Outcome show_lead(const Visit& visit, Site& site) {
  const auto lead = find_lead(visit, site);
  if (!lead)
    return link_is_gone(visit, site);
  if (!can_be_answered(lead->survey, visit.today))
    return closed_page(visit, site, *lead);
  return lead_page(visit, site, *lead, present(*lead));
}

Outcome take_received(const Visit& visit, Site& site) {
  const auto lead = find_lead(visit, site);
  if (!lead)
    return link_is_gone(visit, site);
  if (!can_be_answered(lead->survey, visit.today))
    return closed_page(visit, site, *lead);
  const std::string_view typed = visit.form["received"];
  if (auto wrong = wrong_number(typed))
    return lead_page(visit, site, *lead, {visit.form, {problem_at("received", *wrong)}});
  return {see_other(visit.path + "?done=saved"),
          [id = lead->link.id, received = *number_in(typed), today = visit.today,
           closed = closed_page(visit, site, *lead)](Database& db) -> std::optional<Page> {
            return store::set_received(db, id, received, today) ? std::nullopt
                                                                : std::optional(closed);
          }};
}

}  // namespace earshot::web
