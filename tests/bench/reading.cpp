// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"
#include "bench/bench.h"
#include "forms/read_form.h"
#include "forms/read_lists.h"
#include "people.h"

namespace earshot::bench {
namespace {

std::string contents(const char* name) {
  return read_file(fs::path(EARSHOT_SOURCE_DIR) / name).value();
}

std::string page(const Asking& asking) {
  Html html;
  html.open("main", {{"class", "page"}});
  for (const Asked& asked : asking.questions) {
    html.open("fieldset");
    html.element("legend", in_language(asked.question.text, "en", "en"));
    for (const Option& option : asked.question.options) {
      html.open("label");
      html.empty("input", {{"type", "radio"}, {"name", asked.name}, {"value", option.name}});
      html.text(in_language(option.text, "en", "en"));
      html.close("label");
    }
    html.close("fieldset");
  }
  html.close("main");
  return html.take();
}

}  // namespace

void reading(Limits&) {
  heading("Reading forms and building pages");
  Lists lists;
  forms::read_topics("config/topics.toml", contents("config/topics.toml"), lists);
  forms::read_agencies("config/agencies.toml", contents("config/agencies.toml"), lists);
  forms::read_shared("forms/shared.toml", contents("forms/shared.toml"), lists);
  const std::string source = contents("forms/post-course.toml");
  constexpr int readings = 200;
  std::size_t pages = 0;
  const double read = cpu_seconds([&] {
    for (int i = 0; i < readings; ++i)
      pages += forms::read_form("forms/post-course.toml", source, lists).form.value().pages.size();
  });
  line("reading and checking forms/post-course.toml", read * 1e6 / readings, "µs");

  Partnership isle;
  const auto made = isle.course_survey(0);
  const auto counter = isle.desk().find(made.survey.id);
  constexpr int builds = 100'000;
  std::size_t bytes = 0;
  const double built = cpu_seconds([&] {
    for (int i = 0; i < builds; ++i)
      bytes += page(counter->asking()).size();
  });
  line("building a page of questions", built * 1e6 / builds, "µs");
  line("its size", static_cast<double>(bytes) / builds, "bytes");
}

}  // namespace earshot::bench
