// SPDX-License-Identifier: Apache-2.0
#include "web/paper/paper_words.h"

#include <algorithm>
#include <array>

namespace earshot::web {
namespace {

constexpr auto table = std::to_array<OnPaperRow>({
    {OnPaper::tick_one, "Tick one box.", "Zaznacz jedno pole."},
    {OnPaper::tick_all, "Tick all that apply.", "Zaznacz wszystkie, które pasują."},
    {OnPaper::write_here, "Write on the lines.", "Pisz na liniach."},
    {OnPaper::number_between, "A number from {} to {}.", "Liczba od {} do {}."},
    {OnPaper::day_month_year, "Day, month and year.", "Dzień, miesiąc i rok."},
    {OnPaper::only_if,
     "Only if your answer to question {} was {}:", "Tylko jeśli odpowiedź na pytanie {} to {}:"},
    {OnPaper::only_if_not, "Only if your answer to question {} was not {}:",
     "Tylko jeśli odpowiedź na pytanie {} to nie {}:"},
    {OnPaper::or_answer, "or", "lub"},
    {OnPaper::please_answer, "Please answer this one.", "Prosimy odpowiedzieć na to pytanie."},
    {OnPaper::may_skip, "You can leave any question empty.", "Każde pytanie można zostawić puste."},
    {OnPaper::before_you_start, "Before you start", "Zanim zaczniesz"},
    {OnPaper::no_name, "Do not write a name on this paper. We do not ask who you are.",
     "Nie pisz na tej kartce żadnego nazwiska. Nie pytamy, kim jesteś."},
    {OnPaper::who_types,
     "Whoever types your answers in reads them. After that they are counted with those of others.",
     "Osoba, która przepisuje odpowiedzi, czyta je. Potem są liczone razem z innymi."},
    {OnPaper::your_name, "Your name, which stays with what you say:",
     "Imię i nazwisko, które pozostaje przy tym, co mówisz:"},
    {OnPaper::help_now, "If you need help now", "Jeśli potrzebujesz pomocy teraz"},
    {OnPaper::child_number, "If a child is not safe: {}", "Jeśli dziecko nie jest bezpieczne: {}"},
    {OnPaper::night_number, "At night and at weekends: {}", "W nocy i w weekendy: {}"},
    {OnPaper::nobody_reads, "Nobody reads this paper straight away. In an emergency call 999.",
     "Nikt nie czyta tej kartki od razu. W nagłej sytuacji zadzwoń pod 999."},
    {OnPaper::hand_in, "When you have finished, give it back to whoever gave it to you.",
     "Po wypełnieniu oddaj tę kartkę osobie, od której ją masz."},
    {OnPaper::hand_in_to,
     "When you have finished, give it back to whoever gave it to you, or send it to {}.",
     "Po wypełnieniu oddaj tę kartkę osobie, od której ją masz, albo wyślij ją na adres: {}."},
    {OnPaper::thanks, "Thank you.", "Dziękujemy."},
});

}  // namespace

std::span<const OnPaperRow> all_paper_words() { return table; }

std::string on_paper(OnPaper words, std::string_view language,
                     std::initializer_list<std::string> about) {
  const auto row = std::ranges::find(table, words, &OnPaperRow::words);
  std::string said(language == "pl" ? row->pl : row->en);
  std::size_t from = 0;
  for (const std::string& each : about) {
    const std::size_t at = said.find("{}", from);
    if (at == std::string::npos)
      break;
    said.replace(at, 2, each);
    from = at + each.size();
  }
  return said;
}

}  // namespace earshot::web
