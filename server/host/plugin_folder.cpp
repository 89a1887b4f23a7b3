// SPDX-License-Identifier: Apache-2.0
#include "host/plugin_folder.h"

#include <unistd.h>

namespace earshot::host {
namespace {

bool anyone_but_the_owner_may_write(const fs::path& path) {
  const auto others = fs::perms::group_write | fs::perms::others_write;
  return (fs::status(path).permissions() & others) != fs::perms::none;
}

// Who may write a folder may rename what is in it, unless it is sticky as /tmp is.
bool anyone_may_rename_in(const fs::path& folder) {
  const fs::perms perms = fs::status(folder).permissions();
  return (perms & fs::perms::others_write) != fs::perms::none &&
         (perms & fs::perms::sticky_bit) == fs::perms::none;
}

bool we_may_write(const fs::path& path) { return ::access(path.c_str(), W_OK) == 0; }

}  // namespace

FolderRights rights_of(const fs::path& folder) {
  const fs::path real = fs::canonical(folder);
  FolderRights rights;
  rights.others_may_write = anyone_but_the_owner_may_write(real);
  for (fs::path above = real; above.has_relative_path();) {
    above = above.parent_path();
    rights.others_may_write |= anyone_may_rename_in(above);
  }
  rights.server_may_write = we_may_write(real);
  rights.server_may_write_program = we_may_write(fs::read_symlink("/proc/self/exe").parent_path());
  return rights;
}

FolderVerdict judge(const fs::path& folder, const FolderRights& rights) {
  const std::string name = folder.string();
  if (rights.others_may_write)
    return {.refusal =
                "This folder, or one it is in, can be changed by others, who could leave a "
                "plugin there; none was loaded. Run: chmod go-w " +
                name,
            .warning = {}};
  if (!rights.server_may_write)
    return {};
  if (!rights.server_may_write_program)
    return {.refusal =
                "The server itself can write this folder, so whoever breaks in could leave a "
                "plugin there; none was loaded. Run: chown -R root " +
                name,
            .warning = {}};
  return {.refusal = {},
          .warning = "The plugin folder " + name +
                     " can be written by the server itself, and so "
                     "can its program. That is right for trying things out; where real people "
                     "answer, both belong to root and the server runs as an account of its own"};
}

std::optional<std::string> refuse_file(const fs::path& file) {
  if (!fs::is_regular_file(fs::symlink_status(file)))
    return "This is not a file but a link or a folder; put the plugin itself here";
  if (anyone_but_the_owner_may_write(file))
    return "This can be changed by others and was not loaded. Run: chmod go-w " + file.string();
  return {};
}

}  // namespace earshot::host
