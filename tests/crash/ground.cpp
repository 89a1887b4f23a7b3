// SPDX-License-Identifier: Apache-2.0
#include "crash/ground.h"

#include <stdexcept>

#include "people.h"

namespace earshot::crash {
namespace {

constexpr std::size_t nonce_length = 16;
constexpr std::size_t longest_words = 400;

answers::NewSurvey wanted_for(Promise promise) {
  answers::NewSurvey wanted;
  wanted.promise = promise;
  wanted.opens_on = day("2026-10-14");
  wanted.closes_on = day("2026-10-28");
  wanted.cycle_ends_on = day("2027-03-31");
  if (promise == Promise::open) {
    wanted.form = child_form();
    return wanted;
  }
  wanted.form = course_form();
  wanted.invitations = invited;
  wanted.occasion.course = "Neglect";
  wanted.occasion.subject = "Safeguarding";
  wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
  return wanted;
}

}  // namespace

Ground::Ground(const fs::path& folder)
    : keys_(folder / "keys"),
      data_(folder / "data"),
      site_{data_, keys_, plugins_,
            [] { return london_moment(day("2026-10-14"), std::chrono::hours(12)); }},
      desk_(site_) {
  write_numbers_to_call(data_);
}

answers::MadeSurvey Ground::open_survey(Promise promise) {
  answers::MadeSurvey made = answers::make_survey(site_, wanted_for(promise));
  if (!made.problems.empty())
    throw std::logic_error(to_text(made.problems.front()));
  return made;
}

Answers answers_with(Promise promise, std::string_view nonce, std::size_t length) {
  const std::string words =
      std::string(nonce) + " " + std::string(length % longest_words, 'w') + ".";
  if (promise == Promise::open)
    return {{"listened", {"2"}}, {"words", {words}}};
  return {{"conf_after.1", {"4"}}, {"will_use", {"yes"}}, {"will_do", {words}}};
}

std::string nonce_in(std::string_view words) {
  return std::string(words.substr(0, std::min(words.find(' '), nonce_length)));
}

}  // namespace earshot::crash
