// SPDX-License-Identifier: Apache-2.0
// earshot survey links: makes links for the people of a list or for agencies, and prints those there
// are as CSV. By the rules of the pages; what was done stands in the staff record.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "answers/agencies_asked.h"
#include "answers/contacts.h"
#include "answers/links.h"
#include "answers/links_file.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/open_links.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/public_address.h"

namespace earshot::commands {
namespace {

class SurveyLinks final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("survey", survey_, "The survey, as earshot survey list names it")->required();
    line.add_option("--list", list_, "A file with a person on each line: name, email, agency");
    line.add_flag("--renew", renew_, "Make new links for those on the list; the old ones stop");
    line.add_option("--agency", agencies_, "Make a link for this agency, by its short name");
    line.add_flag("--every-agency", every_agency_, "Make a link for every agency");
    line.add_flag("--json", json_, "Print the links as JSON");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto survey = store::find_survey(*site.site().data.snapshot(), survey_);
    if (!survey) {
      terminal.complain("There is no survey '" + survey_ +
                        "'. Run earshot survey list to see them.");
      return failed;
    }
    const bool personal = row_of(survey->promise).has_invitations;
    must_fit(personal, site.site(), *survey);
    const bool done_well = personal ? for_people(terminal, site.site(), *survey)
                                    : for_agencies(terminal, site.site(), *survey);
    return done_well ? done : failed;
  }

 private:
  void must_fit(bool personal, answers::Site& site, const Survey& survey) const {
    if (!personal && (!list_.empty() || renew_))
      throw UsedWrongly(
          "This survey asks nobody who they are, so it has no list of people. Leave "
          "out --list and --renew.");
    if (agencies_.empty() && !every_agency_)
      return;
    const auto db = site.data.snapshot();
    const auto version = store::find_form_version(*db, survey.form, survey.form_version);
    const Audience audience = forms::form_from_json(version.value().json).audience;
    if (const auto why = answers::why_no_agencies(survey, audience); !why.empty())
      throw UsedWrongly(std::string(why));
  }

  static bool is_closed(Terminal& terminal, const Survey& survey, Day today) {
    if (survey.state == SurveyState::open && survey.closes_on >= today)
      return false;
    terminal.complain("This survey has closed, so no links are made for it. Nothing was done.");
    return true;
  }

  static void record(Database& db, const answers::Site& site, std::string_view what,
                     const Survey& survey) {
    store::add_to_record(db, {.who = "shell", .at = site.clock(), .what = what, .on = survey.id});
  }

  bool for_people(Terminal& terminal, answers::Site& site, const Survey& survey) {
    const bool changes = !list_.empty() || renew_;
    if (changes && is_closed(terminal, survey, site.today()))
      return false;
    if (!list_.empty() && !add_list(terminal, site, survey))
      return false;
    site.data.writer().run([&](Database& db) {
      if (renew_ && answers::renew_all(db, survey, site.today()) > 0)
        record(db, site, "renewed-links", survey);
      record(db, site, "took-links", survey);
    });
    const answers::WholeList list = answers::whole_list(site, *site.data.snapshot(), survey);
    if (list.unreadable > 0) {
      terminal.complain("The key of this list is not in the key folder. Put the key folder back.");
      return false;
    }
    if (list.people.empty())
      terminal.complain("Nobody is on the list. Add people with --list FILE.");
    print_people(terminal, site, survey, list);
    return true;
  }

  bool add_list(Terminal& terminal, answers::Site& site, const Survey& survey) const {
    const auto text = read_file(list_);
    if (!text) {
      terminal.complain("There is no file " + list_ + ". Check its name and folder.");
      return false;
    }
    const answers::ReadList read = answers::read_list(*text);
    for (const Problem& problem : read.problems)
      terminal.complain(list_ +
                        (problem.line > 0 ? ": line " + std::to_string(problem.line) + " " : ": ") +
                        problem.message);
    if (!read.problems.empty() || read.contacts.empty()) {
      terminal.complain("Nobody was added. Put this right and give the whole list again.");
      return false;
    }
    const answers::NewOnTheList wanted(site, survey, read.contacts);
    const auto added = site.data.writer().run([&](Database& db) {
      const auto how_many = wanted.add(db);
      if (how_many.added > 0)
        record(db, site, "added-people", survey);
      return how_many;
    });
    terminal.complain(std::to_string(added.added) + " added, " +
                      std::to_string(added.there_already) + " on the list already.");
    return true;
  }

  void print_people(Terminal& terminal, answers::Site& site, const Survey& survey,
                    const answers::WholeList& list) {
    const Key key = answers::house_key(site, answers::link_key);
    const std::string address = web::public_address(place_.settings());
    if (!json_)
      return terminal.say(answers::links_of_people(key, survey, list, address));
    nlohmann::json people = nlohmann::json::array();
    for (const answers::OnTheList& row : list.people)
      people.push_back({{"name", row.person.name},
                        {"email", row.person.address},
                        {"agency", row.person.agency},
                        {"link", address + answers::personal_link(key, row.invitation)}});
    terminal.line(json_text(nlohmann::json{{"survey", survey.id}, {"people", people}}));
  }

  // Those asked for, all of which the survey knows.
  std::vector<std::string> wanted_agencies(Database& db, const Survey& survey) const {
    std::vector<std::string> known;
    for (const Choice& agency : answers::agencies_known(db, survey))
      known.push_back(agency.name);
    for (const std::string& agency : agencies_)
      if (std::ranges::find(known, agency) == known.end()) {
        const auto meant = closest(agency, known);
        throw UsedWrongly("This survey knows no agency '" + agency + "'. " +
                          (meant ? "Did you mean '" + *meant + "'?"
                                 : "The agencies are under Settings, Agencies, in the browser."));
      }
    return every_agency_ ? known : agencies_;
  }

  bool for_agencies(Terminal& terminal, answers::Site& site, const Survey& survey) {
    const std::vector<std::string> wanted = wanted_agencies(*site.data.snapshot(), survey);
    if (!wanted.empty() && is_closed(terminal, survey, site.today()))
      return false;
    site.data.writer().run([&](Database& db) {
      bool new_ones = false;
      for (const std::string& agency : wanted)
        new_ones = store::add_agency_link(db, survey.id, agency).has_value() || new_ones;
      if (new_ones)
        record(db, site, "made-agency-links", survey);
      if (!store::agency_links_of(db, survey.id).empty())
        record(db, site, "took-agency-links", survey);
    });
    print_agencies(terminal, site, survey);
    return true;
  }

  void print_agencies(Terminal& terminal, answers::Site& site, const Survey& survey) {
    const auto db = site.data.snapshot();
    const Key key = answers::house_key(site, answers::link_key);
    const std::string address = web::public_address(place_.settings());
    const auto links = store::agency_links_of(*db, survey.id);
    const auto open = store::open_link_of(*db, survey.id);
    const std::string everybody = open ? address + answers::open_link(open->code) : "";
    if (!json_) {
      if (open)
        terminal.line(everybody);
      if (!links.empty())
        terminal.say(answers::links_of_agencies(key, survey, links, address));
      return;
    }
    nlohmann::json agencies = nlohmann::json::array();
    for (const store::AgencyLink& link : links)
      agencies.push_back({{"agency", link.agency},
                          {"lead", address + answers::forwarder_link(key, link.id)},
                          {"staff", address + answers::agency_link(key, link.id)}});
    terminal.line(json_text(
        nlohmann::json{{"survey", survey.id}, {"everybody", everybody}, {"agencies", agencies}}));
  }

  Place place_;
  std::string survey_, list_;
  std::vector<std::string> agencies_;
  bool renew_ = false, every_agency_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_survey_links() { return std::make_unique<SurveyLinks>(); }

}  // namespace earshot::commands
