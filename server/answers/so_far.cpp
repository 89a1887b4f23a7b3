// SPDX-License-Identifier: Apache-2.0
#include "answers/so_far.h"

#include <algorithm>
#include <stdexcept>

#include "forms/steps.h"

namespace earshot::answers {
namespace {

constexpr char packed_version = 2;
constexpr std::size_t most_letters_of_a_number = 40;  // number and date, before they are checked
constexpr std::size_t longest_language = 20;
constexpr std::size_t draft_name_bytes = 16;

enum Flag : unsigned char { warned = 4, returning = 8 };  // above the two bits of `where`

bool is_chosen(const Question& question) { return !question.options.empty(); }

void put_number(std::string& packed, std::size_t number) {
  for (; number >= 0x80; number >>= 7)
    packed.push_back(static_cast<char>(0x80 | (number & 0x7F)));
  packed.push_back(static_cast<char>(number));
}

void put_text(std::string& packed, std::string_view text) {
  put_number(packed, text.size());
  packed.append(text);
}

// Takes bytes off the front; once anything was missing, everything after is.
class Taker {
 public:
  explicit Taker(std::string_view packed) : rest_(packed) {}
  bool is_sound() const { return sound_; }

  std::size_t number() {
    std::size_t number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes(1).empty() ? 0 : last_);
      number |= static_cast<std::size_t>(byte & 0x7F) << shift;
      if (byte < 0x80)
        return number;
    }
    sound_ = false;
    return 0;
  }
  std::string_view bytes(std::size_t count) {
    sound_ = sound_ && count <= rest_.size();
    if (!sound_ || count == 0)
      return {};
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    last_ = taken.back();
    return taken;
  }
  std::string_view text() { return bytes(number()); }

 private:
  std::string_view rest_;
  char last_ = 0;
  bool sound_ = true;
};

void put_answer(std::string& packed, const Question& question,
                const std::vector<std::string>& values) {
  if (!is_chosen(question)) {
    put_number(packed, values.size());
    for (const std::string& value : values)
      put_text(packed, value);
    return;
  }
  std::vector<std::size_t> chosen;
  for (const std::string& value : values)
    if (const auto option = std::ranges::find(question.options, value, &Option::name);
        option != question.options.end())
      chosen.push_back(static_cast<std::size_t>(option - question.options.begin()));
  put_number(packed, chosen.size());
  for (const std::size_t at : chosen)
    put_number(packed, at);
}

std::vector<std::string> take_answer(Taker& taker, const Question& question) {
  std::vector<std::string> values;
  for (std::size_t left = taker.number(); left > 0 && taker.is_sound(); --left) {
    if (!is_chosen(question)) {
      values.emplace_back(taker.text());
      continue;
    }
    const std::size_t at = taker.number();
    if (at >= question.options.size())
      taker.bytes(std::string_view::npos);  // none of this form's: not sound
    else
      values.push_back(question.options[at].name);
  }
  return values;
}

void put_seen(std::string& packed, const std::vector<bool>& seen, std::size_t count) {
  std::string bits((count + 7) / 8, '\0');
  for (std::size_t at = 0; at < std::min(count, seen.size()); ++at)
    if (seen[at])
      bits[at / 8] = static_cast<char>(bits[at / 8] | (1 << at % 8));
  packed.append(bits);
}

std::vector<bool> take_seen(Taker& taker, std::size_t count) {
  const std::string_view bits = taker.bytes((count + 7) / 8);
  std::vector<bool> seen(count);
  for (std::size_t at = 0; at < count && !bits.empty(); ++at)
    seen[at] = (bits[at / 8] >> at % 8 & 1) != 0;
  return seen;
}

std::string row_of(const SealedFor& place) {
  return std::string(place.survey).append("|").append(place.path);
}

}  // namespace

std::size_t most_raw_bytes(const Question& question) {
  if (question.kind != Kind::text)
    return most_letters_of_a_number;
  // Twice the letters of the widest kind: who has written too much sees all of it again.
  return 6 * static_cast<std::size_t>(question.max_length) + 200;
}

std::size_t most_packed_bytes(const Asking& asking) {
  constexpr std::size_t number = 4;  // of a length as it is written
  std::size_t bytes = 2 + SoFar::nonce_bytes + 8 + number + longest_language + 4 * number +
                      draft_code_letters + draft_name_bytes + (asking.questions.size() + 7) / 8;
  for (const Asked& asked : asking.questions)
    bytes += number + (is_chosen(asked.question) ? 2 * asked.question.options.size()
                                                 : number + most_raw_bytes(asked.question));
  return bytes;
}

std::size_t most_posted_bytes(const Asking& asking) {
  constexpr std::size_t others = 4096;       // seal, names of fields, buttons
  constexpr std::size_t encoded_letter = 3;  // "%C5"
  std::size_t fullest = 0;
  for (const forms::Step& step : forms::steps_of(asking)) {
    std::size_t here = 0;
    for (const std::size_t at : step.questions)
      here += encoded_letter * most_raw_bytes(asking.questions[at].question);
    fullest = std::max(fullest, here);
  }
  return most_packed_bytes(asking) / 3 * 4 + fullest + others;
}

std::string pack(const Asking& asking, const SoFar& so_far) {
  if (so_far.nonce.size() != SoFar::nonce_bytes || so_far.language.size() > longest_language ||
      so_far.code.size() > draft_code_letters || so_far.draft.size() > draft_name_bytes)
    throw std::invalid_argument("a way begins with a nonce and a language");
  std::string packed(1, packed_version);
  packed.push_back(static_cast<char>(static_cast<unsigned>(so_far.where) |
                                     (so_far.warned ? warned : 0) |
                                     (so_far.returning ? returning : 0)));
  packed.append(so_far.nonce);
  const auto touched = static_cast<std::uint64_t>(so_far.touched_at.time_since_epoch().count());
  for (int shift = 56; shift >= 0; shift -= 8)
    packed.push_back(static_cast<char>(touched >> shift));
  put_text(packed, so_far.language);
  put_text(packed, so_far.code);
  put_text(packed, so_far.draft);
  put_number(packed, so_far.step);
  put_seen(packed, so_far.seen, asking.questions.size());
  const std::vector<std::string> none;
  for (const Asked& asked : asking.questions) {
    const auto given = so_far.answers.find(asked.name);
    put_answer(packed, asked.question, given == so_far.answers.end() ? none : given->second);
  }
  return packed;
}

std::optional<SoFar> unpack_so_far(const Asking& asking, std::string_view packed) {
  Taker taker(packed);
  if (taker.bytes(1) != std::string_view(&packed_version, 1))
    return std::nullopt;
  SoFar so_far;
  const std::string_view flags = taker.bytes(1);
  const unsigned flag = flags.empty() ? 0 : static_cast<unsigned char>(flags[0]);
  so_far.where = static_cast<SoFar::Where>(flag & 3U);
  so_far.warned = (flag & warned) != 0;
  so_far.returning = (flag & returning) != 0;
  so_far.nonce = taker.bytes(SoFar::nonce_bytes);
  std::uint64_t touched = 0;
  for (const char byte : taker.bytes(8))
    touched = touched << 8 | static_cast<unsigned char>(byte);
  so_far.touched_at = Moment(std::chrono::seconds(static_cast<std::int64_t>(touched)));
  so_far.language = taker.text();
  so_far.code = taker.text();
  so_far.draft = taker.text();
  so_far.step = taker.number();
  so_far.seen = take_seen(taker, asking.questions.size());
  for (const Asked& asked : asking.questions)
    if (auto values = take_answer(taker, asked.question); !values.empty())
      so_far.answers[asked.name] = std::move(values);
  // What follows is padding.
  if (!taker.is_sound() || so_far.language.size() > longest_language ||
      so_far.code.size() > draft_code_letters || so_far.draft.size() > draft_name_bytes ||
      so_far.step >= forms::steps_of(asking).size())
    return std::nullopt;
  return so_far;
}

std::string seal(const Key& key, const SealedFor& place, const Asking& asking,
                 const SoFar& so_far) {
  return seal_value(key, {"so far", place.purpose, row_of(place)}, pack(asking, so_far));
}

Key key_of_draft(const Key& drafts, std::string_view code) {
  return Key(keyed_hash(drafts, "code", code));
}

std::string name_of_draft(std::string_view sealed) {
  return sha256(sealed).substr(0, draft_name_bytes);
}

std::string seal_padded(const Key& key, const SealedFor& place, const Asking& asking,
                        const SoFar& so_far) {
  std::string packed = pack(asking, so_far);
  const std::size_t size = most_packed_bytes(asking);
  if (packed.size() > size)
    throw std::length_error("more was kept of an answer than is kept of any");
  packed.resize(size);
  return seal_value(key, {"so far", place.purpose, row_of(place)}, packed);
}

std::optional<SoFar> open(const Key& key, const SealedFor& place, const Asking& asking,
                          std::string_view sealed) {
  const auto packed = open_value(key, {"so far", place.purpose, row_of(place)}, sealed);
  return packed ? unpack_so_far(asking, *packed) : std::nullopt;
}

bool is_for(const Key& key, const SealedFor& place, std::string_view sealed) {
  return open_value(key, {"so far", place.purpose, row_of(place)}, sealed).has_value();
}

}  // namespace earshot::answers
