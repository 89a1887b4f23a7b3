// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/safeguarding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contact_request.h"
#include "answers/watch.h"
#include "mail/post.h"
#include "mail/wording.h"
#include "partnership/alerts.h"
#include "staff/staffed.h"
#include "store/rota.h"
#include "store/staff_record.h"
#include "store/to_read.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view planted = "Mum's <friend> scares me";

// Friday 16 October 2026, in the evening.
class WhatChildrenWrote : public testing::Test {
 protected:
  void SetUp() override {
    isle.today_is("2026-10-16");
    isle.later(std::chrono::hours(9));
  }
  void mia_writes(std::string words = std::string(planted)) {
    isle.answer(survey, {{"words", {std::move(words)}}});
    watch.look();
  }
  void amal_asks() {
    const auto change = answers::keep_contact_request(
        isle.site(), answers::new_asking(isle.site()),
        {.name = "Amal Noor", .how = "Text 07700 900123", .leave_message = "no"});
    isle.site().data.writer().run(change.value());
    watch.look();
  }
  std::vector<store::ToRead> to_read() {
    return store::list_to_read(isle.read(), store::Way::to_do, 0, 100);
  }
  std::string path() { return "/safeguarding/" + to_base64(to_read().at(0).id); }
  void sign_in_again(Visitor& reader, const std::string& person) {
    const Visitor now = signed_in_as(office, person);
    reader.cookie = now.cookie;
    reader.token = now.token;
  }
  std::string last_deed() {
    const auto entry = store::read_record(isle.read(), "", 0, 1).at(0);
    return entry.who + " " + entry.what;
  }

  Office office;
  Partnership& isle = office.partnership();
  Staffed people{isle};
  std::string leila = people.add("Leila Haddad", Role::safeguarding_reader);
  std::string omar = people.add("Omar Reid", Role::safeguarding_reader);
  answers::MadeSurvey survey = isle.open_survey({.form = child_form(), .promise = Promise::open});
  answers::Watch watch{isle.site()};
};

TEST_F(WhatChildrenWrote, IsNotForThePartnershipTeamNorForAdministratorsNorForAnybodyElse) {
  mia_writes();
  EXPECT_EQ(Visitor(office).get("/safeguarding").status, 303);
  for (const RoleRow& row : all_roles) {
    if (row.role == Role::safeguarding_reader)
      continue;
    Visitor visitor = signed_in(office, row.role);
    for (const std::string& page : {std::string("/safeguarding"), path()}) {
      const Shown shown = visitor.get(page);
      EXPECT_EQ(shown.status, 403) << row.name;
      EXPECT_THAT(shown.body, Not(HasSubstr("scares me"))) << row.name;
    }
    EXPECT_THAT(visitor.get("/home").body, Not(HasSubstr("href=\"/safeguarding\""))) << row.name;
  }
}

TEST_F(WhatChildrenWrote, StandsOnNoOtherPageOfTheReader) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  for (const char* page : {"/safeguarding", "/home"})
    EXPECT_THAT(reader.get(page).body, Not(HasSubstr("scares me"))) << page;
}

TEST_F(WhatChildrenWrote, IsShownWithItsQuestionAndWhomToCallAndIsThenOnTheRecord) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  EXPECT_THAT(reader.get("/safeguarding").body, HasSubstr("Unread"));
  const Shown page = reader.get(path());
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Mum&#39;s &lt;friend&gt; scares me"));
  EXPECT_THAT(page.body, HasSubstr("Is there anything you want to say?"));
  EXPECT_THAT(page.body, HasSubstr("16 October 2026, between 21:00 and 22:00"));
  EXPECT_THAT(page.body, HasSubstr("01632 960001"));
  EXPECT_THAT(page.body, HasSubstr("A referral is made only if you make it."));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
  EXPECT_EQ(last_deed(), leila + " opened-words");
  EXPECT_EQ(to_read().at(0).opened_by, leila);
  EXPECT_THAT(reader.get("/safeguarding").body, HasSubstr("Opened by you"));
}

TEST_F(WhatChildrenWrote, LeadsToNoAnswer) {
  mia_writes();
  const std::string page = signed_in_as(office, leila).get(path()).body;
  for (const auto& [receipt] : isle.read().all<Blob>("select receipt from pending"))
    for (const std::string& id : {to_hex(receipt.bytes), to_base64(receipt.bytes)})
      EXPECT_THAT(page, Not(HasSubstr(id)));
  EXPECT_THAT(page, Not(HasSubstr(survey.survey.id)));
}

TEST_F(WhatChildrenWrote, TellsTheSecondReaderWhoHasOpenedIt) {
  mia_writes();
  Visitor first = signed_in_as(office, leila);
  Visitor second = signed_in_as(office, omar);
  EXPECT_THAT(first.get(path()).body, Not(HasSubstr("before you")));
  const std::string page = second.get(path()).body;
  EXPECT_THAT(page, HasSubstr("Somebody has opened this before you"));
  EXPECT_THAT(page, HasSubstr("Leila Haddad opened it on 16 October 2026, 21:00"));
  EXPECT_THAT(first.get(path()).body, Not(HasSubstr("before you")));
}

TEST_F(WhatChildrenWrote, IsOnTheRecordHoweverItCameToBeShown) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  const Shown page = reader.post(path(), {});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("scares me"));
  EXPECT_EQ(last_deed(), leila + " opened-words");
  EXPECT_EQ(to_read().at(0).opened_by, leila);
}

TEST_F(WhatChildrenWrote, CantBeDealtWithBeforeSomebodyHasReadIt) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  const Visitor::Form done{{"step", "done"}, {"words", "Only a joke"}};
  const Shown first = reader.post(path(), done);
  EXPECT_EQ(first.status, 422);
  EXPECT_THAT(first.body, HasSubstr("Nobody had read this yet"));
  EXPECT_THAT(first.body, HasSubstr("Only a joke"));
  EXPECT_THAT(to_read(), SizeIs(1));
  EXPECT_EQ(last_deed(), leila + " opened-words");
  reader.post(path(), done);
  EXPECT_THAT(to_read(), SizeIs(0));
}

TEST_F(WhatChildrenWrote, IsNotOpenedByAskingForTheHeadersAlone) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  EXPECT_EQ(reader.send({.method = "HEAD", .target = path()}).status, 200);
  EXPECT_FALSE(to_read().at(0).opened_at);
  EXPECT_THAT(store::read_record(isle.read(), "", 0, 9),
              testing::Each(testing::Field(&store::Entry::what, testing::Ne("opened-words"))));
}

// Both have the page before either is on the record; the writer decides who was first.
TEST_F(WhatChildrenWrote, TellsTheSecondOfTwoAtTheSameMomentToo) {
  mia_writes();
  Visitor first = signed_in_as(office, leila);
  Visit visit{.method = "GET", .path = path(), .variable = to_base64(to_read().at(0).id)};
  visit.staff = SignedIn{.person = omar, .roles = Roles().add(Role::safeguarding_reader)};
  visit.now = isle.now();
  visit.today = london_day(visit.now);
  Site site(office.house());
  const Outcome outcome = read_words(visit, site);
  EXPECT_THAT(outcome.page.body, Not(HasSubstr("before you")));
  first.get(path());
  const auto instead =
      isle.site().data.writer().run([&](Database& db) { return outcome.change(db); });
  EXPECT_THAT(instead.value().body, HasSubstr("Somebody has opened this before you"));
}

TEST_F(WhatChildrenWrote, IsNotThereForAnAddressThatNamesNothing) {
  mia_writes();
  Visitor reader = signed_in_as(office, leila);
  for (const char* wrong : {"/safeguarding/x", "/safeguarding/AAAAAAAAAAAAAAAAAAAAAA"})
    EXPECT_EQ(reader.get(wrong).status, 404) << wrong;
}

TEST_F(WhatChildrenWrote, IsThereButCantBeOpenedWhileTheKeyIsMissing) {
  mia_writes();
  for (const fs::path& folder : {isle.site().keys.first(), isle.site().keys.second()})
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().filename().string().starts_with("safeguarding"))
        fs::rename(entry.path(), folder / "elsewhere");
  const Shown page = signed_in_as(office, leila).get("/safeguarding");
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, HasSubstr("Nothing is lost"));
}

class WhatWasDone : public WhatChildrenWrote {
 protected:
  void SetUp() override {
    WhatChildrenWrote::SetUp();
    mia_writes();
    sign_in_again(reader, leila);
    reader.get(path());
  }
  Visitor reader{office};
};

TEST_F(WhatWasDone, IsAskedForInWordsWhereTheyAreNeeded) {
  const Shown nothing = reader.post(path(), {});
  EXPECT_EQ(nothing.status, 422);
  EXPECT_THAT(nothing.body, HasSubstr("Choose what you did"));
  const Shown bare = reader.post(path(), {{"step", "done"}});
  EXPECT_EQ(bare.status, 422);
  EXPECT_THAT(bare.body, HasSubstr("Write why"));
  const Shown long_one = reader.post(path(), {{"step", "mash"}, {"words", std::string(2001, 'x')}});
  EXPECT_EQ(long_one.status, 422);
  EXPECT_THAT(long_one.body, HasSubstr(std::string(2001, 'x')));
  EXPECT_THAT(store::steps_of(isle.read(), to_read().at(0).id), SizeIs(0));
}

TEST_F(WhatWasDone, IsSealedAndShownToReadersOnly) {
  EXPECT_EQ(reader.post(path(), {{"step", "mash"}, {"words", "Spoke to Ann at MASH"}}).status, 303);
  EXPECT_EQ(last_deed(), leila + " noted-step");
  EXPECT_THAT(reader.get(path()).body, HasSubstr("Spoke to Ann at MASH"));
  const auto step = store::steps_of(isle.read(), to_read().at(0).id).at(0);
  EXPECT_THAT(step.sealed, Not(HasSubstr("Ann")));
  EXPECT_EQ(step.who, leila);
  reader.post(path(), {{"step", "police"}});
  EXPECT_EQ(store::steps_of(isle.read(), to_read().at(0).id).at(1).sealed.size(),
            step.sealed.size());
}

TEST_F(WhatWasDone, EndsWhenNothingMoreIsToBeDoneAndCanBeTakenUpAgain) {
  const std::string one = path();
  EXPECT_EQ(reader.post(one, {{"step", "done"}, {"words", "MASH has it"}}).header("Location"),
            "/safeguarding?done=dealt-with");
  EXPECT_THAT(to_read(), SizeIs(0));
  EXPECT_THAT(reader.get("/safeguarding").body, HasSubstr("There is nothing to read."));
  EXPECT_THAT(reader.get("/safeguarding?which=dealt-with").body,
              HasSubstr("Dealt with on 16 October 2026"));
  EXPECT_EQ(isle.read().one<Day>("select dealt_with_on from disclosure"), day("2026-10-16"));
  reader.post(one, {{"step", "again"}, {"words", "They called back"}});
  EXPECT_THAT(to_read(), SizeIs(1));
  EXPECT_EQ(last_deed(), leila + " took-up-words");
}

TEST_F(WhatChildrenWrote, StandsBehindWhoeverAsksToBeContacted) {
  mia_writes("It was good");
  amal_asks();
  Visitor reader = signed_in_as(office, leila);
  const std::string list = reader.get("/safeguarding").body;
  EXPECT_LT(list.find("Asks to be contacted"), list.find(">Words<"));
  const std::string page = reader.get(path()).body;
  EXPECT_THAT(page, HasSubstr("Amal Noor"));
  EXPECT_THAT(page, HasSubstr("Text 07700 900123"));
  EXPECT_THAT(page, HasSubstr("Leave no message"));
  EXPECT_THAT(page, Not(HasSubstr("It was good")));
}

TEST_F(WhatChildrenWrote, IsADutyOfTheReaderUntilItIsOpenedAndThenUntilItIsDealtWith) {
  Visitor reader = signed_in_as(office, leila);
  EXPECT_THAT(reader.get("/home").body, HasSubstr("Nothing needs you today"));
  mia_writes();
  amal_asks();
  EXPECT_THAT(reader.get("/home").body, HasSubstr("Words of 1 answer to read"));
  EXPECT_THAT(reader.get("/home").body, HasSubstr("1 person asks to be contacted"));
  reader.get(path());
  EXPECT_THAT(reader.get("/home").body, HasSubstr("1 thing read and not yet dealt with"));
}

// The story: a disclosure on a Friday evening until it is dealt with.
TEST_F(WhatChildrenWrote, OnAFridayEveningReachesTheDeputyAndIsDealtWith) {
  MailDrop drop(store::outgoing_mail(isle.folder() / "data"));
  partnership::Alerts alerts(isle.site());
  mail::Post post(isle.site(), mail::into_folder(drop),
                  {"earshot@surveys.example.org", "https://surveys.example.org"},
                  mail::shipped_words());
  Rota rota;
  rota[4] = {leila, omar};
  isle.site().data.writer().run([&](Database& db) { store::keep_rota(db, rota); });

  mia_writes();
  EXPECT_EQ(alerts.write_due(), 1);
  EXPECT_EQ(post.send_due().sent, 1);
  isle.later(std::chrono::minutes(60));
  EXPECT_EQ(alerts.write_due(), 1);
  EXPECT_EQ(post.send_due().sent, 1);
  for (const auto& entry : fs::directory_iterator(drop.folder())) {
    const std::string letter = read_file(entry.path()).value();
    EXPECT_THAT(letter, Not(HasSubstr("scares")));
    EXPECT_THAT(letter, Not(HasSubstr(survey.survey.title)));
  }

  Visitor deputy = signed_in_as(office, omar);
  EXPECT_THAT(deputy.get("/home").body, HasSubstr("/safeguarding"));
  EXPECT_THAT(deputy.get(path()).body, HasSubstr("scares me"));
  isle.later(std::chrono::hours(5));
  EXPECT_EQ(alerts.write_due(), 0);
  sign_in_again(deputy, omar);  // they were away for too long
  deputy.post(path(), {{"step", "mash"}, {"words", "Told the emergency duty team"}});
  deputy.post(path(), {{"step", "done"}, {"words", "They have it"}});
  EXPECT_THAT(to_read(), SizeIs(0));
  std::vector<std::string> deeds;
  for (const store::Entry& entry : store::read_record(isle.read(), omar, 0, 3))
    deeds.push_back(entry.what);
  EXPECT_THAT(deeds, testing::ElementsAre("dealt-with-words", "noted-step", "opened-words"));
}

}  // namespace
}  // namespace earshot::web
