// SPDX-License-Identifier: Apache-2.0
#include "needs/said_steps.h"

#include "base/text.h"
#include "store/said.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

Written keep(Database& db, Said said, std::string_view deed, const Doer& doer) {
  said.written_by = doer.who;
  said.written_at = doer.now;
  if (!store::add_said_edition(db, said))
    return Written::too_late;
  store::add_to_record(db,
                       {.who = std::string(doer.who), .at = doer.now, .what = deed, .on = said.id});
  return Written::yes;
}

}  // namespace

ReadSaid read_said(const TypedSaid& typed, const Said& before) {
  ReadSaid read{before, {}};
  const auto problem = [&](std::string field, std::string message) {
    read.problems.push_back({.question = std::move(field), .message = std::move(message)});
  };
  const auto words = [&](std::string field, const std::string& text, std::string if_empty) {
    std::string tidied = tidy(text);
    if (tidied.empty() && !if_empty.empty())
      problem(field, std::move(if_empty));
    if (length_on_screen(tidied) > longest_said)
      problem(field, "This is too long. Use " + std::to_string(longest_said) + " letters at most");
    return tidied;
  };
  read.said.published = false;
  const auto by = find_said_by(typed.by);
  if (by)
    read.said.by = *by;
  else
    problem("by", "Say who said it");
  read.said.said = words("said", typed.said, "Write what people said, in your own words");
  read.said.did = words("did", typed.did, "Write what was done about it");
  read.said.moved = words("moved", typed.moved, "");
  read.said.plain = words("plain", typed.plain,
                          by && row_of(*by).plain
                              ? "Write it in words for a child: a child said it, and reads it first"
                              : "");
  return read;
}

Written write_said(Database& db, Said said, const Doer& doer) {
  const auto before = store::find_said(db, said.id);
  if (before && before->edition == said.edition) {
    Said unpublished = *before;
    unpublished.published = false;
    if (unpublished.says_the_same(said))
      return Written::the_same;
  }
  return keep(db, std::move(said), before ? "changed-said" : "added-said", doer);
}

Written publish_said(Database& db, Said said, bool published, const Doer& doer) {
  if (said.published == published)
    return Written::the_same;
  said.published = published;
  return keep(db, std::move(said), published ? "published-said" : "took-back-said", doer);
}

}  // namespace earshot::needs
