// SPDX-License-Identifier: Apache-2.0
// How base/workbook finds its way in the parts of a workbook: by names without their prefixes, which
// programs choose as they like, and by the lists of what belongs to what. For base/workbook only.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace earshot {

bool is_called(const pugi::xml_node& node, std::string_view name);
pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);  // the first
std::string_view said(const pugi::xml_node& node, std::string_view attribute);
std::size_t number_said(const pugi::xml_node& node, std::string_view attribute);  // or 0

struct Relation {
  std::string kind;  // the last word of its type: "worksheet", "sharedStrings"
  std::string path;
};
using Relations = std::map<std::string, Relation, std::less<>>;  // by id

// The part that says what belongs to "xl/workbook.xml": "xl/_rels/workbook.xml.rels".
std::string relations_of(std::string_view file);
Relations relations_in(const pugi::xml_document& document, std::string_view file);

}  // namespace earshot
