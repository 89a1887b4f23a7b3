// SPDX-License-Identifier: Apache-2.0
#include "answers/contact_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "answers/list_cells.h"
#include "base/text.h"

namespace earshot::answers {
namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view how_to_write =
    "Write it like this: Tom Okafor, tom.okafor@example.org, Solent Health";

std::string small(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  return out;
}

bool has_address(std::string_view cell) { return cell.find('@') != cell.npos; }

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(' ');
  if (from == text.npos)
    return {};
  return std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

std::string joined(std::span<const std::string> cells, std::string_view between) {
  std::string all;
  for (const std::string& cell : cells)
    if (!cell.empty())
      all += (all.empty() ? "" : std::string(between)) + cell;
  return all;
}

bool is_part_of_a_domain(std::string_view part) {
  return !part.empty() && !part.starts_with('-') && !part.ends_with('-');
}

// What is wrong with one person, or nothing.
std::optional<std::string> wrong(const Invited& contact) {
  if (contact.address.empty())
    return "has no email address. " + std::string(how_to_write);
  if (!is_address(contact.address))
    return "has an email address that can't be right: " + contact.address +
           ". Write it like tom.okafor@example.org";
  if (contact.name.size() > most_name_bytes)
    return "has a name that is too long. Write a shorter one.";
  if (contact.agency.size() > most_name_bytes)
    return "has an agency that is too long. Write a shorter one.";
  return std::nullopt;
}

enum class Part { name, first, last, address, agency };
constexpr std::pair<std::string_view, Part> known_headings[] = {
    {"name", Part::name},
    {"fullname", Part::name},
    {"displayname", Part::name},
    {"practitioner", Part::name},
    {"person", Part::name},
    {"firstname", Part::first},
    {"forename", Part::first},
    {"givenname", Part::first},
    {"surname", Part::last},
    {"lastname", Part::last},
    {"familyname", Part::last},
    {"email", Part::address},
    {"emailaddress", Part::address},
    {"mail", Part::address},
    {"workemail", Part::address},
    {"workemailaddress", Part::address},
    {"address", Part::address},
    {"agency", Part::agency},
    {"organisation", Part::agency},
    {"organization", Part::agency},
    {"employer", Part::agency},
    {"agencyname", Part::agency},
    {"company", Part::agency},
    {"service", Part::agency},
};
using Heading = std::map<Part, std::size_t>;

std::optional<Part> part_called(std::string_view cell) {
  std::string letters = small(cell);
  std::erase_if(letters, [](char letter) { return letter < 'a' || letter > 'z'; });
  const auto* found =
      std::ranges::find(known_headings, letters, &std::pair<std::string_view, Part>::first);
  return found == std::end(known_headings) ? std::nullopt : std::optional(found->second);
}

std::optional<Heading> heading_in(const Cells& cells) {
  if (std::ranges::any_of(cells, has_address))
    return std::nullopt;
  Heading heading;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (const auto part = part_called(cells[i]))
      heading.emplace(*part, i);
  return heading.empty() ? std::nullopt : std::optional(std::move(heading));
}

class Reader {
 public:
  ReadList read(std::string_view list) {
    ListLines split = split_list(list);
    found_.problems = std::move(split.problems);
    for (std::size_t i = 0; i < split.lines.size(); ++i)
      read(split.lines[i], i == 0);
    if (found_.contacts.size() > most_contacts)
      found_.problems.push_back({"", 0, "",
                                 "These are " + std::to_string(found_.contacts.size()) +
                                     " people. Add up to 2,000 at a time."});
    std::ranges::stable_sort(found_.problems, {}, &Problem::line);
    return std::move(found_);
  }

 private:
  void problem(int line, std::string message) {
    found_.problems.push_back({"", line, "", std::move(message)});
  }

  void add(int line, Invited contact) {
    if (auto what = wrong(contact))
      return problem(line, std::move(*what));
    if (!seen_.insert(same_address(contact.address)).second) {
      ++found_.twice;
      return;
    }
    found_.contacts.push_back(std::move(contact));
  }

  void read(const ListLine& line, bool first) {
    if (first && (heading_ = heading_in(line.cells))) {
      if (!heading_->contains(Part::address))
        problem(line.number,
                "is a heading without a column for addresses. Call that column \"Email\".");
      return;
    }
    if (heading_ && heading_->contains(Part::address))
      add(line.number, by_heading(line.cells));
    else if (!heading_)
      by_place(line);
  }

  Invited by_heading(const Cells& cells) const {
    const auto said = [&](Part part) -> std::string {
      const auto at = heading_->find(part);
      return at == heading_->end() || at->second >= cells.size() ? "" : cells[at->second];
    };
    const NameAndAddress both = split_address(said(Part::address));
    const std::array parts{said(Part::first), said(Part::last)};
    std::string name = said(Part::name);
    if (name.empty())
      name = joined(parts, " ");
    return {name.empty() ? both.name : name, both.address, said(Part::agency)};
  }

  // Without a heading the cell with the address says what the others are.
  void by_place(const ListLine& line) {
    const Cells& cells = line.cells;
    const auto addresses = std::ranges::count_if(cells, has_address);
    if (addresses == 0)
      return problem(line.number, "has no email address. " + std::string(how_to_write));
    if (addresses > 1)
      return several(line);
    const auto at = std::ranges::find_if(cells, has_address);
    const NameAndAddress both = split_address(*at);
    const std::span before(cells.begin(), at);
    Cells after(at + 1, cells.end());
    std::string name = joined(before, both.name.empty() ? " " : ", ");
    if (!both.name.empty())
      name += (name.empty() ? "" : ", ") + both.name;
    if (name.empty() && !after.empty()) {
      name = after.front();
      after.erase(after.begin());
    }
    add(line.number, {std::move(name), both.address, joined(after, ", ")});
  }

  // As mail programs write those a message goes to; anything else could join the wrong two.
  void several(const ListLine& line) {
    const bool only_addresses = std::ranges::all_of(
        line.cells, [](const auto& cell) { return cell.empty() || has_address(cell); });
    if (!only_addresses)
      return problem(line.number,
                     "has more than one email address. Write one person on each line.");
    for (const std::string& cell : line.cells)
      if (!cell.empty()) {
        const NameAndAddress both = split_address(cell);
        add(line.number, {both.name, both.address, {}});
      }
  }

  std::optional<Heading> heading_;
  std::set<std::string> seen_;
  ReadList found_;
};

}  // namespace

NameAndAddress split_address(std::string_view cell) {
  NameAndAddress found{.name = {}, .address = std::string(cell)};
  const std::size_t open = cell.rfind('<');
  if (open != cell.npos) {
    const std::size_t close = std::min(cell.find('>', open), cell.size());
    found.name = trimmed(cell.substr(0, open));
    found.address = trimmed(cell.substr(open + 1, close - open - 1));
  }
  if (small(found.address).starts_with("mailto:"))
    found.address.erase(0, std::string_view("mailto:").size());
  return found;
}

bool is_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == text.npos || text.find('@', at + 1) != text.npos ||
      text.size() > most_address_bytes || text.find_first_of(" ,;:<>()[]\\\"'`") != text.npos)
    return false;
  std::string_view domain = text.substr(at + 1);
  if (domain.find('.') == domain.npos)
    return false;
  while (true) {
    const std::size_t dot = domain.find('.');
    if (!is_part_of_a_domain(domain.substr(0, dot)))
      return false;
    if (dot == domain.npos)
      return true;
    domain.remove_prefix(dot + 1);
  }
}

const std::string& called(const Invited& contact) {
  return contact.name.empty() ? contact.address : contact.name;
}

std::string same_address(std::string_view address) { return small(address); }

ReadList read_list(std::string_view list) { return Reader().read(list); }

}  // namespace earshot::answers
