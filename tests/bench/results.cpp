// SPDX-License-Identifier: Apache-2.0
// What results cost: a page of few answers and of a million, and how fast tables and workbooks are written.
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "answers/results_book.h"
#include "answers/results_csv.h"
#include "answers/settle.h"
#include "base/secrets.h"
#include "bench/bench.h"
#include "bench/course.h"
#include "bench/rounds.h"
#include "fresh_folder.h"
#include "partnership/seed.h"
#include "store/releases.h"
#include "store/surveys.h"
#include "web/known_around.h"
#include "web/results/results.h"

namespace earshot::bench {
namespace {

constexpr int few = 1'000, many = 1'000'000;
constexpr int rounds = 5, looks = 200;
constexpr double no_more = 1.1;  // as costly, as near as this machine can tell

// One survey that has been released, and its page.
class Released {
 public:
  Released() {
    partnership::seed(isle_.site().data, settings_, {}, isle_.now());
    for (int number = 0; number < few; ++number)
      isle_.answer(made_, course_answers(number));
    isle_.site().data.writer().run([&](Database& db) {
      return store::close_survey(db, made_.survey.id, isle_.site().today());
    });
    answers::settle(isle_.site());
  }

  // As if so many more had answered: rows as large as theirs.
  void add_rows(int count) {
    isle_.site().data.writer().run([&](Database& db) {
      const auto release = store::find_survey(db, made_.survey.id)->release.value();
      for (int row = 0; row < count; ++row)
        db.run(
            "insert into response (release, id, sealed) select release, ?, sealed from response "
            "where release = ? limit 1",
            Blob{random_bytes(16)}, release);
    });
  }

  Rounds looking() {
    web::Site site(house_, &known_around_);
    const web::Visit visit{.method = "GET",
                           .path = web::results_path(made_.survey.id),
                           .variable = made_.survey.id,
                           .now = isle_.now(),
                           .today = london_day(isle_.now())};
    Rounds us;
    for (int round = 0; round < rounds; ++round)
      us.add(cpu_seconds([&] {
               for (int look = 0; look < looks; ++look)
                 web::survey_results(visit, site);
             }) *
             1e6 / looks);
    return us;
  }

 private:
  Partnership isle_;
  Settings settings_ = no_settings();
  answers::Shelf shelf_;
  web::House house_{
      .site = isle_.site(), .desk = isle_.desk(), .shelf = shelf_, .settings = settings_};
  web::KnownAround known_around_;
  answers::MadeSurvey made_ = course_survey(isle_, Promise::open, 0);
};

void looking(Limits& limits) {
  heading("A page of results, one thread's own computing");
  Released released;
  const Rounds before = released.looking();
  before.tell("1,000 answers kept", "µs");
  released.add_rows(many - few);
  const Rounds after = released.looking();
  after.tell("1,000,000 answers kept", "µs");
  limits.at_most("page of 1,000,000 by page of 1,000", after.median() / before.median(), no_more);
}

constexpr int questions = 10'000, options = 5;
constexpr int drawn_questions = 100;

// Answers of some kinds are drawn, of others not.
answers::ToSave results_of(int how_many, const std::string& kind) {
  answers::ToSave results{
      .id = "staff", .title = "Staff", .sentence = "Many answered.", .releases = {}};
  Release release;
  release.unit_name = "Staff survey";
  for (int question = 0; question < how_many; ++question) {
    Figure figure{
        .question = "question-" + std::to_string(question),
        .text = "How confident are you in what question " + std::to_string(question) + " asks?",
        .kind = kind};
    figure.base = figure.asked = 500;
    for (int option = 0; option < options; ++option)
      figure.counts.push_back({.option = std::to_string(option),
                               .text = "Answer number " + std::to_string(option),
                               .count = 100 + option});
    release.figures.push_back(std::move(figure));
  }
  results.releases = {std::move(release)};
  return results;
}

// The same cells by the library alone, as it writes the fastest.
void bare_workbook(const std::filesystem::path& file, const Release& release) {
  lxw_workbook_options as{};
  as.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(file.c_str(), &as);
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Answers");
  lxw_row_t row = 0;
  for (const Figure& figure : release.figures)
    for (const Count& count : figure.counts) {
      lxw_col_t column = 0;
      worksheet_write_string(sheet, row, column++, figure.text.c_str(), nullptr);
      worksheet_write_string(sheet, row, column++, figure.outcome.c_str(), nullptr);
      worksheet_write_string(sheet, row, column++, count.text.c_str(), nullptr);
      for (const int number : {*count.count, 20, *figure.base, *figure.asked})
        worksheet_write_number(sheet, row, column++, number, nullptr);
      ++row;
    }
  workbook_close(book);
}

int in_shell(const std::string& command) { return std::system(command.c_str()); }

void writing(Limits&) {
  heading("Writing results of 10,000 questions, 50,000 rows");
  const answers::ToSave results = results_of(questions, "role");
  const double rows = questions * options;
  FreshFolder folder;
  const std::string folder_is = "cd '" + folder.path().string() + "' && ";
  std::ofstream(folder.path() / "rows.csv", std::ios::binary) << answers::to_csv(results);
  int failed = in_shell(folder_is + "sqlite3 rows.sqlite '.import --csv rows.csv t'");
  const double theirs = seconds([&] {
    failed += in_shell(folder_is + "sqlite3 -csv rows.sqlite 'select * from t' > /dev/null");
  });
  if (failed != 0)
    throw std::runtime_error("sqlite3 is not there");
  const double csv = seconds([&] { answers::to_csv(results); });
  line("CSV", rows / csv / 1000, "thousand rows/s");
  line("sqlite3 -csv", rows / theirs / 1000, "thousand rows/s");
  line("CSV by sqlite3 -csv", theirs / csv, "times as fast");
  const double book = seconds([&] { answers::to_workbook(results, "Isle of Wight", Moment{}); });
  const double bare =
      seconds([&] { bare_workbook(folder.path() / "bare.xlsx", results.releases.front()); });
  line("workbook", rows / book / 1000, "thousand rows/s");
  line("bare libxlsxwriter", rows / bare / 1000, "thousand rows/s");
  line("workbook by bare libxlsxwriter", bare / book, "times as fast");
  const answers::ToSave drawn = results_of(drawn_questions, "scale");
  const double charts = seconds([&] { answers::to_workbook(drawn, "Isle of Wight", Moment{}); });
  line("workbook of 100 questions, a chart to each", charts * 1000, "ms");
}

}  // namespace

void results(Limits& limits) {
  looking(limits);
  writing(limits);
}

}  // namespace earshot::bench
