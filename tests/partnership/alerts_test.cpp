// SPDX-License-Identifier: Apache-2.0
#include "partnership/alerts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/watch.h"
#include "mail/post.h"
#include "mail/wording.h"
#include "staff/staffed.h"
#include "store/rota.h"
#include "store/to_read.h"

namespace earshot {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr std::string_view planted = "Mum's friend scares me";

// Friday 16 October 2026, from noon. Leila reads on Fridays and Omar is her deputy; Sam reads too.
class AnAlert : public testing::Test {
 protected:
  void SetUp() override {
    isle.today_is("2026-10-16");
    Rota rota;
    rota[4] = {leila, omar};
    isle.site().data.writer().run([&](Database& db) { store::keep_rota(db, rota); });
  }
  void mia_writes() {
    isle.answer(survey, {{"words", {std::string(planted)}}});
    watch.look();
  }
  // To whom new letters are, sorted; they are taken away, as whoever sends them would.
  std::vector<std::string> sent() {
    alerts.write_due();
    post.send_due();
    std::vector<std::string> to;
    if (fs::exists(drop.folder()))
      for (const auto& entry : fs::directory_iterator(drop.folder())) {
        const std::string letter = read_file(entry.path()).value();
        const auto at = letter.find("To: <") + 5;
        to.push_back(letter.substr(at, letter.find('@', at) - at));
        all_letters += letter;
        fs::remove(entry.path());
      }
    std::ranges::sort(to);
    return to;
  }
  void opens(const std::string& who) {
    for (const auto& each : store::list_to_read(isle.read(), store::Way::to_do, 0, 100))
      isle.site().data.writer().run(
          [&](Database& db) { store::mark_opened(db, each.id, who, isle.now()); });
  }
  static std::string local(std::string_view name) {
    const std::string email = Staffed::email_of(name);
    return email.substr(0, email.find('@'));
  }

  Partnership isle;
  Staffed people{isle};
  std::string leila = people.add("Leila Haddad", Role::safeguarding_reader);
  std::string omar = people.add("Omar Reid", Role::safeguarding_reader);
  std::string sam = people.add("Sam Okoye", Role::safeguarding_reader);
  std::string nia = people.add("Nia Evans", Role::administrator);
  answers::MadeSurvey survey = isle.open_survey({.form = child_form(), .promise = Promise::open});
  answers::Watch watch{isle.site()};
  MailDrop drop{store::outgoing_mail(isle.folder() / "data")};
  partnership::Alerts alerts{isle.site()};
  mail::Post post{isle.site(),
                  mail::into_folder(drop),
                  {"earshot@surveys.example.org", "https://surveys.example.org"},
                  mail::shipped_words()};
  std::string all_letters;
};

TEST_F(AnAlert, IsNotWrittenWhereNothingIsToBeRead) {
  isle.answer(survey, {{"listened", {"1"}}});
  watch.look();
  EXPECT_THAT(sent(), IsEmpty());
}

TEST_F(AnAlert, GoesToWhoeverIsOnDutyAndSaysNothingOfWhatItIs) {
  mia_writes();
  EXPECT_THAT(sent(), ElementsAre(local("Leila Haddad")));
  EXPECT_THAT(all_letters, HasSubstr("There is something to read in Earshot."));
  EXPECT_THAT(all_letters, HasSubstr("Sign in: https://surveys.example.org/sign-in"));
  for (const std::string& word :
       {std::string(planted), std::string("Mum"), survey.survey.id, survey.survey.title,
        std::string("child"), std::string("Leila H")})
    EXPECT_THAT(all_letters, Not(HasSubstr(word)));
}

TEST_F(AnAlert, GoesToTheDeputyAfterAnHourInWhichNobodyOpenedIt) {
  mia_writes();
  sent();
  isle.later(minutes(59));
  EXPECT_THAT(sent(), IsEmpty());
  isle.later(minutes(1));
  EXPECT_THAT(sent(), ElementsAre(local("Omar Reid")));
  EXPECT_THAT(sent(), IsEmpty());
}

TEST_F(AnAlert, EndsWhenSomebodyHasOpenedIt) {
  mia_writes();
  sent();
  opens(leila);
  isle.later(hours(24));
  EXPECT_THAT(sent(), IsEmpty());
}

TEST_F(AnAlert, ComesAgainToBothUntilSomebodyHasOpenedIt) {
  mia_writes();
  sent();
  isle.later(hours(1));
  sent();
  isle.later(hours(4) - minutes(1));
  EXPECT_THAT(sent(), IsEmpty());
  isle.later(minutes(1));
  EXPECT_THAT(sent(), UnorderedElementsAre(local("Leila Haddad"), local("Omar Reid")));
}

TEST_F(AnAlert, IsOneForEverythingThatIsUnread) {
  for (int i = 0; i < 30; ++i)
    mia_writes();
  EXPECT_THAT(sent(), SizeIs(1));
  for (int i = 0; i < 30; ++i) {
    isle.later(std::chrono::seconds(5));
    mia_writes();
    EXPECT_THAT(sent(), IsEmpty()) << i;
  }
  isle.later(minutes(3));
  EXPECT_THAT(sent(), ElementsAre(local("Leila Haddad")));
}

TEST_F(AnAlert, GoesToEverybodyWhoReadsOnADayWithoutARota) {
  isle.today_is("2026-10-17");
  mia_writes();
  EXPECT_THAT(sent(),
              UnorderedElementsAre(local("Leila Haddad"), local("Omar Reid"), local("Sam Okoye")));
}

TEST_F(AnAlert, GoesToEverybodyWhenWhoeverWasOnDutyHasLeft) {
  isle.site().data.writer().run([&](Database& db) { store::close_account(db, leila, isle.now()); });
  mia_writes();
  EXPECT_THAT(sent(), UnorderedElementsAre(local("Omar Reid"), local("Sam Okoye")));
}

TEST_F(AnAlert, GoesToTheDeputyAtOnceIfNoLetterReachesWhoeverIsOnDuty) {
  isle.site().data.writer().run([&](Database& db) {
    db.run("update person set email = 'le\u00efla@example.org' where id = ?", leila);
  });
  mia_writes();
  EXPECT_THAT(sent(), ElementsAre(local("Omar Reid")));
}

TEST_F(AnAlert, IsNotKeptBackByAClockThatWasAheadForAWhile) {
  mia_writes();
  isle.later(hours(24 * 30));
  EXPECT_THAT(sent(), SizeIs(testing::Ge(1U)));
  isle.later(-hours(24 * 30));
  mia_writes();
  EXPECT_THAT(sent(), SizeIs(testing::Ge(1U)));
}

TEST_F(AnAlert, ComesAsSoonAsSomebodyMayRead) {
  for (const std::string& reader : {leila, omar, sam})
    isle.site().data.writer().run(
        [&](Database& db) { store::close_account(db, reader, isle.now()); });
  mia_writes();
  EXPECT_THAT(sent(), IsEmpty());
  people.add("Jo Lane", Role::safeguarding_reader);
  EXPECT_THAT(sent(), ElementsAre(local("Jo Lane")));
}

TEST_F(AnAlert, IsWrittenOnceByTwoProcessesAndOnceAfterARestart) {
  mia_writes();
  partnership::Alerts other(isle.site());
  EXPECT_EQ(other.write_due(), 1);
  EXPECT_EQ(alerts.write_due(), 0);
  isle.restart();
  EXPECT_EQ(other.write_due(), 0);
}

TEST_F(AnAlert, IsNotTakenForSentWhenItsFolderCantBeMade) {
  mia_writes();
  alerts.write_due();
  mail::Post nowhere(isle.site(), mail::into_folder(MailDrop("/proc/none/mail")),
                     {"earshot@example.org", "https://x.example.org"}, mail::shipped_words());
  EXPECT_EQ(nowhere.send_due().sent, 0);
  isle.later(minutes(1));
  EXPECT_THAT(sent(), ElementsAre(local("Leila Haddad")));
}

TEST_F(AnAlert, IsNotSentOnceSomebodyHasOpenedIt) {
  mia_writes();
  alerts.write_due();
  opens(leila);
  EXPECT_THAT(sent(), IsEmpty());
}

TEST_F(AnAlert, GoesToTheDeputyAtOnceIfItCouldNotBeDelivered) {
  mia_writes();
  alerts.write_due();
  mail::Post refused(
      isle.site(),
      [](const Letter&) {
        return PostAnswer{Posted::refused, "550 No such person"};
      },
      {"earshot@example.org", "https://x.example.org"}, mail::shipped_words());
  EXPECT_EQ(refused.send_due().undelivered, 1);
  isle.later(minutes(5));
  EXPECT_THAT(sent(), ElementsAre(local("Omar Reid")));
}

}  // namespace
}  // namespace earshot
