// SPDX-License-Identifier: Apache-2.0
#include "forms/held_pen.h"

#include <string>

namespace earshot::forms {
namespace {

struct Words {
  std::string_view en;
  std::string_view pl;
};

// In the order of held_pen_names.
constexpr std::array<Words, 5> built_in{{
    {"I filled it in on my own", "Wypełniam samodzielnie"},
    {"A grown-up I trust helped me", "Pomaga mi dorosła osoba, której ufam"},
    {"A worker wrote down what I said", "Pracownik zapisuje to, co mówię"},
    {"An advocate (someone who speaks up for me) wrote down what I said",
     "Rzecznik (osoba, która mówi w moim imieniu) zapisuje to, co mówię"},
    {"An interpreter helped me", "Pomaga mi tłumacz"},
}};

}  // namespace

std::vector<Option> held_pen_options(const std::vector<std::string>& languages) {
  std::vector<Option> options;
  for (std::size_t at = 0; at < built_in.size(); ++at) {
    Option option{.name = std::string(held_pen_names[at])};
    for (const std::string& language : languages) {
      if (language == "en")
        option.text[language] = built_in[at].en;
      if (language == "pl")
        option.text[language] = built_in[at].pl;
    }
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace earshot::forms
