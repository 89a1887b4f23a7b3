// SPDX-License-Identifier: Apache-2.0
#include "base/workbook_xml.h"

#include "base/sheet_cells.h"

namespace earshot {
namespace {

// Some programs write <x:row> for <row>.
std::string_view plain(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

// "rels/sheet1.xml" as it stands in xl/workbook.xml is xl/rels/sheet1.xml.
std::string path_from(std::string_view file, std::string_view target) {
  if (target.starts_with('/'))
    return std::string(target.substr(1));
  std::string folder(file.substr(0, file.rfind('/') == file.npos ? 0 : file.rfind('/') + 1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t up = folder.size() < 2 ? folder.npos : folder.rfind('/', folder.size() - 2);
    folder.resize(up == folder.npos ? 0 : up + 1);
  }
  return folder + std::string(target.starts_with("./") ? target.substr(2) : target);
}

}  // namespace

bool is_called(const pugi::xml_node& node, std::string_view name) {
  return plain(node.name()) == name;
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children())
    if (is_called(node, name))
      return node;
  return {};
}

std::string_view said(const pugi::xml_node& node, std::string_view attribute) {
  for (const pugi::xml_attribute& one : node.attributes())
    if (plain(one.name()) == attribute)
      return one.value();
  return {};
}

std::size_t number_said(const pugi::xml_node& node, std::string_view attribute) {
  return whole_number(said(node, attribute)).value_or(0);
}

std::string relations_of(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  const std::size_t from = slash == file.npos ? 0 : slash + 1;
  return std::string(file.substr(0, from)) + "_rels/" + std::string(file.substr(from)) + ".rels";
}

Relations relations_in(const pugi::xml_document& document, std::string_view file) {
  Relations all;
  for (const pugi::xml_node& node : child(document, "Relationships").children()) {
    const std::string_view type = said(node, "Type");
    all.emplace(said(node, "Id"), Relation{std::string(type.substr(type.rfind('/') + 1)),
                                           path_from(file, said(node, "Target"))});
  }
  return all;
}

}  // namespace earshot
