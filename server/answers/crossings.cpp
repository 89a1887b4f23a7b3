// SPDX-License-Identifier: Apache-2.0
#include "answers/crossings.h"

namespace earshot::answers {

bool tells_who(const Question& question) {
  return question.kind == Kind::agency || question.kind == Kind::role ||
         question.kind == Kind::held_pen || !question.breakdown.empty();
}

// Of a question that only some were asked, how many were says what they answered before.
Crossings::Crossings(const std::vector<Counted>& counted, Codebook codebook)
    : codebook_(std::move(codebook)) {
  std::vector<Said> nothing;
  for (const Field& field : codebook_.fields)
    nothing.push_back({.counts = std::vector<int>(field.options.size())});
  for (std::size_t field = 0; field < counted.size(); ++field) {
    if (!tells_who(counted[field].asked.question) || !counted[field].gate.empty() ||
        codebook_.fields[field].kind != FieldKind::choice)
      continue;
    const std::size_t groups = codebook_.fields[field].options.size() + 1;
    by_.push_back({.field = field,
                   .sizes = std::vector<int>(groups),
                   .said = std::vector<std::vector<Said>>(groups, nothing)});
  }
}

void Crossings::add(std::string_view row) {
  if (by_.empty())
    return;
  std::vector<Coded> coded;
  std::size_t at = 0;
  for (const Field& field : codebook_.fields)
    coded.push_back(read_code(row, at, field));
  for (By& by : by_)
    add(by, coded);
}

void Crossings::add(By& by, const std::vector<Coded>& coded) {
  const Coded& who = coded[by.field];
  const std::size_t group = who.is == Coded::Is::answered ? who.choice : by.sizes.size() - 1;
  ++by.sizes.at(group);
  for (std::size_t field = 0; field < coded.size(); ++field) {
    if (coded[field].is != Coded::Is::answered)
      continue;
    Said& said = by.said[group][field];
    ++said.answered;
    if (codebook_.fields[field].kind == FieldKind::choice)
      ++said.counts.at(coded[field].choice);
    if (codebook_.fields[field].kind == FieldKind::several)
      for (std::size_t option = 0; option < said.counts.size(); ++option)
        said.counts[option] += has_chosen(coded[field], option) ? 1 : 0;
  }
}

}  // namespace earshot::answers
