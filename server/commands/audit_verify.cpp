// SPDX-License-Identifier: Apache-2.0
// earshot audit verify: whether the staff record is as it was written. Each entry has a hash of the
// one before, so a change shows; that its end was cut off shows to whoever noted the last hash.
#include <CLI/CLI.hpp>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/secrets.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "store/staff_record.h"

namespace earshot::commands {
namespace {

struct Noted {
  std::int64_t number = 0;
  std::string chain;  // in hex
};

class AuditVerify final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("--noted", noted_,
                    "An entry's number and hash as this command printed them before: is it still "
                    "there?")
        ->type_name("NUMBER:HASH");
    line.add_flag("--json", json_, "Print what was found as JSON");
  }

  Exit run(Terminal& terminal) override {
    const Noted noted = read_noted();
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const store::Verified found = store::verify_record(*db);
    const store::Noted with = noted.number == 0
                                  ? store::Noted::as_it_was
                                  : store::compare_with_noted(*db, noted.number, noted.chain);
    if (json_)
      terminal.line(
          json_text(nlohmann::json{{"first", found.first},
                                   {"last", found.last},
                                   {"last_hash", to_hex(found.last_chain)},
                                   {"broken", found.broken},
                                   {"noted_is_missing", with == store::Noted::missing},
                                   {"noted_is_forgotten", with == store::Noted::forgotten}}));
    else
      tell(terminal, found, with);
    return found.broken == 0 && with == store::Noted::as_it_was ? done : failed;
  }

 private:
  Noted read_noted() const {
    if (noted_.empty())
      return {};
    const auto colon = std::min(noted_.find(':'), noted_.size());
    Noted noted{.number = 0, .chain = noted_.substr(std::min(colon + 1, noted_.size()))};
    const auto [end, failure] = std::from_chars(noted_.data(), noted_.data() + colon, noted.number);
    if (failure != std::errc() || end != noted_.data() + colon || noted.number < 1 ||
        noted.chain.size() != 2 * Key::size)
      throw UsedWrongly(
          "--noted: write a number, ':' and 64 letters and digits, as "
          "earshot audit verify printed them.");
    return noted;
  }

  static void tell(Terminal& terminal, const store::Verified& found, store::Noted with) {
    if (found.broken != 0) {
      terminal.complain("Entry " + std::to_string(found.broken) +
                        " of the staff record is not as it was written, or the one before it was "
                        "taken out. Keep a copy of the database and ask who had access to it.");
      return;
    }
    if (with == store::Noted::forgotten) {
      terminal.complain(
          "Whether the entry that was noted is still as it was can't be told: entries "
          "up to " +
          std::to_string(found.forgotten) +
          " have been forgotten. Compare with a later note. If nothing was to be "
          "forgotten yet, ask who had access to the database.");
      return;
    }
    if (with == store::Noted::missing) {
      terminal.complain(
          "The entry that was noted is not there as it was: the end of the staff "
          "record was cut off or written anew.");
      return;
    }
    if (found.first == 0) {
      terminal.line("There is nothing in the staff record.");
      return;
    }
    terminal.line("Entries " + std::to_string(found.first) + " to " + std::to_string(found.last) +
                  " of the staff record are as they were written.");
    terminal.line("To tell later that none was cut off, note this, away from the server:\n  " +
                  std::to_string(found.last) + ":" + to_hex(found.last_chain));
  }

  Place place_;
  std::string noted_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_audit_verify() { return std::make_unique<AuditVerify>(); }

}  // namespace earshot::commands
