// SPDX-License-Identifier: Apache-2.0
#include "web/words/whose_words.h"

#include <map>

#include "store/releases.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// Each version of a form is read once.
class Families {
 public:
  explicit Families(Database& db) : db_(db) {}
  bool wrote(const store::WordsCount& count) {
    const auto [at, is_new] = known_.try_emplace({count.form, count.form_version});
    if (is_new)
      at->second = answers::are_of_families(db_, count.form, count.form_version);
    return at->second;
  }

 private:
  Database& db_;
  std::map<std::pair<std::string, int>, bool> known_;
};

Page gone(const Visit& visit, Site& site, const Release& release) {
  Sheet sheet{.title = release.unit_name, .back = {"Back to comments", "/words"}};
  paragraph(sheet.inside,
            "What people wrote has been deleted, because it had had its time. The figures stay.");
  return shown(visit, site, sheet);
}

}  // namespace

bool may_read_words(const Visit& visit, bool of_families) {
  return visit.may(of_families ? Right::read_words : Right::run_surveys);
}

std::vector<WordsToRead> words_for(const Visit& visit, Database& db) {
  std::vector<WordsToRead> mine;
  Families families(db);
  for (store::WordsCount& count : store::count_words(db, visit.staff->person)) {
    const bool of_families = families.wrote(count);
    if (may_read_words(visit, of_families))
      mine.push_back({std::move(count), of_families});
  }
  return mine;
}

std::variant<OpenWords, Page> open_words(const Visit& visit, Site& site) {
  Database& db = site.db();
  auto release = store::find_release(db, visit.variable);
  if (!release)
    return not_found(site);
  if (!may_read_words(visit, answers::are_of_families(db, release->form, release->form_version)))
    return not_yours(visit, site);
  auto comments = answers::open_comments(site.house.site, db, release->id);
  if (!comments)
    return gone(visit, site, *release);
  return OpenWords{std::move(*release), std::move(*comments)};
}

std::string words_path(std::string_view release, std::string_view more) {
  return "/words/" + std::string(release) + std::string(more);
}

std::string comments_in_words(int count) {
  return count == 1 ? "1 comment" : std::to_string(count) + " comments";
}

}  // namespace earshot::web
