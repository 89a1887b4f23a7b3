// SPDX-License-Identifier: Apache-2.0
#include "base/sealing.h"

#include <vector>

#include "bench/bench.h"
#include "people.h"

namespace earshot::bench {

void sealing(Limits&) {
  heading("Sealing and opening one answer");
  Partnership isle;
  const auto made = isle.course_survey(0);
  const auto counter = isle.desk().find(made.survey.id);
  const answers::Payload payload{.answers = {{"conf_after.1", {"4"}},
                                             {"will_use", {"yes"}},
                                             {"will_do", {std::string(200, 'w')}}}};
  constexpr int count = 50'000;
  std::vector<std::string> boxes(1'000);  // as many as may queue for a commit, used again and again
  const double sealed = cpu_seconds([&] {
    for (std::size_t i = 0; i < count; ++i)
      boxes[i % boxes.size()] = counter->seal(payload);
  });
  Opener opener(
      BoxKeys::from_private(isle.site().keys.find(answers::survey_key(made.survey.id)).value()));
  std::size_t opened = 0;
  const double open = cpu_seconds([&] {
    for (std::size_t i = 0; i < count; ++i)
      opened +=
          opener.open(answers::box_context(made.survey.id), boxes[i % boxes.size()]).has_value();
  });
  line("size of a box", static_cast<double>(boxes.front().size()), "bytes");
  line("sealing (packing included)", sealed * 1e6 / count, "µs");
  line("opening", open * 1e6 / count, "µs");
  line("opened", static_cast<double>(opened) / count, "of all");
}

}  // namespace earshot::bench
