// SPDX-License-Identifier: Apache-2.0
#include "web/answering/sending.h"

#include <algorithm>

#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "web/answering/check_page.h"
#include "web/answering/ends.h"
#include "web/answering/family.h"
#include "web/answering/step_page.h"

namespace earshot::web {
namespace {

answers::Sent what_is_sent(const OnTheWay& way) {
  const answers::Way& link = way.walk.way;
  answers::Sent sent;
  sent.nonce = way.so_far.nonce;
  sent.invitation = link.invitation;
  if (link.agency)
    sent.agency_link = link.agency->link;
  sent.answers = asked_answers(way);
  sent.language = way.language();
  sent.link = link.link;
  sent.who = link.who;
  sent.of_whom = link.of_whom;
  return sent;
}

// At the question that the first problem is about, where it can be put right.
Page put_right(OnTheWay& way, const Problems& problems) {
  const auto& steps = way.counter().steps();
  for (std::size_t step = 0; step < steps.size(); ++step) {
    Problems here;
    for (const std::size_t at : steps[step].questions)
      for (const Problem& problem : problems)
        if (problem.question == way.asking().questions[at].name)
          here.push_back(problem);
    if (here.empty())
      continue;
    way.so_far.where = answers::SoFar::Where::step;
    way.so_far.step = step;
    way.so_far.returning = true;
    return step_page(way, std::move(here));
  }
  return check_page(way, problems);
}

Outcome handed_over(const OnTheWay& way, answers::Prepared prepared) {
  return {thanks_page(way),
          [change = std::move(prepared.change), already = already_page(way),
           late = late_page(way)](Database& db) -> std::optional<Page> {
            switch (change(db)) {
              case answers::Taken::thanks:
                return std::nullopt;
              case answers::Taken::already:
                return already;
              case answers::Taken::no_longer:
                break;
            }
            return late;
          }};
}

}  // namespace

Answers asked_answers(const OnTheWay& way) {
  Answers answers = way.so_far.answers;
  for (const Asked& asked : way.asking().questions)
    if (const auto given = answers.find(asked.name);
        given != answers.end() && !forms::is_asked(way.asking(), asked, way.so_far.answers))
      answers.erase(given);
  return answers;
}

Outcome send(OnTheWay& way, std::string_view) {
  way.so_far.where = answers::SoFar::Where::check;
  answers::Desk& desk = way.site.house.desk;
  if (way.walk.preview) {
    Answers answers = asked_answers(way);
    const Problems problems =
        forms::check_answers(way.asking(), answers, way.language(), way.visit.today);
    return problems.empty() ? preview_end(way) : put_right(way, problems);
  }
  answers::Prepared prepared = desk.prepare(*way.walk.way.counter, what_is_sent(way));
  if (!prepared.problems.empty())
    return put_right(way, prepared.problems);
  if (prepared.flagged && way.is_of_family() && !way.so_far.warned) {
    OnTheWay warned = way;
    warned.so_far.warned = true;
    if (auto page = before_sending(warned))
      return std::move(*page);
  }
  return handed_over(way, std::move(prepared));
}

Outcome send_again(OnTheWay& way) {
  answers::Prepared prepared =
      way.site.house.desk.prepare(*way.walk.way.counter, what_is_sent(way));
  if (!prepared.problems.empty())
    return already_page(way);
  return handed_over(way, std::move(prepared));
}

}  // namespace earshot::web
