// SPDX-License-Identifier: Apache-2.0
// Files that must survive a power cut. Every function here has either done its work durably
// (file and folder synced) when it returns, or thrown std::runtime_error naming the file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path);  // absent if there is none
// Written beside, synced, renamed into place, folder synced: whole or not there.
void write_durably(const fs::path& path, std::string_view bytes, unsigned mode = 0600);
// The same for a name that must be new: false if it is taken, also by a process doing this at once.
bool create_durably(const fs::path& path, std::string_view bytes, unsigned mode = 0600);
// A file that something else wrote beside `path` takes that name: synced first. False if taken.
bool put_in_place(const fs::path& beside, const fs::path& path);
// Overwritten, synced, unlinked, folder synced. No error if it is not there. On a disk that
// remaps writes the overwriting promises nothing; the unlinking does.
void destroy_durably(const fs::path& path);
// Made with its parents if missing, with `mode` whatever the umask says; parent folders synced.
// A folder that is there already is left as it is.
void make_folder(const fs::path& path, unsigned mode = 0700);
// Why somebody else could read or change this folder ("can be read by others: run chmod 700 ..."),
// if they could.
std::optional<std::string> open_to_others(const fs::path& folder);

}  // namespace earshot
