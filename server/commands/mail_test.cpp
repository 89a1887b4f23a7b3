// SPDX-License-Identifier: Apache-2.0
// earshot mail test: sends one letter and says what the mail server said.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/lists_in_use.h"
#include "commands/place.h"
#include "mail/laid_out.h"
#include "mail/way_out.h"
#include "mail/wording.h"
#include "partnership/seed.h"
#include "store/partnership.h"
#include "web/public_address.h"

namespace earshot::commands {
namespace {

class MailTest : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line, {"data", "mail.server", "mail.from"});
    line.add_option("address", to_, "Where the letter goes, such as your own address")->required();
  }

  Exit run(Terminal& terminal) override {
    if (!is_mail_address(to_))
      throw UsedWrongly("Write one email address, such as sam@example.org.");
    const Settings& settings = place_.settings();
    if (const Problems wrong = mail::wrong_mail_settings(settings); !wrong.empty())
      throw std::runtime_error(lines_of(wrong));
    const auto server = mail::mail_server(settings);
    if (!server)
      throw std::runtime_error(
          "No mail server is set, so letters are only written into the folder outgoing-mail of the "
          "data folder. Name one under [mail] in the configuration.");
    terminal.progress("Speaking to " + server->host);
    const PostAnswer answer = mail::by_server(*server)(test_letter_from(settings));
    terminal.progress("");
    if (answer.what != Posted::sent) {
      terminal.complain(server->host + " did not take the letter. " + answer.said);
      return failed;
    }
    terminal.line(server->host + " took the letter. Look whether it has arrived, also among junk.");
    return done;
  }

 private:
  Letter test_letter_from(const Settings& settings) const {
    Problems problems;
    const LetterWords words = mail::read_words(settings.path("forms") / "letters", problems);
    const auto db = kept_database(settings);
    const Particulars partnership =
        db && partnership::has_settings(*db) ? store::find_partnership(*db) : particulars_from({});
    const Fillings fillings{{"partnership", partnership.called()}};
    const mail::Written written{.to = to_,
                                .subject = words.say(test_letter, "subject", {"en"}, fillings),
                                .paragraphs = {words.say(test_letter, "begin", {"en"}, fillings)}};
    return mail::laid_out(written, words, partnership,
                          {.from = mail::letters_from(settings, web::public_address(settings)),
                           .message_id = to_hex(random_bytes(16)),
                           .now = system_now()});
  }

  Place place_;
  std::string to_;
};

}  // namespace

std::unique_ptr<Command> make_mail_test() { return std::make_unique<MailTest>(); }

}  // namespace earshot::commands
