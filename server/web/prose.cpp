// SPDX-License-Identifier: Apache-2.0
#include "web/prose.h"

#include "web/parts_lists.h"

namespace earshot::web {
namespace {

// What a telephone dials. Absent if there is more in it than a number, such as a second one.
std::string dialled(std::string_view number) {
  std::string digits;
  for (const char sign : number)
    if (sign >= '0' && sign <= '9')
      digits += sign;
    else if (sign == '+' && digits.empty())
      digits += sign;
    else if (sign != ' ' && sign != '(' && sign != ')' && sign != '-')
      return {};
  return digits.size() > 2 && digits.size() < 16 ? digits : std::string();
}

Html mail_link(const std::string& address) {
  Html link;
  if (address.find('@') == std::string::npos || address.find_first_of(" ?&\"<>") != address.npos)
    link.text(address);
  else
    link.element("a", address, {{"href", "mailto:" + address}});
  return link;
}

}  // namespace

void paragraph(Html& page, std::string_view words) { page.element("p", words); }

void bullets(Html& page, const std::vector<std::string>& points) {
  page.open("ul");
  for (const std::string& point : points)
    page.element("li", point);
  page.close("ul");
}

void section(Html& page, std::string_view title, const std::vector<std::string>& paragraphs) {
  page.element("h2", title);
  for (const std::string& words : paragraphs)
    paragraph(page, words);
}

bool is_entered(const Contact& contact) {
  return !(contact.name.empty() && contact.telephone.empty() && contact.email.empty() &&
           contact.address.empty());
}

Html number_to_call(std::string_view number, std::string_view missing) {
  Html link;
  if (number.empty())
    link.text(missing);
  else if (const std::string digits = dialled(number); !digits.empty())
    link.element("a", number, {{"href", "tel:" + digits}});
  else
    link.text(number);
  return link;
}

void contact(Html& page, const Contact& contact, std::string_view missing) {
  if (!is_entered(contact))
    return paragraph(page, missing);
  std::vector<SummaryRow> rows;
  if (!contact.name.empty())
    rows.push_back({.name = "Name", .value = contact.name});
  if (!contact.telephone.empty())
    rows.push_back({.name = "Telephone", .value = number_to_call(contact.telephone, {})});
  if (!contact.email.empty())
    rows.push_back({.name = "Email", .value = mail_link(contact.email)});
  if (!contact.address.empty())
    rows.push_back({.name = "Address", .value = contact.address});
  summary_list(page, rows);
}

}  // namespace earshot::web
