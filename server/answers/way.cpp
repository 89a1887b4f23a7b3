// SPDX-License-Identifier: Apache-2.0
#include "answers/way.h"

#include <algorithm>

#include "answers/contacts.h"
#include "answers/links.h"
#include "base/sealing.h"
#include "store/agency_links.h"
#include "store/invitations.h"
#include "store/open_links.h"

namespace earshot::answers {
namespace {

std::optional<Way> way_to(Desk& desk, std::string_view survey) {
  auto counter = desk.find(survey);
  if (!counter)
    return std::nullopt;
  return Way{.counter = std::move(counter)};
}

std::optional<Way> way_of_invitation(Desk& desk, Database& db, const std::string& id) {
  const auto invitation = store::find_invitation(db, id);
  if (!invitation)
    return std::nullopt;
  auto way = way_to(desk, invitation->survey);
  if (!way)
    return std::nullopt;
  way->invitation = id;
  WhoAndLink of_them = who_and_link(desk.site(), db, way->counter->survey(), id);
  way->who = std::move(of_them.who);
  way->link = std::move(of_them.link);
  way->of_whom = std::move(of_them.of_whom);
  return way;
}

// As the survey was made with it: an agency that was renamed since is still the one that was asked.
std::string title_of(const Occasion& occasion, const std::string& agency) {
  const auto found = std::ranges::find(occasion.agencies, agency, &Choice::name);
  return found == occasion.agencies.end() ? agency : found->title;
}

std::optional<Way> way_of_agency(Desk& desk, Database& db, const std::string& id) {
  const auto link = store::find_agency_link(db, id);
  if (!link)
    return std::nullopt;
  auto way = way_to(desk, link->survey);
  if (way)
    way->agency = {.link = id,
                   .name = link->agency,
                   .title = title_of(way->counter->survey().occasion, link->agency)};
  return way;
}

}  // namespace

std::optional<Way> find_way_of_token(Desk& desk, Database& db, std::string_view token) {
  if (const auto invitation = read_personal(desk.link_key(), token))
    return way_of_invitation(desk, db, *invitation);
  if (const auto agency = read_agency(desk.link_key(), token))
    return way_of_agency(desk, db, *agency);
  return std::nullopt;
}

std::string in_lower_case(std::string_view code) {
  std::string lower(code);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z')
      letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

std::optional<Way> find_way_of_code(Desk& desk, Database& db, std::string_view code) {
  const auto link = store::find_open_link(db, in_lower_case(code));
  return link ? way_to(desk, link->survey) : std::nullopt;
}

Way way_to_look(Survey survey, Form form) {
  const BoxKeys nobodys = BoxKeys::random();
  survey.public_key = nobodys.public_key;
  return {.counter = std::make_shared<Counter>(std::move(survey), std::move(form),
                                               nobodys.public_key, nobodys)};
}

}  // namespace earshot::answers
