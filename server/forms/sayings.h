// SPDX-License-Identifier: Apache-2.0
// What is said to a person about an answer, in each language Earshot speaks itself. Every sentence
// says what to do. A form's own words are the form's and not here.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot::forms {

enum class Say {
  choose_one,
  choose_some,
  choose_listed,
  choose_only_one,
  choose_alone,
  write_answer,
  write_only_once,
  write_again,
  write_less,
  enter_number,
  enter_date,
  enter_past_date,
  not_asked,
  unknown_question,
  this_course,
  that_day,
};

struct Saying {
  Say say;
  std::string_view en;
  std::string_view pl;  // "{}" stands for what the sentence is about, in order
};

inline constexpr std::array<Saying, 16> all_sayings{{
    {Say::choose_one, "Choose one of the answers", "Wybierz jedną z odpowiedzi"},
    {Say::choose_some, "Choose at least one of the answers",
     "Wybierz co najmniej jedną z odpowiedzi"},
    {Say::choose_listed, "Choose only from the answers listed",
     "Wybieraj tylko spośród podanych odpowiedzi"},
    {Say::choose_only_one, "Choose only one of the answers", "Wybierz tylko jedną z odpowiedzi"},
    {Say::choose_alone, "Choose \"{}\" by itself, or choose other answers without it",
     "Wybierz samo \"{}\" albo inne odpowiedzi bez tej"},
    {Say::write_answer, "Write an answer", "Napisz odpowiedź"},
    {Say::write_only_once, "Give only one answer", "Podaj tylko jedną odpowiedź"},
    {Say::write_again, "Write this again: part of it could not be read",
     "Napisz to jeszcze raz: części nie udało się odczytać"},
    {Say::write_less, "Write {} letters or fewer: you have {}",
     "Napisz nie więcej znaków niż {}: teraz jest {}"},
    {Say::enter_number, "Enter a number from {} to {}", "Wpisz liczbę od {} do {}"},
    {Say::enter_date, "Enter a real date, like {}", "Wpisz prawdziwą datę, na przykład {}"},
    {Say::enter_past_date, "Enter a date that is not in the future",
     "Wpisz datę, która już minęła, lub dzisiejszą"},
    {Say::not_asked,
     "This question belongs to a different answer further up: clear it, or change that answer",
     "To pytanie dotyczy innej odpowiedzi powyżej: usuń tę odpowiedź albo zmień tamtą"},
    {Say::unknown_question,
     "This form does not ask one of the questions you answered: open your link again and start "
     "afresh",
     "Ten formularz nie zawiera jednego z pytań z odpowiedzią: otwórz swój link ponownie i zacznij "
     "od nowa"},
    {Say::this_course, "the course", "szkolenie"},
    {Say::that_day, "the day", "ten dzień"},
}};

// In that language, or in English. `about` fills the "{}" one by one.
std::string saying(Say say, std::string_view language,
                   std::initializer_list<std::string> about = {});

// A sentence with its "{}" filled in one by one; for tables of sentences like the one above.
std::string filled_in(std::string_view sentence, std::initializer_list<std::string> about);
// "pl-PL" is "pl" too.
bool speaks(std::string_view language, std::string_view code);

// "1,024" in English, "1024" and "12 345" in Polish.
std::string count_text(std::int64_t count, std::string_view language);

// "14 October 2026", "14 października 2026"; "2026-10-14" in a language we have no months for.
std::string day_text(Day day, std::string_view language);

}  // namespace earshot::forms
