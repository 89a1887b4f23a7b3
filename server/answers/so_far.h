// SPDX-License-Identifier: Apache-2.0
// What somebody has answered so far and not sent: it travels with the page, sealed, or waits as a
// draft. Holds answers as they were typed, good or not, so that nothing typed is lost; checks none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "base/secrets.h"
#include "model/form.h"

namespace earshot::answers {

struct SoFar {
  static constexpr std::size_t nonce_bytes = 16;

  std::string nonce;  // one nonce is one answer
  std::string language;
  Moment touched_at{};  // when the page it stands on was made
  enum class Where : unsigned char { before, step, check, start };
  Where where = Where::before;  // the first question, at a step, reading all over, at the start
  std::size_t step = 0;         // of forms::steps_of
  bool returning = false;       // came from there to change something, and goes back there
  bool warned = false;          // was told whom to call before sending
  std::string code;             // of the draft that was saved on the way or opened, else empty
  std::string draft;            // which draft that was, so that an older page replaces no newer one
  Answers answers;              // by the asked question's name
  std::vector<bool> seen;       // by index into Asking::questions: it was shown and gone on from
  bool operator==(const SoFar&) const = default;
};

// The most bytes that are kept of one answer before it is checked; whoever has typed more is asked
// to shorten it before they leave the page.
std::size_t most_raw_bytes(const Question& question);

std::string pack(const Asking& asking, const SoFar& so_far);
// Absent if it is none of this form: every index of what comes out is in range.
std::optional<SoFar> unpack_so_far(const Asking& asking, std::string_view packed);
// The longest that pack() gives for this form.
std::size_t most_packed_bytes(const Asking& asking);

// The longest that a browser posts from a page of this form: what was answered so far, sealed and
// encoded, with the fields of its fullest step. A survey of a form that needs more is not made.
std::size_t most_posted_bytes(const Asking& asking);
inline constexpr std::size_t longest_posted = 1024 * 1024;

// Sealed for one place only: a state of another survey, another link or another purpose does not open.
struct SealedFor {
  std::string_view purpose;  // "page", "file" or "draft"
  std::string_view survey;
  std::string_view path;
};
std::string seal(const Key& key, const SealedFor& place, const Asking& asking, const SoFar& so_far);
std::optional<SoFar> open(const Key& key, const SealedFor& place, const Asking& asking,
                          std::string_view sealed);
// A draft opens with its code only, which whoever saved it was shown: the link alone is not enough,
// because those who hand links out have them all.
inline constexpr std::size_t draft_code_letters = 8;
Key key_of_draft(const Key& drafts, std::string_view code);
std::string name_of_draft(std::string_view sealed);  // for SoFar::draft
// Whether it was sealed for that place, whatever it says.
bool is_for(const Key& key, const SealedFor& place, std::string_view sealed);
// Every draft of a form is of one size, however much was written.
std::string seal_padded(const Key& key, const SealedFor& place, const Asking& asking,
                        const SoFar& so_far);

}  // namespace earshot::answers
