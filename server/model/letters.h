// SPDX-License-Identifier: Apache-2.0
// Letters to people: which kinds there are, and the pieces of wording each is made of. The wording itself
// stands in forms/letters/, a file for each kind, and is the same in no two languages.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

// In the database, for good.
inline constexpr std::string_view action_letter = "action";
inline constexpr std::string_view alert_letter = "alert";
inline constexpr std::string_view invitation_letter = "invitation";
inline constexpr std::string_view manager_letter = "manager";
inline constexpr std::string_view password_letter = "password";
inline constexpr std::string_view reminder_letter = "reminder";
inline constexpr std::string_view rota_letter = "rota";
inline constexpr std::string_view test_letter = "test";  // never in the database
inline constexpr std::string_view welcome_letter = "welcome";

struct LetterPiece {
  std::string_view letter;
  std::string_view name;
  std::string_view may_say = {};  // what may stand in it in braces: "name day"
};

inline constexpr auto letter_pieces = std::to_array<LetterPiece>({
    {"every", "greeting", "name"},
    {"every", "sent_by", "partnership"},
    {"every", "reply", "email"},
    {"every", "not_you"},
    {"every", "stop"},
    {action_letter, "subject_soon", "day"},
    {action_letter, "subject_today"},
    {action_letter, "subject_overdue", "day"},
    {action_letter, "soon", "day"},
    {action_letter, "today", "day"},
    {action_letter, "overdue", "day"},
    {action_letter, "action", "action"},
    {action_letter, "open"},
    {action_letter, "tell"},
    {alert_letter, "subject", "partnership"},
    {alert_letter, "begin"},
    {alert_letter, "sign_in"},
    {invitation_letter, "subject", "course"},
    {invitation_letter, "subject_later", "course"},
    {invitation_letter, "subject_several"},
    {invitation_letter, "after", "course day"},
    {invitation_letter, "later", "course day"},
    {invitation_letter, "link", "course"},
    {invitation_letter, "ends", "day"},
    {invitation_letter, "private"},
    {manager_letter, "subject", "course"},
    {manager_letter, "subject_again", "course"},
    {manager_letter, "subject_several"},
    {manager_letter, "asks", "name course day"},
    {manager_letter, "again", "name course day"},
    {manager_letter, "link", "name course"},
    {manager_letter, "ends", "day"},
    {manager_letter, "private"},
    {reminder_letter, "subject", "course"},
    {reminder_letter, "subject_several"},
    {reminder_letter, "begin", "course day"},
    {reminder_letter, "link", "course"},
    {reminder_letter, "ends", "day"},
    {reminder_letter, "private"},
    {password_letter, "subject", "partnership"},
    {password_letter, "begin", "partnership"},
    {password_letter, "link"},
    {password_letter, "ends", "time"},
    {password_letter, "not_asked"},
    {rota_letter, "subject", "partnership"},
    {rota_letter, "begin", "partnership"},
    {rota_letter, "reader", "days"},
    {rota_letter, "deputy", "days"},
    {rota_letter, "nobody"},
    {rota_letter, "sign_in"},
    {test_letter, "subject", "partnership"},
    {test_letter, "begin", "partnership"},
    {welcome_letter, "subject", "partnership"},
    {welcome_letter, "begin", "partnership"},
    {welcome_letter, "link"},
    {welcome_letter, "ends", "day"},
    {welcome_letter, "not_you"},
});

// One file: a letter in its languages, perhaps in other words for one form.
struct LetterWording {
  std::string letter;
  std::string form;                    // empty: whatever form it is about
  std::vector<std::string> languages;  // the first where nothing else is there
  std::map<std::string, std::map<std::string, std::string>> pieces;  // by name, then language
};

// Whom it is for decides in which words.
struct LetterReader {
  std::string language;
  std::string form = {};
};

// What stands in braces, by its name.
using Fillings = std::map<std::string, std::string, std::less<>>;

class LetterWords {
 public:
  // In place of an earlier one of the same letter and form.
  void take(LetterWording wording);
  const std::vector<LetterWording>& all() const { return all_; }

  // The piece in the reader's language, or else the letter's first; in the words for the form, or else
  // those for all. Throws std::logic_error if there is none.
  std::string say(std::string_view letter, std::string_view piece, const LetterReader& reader,
                  const Fillings& fillings = {}) const;
  // The language it would be said in.
  std::string language_of(std::string_view letter, const LetterReader& reader) const;

 private:
  const LetterWording& find(std::string_view letter, std::string_view form) const;
  std::vector<LetterWording> all_;
};

}  // namespace earshot
