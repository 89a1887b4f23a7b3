// SPDX-License-Identifier: Apache-2.0
#include "web/ways/poster_words.h"

namespace earshot::web {
namespace {

struct Row {
  PosterWords words;
  std::string_view en;
  std::string_view pl;
  std::string_view en_child = {};  // empty: as to grown-ups
  std::string_view pl_child = {};
};

constexpr Row rows[] = {
    {PosterWords::scan, "Point the camera of your phone at the square",
     "Skieruj aparat telefonu na kwadrat"},
    {PosterWords::or_type, "or type this address:", "albo wpisz ten adres:"},
    {PosterWords::how_long_one, "It takes about a minute.", "Zajmuje to około minuty."},
    {PosterWords::how_long, "It takes about {} minutes.", "Zajmuje to około {} minut."},
    {PosterWords::until, "You can answer until {}.", "Można odpowiadać do {}."},
    {PosterWords::not_at_once,
     "Nobody reads this straight away. If somebody is in danger now, call 999.",
     "Nikt nie czyta tego od razu. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.",
     "Nobody reads this straight away. If you need help now, call 999, or Childline on 0800 1111. "
     "It is free, day and night.",
     "Nikt nie czyta tego od razu. Jeśli potrzebujesz pomocy teraz, zadzwoń pod 999 albo do "
     "Childline: 0800 1111. To nic nie kosztuje, w dzień i w nocy."},
    {PosterWords::came_of_it, "What came of what people said before: {}",
     "Co wynikło z tego, co ludzie powiedzieli wcześniej: {}",
     "What changed because of what you and others said: {}",
     "Co się zmieniło dzięki temu, co mówicie: {}"},
    {PosterWords::asked_by, "Asked by {}", "Pyta: {}"},
};

bool is_child(Audience audience) {
  return audience == Audience::child || audience == Audience::young_person;
}

}  // namespace

std::string on_poster(PosterWords words, std::string_view language, Audience audience,
                      std::string_view about) {
  const Row& row = rows[static_cast<std::size_t>(words)];
  const bool polish = language == "pl" || language.starts_with("pl-");
  const std::string_view theirs = polish ? row.pl_child : row.en_child;
  std::string said(is_child(audience) && !theirs.empty() ? theirs : polish ? row.pl : row.en);
  if (const auto hole = said.find("{}"); hole != said.npos)
    said.replace(hole, 2, about);
  return said;
}

}  // namespace earshot::web
