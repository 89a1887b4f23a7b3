// SPDX-License-Identifier: Apache-2.0
#include "partnership/forgetting.h"

#include <algorithm>

#include "answers/contacts.h"
#include "answers/disclosures.h"
#include "courses/roll.h"
#include "partnership/answers_going.h"
#include "partnership/rows_going.h"
#include "partnership/schedule.h"
#include "partnership/upgrade_copies.h"
#include "store/disclosures.h"
#include "store/holds.h"
#include "store/staff_record.h"

namespace earshot::partnership {
namespace {

class Night {
 public:
  explicit Night(answers::Site& site) : site_(site), today_(site.today()) {}

  std::vector<Gone> run() {
    forget_answers();
    forget_rows();
    forget_rolls();
    forget_empty_disclosures();
    forget_upgrade_copies();
    rewrite_if_owed();
    if (deleted_)
      site_.data.has_deleted();
    site_.data.forget_deleted();
    destroy_keys();
    return std::move(gone_);
  }

 private:
  void add(std::string_view kind, int how_many) {
    deleted_ = true;
    const auto known = std::ranges::find(gone_, kind, &Gone::kind);
    if (known != gone_.end())
      known->how_many += how_many;
    else if (how_many > 0)
      gone_.push_back({std::string(kind), how_many});
  }

  void record(Database& db, std::string_view on) {
    store::add_to_record(db, {"server", site_.clock(), "forgot", std::string(on)});
  }

  // One release a change, so that people who answer meanwhile are not kept waiting.
  void forget_answers() {
    std::vector<AnswersGoing> all;
    {
      const auto db = site_.data.snapshot();
      all = answers_going(*db);
    }
    for (const AnswersGoing& going : all)
      if (going.goes_on <= today_ && going.held_by.empty())
        forget(going);
  }

  void forget(const AnswersGoing& going) {
    const std::string_view kind = going.kind->name;
    std::optional<int> answers;
    site_.data.writer().run([&](Database& db) {
      const int kept = store::count_kept(db, going.release).answers;
      if (!going.release.empty() && !store::forget_answers(db, going.release, kind, today_))
        return;
      for (const store::EndedSurvey& survey : going.surveys)
        if (store::forget_invitations(db, survey.id, kind, today_))
          record(db, survey.id);
      store::owe_rewrite(db, today_);
      answers = kept;
    });
    if (answers)
      add(kind, *answers);
  }

  std::optional<Day> up_to(std::string_view kind) {
    const auto db = site_.data.snapshot();
    return Schedule::read(*db).goes_up_to(*find_kept_kind(kind), today_);
  }

  // `delete_them` runs in the change that notes how many went.
  template <class Delete>
  void forget_unless_held(std::string_view kind, Delete delete_them) {
    const int how_many = site_.data.writer().run([&](Database& db) {
      if (store::kind_is_held(db, kind))
        return 0;
      const int deleted = delete_them(db);
      store::note_forgotten(db, kind, deleted, today_);
      // What can't be held is housekeeping: it would fill the record night after night.
      if (deleted > 0 && find_kept_kind(kind)->can_be_held) {
        record(db, kind);
        store::owe_rewrite(db, today_);
      }
      return deleted;
    });
    if (how_many > 0)
      add(kind, how_many);
  }

  void forget_rows() {
    for (const RowsGoing& rows : all_rows_going())
      if (const auto day = up_to(rows.kind))
        forget_unless_held(rows.kind, [&](Database& db) { return rows.forget(db, *day); });
  }

  // They are names and addresses like those on lists of people, so a hold on these keeps them too.
  void forget_rolls() {
    if (!store::kind_is_held(*site_.data.snapshot(), "contacts"))
      courses::forget_old_rolls(site_);
  }

  // Every answer of a family writes a box; those without words wait for nobody to deal with them.
  void forget_empty_disclosures() {
    const std::vector<std::string> empty = answers::empty_disclosures(site_, *up_to("disclosures"));
    if (empty.empty())
      return;
    forget_unless_held("disclosures", [&](Database& db) {
      return static_cast<int>(std::ranges::count_if(
          empty, [&](const std::string& id) { return store::delete_disclosure(db, id); }));
    });
  }

  void forget_upgrade_copies() {
    const auto copies = upgrade_copies(site_.data.path(), *up_to("upgrade_copies"));
    for (const fs::path& copy : copies)
      destroy_durably(copy);
    if (!copies.empty())
      forget_unless_held("upgrade_copies",
                         [&](Database&) { return static_cast<int>(copies.size()); });
  }

  // Noted as done only afterwards: whoever is stopped between the two does it once more.
  void rewrite_if_owed() {
    if (!store::rewrite_is_owed(*site_.data.snapshot()))
      return;
    site_.data.writer().run_alone([](Database& db) { db.rewrite(); });
    site_.data.writer().run(store::rewrite_is_done);
    deleted_ = true;
  }

  // By name, for a crash may have left one half overwritten, and that can only be destroyed.
  void destroy_keys() {
    const auto db = site_.data.snapshot();
    const std::vector<std::string> names = site_.keys.names();
    for (const std::string& release : store::forgotten_releases(*db))
      if (std::ranges::binary_search(names, answers::keeping_key(release)))
        site_.keys.destroy(answers::keeping_key(release));
    answers::destroy_spent_contact_keys(site_);
  }

  answers::Site& site_;
  Day today_;
  bool deleted_ = false;
  std::vector<Gone> gone_;
};

}  // namespace

std::vector<Gone> forget_due(answers::Site& site) { return Night(site).run(); }

}  // namespace earshot::partnership
