// SPDX-License-Identifier: Apache-2.0
// Priya leads Neglect and brings in its register; Ravi leads another course; Nia of the partnership team
// brings in registers of all courses at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "base/a_workbook.h"
#include "courses/roll.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/registers.h"
#include "store/sessions_of_courses.h"
#include "web/form_on_page.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Form = Visitor::Form;

constexpr auto one = "/sessions/s1/register";
constexpr auto many = "/courses/register";

void say(Form& form, const std::string& name, const std::string& value) {
  std::erase_if(form, [&](const auto& field) { return field.first == name; });
  form.emplace_back(name, value);
}

class ARegister : public InTheTeam {
 protected:
  ARegister() {
    list(List::agencies, "hampshire_police", "Police", {});
    isle().site().data.writer().run([&](Database& db) {
      store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
      store::add_course(db, {.id = "c2", .code = "DA2", .title = "Domestic abuse"});
      store::hold(db, {"course", "c1", priya_id});
      store::hold(db, {"course", "c2", ravi_id});
      store::add_session_of_course(db, on("s1", "c1", "2026-10-14"));
      store::add_session_of_course(db, on("s2", "c2", "2026-10-15"));
    });
    day_is("2026-11-20");
    const Visitor again = signed_in_as(office, priya_id);
    priya.cookie = again.cookie;
    priya.token = again.token;
  }

  static CourseSession on(const std::string& id, const std::string& course,
                          const std::string& text) {
    return {.id = id,
            .course = course,
            .days = {{day(text), std::chrono::hours(9), std::chrono::hours(16)}}};
  }

  static Shown sends(Visitor& who, const std::string& path, const std::string& file) {
    who.get(path);
    const auto part = [](const std::string& head, const std::string& body) {
      return "--xyz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
    };
    return who.send({.method = "POST",
                     .target = path,
                     .headers = {{"content-type", "multipart/form-data; boundary=xyz"}},
                     .body = part("name=\"token\"", who.token) + part("name=\"step\"", "read") +
                             part("name=\"file\"; filename=\"register.csv\"", file) +
                             "--xyz--\r\n"});
  }
  static Shown presses(Visitor& who, const std::string& path, const Shown& page,
                       const std::string& button) {
    Form form = fields_of(page.body);
    if (!button.empty())
      form.emplace_back("do", button);
    return who.post(path, form);
  }
  // From the file to what would change, as it is guessed.
  static Shown looks(Visitor& who, const std::string& path, const std::string& file) {
    Shown page = sends(who, path, file);
    if (page.body.find("Which column is what?") != page.body.npos)
      page = presses(who, path, page, "");
    return page;
  }

  std::map<std::string, Attendance> there(const std::string& session = "s1") {
    std::map<std::string, Attendance> found;
    for (const Attendance& row : courses::whole_roll(isle().site(), read(), session).people)
      found.emplace(courses::called(row.who), row);
    return found;
  }

  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  std::string ravi_id = people.add("Ravi Shah", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
};

const std::string plain =
    "Name,Email,Status\r\nTom Okafor,tom@example.org,Attended\r\n"
    "Sam Reed,tom@example.org,Did not attend\r\n";

TEST_F(ARegister, IsBroughtInByNobodyWhoDoesNotLeadTheCourse) {
  Visitor ravi = signed_in_as(office, ravi_id);
  EXPECT_EQ(ravi.get(one).status, 404);
  EXPECT_EQ(ravi.post(one, {{"step", "read"}, {"pasted", plain}}).status, 404);
  EXPECT_EQ(ravi.get(many).status, 403);
  EXPECT_EQ(ravi.post(many, {{"step", "read"}, {"pasted", plain}}).status, 403);
  EXPECT_THAT(there(), IsEmpty());
}

TEST_F(ARegister, OfOnePersonIsNobodyElsesToBringIn) {
  const Form seen = fields_of(sends(priya, one, plain).body);
  const Shown page = nia.post(one, seen);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Choose it once more"));
}

TEST_F(ARegister, IsKeptOnlyOnceSomebodyHasSeenWhatItChanges) {
  const Shown columns = sends(priya, one, plain);
  EXPECT_THAT(columns.body, AllOf(HasSubstr("Which column is what?"), HasSubstr("Column 2: Email"),
                                  HasSubstr("Such as tom@example.org")));
  const Shown preview = presses(priya, one, columns, "");
  EXPECT_THAT(preview.body, AllOf(HasSubstr("Tom Okafor"), HasSubstr("Bring it in: 2 new")));
  EXPECT_THAT(there(), IsEmpty());
  const Shown done = presses(priya, one, preview, "keep");
  EXPECT_EQ(done.status, 303);
  EXPECT_THAT(priya.get(done.header("Location")).body, HasSubstr("2 people added, 0 changed."));
  EXPECT_THAT(there(), SizeIs(2));
  EXPECT_EQ(there().at("Sam Reed").came, Came::absent);
}

TEST_F(ARegister, ChangesNothingTheSecondTimeAndItsColumnsAreRemembered) {
  presses(priya, one, looks(priya, one, plain), "keep");
  const Shown again = sends(priya, one, plain);
  EXPECT_THAT(again.body, AllOf(HasSubstr("Nothing would change"), Not(HasSubstr("Bring it in"))));
}

TEST_F(ARegister, TravelsSealedAndNotInTheOpen) {
  const Shown columns = sends(priya, one, plain + "Nobody Else,secret@example.org,DNA\r\n");
  const Form form = fields_of(columns.body);
  for (const auto& [name, value] : form)
    EXPECT_THAT(value, Not(HasSubstr("secret"))) << name;
}

TEST_F(ARegister, IsGoneAfterHalfADay) {
  const Shown columns = sends(priya, one, plain);
  isle().later(std::chrono::hours(13));
  const Visitor again = signed_in_as(office, priya_id);
  priya.cookie = again.cookie;
  priya.token = again.token;
  EXPECT_THAT(presses(priya, one, columns, "").body, HasSubstr("Choose it once more"));
}

TEST_F(ARegister, AsksWhatItMeansIfSomeRowsSayNothing) {
  const Shown columns = sends(priya, one, "Name,Attended\nTom,Y\nSam,\n");
  Form form = fields_of(columns.body);
  const Shown asked = priya.post(one, form);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, HasSubstr("Choose what it means"));
  say(form, "blank", "absent");
  presses(priya, one, priya.post(one, form), "keep");
  EXPECT_EQ(there().at("Sam").came, Came::absent);
}

TEST_F(ARegister, AsksWhatAWordMeansAndRemembersIt) {
  const std::string file = "Name,Organisation\nTom,The Constabulary\nSam,The Constabulary\n";
  const Shown preview = looks(priya, one, file);
  EXPECT_THAT(preview.body, AllOf(HasSubstr("The Constabulary"), HasSubstr("In 2 rows"),
                                  HasSubstr("which we do not know")));
  Form form = fields_of(preview.body);
  say(form, "word-1", "hampshire_police");
  form.emplace_back("do", "words");
  const Shown known = priya.post(one, form);
  EXPECT_THAT(known.body, HasSubstr("now that those words are known"));
  presses(priya, one, known, "keep");
  EXPECT_EQ(there().at("Tom").who.agency, "hampshire_police");
  EXPECT_THAT(sends(priya, one, file).body, HasSubstr("Nothing would change"));
}

TEST_F(ARegister, ShowsWhatAWordChangesBeforeItIsKept) {
  const Shown preview = looks(priya, one, "Name,Organisation\nTom,Poilce\nSam,\n");
  EXPECT_THAT(preview.body, HasSubstr("Did you mean Police?"));
  const Shown again = presses(priya, one, preview, "keep");
  EXPECT_THAT(again.body,
              AllOf(HasSubstr("now that those words are known"), HasSubstr("Bring it in: 2 new")));
  EXPECT_THAT(there(), IsEmpty());
}

TEST_F(ARegister, TakesNoWordForWhatIsOnNoList) {
  Form form = fields_of(looks(priya, one, "Name,Organisation\nTom,Acme\n").body);
  say(form, "word-1", "no_such_agency");
  form.emplace_back("said", "agency=nor_this=acme");
  form.emplace_back("do", "words");
  EXPECT_THAT(priya.post(one, form).body, HasSubstr("which we do not know"));
}

TEST_F(ARegister, LeavesOutRowsThatCannotBeReadAndSaysWhy) {
  const Shown preview = looks(priya, one, "Name,Email\nTom,tom@\nSam,sam@example.org\n");
  EXPECT_THAT(preview.body, AllOf(HasSubstr("be right: tom@"), HasSubstr("Bring it in: 1 new")));
  presses(priya, one, preview, "keep");
  EXPECT_THAT(there(), SizeIs(1));
}

TEST_F(ARegister, IsShownAgainIfSomebodyElseWasQuicker) {
  const Shown preview = looks(priya, one, plain);
  presses(nia, one, looks(nia, one, plain), "keep");
  const Shown again = presses(priya, one, preview, "keep");
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(again.body, HasSubstr("Somebody changed something since you looked"));
  EXPECT_THAT(there(), SizeIs(2));
}

TEST_F(ARegister, SaysOfAFileThatIsNoneWhatToDo) {
  const Shown page = sends(priya, one, "%PDF-1.7");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("This is a PDF"));
  EXPECT_THAT(priya.post(one, {{"step", "read"}}).body, HasSubstr("Choose a file, or paste"));
}

TEST_F(ARegister, MayBeAWorkbook) {
  const std::string file = tests::workbook_of(
      "<row r=\"4\">" + tests::text_cell("A4", "Full name") +
      tests::text_cell("B4", "Date attended") + "</row><row r=\"5\">" +
      tests::text_cell("A5", "Tom Okafor") + tests::number_cell("B5", "46309", 1) + "</row>");
  presses(priya, one, looks(priya, one, file), "keep");
  EXPECT_EQ(there().at("Tom Okafor").came, Came::attended);
}

TEST_F(ARegister, OfACancelledSessionIsNotThere) {
  isle().site().data.writer().run([&](Database& db) {
    auto session = store::find_session_of_course(db, "s1").value();
    session.cancelled_on = day("2026-10-01");
    store::change_session_of_course(db, session);
  });
  EXPECT_EQ(priya.get(one).status, 404);
}

TEST_F(ARegister, OfManyCoursesAddsSessionsOnlyIfThatIsSaid) {
  const std::string file =
      "Course,Date,Name\nNEG1,14/10/2026,Tom\nDomestic abuse,15/10/2026,Tom\n"
      "DA2,01/07/2026,Amal\nXX9,01/07/2026,Amal\n";
  const Shown preview = looks(nia, many, file);
  EXPECT_THAT(preview.body, AllOf(HasSubstr("Domestic abuse, 1 July 2026: 1 person"),
                                  HasSubstr("we do not know: XX9")));
  const Shown done = presses(nia, many, preview, "keep");
  EXPECT_THAT(nia.get(done.header("Location")).body, HasSubstr("2 people added, 0 changed."));
  EXPECT_THAT(there("s1"), SizeIs(1));
  EXPECT_THAT(store::sessions_of_course(read(), "c2"), SizeIs(1));

  const Shown again = sends(nia, many, file);
  EXPECT_THAT(presses(nia, many, again, "keep").body, HasSubstr("Tick this to add them"));
  Form form = fields_of(again.body);
  say(form, "add_sessions", "yes");
  form.emplace_back("do", "keep");
  EXPECT_EQ(nia.post(many, form).status, 303);
  ASSERT_THAT(store::sessions_of_course(read(), "c2"), SizeIs(2));
  EXPECT_THAT(sends(nia, many, file).body, HasSubstr("Nothing would change"));
}

}  // namespace
}  // namespace earshot::web
