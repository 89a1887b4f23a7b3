// SPDX-License-Identifier: Apache-2.0
#include "answers/contacts.h"

#include <gmock/gmock.h>

#include "answers/links.h"
#include "answers/way.h"
#include "partnership/forgetting.h"
#include "people.h"
#include "store/contacts.h"
#include "store/holds.h"
#include "store/invitations.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const Invited tom{"Tom Okafor", "Tom@example.org", "Solent Health"};
const Invited amal{"Amal Aziz", "amal@example.org", ""};
const Invited eve{"Eve Marsh", "eve@example.org", "Police"};

class TheListOfASurvey : public testing::Test {
 protected:
  MadeSurvey survey_under(Promise promise) {
    return isle.open_survey({.form = record_form(), .promise = promise});
  }

  template <class Change>
  auto change(const Change& change) {
    return isle.site().data.writer().run([&](Database& db) { return change(db); });
  }

  NewOnTheList::Added add(const MadeSurvey& made, const std::vector<Invited>& people) {
    const NewOnTheList wanted(isle.site(), made.survey, people);
    return change([&](Database& db) { return wanted.add(db); });
  }

  std::vector<OnTheList> list(const MadeSurvey& made) {
    return whole_list(isle.site(), isle.read(), made.survey).people;
  }

  OnTheList find(const MadeSurvey& made, const Invited& contact) {
    for (const OnTheList& each : list(made))
      if (each.person == contact)
        return each;
    throw std::logic_error("not on the list");
  }

  void answers(const MadeSurvey& made, const Invited& contact) {
    const std::string invitation = find(made, contact).invitation;
    const auto counter = isle.desk().find(made.survey.id);
    const auto taken = isle.desk().take(*counter, {.nonce = to_hex(random_bytes(16)),
                                                   .invitation = invitation,
                                                   .answers = {{"notes", {"Words"}}},
                                                   .language = "en"});
    ASSERT_EQ(taken.taken, Taken::thanks);
  }

  void takes_off(const MadeSurvey& made, const Invited& contact) {
    const std::string id = find(made, contact).id;
    EXPECT_TRUE(
        change([&](Database& db) { return take_off(db, made.survey, id, isle.site().today()); }));
  }

  WhoAndLink who_and_link_of(const MadeSurvey& made, const Invited& contact) {
    return who_and_link(isle.site(), isle.read(), made.survey, find(made, contact).invitation);
  }

  Partnership isle;
};

TEST_F(TheListOfASurvey, IsNotReadByWhoHasTheDatabaseAlone) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom, amal});
  isle.site().keys.destroy(contacts_key(made.survey.id));
  const WholeList read = whole_list(isle.site(), isle.read(), made.survey);
  EXPECT_THAT(read.people, IsEmpty());
  EXPECT_EQ(read.unreadable, 2);
  EXPECT_THROW(NewOnTheList(isle.site(), made.survey, {eve}), std::runtime_error);
}

TEST_F(TheListOfASurvey, HasRowsOfOneSizeHoweverLongANameIs) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  const std::string x(119, 'x');
  add(made, {{"", "a@b.c", ""}, {x, x.substr(12) + "@example.org", x}});
  const auto rows = store::contacts_of(isle.read(), made.survey.id);
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].sealed.size(), rows[1].sealed.size());
  EXPECT_EQ(list(made)[1].person.name, x);
}

TEST_F(TheListOfASurvey, InvitesEachAddressOnce) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  EXPECT_EQ(add(made, {tom, amal}).added, 2);
  const std::string before = find(made, tom).invitation;
  const auto again = add(made, {{"Thomas", "tom@EXAMPLE.org", "Elsewhere"}, eve});
  EXPECT_EQ(again.added, 1);
  EXPECT_EQ(again.there_already, 1);
  EXPECT_EQ(find(made, tom).invitation, before);
  EXPECT_EQ(store::count_invitations(isle.read(), made.survey.id).invited, 3);
}

TEST_F(TheListOfASurvey, IsInOrderOfNames) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom, eve, amal});
  std::vector<std::string> names;
  for (const OnTheList& each : list(made))
    names.push_back(each.person.name);
  EXPECT_THAT(names, testing::ElementsAre("Amal Aziz", "Eve Marsh", "Tom Okafor"));
}

TEST_F(TheListOfASurvey, TakesNobodyAfterTheLastDay) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  isle.today_is("2026-10-29");
  EXPECT_TRUE(add(made, {tom}).closed);
  EXPECT_THAT(list(made), IsEmpty());
}

TEST_F(TheListOfASurvey, SaysWhoHasAnsweredWhereThePromiseSaysSo) {
  for (const Promise promise : {Promise::confidential, Promise::named}) {
    const MadeSurvey made = survey_under(promise);
    add(made, {tom, amal});
    answers(made, tom);
    EXPECT_TRUE(find(made, tom).answered);
    EXPECT_FALSE(find(made, amal).answered);
  }
}

TEST_F(TheListOfASurvey, NeverSaysWhoHasAnsweredAnonymously) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  add(made, {tom, amal});
  answers(made, tom);
  EXPECT_FALSE(find(made, tom).answered);
}

TEST_F(TheListOfASurvey, RenewedOfAnAnonymousSurveyHasOtherLinksForEverybody) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  add(made, {tom, amal});
  answers(made, tom);
  const std::string old_tom = find(made, tom).invitation;
  const std::string old_amal = find(made, amal).invitation;
  EXPECT_EQ(change([&](Database& db) { return renew_all(db, made.survey, isle.site().today()); }),
            2);
  EXPECT_NE(find(made, tom).invitation, old_tom);
  EXPECT_NE(find(made, amal).invitation, old_amal);
  EXPECT_TRUE(store::find_invitation(isle.read(), find(made, tom).invitation)->used);
  EXPECT_FALSE(store::find_invitation(isle.read(), old_amal));
  EXPECT_EQ(store::count_invitations(isle.read(), made.survey.id).invited, 2);
}

TEST_F(TheListOfASurvey, RenewedLeavesWhoIsKnownToHaveAnswered) {
  const MadeSurvey made = survey_under(Promise::confidential);
  add(made, {tom, amal});
  answers(made, tom);
  const std::string tom_before = find(made, tom).invitation;
  const Day today = isle.site().today();
  EXPECT_EQ(change([&](Database& db) { return renew_all(db, made.survey, today); }), 1);
  EXPECT_EQ(find(made, tom).invitation, tom_before);
  const std::string id = find(made, tom).id;
  EXPECT_FALSE(change([&](Database& db) {
    return renew_one(db, made.survey, id, store::new_invitation_id(), today);
  }));
}

TEST_F(TheListOfASurvey, RenewedForOnePersonStopsTheirOldLinkAndWhatWasBegun) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  add(made, {tom, amal});
  const OnTheList before = find(made, tom);
  const Day today = isle.site().today();
  change([&](Database& db) {
    db.run("insert into draft (invitation, saved_on, sealed) values (?, ?, ?)",
           BlobView{before.invitation}, today, BlobView{"sealed"});
    return renew_one(db, made.survey, before.id, store::new_invitation_id(), today);
  });
  EXPECT_FALSE(store::find_invitation(isle.read(), before.invitation));
  EXPECT_EQ(isle.read().one<int>("select count(*) from draft"), 0);
  answers(made, tom);  // by the new one
}

TEST_F(TheListOfASurvey, RenewsNothingOnceItHasClosed) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  add(made, {tom});
  const OnTheList before = find(made, tom);
  const Day later = day("2026-10-29");
  EXPECT_FALSE(change([&](Database& db) {
    return renew_one(db, made.survey, before.id, store::new_invitation_id(), later);
  }));
  EXPECT_EQ(find(made, tom).invitation, before.invitation);
}

TEST_F(TheListOfASurvey, GivesWhoIsTakenOffAndAddedAgainNoSecondAnswer) {
  for (const Promise promise : {Promise::anonymous, Promise::confidential, Promise::named}) {
    const MadeSurvey made = survey_under(promise);
    add(made, {tom, amal});
    answers(made, tom);
    takes_off(made, tom);
    EXPECT_THAT(list(made), SizeIs(1));
    EXPECT_EQ(add(made, {tom}).added, 1);
    EXPECT_TRUE(store::find_invitation(isle.read(), find(made, tom).invitation)->used);
    EXPECT_EQ(store::count_invitations(isle.read(), made.survey.id).invited, 2);
  }
}

TEST_F(TheListOfASurvey, LetsWhoIsTakenOffUnansweredAndAddedAgainAnswerOnce) {
  for (const Promise promise : {Promise::anonymous, Promise::confidential, Promise::named}) {
    const MadeSurvey made = survey_under(promise);
    add(made, {tom, amal});
    const std::string old_one = find(made, tom).invitation;
    takes_off(made, tom);
    add(made, {tom});
    EXPECT_NE(find(made, tom).invitation, old_one);
    EXPECT_FALSE(store::find_invitation(isle.read(), old_one));
    answers(made, tom);
    EXPECT_EQ(store::count_invitations(isle.read(), made.survey.id).invited, 2);
  }
}

TEST_F(TheListOfASurvey, KeepsNoNameOfWhoWasTakenOff) {
  const MadeSurvey made = survey_under(Promise::anonymous);
  add(made, {tom, amal});
  const std::string id = find(made, tom).id;
  takes_off(made, tom);
  EXPECT_FALSE(find_on_list(isle.site(), isle.read(), made.survey, id));
  EXPECT_EQ(isle.read().one<int>("select length(sealed) from contact where id = ?", BlobView{id}),
            0);
}

TEST_F(TheListOfASurvey, GivesANameOrACodeOnlyAsThePromiseSays) {
  const MadeSurvey named = survey_under(Promise::named);
  const MadeSurvey anonymous = survey_under(Promise::anonymous);
  const MadeSurvey private_one = survey_under(Promise::confidential);
  for (const MadeSurvey* made : {&named, &anonymous, &private_one})
    add(*made, {tom, amal});
  EXPECT_EQ(who_and_link_of(named, tom).who, "Tom Okafor");
  EXPECT_EQ(who_and_link_of(named, tom).link, "");
  EXPECT_EQ(who_and_link_of(anonymous, tom).who + who_and_link_of(anonymous, tom).link, "");
  EXPECT_EQ(who_and_link_of(private_one, tom).who, "");
  EXPECT_THAT(who_and_link_of(private_one, tom).link, SizeIs(16));
  EXPECT_NE(who_and_link_of(private_one, tom).link, who_and_link_of(private_one, amal).link);
}

TEST_F(TheListOfASurvey, GivesItToWhoeverComesByTheLink) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom});
  const Key key = house_key(isle.site(), link_key);
  const std::string link = personal_link(key, find(made, tom).invitation);
  const auto way = find_way_of_token(isle.desk(), isle.read(), link.substr(3));
  ASSERT_TRUE(way);
  EXPECT_EQ(way->who, "Tom Okafor");
}

TEST_F(TheListOfASurvey, GivesOnePersonTheSameCodeInEverySurveyOfTheYear) {
  const MadeSurvey before = survey_under(Promise::confidential);
  const MadeSurvey after = survey_under(Promise::confidential);
  const MadeSurvey next_year = isle.open_survey({.form = record_form(),
                                                 .promise = Promise::confidential,
                                                 .cycle_ends_on = day("2028-03-31")});
  for (const MadeSurvey* made : {&before, &after, &next_year})
    add(*made, {tom});
  EXPECT_EQ(who_and_link_of(before, tom).link, who_and_link_of(after, tom).link);
  EXPECT_NE(who_and_link_of(before, tom).link, who_and_link_of(next_year, tom).link);
}

TEST_F(TheListOfASurvey, LosesTheKeyOfItsCodesAfterTheDayThatWasPromised) {
  const MadeSurvey made = survey_under(Promise::confidential);
  add(made, {tom});
  const auto keys = [&] { return isle.site().keys.names(); };
  isle.today_is("2027-03-31");
  settle(isle.site());
  EXPECT_THAT(keys(), Contains("chain-2027-03-31"));
  isle.today_is("2027-04-01");
  settle(isle.site());
  EXPECT_THAT(keys(), Not(Contains("chain-2027-03-31")));
}

TEST_F(TheListOfASurvey, IsForgottenThirtyDaysAfterTheCloseAndItsKeyWithIt) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom, amal});
  answers(made, tom);
  const std::string key = contacts_key(made.survey.id);
  for (const std::string_view before : {"2026-10-20", "2026-10-29", "2026-11-26"}) {
    isle.today_is(before);
    settle(isle.site());
    partnership::forget_due(isle.site());
    EXPECT_THAT(list(made), SizeIs(2)) << before;
    EXPECT_THAT(isle.site().keys.names(), Contains(key));
  }
  isle.today_is("2026-11-27");
  partnership::forget_due(isle.site());
  EXPECT_THAT(list(made), IsEmpty());
  EXPECT_THAT(isle.site().keys.names(), Not(Contains(key)));
}

TEST_F(TheListOfASurvey, StaysWhileAHoldStandsOnItsSurveyOrItsKind) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom});
  const Day today = isle.site().today();
  change([&](Database& db) {
    store::add_hold(db, {.id = "h1",
                         .kind = "",
                         .survey = made.survey.id,
                         .reason = "A case",
                         .put_on = today,
                         .put_by = "shell"});
    store::add_hold(db, {.id = "h2",
                         .kind = "contacts",
                         .survey = "",
                         .reason = "A case",
                         .put_on = today,
                         .put_by = "shell"});
    return 0;
  });
  isle.today_is("2027-01-20");
  settle(isle.site());
  const auto lift = [&](const std::string& id) {
    change([&](Database& db) {
      return store::lift_hold(db, id, "It is over", isle.site().today(), "shell");
    });
    partnership::forget_due(isle.site());
  };
  partnership::forget_due(isle.site());
  EXPECT_THAT(list(made), SizeIs(1));
  lift("h1");
  EXPECT_THAT(list(made), SizeIs(1));
  lift("h2");
  EXPECT_THAT(list(made), IsEmpty());
}

TEST_F(TheListOfASurvey, OutlivesItsLinksIfItIsHeldLonger) {
  const MadeSurvey made = survey_under(Promise::named);
  add(made, {tom});
  change([&](Database& db) {
    store::add_hold(db, {.id = "h",
                         .kind = "contacts",
                         .survey = "",
                         .reason = "A case",
                         .put_on = isle.site().today(),
                         .put_by = "shell"});
    return 0;
  });
  answers(made, tom);
  change([&](Database& db) {
    return store::let_list_stand(db, made.survey.id, store::ListStands::whole);
  });
  settle(isle.site());
  isle.today_is("2029-01-20");
  partnership::forget_due(isle.site());
  EXPECT_EQ(store::find_survey(isle.read(), made.survey.id)->state, SurveyState::released);
  EXPECT_EQ(isle.read().one<int>("select count(*) from invitation"), 0);
  ASSERT_THAT(list(made), SizeIs(1));
  EXPECT_EQ(find(made, tom).invitation, "");
}

}  // namespace
}  // namespace earshot::answers
