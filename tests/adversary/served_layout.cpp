// SPDX-License-Identifier: Apache-2.0
// The built program as people meet it: `earshot serve`, and browsers that answer over HTTPS. What the
// partnership's team does (surveys, lists of people, a rota) is done by the server's own code before it
// starts; surveys are closed by the command line, beside the running server.
#include <signal.h>

#include <charconv>
#include <stdexcept>

#include "adversary/browser.h"
#include "adversary/program.h"
#include "adversary/robbed.h"
#include "answers/contacts.h"
#include "answers/disclosures.h"
#include "answers/links.h"
#include "answers/so_far.h"
#include "answers/take.h"
#include "base/passwords.h"
#include "base/readable_codes.h"
#include "people.h"
#include "staff/accounts.h"
#include "store/agency_links.h"
#include "store/disclosures.h"
#include "store/drafts.h"
#include "store/people.h"

namespace earshot::adversary {
namespace {

// So that no survey closes by itself before the thief has watched it close.
constexpr int never_answer = 2;
constexpr int most_steals_of_one_command = 24;
constexpr int run_between_steals_ms = 2;
constexpr const char* agencies[] = {"police", "health"};

// The folders as the server's own code sees them, for as long as it is needed.
struct Inside {
  Inside(const fs::path& data_folder, const fs::path& key_folder)
      : keys(key_folder), data(data_folder), site{data, keys, plugins, system_now} {}
  host::Plugins plugins;
  KeyFolder keys;
  store::DataFolder data;
  answers::Site site;
};

class Served final : public Layout {
 public:
  Served(const fs::path& data, const fs::path& keys) : data_(data), keys_(keys) {}

  std::vector<std::string> invite(const std::vector<std::string>& addresses) override {
    {
      Inside inside(data_, keys_);
      write_numbers_to_call(inside.data);
      add_reader(inside);
      staff_ = make_robbed(inside.site, "thief-staff", "practitioner", Promise::anonymous, 0);
      children_ = make_robbed(inside.site, "thief-children", "child", Promise::open, 0);
      agencies_ = make_robbed(inside.site, "thief-agencies", "practitioner", Promise::open, 0);
      add_list(inside, addresses);
      add_agencies(inside);
      add_keys(inside.site, secrets_);
    }
    start();
    for (const std::string& lead : leads_)
      browser().tell_received(lead, 40);
    return invitations_;
  }

  void staff_answer(const std::string& invitation, const Said& said) override {
    if (saved_.contains(invitation))
      browser().resume(links_.at(invitation), saved_.at(invitation).code, said);
    else
      browser().answer(links_.at(invitation), said);
  }

  // The key that opens it is there now, and must not be at the end.
  void staff_save(const std::string& invitation, const Said& said) override {
    const std::string code = browser().save(links_.at(invitation), said);
    Inside inside(data_, keys_);
    const auto sealed = store::find_draft(*inside.data.snapshot(), invitation);
    saved_[invitation] = {sealed.value(), letters_of(code)};
    answers::Desk desk(inside.site);
    const auto counter = desk.find(staff_.survey.id);
    drafts_.saved++;
    const Key& drafts = counter->draft_key().value();
    drafts_.opened_while_open += opens(answers::key_of_draft(drafts, saved_.at(invitation).code),
                                       invitation, counter->asking());
    if (opens(drafts, invitation, counter->asking()))
      throw std::logic_error("a draft opened without its code");
  }

  void child_answers(int, const Said& said) override {
    browser().answer(answers::open_link(children_.code), said);
  }
  void child_asks_for_contact(int, const Wish& wish) override {
    browser().ask_for_contact(children_.code, wish);
  }
  void agency_answers(int agency, const Said& said) override {
    browser().answer(agency_links_.at(static_cast<std::size_t>(agency) % agency_links_.size()),
                     said);
  }

  void hold_still() override { server_->hold_still(); }
  void go_on() override { server_->go_on(); }
  // As when the machine is restarted: the log is folded, and what children wrote is looked at.
  void fold_log() override {
    stop();
    start();
  }
  void back_up_to(const fs::path& file) override { command({"backup", file.string()}); }

  void close(const std::function<void()>& after_commit) override {
    for (const auto* made : {&staff_, &children_, &agencies_}) {
      Program closing(home(), words({"survey", "close", made->survey.id}));
      for (int stolen = 0; !closing.has_ended() && stolen < most_steals_of_one_command; ++stolen) {
        closing.hold_still();
        after_commit();
        closing.let_run(run_between_steals_ms);
      }
      if (closing.exit_after(0) != 0)
        throw std::runtime_error("a survey was not closed");
      after_commit();
    }
    stop();
    after_commit();
  }

  std::vector<Kept> kept() override {
    Inside inside(data_, keys_);
    std::vector<Kept> kept;
    open_kept(inside.site, staff_.survey.id, "staff", kept, secrets_);
    open_kept(inside.site, children_.survey.id, "children", kept, secrets_);
    open_kept(inside.site, agencies_.survey.id, "agencies", kept, secrets_);
    add_disclosures(inside, kept);
    try_drafts(inside);
    return kept;
  }

  std::vector<std::string> secrets() override { return secrets_; }
  Drafts drafts() override { return drafts_; }

 private:
  fs::path home() const { return keys_.parent_path(); }

  std::vector<std::string> words(std::vector<std::string> command) const {
    for (const std::string& word :
         {std::string("--data"), data_.string(), std::string("--keys"), keys_.string()})
      command.push_back(word);
    return command;
  }

  void command(std::vector<std::string> line) const {
    if (Program(home(), words(std::move(line))).exit_after(0) != 0)
      throw std::runtime_error("a command failed");
  }

  // With the most that a log may say.
  void start() {
    server_.emplace(home(), words({"serve", "--listen", "127.0.0.1:0", "--log-level", "debug"}));
    const std::string& said = server_->heard("Ctrl-C stops it.");
    constexpr std::string_view before = "https://127.0.0.1:";
    const std::size_t at = said.find(before) + before.size();
    std::from_chars(said.data() + at, said.data() + said.size(), port_);
    std::fputs(said.c_str(), stderr);  // whoever starts it at boot keeps this in the log as well
  }

  void stop() {
    if (server_->exit_after(SIGTERM) != 0)
      throw std::runtime_error("the server did not stop in good order");
  }

  // Another device each time.
  Browser browser() const { return {port_, keys_ / "tls/this-machine.pem"}; }

  // Somebody to be told of what children write, by a letter.
  static void add_reader(Inside& inside) {
    Roles roles;
    roles.add(Role::safeguarding_reader);
    const Person reader =
        staff::new_person("Rosa Lind", "rosa.lind@example.org", roles, inside.site.clock());
    inside.data.writer().run([&](Database& db) {
      store::add_person(db, reader);
      store::set_password(db, reader.id, "!");
    });
  }

  void add_list(Inside& inside, const std::vector<std::string>& addresses) {
    std::vector<answers::Invited> people;
    for (const std::string& address : addresses)
      people.push_back({"Named " + address.substr(0, address.find('@')), address, "Solent Health"});
    for (int i = 0; i < never_answer; ++i)
      people.push_back({"", "nobody" + std::to_string(i) + "@example.org", ""});
    const answers::NewOnTheList added(inside.site, staff_.survey, people);
    inside.data.writer().run([&](Database& db) { return added.add(db); });
    const Key key = answers::house_key(inside.site, answers::link_key);
    std::map<std::string, std::string> of_address;
    for (const answers::OnTheList& row :
         answers::whole_list(inside.site, *inside.data.snapshot(), staff_.survey).people)
      of_address[row.person.address] = row.invitation;
    for (const std::string& address : addresses) {
      invitations_.push_back(of_address.at(address));
      const std::string link = answers::personal_link(key, invitations_.back());
      links_[invitations_.back()] = link;
      add_token(link, secrets_);
    }
  }

  void add_agencies(Inside& inside) {
    const Key key = answers::house_key(inside.site, answers::link_key);
    for (const char* agency : agencies) {
      const auto made = inside.data.writer().run(
          [&](Database& db) { return store::add_agency_link(db, agencies_.survey.id, agency); });
      agency_links_.push_back(answers::agency_link(key, made.value().id));
      leads_.push_back(answers::forwarder_link(key, made->id));
      add_token(agency_links_.back(), secrets_);
      add_token(leads_.back(), secrets_);
    }
  }

  bool opens(const Key& key, const std::string& invitation, const Asking& asking) const {
    return answers::open(key, {"draft", staff_.survey.id, links_.at(invitation)}, asking,
                         saved_.at(invitation).sealed)
        .has_value();
  }

  // With every key that is left, as it is and as drafts' keys are made of a survey's; the codes are
  // handed to the thief too, which is more than one has.
  void try_drafts(Inside& inside) {
    answers::Desk desk(inside.site);
    const Asking& asking = desk.find(staff_.survey.id)->asking();
    for (const auto& [invitation, saved] : saved_)
      for (const std::string& name : inside.keys.names()) {
        const Key key = inside.keys.find(name).value();
        const Key made(keyed_hash(key, "drafts", staff_.survey.id));
        for (const Key& each : {key, made})
          if (opens(each, invitation, asking) ||
              opens(answers::key_of_draft(each, saved.code), invitation, asking))
            drafts_.opened_at_the_end++;
      }
  }

  static void add_disclosures(Inside& inside, std::vector<Kept>& kept) {
    auto boxes = answers::SafeguardingBoxes::find(inside.site).value();
    store::each_disclosure(*inside.data.snapshot(), [&](std::string_view id, std::string_view box) {
      if (const auto opened = boxes.words(box); opened && !opened->words.empty())
        kept.push_back(
            {"children", "disclosure", std::string(id), {}, opened->words.front().second});
    });
  }

  fs::path data_, keys_;
  answers::MadeSurvey staff_, children_, agencies_;
  std::vector<std::string> invitations_, agency_links_, leads_, secrets_;
  std::map<std::string, std::string> links_;  // by invitation
  struct Saved {
    std::string sealed, code;
  };
  std::map<std::string, Saved> saved_;  // drafts by invitation
  Drafts drafts_;
  std::optional<Program> server_;
  int port_ = 0;
};

}  // namespace

std::unique_ptr<Layout> served_layout(const fs::path& data, const fs::path& keys) {
  return std::make_unique<Served>(data, keys);
}

}  // namespace earshot::adversary
