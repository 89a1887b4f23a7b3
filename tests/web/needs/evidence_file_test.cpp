// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/a_workbook.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr auto path = "/needs/c1/evidence/file";
const std::string headings = "Source,Reference,Kind,Topic,Severity,Day,What was found,Agency\n";
const std::string two =
    "Audit,Audit of neglect,Expert judgement,Neglect,3,03/06/2026,Found,Police\n"
    "Practitioner forum,Forum of May,Coded text,Domestic abuse,2,12/05/2026,Said,\n";

class AFileOnPages : public WorkforceGroup {
 protected:
  AFileOnPages() { open_cycle(); }

  static Shown sends(Visitor& who, const std::string& file) {
    who.get(path);
    const auto part = [](const std::string& head, const std::string& body) {
      return "--xyz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
    };
    return who.send({.method = "POST",
                     .target = path,
                     .headers = {{"content-type", "multipart/form-data; boundary=xyz"}},
                     .body = part("name=\"token\"", who.token) + part("name=\"step\"", "read") +
                             part("name=\"file\"; filename=\"evidence.csv\"", file) +
                             "--xyz--\r\n"});
  }
  static Shown keeps(Visitor& who, const Shown& preview) {
    return who.post(path, fields_of(preview.body));
  }
};

TEST_F(AFileOnPages, IsNotBroughtInByWhoeverEntersNoEvidence) {
  for (const Role role : {Role::training_lead, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    EXPECT_EQ(other.get(path).status, 403);
    EXPECT_EQ(other.post(path, {{"step", "read"}, {"pasted", headings + two}}).status, 403);
    EXPECT_EQ(other.get("/needs/c1/evidence/blank.csv").status, 403);
  }
  EXPECT_THAT(on_file(), IsEmpty());
}

TEST_F(AFileOnPages, IsKeptOnlyOnceSomebodyHasSeenWhatItAdds) {
  const Shown preview = sends(nia, headings + two);
  EXPECT_THAT(preview.body, AllOf(HasSubstr("What the file would add"),
                                  HasSubstr("Audit of neglect"), HasSubstr("Bring in 2 pieces")));
  EXPECT_THAT(on_file(), IsEmpty());
  const Shown done = keeps(nia, preview);
  ASSERT_EQ(done.status, 303);
  EXPECT_THAT(nia.get(done.header("Location")).body,
              AllOf(HasSubstr("2 pieces of evidence have been brought in."),
                    HasSubstr("2 pieces of evidence stand")));
  EXPECT_THAT(on_file(), SizeIs(2));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              HasSubstr("brought in a file of evidence for the cycle &quot;2026-27&quot;"));
}

TEST_F(AFileOnPages, AddsNothingTheSecondTimeAndSaysWhatItSaysOtherwise) {
  keeps(nia, sends(nia, headings + two));
  EXPECT_THAT(sends(nia, headings + two).body,
              AllOf(HasSubstr("The file adds nothing"), Not(HasSubstr("Bring in"))));
  std::string other = headings + two;
  other.replace(other.find(",3,"), 3, ",4,");
  EXPECT_THAT(sends(nia, other).body, HasSubstr("Otherwise in the file: Severity"));
}

TEST_F(AFileOnPages, OffersNothingWhileSomethingHasToBePutRight) {
  const Shown preview = sends(nia, headings + two + "Audit,Other,Measured,neglct,3,1/6/2026,x,\n");
  EXPECT_THAT(preview.body, AllOf(HasSubstr("What has to be put right"),
                                  HasSubstr("Did you mean &quot;Neglect&quot;?"),
                                  Not(HasSubstr("value=\"keep\""))));
}

TEST_F(AFileOnPages, OfOnePersonIsNobodyElsesToBringIn) {
  const Shown preview = sends(nia, headings + two);
  const Shown page = joan.post(path, fields_of(preview.body));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Choose it once more"));
  EXPECT_THAT(on_file(), IsEmpty());
}

TEST_F(AFileOnPages, IsShownAgainIfSomebodyElseWasQuicker) {
  const Shown preview = sends(nia, headings + two);
  keeps(joan, sends(joan, headings + two.substr(0, two.find('\n') + 1)));
  const Shown again = keeps(nia, preview);
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(again.body, AllOf(HasSubstr("since you looked"), HasSubstr("Bring in 1 piece")));
  EXPECT_EQ(keeps(nia, again).status, 303);
  EXPECT_THAT(on_file(), SizeIs(2));
}

TEST_F(AFileOnPages, MayBePastedOrAWorkbook) {
  std::string tabs = headings + two;
  for (char& letter : tabs)
    letter = letter == ',' ? '\t' : letter;
  EXPECT_THAT(nia.post(path, {{"step", "read"}, {"pasted", tabs}}).body,
              HasSubstr("Bring in 2 pieces"));
  EXPECT_THAT(
      sends(nia, tests::workbook_of("<row r=\"1\">" + tests::text_cell("A1", "Name") + "</row>"))
          .body,
      HasSubstr("There is no row of headings"));
}

TEST_F(AFileOnPages, ThatIsNoneIsToldInASentence) {
  const Shown page = sends(nia, "%PDF-1.7");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("This is a PDF"));
  EXPECT_THAT(nia.post(path, {{"step", "read"}}).body, HasSubstr("Choose a file, or paste"));
}

TEST_F(AFileOnPages, HasABlankOneToBeginWith) {
  const Shown file = nia.get("/needs/c1/evidence/blank.csv");
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(file.header("Content-Disposition"), HasSubstr("evidence.csv"));
  EXPECT_THAT(file.body, HasSubstr("Source,Reference,Day,Kind,Topic,Severity,What was found"));
}

}  // namespace
}  // namespace earshot::web
