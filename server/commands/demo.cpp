// SPDX-License-Identifier: Apache-2.0
// earshot demo: makes a new data folder with a year of invented life, to look around in.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/log.h"
#include "base/mail_drop.h"
#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/settling.h"
#include "demo/agencies.h"
#include "demo/folders.h"
#include "demo/mark.h"
#include "demo/year.h"
#include "mail/post.h"
#include "mail/way_out.h"
#include "mail/wording.h"
#include "partnership/seed.h"

namespace earshot::commands {
namespace {

constexpr std::string_view usual_data = "earshot-demo";
constexpr std::string_view usual_keys = "earshot-demo-keys";

// A partnership's own folders stand in its configuration; a demonstration must never be made there,
// so only what was typed on this line counts.
Settings own_folders(const Settings& settings) {
  constexpr std::pair<std::string_view, std::string_view> folders[] = {
      {"data", usual_data}, {"keys", usual_keys}, {"keys_second", ""}};
  std::vector<Settings::Value> values = settings.values();
  for (Settings::Value& value : values)
    for (const auto& [name, usual] : folders)
      if (value.key.name == name && !value.file.starts_with("--"))
        value.text = usual;
  return Settings(std::move(values));
}

// The lists of Harbour Bay and the topics that come with the program.
void begin(const Settings& settings) {
  KeyFolder keys(settings.path("keys"), settings.path("keys_second"));
  store::DataFolder data(settings.path("data"));
  const host::Plugins no_plugins;
  answers::Site site{data, keys, no_plugins, system_now};
  demo::mark_as_demo(site);
  const auto topics = read_file(settings.path("topics"));
  if (!topics)
    throw std::runtime_error("There is no list of topics at " + settings.path("topics").string() +
                             ". Name the one that came with the program with --topics.");
  const partnership::GivenFile files[] = {
      {settings.path("topics").string(), partnership::FileKind::topics, *topics},
      {"agencies.toml", partnership::FileKind::agencies, std::string(demo::agencies_file())}};
  if (const Problems problems = partnership::seed(data, settings, files, site.clock());
      !problems.empty())
    throw std::runtime_error(lines_of(problems));
  demo::keep_particulars(data, site.today());
}

class Demo final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_flag("--again", again_, "Throw the demonstration that is there away and make another");
    line.add_flag("--unless-there", unless_there_, "Do nothing if there is one already");
    place_.declare(line, {"data", "keys", "forms", "plugins", "topics"});
  }

  Exit run(Terminal& terminal) override {
    log::set_level(log::Level::warning);  // a year of surveys that close is no news
    const Settings settings = own_folders(place_.settings());
    const demo::Folders folders{settings.path("data"), settings.path("keys")};
    const demo::Judgement found = demo::judge(folders);
    if (found.ground == demo::Ground::taken) {
      terminal.complain(found.why);
      return failed;
    }
    if (found.ground == demo::Ground::finished && !again_)
      return there_already(folders, terminal);
    if (found.ground != demo::Ground::free)
      demo::clear(folders);
    make(settings, terminal);
    return done;
  }

 private:
  Exit there_already(const demo::Folders& folders, Terminal& terminal) const {
    if (unless_there_)
      return done;
    terminal.complain("There is a demonstration in " + folders.data.string() +
                      " already. To throw it away and make another, add --again.");
    return failed;
  }

  static void make(const Settings& settings, Terminal& terminal) {
    begin(settings);
    OpenSite site(settings, terminal, Folders::must_be_there);
    const answers::Shelf shelf = site.shelf(terminal);
    mail::Post post(site.site(),
                    mail::into_folder(MailDrop(store::outgoing_mail(site.site().data.path()))),
                    {"earshot@example.org", "https://surveys.example.org"}, mail::shipped_words());
    const demo::Making making{
        .site = site.site(),
        .clock = site.clock(),
        .shelf = shelf,
        .lists = site.lists(),
        .settle = [&] { settle_what_is_due(site.site(), &shelf); },
        .post = [&] { post.send_due(); },
        .tell = [&](Day day) { terminal.progress("A year goes by: " + long_text(day)); }};
    const demo::Made made = demo::make_year(making);
    terminal.progress("");
    terminal.line("A year of " + site.partnership().called() + " is in " +
                  settings.path("data").string() + ": " + std::to_string(made.surveys) +
                  " surveys, " + std::to_string(made.answers) + " answers.");
    terminal.line("Everything in it is invented. To look around:\n\n  earshot serve --data " +
                  settings.path("data").string() + " --keys " + settings.path("keys").string() +
                  "\n\nand open /demo there.");
  }

  Place place_;
  bool again_ = false;
  bool unless_there_ = false;
};

}  // namespace

std::unique_ptr<Command> make_demo() { return std::make_unique<Demo>(); }

}  // namespace earshot::commands
