// SPDX-License-Identifier: Apache-2.0
#include "partnership/rota_letters.h"

#include <set>

#include "model/letters.h"
#include "store/moments.h"
#include "store/outbox.h"
#include "store/rota.h"

namespace earshot::partnership {
namespace {

std::set<std::string> touched(const Rota& before, const Rota& after) {
  std::set<std::string> persons;
  for (std::size_t day = 0; day < before.size(); ++day)
    for (const auto who : {&DutyDay::reader, &DutyDay::deputy})
      if (before[day].*who != after[day].*who)
        persons.insert({before[day].*who, after[day].*who});
  persons.erase("");
  return persons;
}

}  // namespace

void change_rota(Database& db, const Rota& rota, Moment now) {
  const Rota before = store::find_rota(db);
  store::keep_rota(db, rota);
  const auto span = std::chrono::seconds(rota_letters_wait).count();
  const std::int64_t number = store::seconds(now) / span;
  for (const std::string& person : touched(before, rota))
    store::put_letter(db, {.kind = rota_letter,
                           .about = person,
                           .number = number,
                           .due_at = store::moment((number + 1) * span)});
}

}  // namespace earshot::partnership
