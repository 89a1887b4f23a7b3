// SPDX-License-Identifier: Apache-2.0
#include "invited.h"

#include "staff/letters.h"

namespace earshot {

std::vector<std::string> several(const std::string& name, int count) {
  std::vector<std::string> names;
  for (int i = 1; i <= count; ++i)
    names.push_back(name + '-' + std::to_string(i));
  return names;
}

void invite(Partnership& isle, const std::vector<std::string>& names) {
  const Key key = answers::house_key(isle.site(), answers::letters_key);
  for (const std::string& name : names) {
    const Person person = staff::new_person("Tom Bell", name + "@example.org",
                                            Roles().add(Role::training_lead), isle.now());
    isle.site().data.writer().run(
        [&](Database& db) { return staff::invite_by_letter(db, key, "shell", person); });
  }
}

}  // namespace earshot
