// SPDX-License-Identifier: Apache-2.0
// "How we use your answers", in words a child of ten can read.
#include "model/promise.h"
#include "partnership/schedule.h"
#include "store/partnership.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/public_pages.h"

namespace earshot::web {
namespace {

using partnership::Schedule;

struct Told {
  const Particulars& particulars;
  const Schedule& schedule;
};

// Kinds that are about the people who answer; those about staff are on the officer's sheet.
constexpr std::string_view of_those_who_answer[] = {
    "staff_answers", "course_answers", "family_answers", "disclosures",
    "figures",       "contacts",       "drafts"};

void for_the_young(Html& page, const Told& told) {
  Html inside;
  paragraph(inside, "You do not have to answer. You can leave out any question.");
  paragraph(inside, said_to_children);
  inside.open("p").text("If you need help now, call ").element("strong", "999");
  inside.text(". You can also talk to Childline. It is free, day and night: ");
  inside.add(number_to_call(told.particulars.families.childline, {})).text(".").close("p");
  notice(page, "If you are under 16", inside);
}

std::string promise_text(const PromiseRow& row, const Told& told) {
  std::string text(row.on_screen);
  constexpr std::string_view place = "{day}";
  if (const auto at = text.find(place); at != text.npos)
    text.replace(at, place.size(),
                 told.schedule.time_text(*find_kept_kind("contacts")) + " after we last ask you");
  const int floor = told.particulars.floor_of(row.promise);
  if (floor > 1)
    text += " We never show what fewer than " + std::to_string(floor) + " people said.";
  return text;
}

void how_private(Html& page, const Told& told) {
  section(page, "How private is it?",
          {"There are four kinds of survey. The first page of yours says which kind it is. That "
           "can't be changed later."});
  std::vector<SummaryRow> rows;
  for (const PromiseRow& row : all_promises)
    rows.push_back({.name = std::string(row.title), .value = promise_text(row, told)});
  summary_list(page, rows);
}

void what_happens(Html& page) {
  page.element("h2", "What happens to your answers?").open("ol");
  for (const std::string_view step :
       {"When you send your answers, they are locked at once. Nobody can read them until the "
        "survey "
        "is over.",
        "When it is over, all answers are mixed, like cards in a pack, and counted together. After "
        "that nobody can tell which answers were yours, unless your survey is private or named.",
        "If too few people answered, we do not look. We wait for more people to answer the same "
        "questions. If there are still too few when the year ends, we delete those answers without "
        "reading them.",
        "The counts help to decide what people who work with children need to learn."})
    page.element("li", step);
  page.close("ol");
}

void who_reads(Html& page) {
  page.element("h2", "Who reads what you say?");
  bullets(page,
          {"The counts are read by the people who plan training, and by the partnership. Some are "
           "made public.",
           "What children and families write in their own words is read only by people whose job "
           "is keeping children safe. Others may read a piece of it only if two of them agree, and "
           "they take out what would say who somebody is.",
           "What staff write in their own words is read by the partnership's team before anybody "
           "else may.",
           "If what you write shows that somebody may be hurt, we may have to tell people who can "
           "help, such as children's social care or the police.",
           "If you ask us to contact you, the same person reads that. It is kept apart from your "
           "answers, so we can't tell which answers are yours.",
           "We do not sell anything you say, and we do not use it to sell you anything."});
}

void how_long(Html& page, const Told& told) {
  page.element("h2", "How long do we keep it?");
  std::vector<std::string> points;
  for (const std::string_view name : of_those_who_answer)
    points.push_back(told.schedule.sentence(*find_kept_kind(name)));
  bullets(page, points);
  paragraph(page,
            "Some answers are counted together with those of other surveys because they were "
            "few. They all go on the day the first of them goes.");
  paragraph(page, "If a court or an inquiry tells us to keep something for longer, we have to.");
}

void no_promise(Html& page) {
  page.element("h2", "What we can't promise");
  bullets(page,
          {"Somebody who has full control of our computer while the survey is open could get round "
           "its locks.",
           "If you answer on a computer from work or school, whoever looks after it may be able to "
           "see what you do on it.",
           "If you write about something that only you know, or in a way that only you write, "
           "somebody may guess that it was you. Please do not write names."});
}

void cookies(Html& page) {
  section(
      page, "Cookies",
      {"We use one cookie, and only on pages where something is filled in. It stops other "
       "websites from sending something in your name. It tells us nothing about you, and it goes "
       "when you close your browser. We do not keep the address of your phone or computer."});
}

void rights(Html& page, const Told& told) {
  section(page, "Your rights",
          {"You can ask us what we hold about you, ask us to put it right or delete it, or tell us "
           "to stop using it. If your survey was open or anonymous, we can't find your answers, "
           "because we do not know which are yours."});
  contact(page, told.particulars.contact,
          "The partnership has not written down yet whom to ask. Ask whoever sent you your link.");
  if (is_entered(told.particulars.data_protection)) {
    paragraph(page,
              "You can also ask the person who checks that we look after information properly "
              "(our data protection officer):");
    contact(page, told.particulars.data_protection, {});
  }
  page.open("p").text("If you are not happy with what we do, you can tell the ");
  add_link(page, {"Information Commissioner's Office", "https://ico.org.uk/make-a-complaint/"});
  page.text(" or call ").add(number_to_call("0303 123 1113", {})).text(".").close("p");
}

}  // namespace

Outcome privacy(const Visit& visit, Site& site) {
  const Particulars particulars = store::find_partnership(site.db());
  const Schedule schedule = Schedule::read(site.db());
  const Told told{particulars, schedule};
  Sheet sheet{.title = "How we use your answers"};
  Html& page = sheet.inside;
  page.element("p",
               site.partnership() +
                   " asks people what goes well and what does not, so that those "
                   "who work with children get better at it.",
               {{"class", "app-lead"}});
  for_the_young(page, told);
  section(page, "Do I have to answer?",
          {"No. You decide. If you do not answer, nothing bad happens, and nobody is told off."});
  how_private(page, told);
  what_happens(page);
  who_reads(page);
  how_long(page, told);
  no_promise(page);
  cookies(page);
  rights(page, told);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
