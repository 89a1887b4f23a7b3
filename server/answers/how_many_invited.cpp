// SPDX-License-Identifier: Apache-2.0
#include "answers/how_many_invited.h"

#include <algorithm>
#include <functional>

#include "answers/agencies_asked.h"
#include "store/agency_links.h"
#include "store/invitations.h"

namespace earshot::answers {
namespace {

std::optional<int> sent_to_agencies(Database& db, const Survey& survey) {
  const auto links = store::agency_links_of(db, survey.id);
  if (links.empty() || !survey.answered)
    return std::nullopt;
  int received = 0;
  int answered = 0;
  for (const store::AgencyLink& link : links) {
    if (link.answered > link.received.value_or(0))
      return std::nullopt;  // nobody has said, or more answered than were said
    received += link.received.value_or(0);
    answered += link.answered;
  }
  const bool also_otherwise = answered < *survey.answered;  // a poster, or paper
  return received == 0 || also_otherwise ? std::nullopt : std::optional(received);
}

// Each answer by a personal link uses it up, so what came beyond those was typed in from paper.
bool has_paper(const Survey& survey, int used) { return survey.answered.value_or(0) > used; }

}  // namespace

std::optional<int> how_many_invited(Database& db, const Survey& survey) {
  if (!row_of(survey.promise).has_invitations)
    return sent_to_agencies(db, survey);
  const auto [invited, used] = store::count_invitations(db, survey.id);
  return invited > 0 && !has_paper(survey, used) ? std::optional(invited) : std::nullopt;
}

std::vector<int> asked_by_agency(Database& db, const Survey& survey, const Breakdown& agencies) {
  const auto all =
      row_of(survey.promise).has_invitations ? std::nullopt : sent_to_agencies(db, survey);
  if (!all)
    return {};
  const auto links = store::agency_links_of(db, survey.id);
  std::vector<int> asked(agencies.groups.size());
  int left = *all;
  for (std::size_t row = 0; row < asked.size(); ++row)
    for (const store::AgencyLink& link : links)
      if (agency_title(survey, link.agency) == agencies.groups[row]) {
        asked[row] = link.received.value_or(0);
        left -= asked[row];
      }
  for (std::size_t row = 0; row < asked.size(); ++row)
    if (agencies.groups[row] == counted_together)
      asked[row] = left;
  const bool is_known = std::ranges::equal(asked, agencies.answered, std::greater_equal());
  return is_known ? asked : std::vector<int>();
}

std::optional<ByLink> answered_by_link(Database& db, const Survey& survey) {
  if (!row_of(survey.promise).has_invitations)
    return std::nullopt;
  const auto [invited, used] = store::count_invitations(db, survey.id);
  if (invited == 0 || !has_paper(survey, used))
    return std::nullopt;
  return ByLink{.answered = used, .invited = invited, .on_paper = *survey.answered - used};
}

}  // namespace earshot::answers
