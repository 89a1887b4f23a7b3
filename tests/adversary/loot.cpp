// SPDX-License-Identifier: Apache-2.0
// Runs surveys of staff, of children and of agencies and, after every commit, copies every file as a
// thief would: earshot_loot sealed|served|unsealed FOLDER STAFF CHILDREN AGENCIES SEED. What the thief
// may know goes to FOLDER/thief.json, what he must not to FOLDER/truth.json.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

#include "adversary/layout.h"
#include "base/log.h"
#include "base/secrets.h"

namespace earshot::adversary {
namespace {

using Json = nlohmann::json;
using Dice = std::mt19937_64;

// The same somebody at one moment or another.
struct Act {
  enum class What { sends, saves, asks };
  int person;  // staff first, then children, then agencies' staff
  What what;
};
constexpr std::string_view name_of[] = {"sent", "saved", "asked"};

std::unique_ptr<Layout> layout_named(std::string_view name, const fs::path& data,
                                     const fs::path& keys) {
  if (name == "unsealed")
    return unsealed_layout(data);
  return name == "served" ? served_layout(data, keys) : sealed_layout(data, keys);
}

class Story {
 public:
  Story(const fs::path& folder, std::string_view layout, std::uint64_t seed)
      : folder_(folder), dice_(seed) {
    fs::create_directories(live());
    // The log is a file that is stolen too.
    if (!std::freopen((live() / "log").c_str(), "a", stderr))
      throw std::runtime_error("the log can't be opened");
    layout_ = layout_named(layout, live() / "data", folder_ / "keys");
  }

  void play(int staff, int children, int agencies) {
    invite(staff);
    introduce(staff, children, agencies);
    for (const Act& act : in_any_order()) {
      do_it(act);
      steal();
      // Whoever watches the corridor or the waiting room knows when somebody puts the device down.
      thief_["acted"].push_back({{"person", people_[at(act)].name},
                                 {"what", name_of[static_cast<int>(act.what)]},
                                 {"snapshot", stolen_ - 1}});
      if (dice_() % 16 == 0)
        layout_->fold_log(), steal();
      if (dice_() % 16 == 0)
        back_up(), steal();
    }
    layout_->close([this] { steal(); });  // after it no deleted box may be left anywhere
    back_up();
    steal();
    tell();
  }

 private:
  struct Someone {
    std::string name;
    std::string survey;
    std::string invitation;  // staff
    int number = 0;          // among those of the survey
    Said said;
  };

  fs::path live() const { return folder_ / "live"; }
  static std::size_t at(const Act& act) { return static_cast<std::size_t>(act.person); }

  void invite(int staff) {
    std::vector<std::string> addresses;
    for (int i = 0; i < staff; ++i)
      addresses.push_back(address_of("staff " + std::to_string(i)));
    invitations_ = layout_->invite(addresses);
    steal();
  }

  // Everybody's own survey, answers and acts: a third of the staff saves first and sends later, every
  // fourth child asks to be contacted, every fifth has nothing to say in words.
  void introduce(int staff, int children, int agencies) {
    for (int i = 0; i < staff; ++i) {
      meet("staff", i, true).invitation = invitations_[static_cast<std::size_t>(i)];
      if (i % 3 == 0)
        acts_.push_back({static_cast<int>(people_.size()) - 1, Act::What::saves});
    }
    for (int i = 0; i < children; ++i) {
      meet("children", i, i % 5 != 0);
      if (i % 4 == 0)
        acts_.push_back({static_cast<int>(people_.size()) - 1, Act::What::asks});
    }
    for (int i = 0; i < agencies; ++i)
      meet("agencies", i, true);
  }

  Someone& meet(const std::string& survey, int number, bool in_words) {
    const std::string name = survey + " " + std::to_string(number);
    people_.push_back({name, survey, {}, number, say(name, in_words)});
    acts_.push_back({static_cast<int>(people_.size()) - 1, Act::What::sends});
    thief_["people"].push_back({{"person", name}, {"survey", survey}, {"wrote", in_words}});
    return people_.back();
  }

  // But nobody sends before they have saved.
  std::vector<Act> in_any_order() {
    std::shuffle(acts_.begin(), acts_.end(), dice_);
    for (auto act = acts_.begin(); act != acts_.end(); ++act)
      if (act->what == Act::What::saves) {
        const auto sent = std::find_if(
            acts_.begin(), act, [&](const Act& earlier) { return earlier.person == act->person; });
        if (sent != act)
          std::swap(sent->what, act->what);
      }
    return acts_;
  }

  void do_it(const Act& act) {
    const Someone& who = people_[at(act)];
    if (act.what == Act::What::saves)
      layout_->staff_save(who.invitation, who.said);
    else if (act.what == Act::What::asks)
      layout_->child_asks_for_contact(who.number, wish(who.name));
    else if (who.survey == "staff")
      layout_->staff_answer(who.invitation, who.said);
    else if (who.survey == "children")
      layout_->child_answers(who.number, who.said);
    else
      layout_->agency_answers(who.number, who.said);
  }

  std::string address_of(const std::string& person) {
    std::string name = person;
    std::replace(name.begin(), name.end(), ' ', '.');
    return name + "." + std::to_string(seed_of_names_) + "@example.org";
  }

  void plant(std::string_view sort, std::string_view bytes) {
    truth_["planted"][std::string(sort)].push_back(to_hex(bytes));
  }

  Wish wish(const std::string& person) {
    const Wish wish{"Call me " + to_hex(random_bytes(6)),
                    "by " + address_of(person) + ", never at " + to_hex(random_bytes(6))};
    plant("wish", wish.name);
    plant("wish", wish.how);
    return wish;
  }

  Said say(const std::string& person, bool in_words) {
    Said said;
    const std::string digits = std::to_string(10'000'000 + dice_() % 89'999'999);
    said.number = digits + "." + std::to_string(1 + dice_() % 9) + std::to_string(1 + dice_() % 9) +
                  std::to_string(1 + dice_() % 9);
    for (int i = 0; i < 4; ++i)
      said.scale.push_back(std::to_string(1 + dice_() % 5));
    const std::string mark = to_hex(random_bytes(12));
    truth_["numbers"][said.number] = person;
    if (in_words) {
      said.words =
          mark + " says " + address_of(person) + std::string(dice_() % 480, 'w') + " " + mark;
      truth_["words"][said.words] = person;
      plant("answer", mark);
      plant("answer", address_of(person));
    }
    plant("answer", said.number);
    const double number = std::stod(said.number);
    std::string bytes(reinterpret_cast<const char*>(&number), sizeof number);
    plant("answer", bytes);
    std::reverse(bytes.begin(), bytes.end());
    plant("answer", bytes);
    return said;
  }

  void back_up() {
    fs::create_directories(live() / "backups");
    layout_->back_up_to(live() / "backups" / (std::to_string(stolen_) + ".backup"));
  }

  // Every file as it stands now. A backup never changes, so one copy is enough.
  void steal() {
    layout_->hold_still();
    char name[16];
    std::snprintf(name, sizeof name, "%05d", stolen_++);
    const fs::path to = folder_ / "stolen" / name;
    for (const auto& file : fs::recursive_directory_iterator(live())) {
      if (!file.is_regular_file())
        continue;
      const fs::path copy = to / fs::relative(file.path(), live());
      fs::create_directories(copy.parent_path());
      fs::copy_file(file.path(), copy);
      if (file.path().extension() == ".backup")
        fs::remove(file.path());
    }
    layout_->go_on();
  }

  void tell() {
    for (const Kept& kept : layout_->kept()) {
      const bool by_words = kept.table != "response";
      thief_["kept"].push_back({{"survey", kept.survey},
                                {"table", kept.table},
                                {"id", to_hex(kept.id)},
                                {"says", by_words ? kept.words : kept.number}});
      truth_["whose"][to_hex(kept.id)] =
          by_words ? truth_["words"].at(kept.words) : truth_["numbers"].at(kept.number);
    }
    const Layout::Drafts drafts = layout_->drafts();
    truth_["drafts"] = {drafts.saved, drafts.opened_while_open, drafts.opened_at_the_end};
    for (const std::string& secret : layout_->secrets()) {
      plant("secret", secret);             // as it is
      plant("secret", to_base64(secret));  // as a link has it
      plant("secret", to_hex(secret));     // as a log might
    }
    write_durably(folder_ / "thief.json", thief_.dump());
    write_durably(folder_ / "truth.json", truth_.dump());
  }

  fs::path folder_;
  Dice dice_;
  std::uint64_t seed_of_names_ = dice_() % 1'000'000;
  std::unique_ptr<Layout> layout_;
  std::vector<std::string> invitations_;
  std::vector<Someone> people_;
  std::vector<Act> acts_;
  Json thief_, truth_;
  int stolen_ = 0;
};

}  // namespace
}  // namespace earshot::adversary

int main(int count, char** words) {
  if (count != 7)
    return 2;
  try {
    earshot::adversary::Story story(words[2], words[1], std::stoull(words[6]));
    story.play(std::stoi(words[3]), std::stoi(words[4]), std::stoi(words[5]));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stdout, "%s\n", e.what());
    return 1;
  }
}
