// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "answers/tally.h"
#include "base/sealing.h"
#include "bench/bench.h"
#include "people.h"
#include "store/data_keys.h"
#include "store/pending.h"
#include "store/releases.h"
#include "store/responses.h"

namespace earshot::bench {
namespace {

void mix_many(int count) {
  Partnership isle;
  auto made = isle.course_survey(0);
  const auto counter = isle.desk().find(made.survey.id);
  isle.site().data.writer().run([&](Database& db) {
    for (int i = 0; i < count; ++i) {
      answers::Sent sent;
      sent.nonce = std::to_string(i);
      sent.language = "en";
      sent.on_paper = true;
      sent.answers = {{"conf_after.1", {std::to_string(1 + i % 5)}},
                      {"will_use", {"yes"}},
                      {"will_do", {std::string(static_cast<std::size_t>(50 + i % 200), 'w')}}};
      isle.desk().prepare(*counter, std::move(sent)).change(db);
    }
  });
  answers::Settled settled;
  const double took = seconds([&] { answers::close_now(isle.site(), made.survey.id, settled); });
  line("closing, mixing and releasing " + std::to_string(count) + " answers", took, "s");
  line("one answer", took * 1e6 / count, "µs");
}

answers::Counted question(int number) {
  answers::Counted counted;
  counted.asked.name = "q" + std::to_string(number);
  counted.asked.question.kind = Kind::scale;
  for (int point = 1; point <= 5; ++point)
    counted.asked.question.options.push_back({std::to_string(point), {{"en", "Point"}}});
  return counted;
}

void release_many(int count) {
  Partnership isle;
  std::vector<answers::Counted> counted;
  Codebook codebook;
  for (int i = 0; i < 12; ++i) {
    counted.push_back(question(i));
    codebook.fields.push_back(
        {counted.back().asked.name, FieldKind::choice, {"1", "2", "3", "4", "5"}});
  }
  const Key data_key = Key::random();
  const std::string id = "r-bench";
  isle.site().data.writer().run([&](Database& db) {
    db.run("insert into form_version values ('bench', 1, '', '{}', '2026-10-14')");
    store::add_release(db, {.id = id, .form = "bench", .form_version = 1}, codebook, {});
    std::vector<std::string> ids(static_cast<std::size_t>(count));
    for (std::string& row : ids)
      row = random_bytes(16);
    std::ranges::sort(ids);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      std::string row;
      for (const Field& field : codebook.fields) {
        const std::vector<std::string> values{std::to_string(1 + i % 5)};
        write_code(row, field, true, &values);
      }
      store::add_response(db, id, ids[i],
                          seal_value(data_key, answers::response_place(id + to_hex(ids[i])), row));
    }
  });
  std::vector<Figure> figures;
  const double took = seconds([&] {
    answers::Tally tally(codebook);
    store::each_response(isle.read(), id, [&](std::string_view row, std::string_view sealed) {
      tally.add(*open_value(data_key, answers::response_place(id + to_hex(row)), sealed));
    });
    figures = figures_of(counted, tally.fields(), 10, "en");
    isle.site().data.writer().run([&](Database& db) {
      store::add_release(db,
                         {.id = "r-cut", .form = "bench", .form_version = 1, .figures = figures},
                         codebook, {});
    });
  });
  line("cutting a release from " + std::to_string(count) + " responses x 12", took, "s");
}

}  // namespace

void mixing(Limits&) {
  heading("Mixing and releasing");
  mix_many(100'000);
  release_many(1'000'000);
}

}  // namespace earshot::bench
