// SPDX-License-Identifier: Apache-2.0
// Ann of the partnership team hands out a survey: the office, her browser, and a survey that is open
// until 28 October 2026. Hampshire Police and Solent Health are on its list of agencies.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contacts.h"
#include "answers/links.h"
#include "base/csv.h"
#include "store/agency_links.h"
#include "store/invitations.h"
#include "web/signed_in.h"

namespace earshot::web {

class HandingOut : public testing::Test {
 protected:
  HandingOut() : ann(signed_in(office, Role::partnership_team)) {}

  answers::MadeSurvey open_survey(Promise promise, Form form = record_form()) {
    answers::NewSurvey wanted{
        .form = std::move(form), .title = "How is it going?", .promise = promise};
    wanted.occasion.agencies = {{"police", "Hampshire Police"}, {"solent", "Solent Health"}};
    return office.partnership().open_survey(std::move(wanted));
  }

  static std::string path_of(const answers::MadeSurvey& made, const std::string& rest) {
    return "/surveys/" + made.survey.id + rest;
  }

  Shown add(const answers::MadeSurvey& made, const std::string& list) {
    return ann.post(path_of(made, "/people/add"), {{"list", list}});
  }

  CsvTable file(const answers::MadeSurvey& made) {
    return read_csv(ann.post(path_of(made, "/people/links"), {}).body);
  }

  std::vector<answers::OnTheList> list(const answers::MadeSurvey& made) {
    Partnership& isle = office.partnership();
    return answers::whole_list(isle.site(), isle.read(), made.survey).people;
  }

  Key key() { return answers::house_key(office.partnership().site(), answers::link_key); }

  // Somebody answers by their own link.
  void answers_by(const answers::MadeSurvey& made, const std::string& invitation) {
    const auto counter = office.partnership().desk().find(made.survey.id);
    ASSERT_EQ(office.partnership()
                  .desk()
                  .take(*counter, {.nonce = to_hex(random_bytes(16)),
                                   .invitation = invitation,
                                   .answers = {{"notes", {"Words"}}},
                                   .language = "en"})
                  .taken,
              answers::Taken::thanks);
  }

  // So many answer by an agency's link.
  void answer_by_agency(const answers::MadeSurvey& made, const std::string& agency, int count) {
    const auto counter = office.partnership().desk().find(made.survey.id);
    for (int i = 0; i < count; ++i)
      office.partnership().desk().take(*counter, {.nonce = to_hex(random_bytes(16)),
                                                  .agency_link = link_of(made, agency).id,
                                                  .answers = {{"notes", {"Words"}}},
                                                  .language = "en"});
  }

  store::AgencyLink link_of(const answers::MadeSurvey& made, const std::string& agency) {
    for (const auto& each : store::agency_links_of(office.partnership().read(), made.survey.id))
      if (each.agency == agency)
        return each;
    throw std::logic_error("that agency has no link");
  }

  std::string lead_of(const answers::MadeSurvey& made, const std::string& agency) {
    return answers::forwarder_link(key(), link_of(made, agency).id);
  }

  int deeds(const std::string& what) {
    return *office.partnership().read().one<int>("select count(*) from staff_record where what = ?",
                                                 what);
  }

  Office office{"address = \"https://surveys.example.org\"\n"};
  Visitor ann;
};

}  // namespace earshot::web
