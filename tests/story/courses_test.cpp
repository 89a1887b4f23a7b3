// SPDX-License-Identifier: Apache-2.0
// Ann of the partnership team brings in courses and registers, from the shell and over HTTPS.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <signal.h>

#include <charconv>
#include <fstream>
#include <iterator>

#include "running.h"
#include "web/form_on_page.h"

namespace earshot::story {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string courses =
    "Code,Title,Level,For,Cost,Learning outcome 1,Topic 1,Date,From,Until,Place\n"
    "NEG1,Neglect,,Children,45,notice neglect early,Neglect,14/10/2026,09:30,16:00,Newport\n"
    "NEG1,Neglect,,Children,45,notice neglect early,Neglect,02/12/2025,09:30,16:00,Newport\n";

const std::string people =
    "Course,Date,Name,Email,Status\n"
    "NEG1,02/12/2025,Tom Okafor,tom@example.org,Attended\n"
    "neg 1,02/12/2025,Sam Reed,tom@example.org,DNA\n"
    "NEG1,03/12/2025,Mia Cole,mia@example.org,Attended\n"
    "NEG2,02/12/2025,Ben Hale,ben@example.org,Attended\n";

class BringingInCourses : public ::testing::Test {
 protected:
  BringingInCourses() {
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / "config", folder.path() / "config",
             fs::copy_options::recursive);
    ann = run(folder, {"user", "add", "Ann Lee", "ann@example.org", "--role", "partnership-team"})
              .out;
  }
  Told earshot(const Words& words) { return run(folder, words); }

  Folder folder;
  std::string ann;  // with her link
};

TEST_F(BringingInCourses, TwiceChangesNothing) {
  const std::string file = folder.write("courses.csv", courses);
  const Told first = earshot({"course", "import", file, "--dry-run"});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_THAT(first.out, AllOf(HasSubstr("Neglect (NEG1): new, with 2 new sessions"),
                               HasSubstr("Nothing was.")));
  EXPECT_THAT(earshot({"course", "import", file}).out, HasSubstr("This was changed."));
  EXPECT_THAT(earshot({"course", "import", file}).out, HasSubstr("All of it is so already."));
}

TEST_F(BringingInCourses, LeadsToTheResultsOfACourse) {
  earshot({"course", "import", folder.write("courses.csv", courses)});
  EXPECT_THAT(earshot({"results", "--course", "NEG1"}).out,
              HasSubstr("No results of this course have been released yet."));
  const Told json = earshot({"results", "--course", "NEG1", "--json"});
  EXPECT_THAT(json.out, AllOf(HasSubstr("\"course\": \"NEG1\""), HasSubstr("\"releases\": []")));
  EXPECT_THAT(earshot({"results", "--course", "NEG1", "--csv"}).out,
              HasSubstr("NEG1,,,,,,,,,,,No results"));
  const Told none = earshot({"results", "--course", "NEG9"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_THAT(none.err, HasSubstr("There is no course with the code 'NEG9'."));
  const Told neither = earshot({"results"});
  EXPECT_EQ(neither.exit, 1);
  EXPECT_THAT(neither.err, HasSubstr("Say which survey, or --course"));
}

TEST_F(BringingInCourses, LeadsToTheResultsOfASubjectAndOfAYear) {
  earshot({"course", "import", folder.write("courses.csv", courses)});
  EXPECT_THAT(earshot({"results", "--subject", "Neglect"}).out,
              AllOf(HasSubstr("Neglect, all courses (neglect)"),
                    HasSubstr("No results of these courses have been released yet.")));
  const Told year = earshot({"results", "--year", "2026", "--json"});
  EXPECT_THAT(year.out,
              AllOf(HasSubstr("\"from\": \"2026-04-01\""), HasSubstr("\"until\": \"2027-03-31\""),
                    HasSubstr("\"asked_again\": []"), Not(HasSubstr("\"course\""))));
  const Told both = earshot({"results", "--subject", "neglect", "--year", "2026", "--csv"});
  EXPECT_THAT(both.out, HasSubstr("neglect,,,,,,,,,,,No results of these courses"));
  EXPECT_EQ(both.exit, 0);
  const Told none = earshot({"results", "--subject", "weather"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_THAT(none.err, HasSubstr("There is no topic 'weather' on the partnership's list."));
  EXPECT_EQ(earshot({"results", "--course", "NEG1", "--subject", "neglect"}).exit, 2);
  EXPECT_EQ(earshot({"results", "--course", "NEG1", "--year", "2026"}).exit, 2);
  EXPECT_EQ(earshot({"results", "--year", "soon"}).exit, 2);
}

TEST_F(BringingInCourses, IsAllOrNothing) {
  const std::string file = folder.write(
      "courses.csv",
      courses + "DA2,Domestic abuse,,Everybody,a lot,know it,No such topic,,,,\n,x,,,,,,,,,\n");
  const Told told = earshot({"course", "import", file});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err,
              AllOf(HasSubstr("row 4: \"Everybody\" is nobody's side"),
                    HasSubstr("row 4: \"a lot\" is no sum of money"),
                    HasSubstr("row 4: There is no topic \"No such topic\""),
                    HasSubstr("row 5: Write the code"), HasSubstr("Nothing was changed.")));
}

TEST_F(BringingInCourses, ThenTheirRegistersTellsWhatCannotBeRead) {
  earshot({"course", "import", folder.write("courses.csv", courses)});
  const std::string file = folder.write("register.csv", people);
  const Told dry = earshot({"attendance", "import", file, "--dry-run"});
  EXPECT_EQ(dry.exit, 1);
  EXPECT_THAT(
      dry.err,
      AllOf(HasSubstr("\"Status\" as came"),
            HasSubstr("row 5: is of a course that we do not know: NEG2. Did you mean NEG1?"),
            HasSubstr("There is no session of Neglect on 3 December 2025")));
  EXPECT_THAT(dry.out, AllOf(HasSubstr("2 new, 0 changed, 0 as they were."),
                             HasSubstr("Nothing was changed.")));
  EXPECT_THAT(earshot({"attendance", "import", file}).out,
              HasSubstr("2 new, 0 changed, 0 as they were."));
  EXPECT_THAT(earshot({"attendance", "import", file, "--add-sessions"}).out,
              HasSubstr("1 new, 0 changed, 2 as they were."));
  const Told again = earshot({"attendance", "import", file, "--add-sessions"});
  EXPECT_THAT(again.out, AllOf(HasSubstr("0 new, 0 changed, 3 as they were."),
                               HasSubstr("There was nothing to change.")));
  EXPECT_THAT(again.out + again.err, Not(HasSubstr("tom@example.org")));
}

TEST_F(BringingInCourses, ThenTheirRegistersSaysHowToAskForWhatIsNotUnderstood) {
  earshot({"course", "import", folder.write("courses.csv", courses)});
  const std::string odd = folder.write("odd.csv", "Who,What,When\nTom,NEG1,02/12/2025\n");
  EXPECT_THAT(earshot({"attendance", "import", odd}).err,
              HasSubstr("Choose the column that says who it is"));
  EXPECT_THAT(earshot({"attendance", "import", odd, "--column", "Who = name", "--column",
                       "What=code", "--column", "When = day"})
                  .out,
              HasSubstr("1 new"));
  EXPECT_EQ(earshot({"attendance", "import", odd, "--column", "Who = person"}).exit, 2);
  const std::string ticks =
      folder.write("ticks.csv", "Course,Date,Name,Attended\nNEG1,02/12/2025,Tom,\n");
  const Told open = earshot({"attendance", "import", ticks});
  EXPECT_EQ(open.exit, 2);
  EXPECT_THAT(open.err, HasSubstr("--blank attended"));
  EXPECT_EQ(earshot({"attendance", "import", "nothing.csv"}).exit, 1);
}

// A browser of one person that keeps its cookie.
class Browser {
 public:
  Browser(const Folder& folder, int port) : client_("127.0.0.1", port) {
    client_.enable_server_certificate_verification(true);
    client_.set_ca_cert_path((folder.path() / "earshot-keys/tls/this-machine.pem").c_str());
    client_.set_read_timeout(60);
  }

  std::string get(const std::string& path) { return keep(client_.Get(path.c_str(), cookies())); }
  std::string post(const std::string& path, std::vector<std::pair<std::string, std::string>> form) {
    form.emplace_back("token", token_);
    httplib::Params params(form.begin(), form.end());
    return keep(client_.Post(path.c_str(), cookies(), params));
  }
  std::string send_file(const std::string& path, const std::string& bytes) {
    const httplib::MultipartFormDataItems items{
        {"token", token_, "", ""}, {"step", "read", "", ""}, {"file", bytes, "register.xlsx", ""}};
    return keep(client_.Post(path.c_str(), cookies(), items));
  }
  int status() const { return status_; }
  const std::string& location() const { return location_; }

 private:
  httplib::Headers cookies() const {
    return cookie_.empty() ? httplib::Headers{} : httplib::Headers{{"Cookie", cookie_}};
  }
  std::string keep(const httplib::Result& result) {
    if (!result)
      return "nothing came: " + httplib::to_string(result.error());
    status_ = result->status;
    location_ = result->get_header_value("Location");
    if (const std::string set = result->get_header_value("Set-Cookie"); !set.empty())
      cookie_ = set.substr(0, set.find(';'));
    const std::string before = "name=\"token\" value=\"";
    if (const std::size_t at = result->body.find(before); at != std::string::npos)
      token_ = result->body.substr(at + before.size(),
                                   result->body.find('"', at + before.size()) - at - before.size());
    return result->body;
  }

  httplib::SSLClient client_;
  std::string cookie_, token_, location_;
  int status_ = 0;
};

int port_in(const std::string& said) {
  const std::string before = "https://127.0.0.1:";
  const auto from = said.find(before) + before.size();
  int port = 0;
  std::from_chars(said.data() + from, said.data() + said.size(), port);
  return port;
}

TEST_F(BringingInCourses, OverHttpsIsForWhoeverRunsThemAndShowsFirstWhatWouldChange) {
  earshot({"course", "import", folder.write("courses.csv", courses)});
  Running server{folder, {"serve", "--listen", "127.0.0.1:0"}};
  const int port = port_in(server.heard("Ctrl-C stops it."));

  Browser stranger(folder, port);
  EXPECT_THAT(stranger.get("/courses/register"), Not(HasSubstr("Bring in a register")));
  EXPECT_NE(stranger.status(), 200);
  EXPECT_THAT(stranger.send_file("/courses/register", people), Not(HasSubstr("Tom Okafor")));

  Browser browser(folder, port);
  const std::string welcome = ann.substr(ann.find("/welcome/"), 9 + 43);
  browser.get(welcome);
  browser.post(welcome, {{"password", "seven purple teapots"}, {"again", "seven purple teapots"}});
  EXPECT_EQ(browser.status(), 303);
  browser.get("/courses/register");
  ASSERT_EQ(browser.status(), 200);
  std::string page = browser.send_file("/courses/register", people);
  EXPECT_THAT(page, HasSubstr("Which column is what?"));
  page = browser.post("/courses/register", fields_of(page));
  EXPECT_THAT(page, AllOf(HasSubstr("Bring it in: 3 new"), HasSubstr("Did you mean NEG1?")));
  auto form = fields_of(page);
  form.emplace_back("do", "keep");
  browser.post("/courses/register", form);
  EXPECT_EQ(browser.status(), 303);
  EXPECT_THAT(browser.get(browser.location()), HasSubstr("2 people added, 0 changed."));
  EXPECT_EQ(server.stop(SIGTERM), 0);
  EXPECT_THAT(server.err(), Not(HasSubstr("tom@example.org")));
}

}  // namespace
}  // namespace earshot::story
