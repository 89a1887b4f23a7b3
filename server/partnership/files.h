// SPDX-License-Identifier: Apache-2.0
// The partnership's settings and lists as files that people can read and edit, and that an import
// reads back to the same.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/listed.h"
#include "model/partnership.h"

namespace earshot::partnership {

enum class FileKind { settings, agencies, topics };

struct FileRow {
  FileKind kind;
  std::string_view name;
  std::string_view what;  // on a page
};
inline constexpr std::array<FileRow, 3> all_files{{
    {FileKind::settings, "partnership.toml",
     "Name, contact, numbers to call, intervals, smallest groups and how long things are kept"},
    {FileKind::agencies, "agencies.toml",
     "Agencies with their sectors and areas, role groups, levels of training, and who results are "
     "reported to"},
    {FileKind::topics, "topics.toml", "Topics"},
}};
const FileRow* find_file(std::string_view name);

std::string text_of(FileKind kind, const Lists& lists, const SaidSettings& said);
std::string text_of(FileKind kind, Database& db);

}  // namespace earshot::partnership
