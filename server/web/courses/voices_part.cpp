// SPDX-License-Identifier: Apache-2.0
#include "web/courses/voices_part.h"

#include "courses/other_voices.h"
#include "web/components.h"

namespace earshot::web {

void other_voices(Html& page, Database& db, const CourseSession& session) {
  const courses::ManagersStanding managers = courses::managers_of(db, session.id);
  if (managers.asked + managers.to_ask == 0)
    return;
  page.element("h2", "Managers");
  page.element(
      "p",
      "Whoever has answered the first questions months after may say who their manager is. "
      "Three questions then go to that manager by themselves. You see how many have "
      "answered, never who or what.");
  const std::string asked = std::to_string(managers.asked);
  const std::string answered = std::to_string(managers.answered);
  if (managers.asked > 0)
    progress(page, "Managers: asked " + asked + ", answered " + answered + " of " + asked,
             managers.answered, managers.asked);
  if (managers.to_ask > 0)
    page.element("p", managers.to_ask == 1
                          ? "1 manager is still to be asked."
                          : std::to_string(managers.to_ask) + " managers are still to be asked.");
}

}  // namespace earshot::web
