// SPDX-License-Identifier: Apache-2.0
// earshot needs: the learning needs analysis of a cycle, today's or as it stood on a day, as text or JSON, or written into files that
// are not there yet, its Board paper among them.
#include <CLI/CLI.hpp>

#include <array>

#include "base/files.h"
#include "commands/command.h"
#include "commands/named_cycle.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "needs/board_paper.h"
#include "needs/needs_files.h"
#include "needs/report/report_book.h"
#include "needs/report/report_csv.h"
#include "needs/report/report_json.h"
#include "web/needs/needs_words.h"
#include "web/needs/report_part.h"
#include "web/public_address.h"

namespace earshot::commands {
namespace {

// A file it can be written into. `address` is where the whole of it stands.
struct AsFile {
  const char* option;
  const char* help;
  std::string (*make)(const needs::ReportFrom& from, const std::string& address);
};

std::string workbook(const needs::ReportFrom& from, const std::string&) {
  return needs::to_workbook(needs::report_of(from));
}
std::string page(const needs::ReportFrom& from, const std::string&) {
  return web::report_as_file(needs::report_of(from));
}
std::string board_paper(const needs::ReportFrom& from, const std::string& address) {
  return needs::as_document(
      needs::board_paper(needs::read_for_board(from.db, from.drawn, address)));
}

constexpr std::array all_files{
    AsFile{"--xlsx", "Write it into this file as a workbook", workbook},
    AsFile{"--html", "Write it into this file as a page that stands alone, to read and to print",
           page},
    AsFile{"--docx", "Write its Board paper into this file, as a Word document", board_paper},
};

// `what` is named on the command line, and so can be named otherwise.
void must_be_free(const fs::path& file, const std::string& what) {
  if (fs::exists(file))
    throw std::runtime_error(file.string() + " is there already. Name another " + what +
                             ", or move that file away.");
}

void write_new(Terminal& terminal, const fs::path& file, std::string_view bytes) {
  if (!create_durably(file, bytes))
    throw std::runtime_error(file.string() +
                             " has been written by somebody else just now. Name "
                             "another, or move that file away.");
  terminal.line(file.string());
}

class Needs final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("cycle", cycle_, "The cycle, by its name, such as 2026-27")->required();
    std::vector<CLI::Option*> ways{
        line.add_flag("--json", json_, "Print it as JSON"),
        line.add_option("--csv", folder_,
                        "Write its tables into this folder as CSV files; it is made if it is not "
                        "there")
            ->type_name("DIR")};
    for (std::size_t at = 0; at < all_files.size(); ++at)
      ways.push_back(
          line.add_option(all_files[at].option, files_[at], all_files[at].help)->type_name("FILE"));
    for (std::size_t at = 0; at < ways.size(); ++at)
      for (std::size_t other = 0; other < at; ++other)
        ways[at]->excludes(ways[other]);
    line.add_option("--on", on_,
                    "As it stood at the end of that day, such as 2027-03-31; otherwise as it is "
                    "now, or as it was agreed");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    for (const std::string& file : files_)
      if (!file.empty())
        must_be_free(file, "file");
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const Cycle cycle = named_cycle(*db, cycle_);
    const auto as_of = moment(site.site(), cycle);
    if (!as_of) {
      terminal.complain("'" + on_ + "' is no day that has been. Write it like 2027-03-31.");
      return failed;
    }
    const auto drawn = needs::draw_up(site.site(), *db, cycle, *as_of);
    if (drawn.gathered.unopened > 0)
      terminal.complain("What " + std::to_string(drawn.gathered.unopened) +
                        " sets of results say of learning needs can't be read, because the key "
                        "'needs' is not in the key folder.");
    hand_out(terminal, {site.site(), *db, drawn},
             web::public_address(place_.settings()) + web::cycle_path(cycle.id));
    return done;
  }

 private:
  void hand_out(Terminal& terminal, const needs::ReportFrom& from,
                const std::string& address) const {
    if (json_)
      return terminal.say(needs::to_json(from.drawn, needs::report_of(from)));
    if (!folder_.empty())
      return write_tables(terminal, needs::report_of(from));
    for (std::size_t at = 0; at < all_files.size(); ++at)
      if (!files_[at].empty())
        return write_new(terminal, files_[at], all_files[at].make(from, address));
    terminal.say(needs::as_text(from.drawn));
  }

  // All of them or none.
  void write_tables(Terminal& terminal, const needs::Report& report) const {
    const auto files = needs::to_csv_files(report);
    for (const needs::CsvFile& file : files)
      must_be_free(fs::path(folder_) / file.name, "folder");
    fs::create_directories(folder_);
    for (const needs::CsvFile& file : files)
      write_new(terminal, fs::path(folder_) / file.name, file.bytes);
  }

  std::optional<Moment> moment(const answers::Site& site, const Cycle& cycle) const {
    if (on_.empty())
      return needs::stands_at(cycle, site.clock());
    const auto day = parse_day(on_);
    if (!day || *day > site.today())
      return std::nullopt;
    return london_moment(*day + std::chrono::days(1), {}) - std::chrono::seconds(1);
  }

  Place place_;
  std::string cycle_;
  std::string on_;
  bool json_ = false;
  std::string folder_;
  std::array<std::string, all_files.size()> files_;
};

}  // namespace

std::unique_ptr<Command> make_needs() { return std::make_unique<Needs>(); }

}  // namespace earshot::commands
