// SPDX-License-Identifier: Apache-2.0
// earshot serve: answers pages over HTTPS until it is asked to stop.
#include <CLI/CLI.hpp>
#include <atomic>
#include <functional>
#include <memory>

#include "base/log.h"
#include "commands/command.h"
#include "commands/first_link.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/posting.h"
#include "commands/settling.h"
#include "commands/stop_signal.h"
#include "commands/watching.h"
#include "commands/way_in.h"
#include "demo/attending.h"
#include "demo/demonstration.h"
#include "demo/mark.h"
#include "door/door.h"
#include "host/plugin_folder.h"
#include "mail/way_out.h"
#include "mail/wording.h"
#include "web/endpoint.h"
#include "web/public_address.h"

namespace earshot::commands {
namespace {

log::Level level_named(std::string_view name) {
  constexpr std::pair<std::string_view, log::Level> levels[] = {
      {"debug", log::Level::debug},
      {"info", log::Level::info},
      {"warning", log::Level::warning},
      {"error", log::Level::error},
  };
  for (const auto& [known, level] : levels)
    if (known == name)
      return level;
  return log::Level::info;
}

void warn_of_the_plugin_folder(const fs::path& folder) {
  if (fs::exists(folder))
    if (const auto warning = host::judge(folder, host::rights_of(folder)).warning)
      log::warning(*warning);
}

class Serve final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(
        line, {"data", "keys", "keys_second", "listen", "plain", "proxy", "address", "certificate",
               "certificate_key", "forms", "plugins", "log.level", "log.json", "partnership.name"});
  }

  Exit run(Terminal& terminal) override {
    StopSignal stop_signal;
    const Settings& settings = place_.settings();
    log::set_level(level_named(settings.text("log.level")));
    log::set_json(settings.yes("log.json"));
    if (const Problems wrong = mail::wrong_mail_settings(settings); !wrong.empty())
      throw std::runtime_error(lines_of(wrong));
    door::Options options = way_in(settings);
    OpenSite site(settings, terminal, Folders::may_be_new);
    must_be_whole(site);
    for (const std::string& warning : site.site().keys.warnings())
      log::warning(warning);
    warn_of_the_plugin_folder(plugin_folder(settings));
    const answers::Shelf shelf = site.shelf(terminal);
    // What is due waits until a mail server is named.
    const bool asks = site.is_demo() || mail::has_mail_server(settings);
    Settling settling(site.site(), asks ? &shelf : nullptr);
    const auto certificate = certificate_for(settings, site.site().keys.first());
    if (certificate)
      options.certificate = door::CertificateFiles{certificate->chain, certificate->key};
    answers::Desk desk(site.site());
    std::optional<demo::Demonstration> demonstration;
    demo::Attending attending(site.site(), desk, demo::Words::all_sent());
    if (site.is_demo())
      demonstration.emplace(site.site(), site.clock(), [&] {
        settle_what_is_due(site.site(), &shelf);
        attending.answer(site.site().today());
        if (post_)
          post_();
      });
    demo_ = demonstration ? &*demonstration : nullptr;
    answer_until_stopped(site.site(), desk, shelf, settling, options,
                         certificate && certificate->own_making ? certificate->fingerprint : "",
                         stop_signal, terminal);
    return done;
  }

 private:
  void answer_until_stopped(answers::Site& site, answers::Desk& desk, const answers::Shelf& shelf,
                            Settling& settling, door::Options options,
                            const std::string& fingerprint, StopSignal& stop_signal,
                            Terminal& terminal) {
    door::Counts counts;
    options.counts = &counts;
    const web::House house{.site = site,
                           .desk = desk,
                           .shelf = shelf,
                           .settings = place_.settings(),
                           .counts = &counts,
                           .demo = demo_,
                           .settle_soon = [&settling] { settling.soon(); }};
    web::Endpoint endpoint(house);
    door::Door door(
        options,
        [&](const door::Request& request, const door::Send& send) {
          endpoint.answer(request, send);
        },
        [&](int status) { return endpoint.refuse(status); }, web::Endpoint::longest_body);
    tell_place(options, door.port(), terminal);
    if (!fingerprint.empty())
      terminal.line(
          "The certificate was made by this machine for itself, so a browser warns once. Compare "
          "its\nSHA-256 fingerprint before you go on:\n\n  " +
          fingerprint + "\n");
    tell_first_link(site, public_address(door.port()), terminal);
    if (demo_ != nullptr)
      terminal.line("This is a demonstration. Begin with\n\n  " + public_address(door.port()) +
                    "/demo\n");
    terminal.line("Ctrl-C stops it.");
    const std::string from = mail::letters_from(place_.settings(), public_address(door.port()));
    const Watching watching(site, desk);
    const mail::Post::From letters_from{from, public_address(door.port())};
    const Posting posting(site, mail::Post(site, way_out(site), letters_from, words(terminal)),
                          place_.settings().text("mail.returned"));
    if (demo_ != nullptr)
      post_ = [post = std::make_shared<mail::Post>(site, way_out(site), letters_from,
                                                   words(terminal))] { post->send_due(); };
    door.open();
    stop_signal.wait();
    stopping_ = true;
    log::info("Stopping: visits under way are finished first");
    door.close();
    log::info("Stopped in good order");
  }

  static void tell_place(const door::Options& options, int port, Terminal& terminal) {
    const std::string place = place_of(options, port);
    if (!options.certificate)
      return terminal.line(
          "Earshot is answering, in the clear for a proxy on this machine, at\n\n  " + place +
          "\n");
    terminal.line("Earshot is answering at\n");
    terminal.line("  " + place + "/         the first page");
    terminal.line("  " + place + "/healthz  \"ok\", for whoever watches the server\n");
  }

  std::string public_address(int port) {
    const Settings& settings = place_.settings();
    return settings.text("address").empty() ? web::listening_address(settings, port)
                                            : web::public_address(settings);
  }

  // A demonstration writes to nobody.
  mail::WayOut way_out(answers::Site& site) {
    auto server = mail::mail_server(place_.settings());
    if (!server || demo_ != nullptr)
      return mail::into_folder(MailDrop(store::outgoing_mail(site.data.path())));
    server->given_up = [this] { return stopping_.load(); };
    return mail::by_server(*server);
  }

  LetterWords words(Terminal& terminal) {
    Problems problems;
    LetterWords words = mail::read_words(place_.settings().path("forms") / "letters", problems);
    for (const Problem& problem : problems)
      terminal.complain(to_text(problem));
    return words;
  }

  // One that was interrupted while it was made has pages that lead nowhere.
  static void must_be_whole(OpenSite& site) {
    if (site.is_demo() && !demo::is_finished(*site.site().data.snapshot()))
      throw std::runtime_error(
          "This demonstration was not made to its end. Make it again: earshot demo");
  }

  Place place_;
  std::atomic<bool> stopping_ = false;   // so that no mail server is waited for any longer
  demo::Demonstration* demo_ = nullptr;  // where it is one
  std::function<void()> post_;           // there: letters of days that pass go on their day
};

}  // namespace

std::unique_ptr<Command> make_serve() { return std::make_unique<Serve>(); }

}  // namespace earshot::commands
