// SPDX-License-Identifier: Apache-2.0
// Runs a survey of staff and one of children and, after every commit, copies every file as a thief
// would: earshot_loot sealed|unsealed FOLDER STAFF CHILDREN SEED. What the thief may know goes to
// FOLDER/thief.json, what he must not to FOLDER/truth.json.
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

class Story {
 public:
  Story(const fs::path& folder, bool sealed, std::uint64_t seed) : folder_(folder), dice_(seed) {
    fs::create_directories(live());
    // The log is a file that is stolen too.
    if (!std::freopen((live() / "log").c_str(), "a", stderr))
      throw std::runtime_error("the log can't be opened");
    layout_ = sealed ? sealed_layout(live() / "data", folder_ / "keys")
                     : unsealed_layout(live() / "data");
  }

  void play(int staff, int children) {
    const auto invitations = layout_->invite(staff);
    steal();
    for (int i = 0; i < staff; ++i) {
      const std::string person = "staff " + std::to_string(i);
      thief_["invited"].push_back(
          {{"person", person},
           {"address", address_of(person)},
           {"invitation", to_hex(invitations[static_cast<std::size_t>(i)])}});
    }
    for (const int who : in_any_order(staff, children)) {
      if (who < staff)
        layout_->staff_answer(invitations[static_cast<std::size_t>(who)],
                              say("staff " + std::to_string(who)));
      else
        layout_->child_answers(say("child " + std::to_string(who - staff)));
      steal();
      // Whoever watches the waiting room knows when a child put the tablet down.
      if (who >= staff)
        thief_["watched"].push_back(
            {{"person", "child " + std::to_string(who - staff)}, {"snapshot", stolen_ - 1}});
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
  fs::path live() const { return folder_ / "live"; }

  std::vector<int> in_any_order(int staff, int children) {
    std::vector<int> people(static_cast<std::size_t>(staff + children));
    for (std::size_t i = 0; i < people.size(); ++i)
      people[i] = static_cast<int>(i);
    std::shuffle(people.begin(), people.end(), dice_);
    return people;
  }

  std::string address_of(const std::string& person) {
    std::string name = person;
    std::replace(name.begin(), name.end(), ' ', '.');
    return name + "." + std::to_string(seed_of_names_) + "@example.org";
  }

  Said say(const std::string& person) {
    Said said;
    const std::string digits = std::to_string(10'000'000 + dice_() % 89'999'999);
    said.number = digits + "." + std::to_string(1 + dice_() % 9) + std::to_string(1 + dice_() % 9) +
                  std::to_string(1 + dice_() % 9);
    for (int i = 0; i < 4; ++i)
      said.scale.push_back(std::to_string(1 + dice_() % 5));
    const std::string mark = to_hex(random_bytes(12));
    said.words =
        mark + " says " + address_of(person) + std::string(dice_() % 480, 'w') + " " + mark;
    truth_["numbers"][said.number] = person;
    truth_["words"][said.words] = person;
    for (const std::string& plant : {said.number, mark, address_of(person)})
      truth_["planted"]["answer"].push_back(to_hex(plant));
    const double number = std::stod(said.number);
    std::string bytes(reinterpret_cast<const char*>(&number), sizeof number);
    truth_["planted"]["answer"].push_back(to_hex(bytes));
    std::reverse(bytes.begin(), bytes.end());
    truth_["planted"]["answer"].push_back(to_hex(bytes));
    return said;
  }

  void back_up() {
    fs::create_directories(live() / "backups");
    layout_->back_up_to(live() / "backups" / (std::to_string(stolen_) + ".backup"));
  }

  // Every file as it stands now. A backup never changes, so one copy is enough.
  void steal() {
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
  }

  void tell() {
    for (const Kept& kept : layout_->kept()) {
      thief_["kept"].push_back({{"survey", kept.survey},
                                {"table", kept.table},
                                {"id", to_hex(kept.id)},
                                {"says", kept.table == "words" ? kept.words : kept.number}});
      truth_["whose"][to_hex(kept.id)] = kept.table == "words" ? truth_["words"].at(kept.words)
                                                               : truth_["numbers"].at(kept.number);
    }
    for (const std::string& secret : layout_->secrets()) {
      truth_["planted"]["secret"].push_back(to_hex(secret));             // as it is
      truth_["planted"]["secret"].push_back(to_hex(to_base64(secret)));  // as a link has it
      truth_["planted"]["secret"].push_back(to_hex(to_hex(secret)));     // as a log might
    }
    write_durably(folder_ / "thief.json", thief_.dump());
    write_durably(folder_ / "truth.json", truth_.dump());
  }

  fs::path folder_;
  Dice dice_;
  std::uint64_t seed_of_names_ = dice_() % 1'000'000;
  std::unique_ptr<Layout> layout_;
  Json thief_, truth_;
  int stolen_ = 0;
};

}  // namespace
}  // namespace earshot::adversary

int main(int count, char** words) {
  if (count != 6)
    return 2;
  try {
    earshot::adversary::Story story(words[2], std::string_view(words[1]) == "sealed",
                                    std::stoull(words[5]));
    story.play(std::stoi(words[3]), std::stoi(words[4]));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stdout, "%s\n", e.what());
    return 1;
  }
}
