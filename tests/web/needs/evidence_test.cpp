// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class EvidenceOnPages : public WorkforceGroup {
 protected:
  EvidenceOnPages() { open_cycle(); }

  std::string piece_of(Visitor& who, const Form& form = finding()) {
    return leads_to(enter(who, form));
  }
  void agree() {
    isle().site().data.writer().run([](Database& db) {
      Cycle wanted = store::find_cycle(db, "c1").value();
      wanted.state = CycleState::agreed;
      wanted.agreed_by = "The group";
      wanted.agreed_on = day("2026-11-20");
      store::change_cycle(db, wanted);
    });
  }
};

TEST_F(EvidenceOnPages, IsNotForWhoeverNeitherDrawsUpNeedsNorEntersFindings) {
  const std::string piece = piece_of(joan);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const std::string& path :
         {std::string("/needs/c1/evidence"), std::string("/needs/c1/evidence/new"), piece,
          piece + "/change", piece + "/withdraw"})
      EXPECT_THAT(other.get(path).body, Not(HasSubstr("Audit of neglect"))) << path;
    for (const std::string& path :
         {std::string("/needs/c1/evidence/new"), piece + "/change", piece + "/withdraw"})
      EXPECT_EQ(other.post(path, changed(finding(), "reason", "Because")).status, 403) << path;
  }
  EXPECT_THAT(on_file(), SizeIs(1));
  EXPECT_TRUE(on_file().front().stands());
}

TEST_F(EvidenceOnPages, IsNowhereWhereThereIsNoCycleOrPiece) {
  for (const char* path : {"/needs/none/evidence", "/needs/none/evidence/new",
                           "/needs/evidence/none", "/needs/evidence/none/change",
                           "/needs/evidence/none/withdraw", "/needs/none/evidence/blank.csv"})
    EXPECT_EQ(joan.get(path).status, 404) << path;
}

TEST_F(EvidenceOnPages, IsEnteredWithTheRubricBesideTheSeverities) {
  const Shown form = joan.get("/needs/c1/evidence/new");
  for (const SeverityRow& row : all_severities)
    EXPECT_THAT(form.body, HasSubstr(row.rubric.substr(row.rubric.size() - 12)));
  EXPECT_THAT(form.body, AllOf(HasSubstr("Name no child"), Not(HasSubstr("Old words"))));
  const std::string piece = piece_of(joan);
  EXPECT_THAT(
      joan.get(piece + "?done=entered").body,
      AllOf(HasSubstr("The evidence has been entered"), HasSubstr("Audit of neglect, paragraph 4"),
            HasSubstr("3 (Finding)"), HasSubstr("A finding of an audit"), HasSubstr("3 June 2026"),
            HasSubstr("Joan Reed, 20 November 2026"), HasSubstr("7 of 12 files")));
  EXPECT_THAT(nia.get("/needs").body, HasSubstr(">1<"));
}

TEST_F(EvidenceOnPages, IsTypedOnceMoreAndNothingIsLostWhenSomethingIsWrong) {
  for (const auto& [name, value, sentence] : std::vector<std::array<std::string, 3>>{
           {"source", "", "Say where it comes from"},
           {"reference", " ", "Write the document"},
           {"kind", "", "Say what kind it is"},
           {"topic", "neglct", "There is no topic"},
           {"severity", "", "from 0 to 4"},
           {"found_on-month", "13", "&quot;3/13/2026&quot; is no day"},
           {"found_on-year", "2027", "still to come"}}) {
    const Shown page = enter(joan, changed(finding(), name, value));
    EXPECT_EQ(page.status, 422) << sentence;
    EXPECT_THAT(page.body, AllOf(HasSubstr(sentence), HasSubstr("7 of 12 files")));
  }
  EXPECT_THAT(on_file(), IsEmpty());
}

TEST_F(EvidenceOnPages, OfAForumIsNoFinding) {
  EXPECT_THAT(enter(joan, changed(finding(), "source", "forum")).body,
              HasSubstr("From a practitioner forum it is 2 at most"));
}

TEST_F(EvidenceOnPages, TwiceIsThereAlready) {
  piece_of(joan);
  const Shown again = enter(nia);
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(again.body, HasSubstr("stands already, about the same people"));
  EXPECT_EQ(enter(nia, changed(finding(), "agency", "police")).status, 303);
  EXPECT_THAT(on_file(), SizeIs(2));
}

TEST_F(EvidenceOnPages, IsChangedByAnotherPieceAndStaysOnFile) {
  const std::string first = piece_of(joan);
  const Shown form = nia.get(first + "/change");
  EXPECT_THAT(form.body, AllOf(HasSubstr("takes the place"), HasSubstr("7 of 12 files"),
                               HasSubstr("value=\"2026\"")));
  const std::string second =
      leads_to(nia.post(first + "/change", changed(finding(), "severity", "4")));
  ASSERT_NE(first, second);
  EXPECT_THAT(nia.get(second).body,
              AllOf(HasSubstr("Its history"), HasSubstr("Joan Reed"), HasSubstr("Nia Price"),
                    HasSubstr("Severity: 4 (Most serious), before that 3 (Finding)")));
  const Shown old = joan.get(first);
  EXPECT_THAT(old.body, AllOf(HasSubstr("It counts no more"), HasSubstr("href=\"" + second + "\""),
                              HasSubstr("3 (Finding)"), Not(HasSubstr(first + "/change"))));
  const Shown list = joan.get("/needs/c1/evidence");
  EXPECT_THAT(list.body, AllOf(HasSubstr("<s><a class=\"govuk-link\" href=\"" + first + "\""),
                               HasSubstr("1 piece of evidence stands"),
                               HasSubstr("1 was changed or withdrawn")));
}

TEST_F(EvidenceOnPages, IsNotChangedByWhoeverWasSlowerNorIntoTheSame) {
  const std::string first = piece_of(joan);
  EXPECT_THAT(nia.post(first + "/change", finding()).body, HasSubstr("Nothing here is otherwise"));
  EXPECT_EQ(joan.post(first + "/change", changed(finding(), "severity", "4")).status, 303);
  const Shown slower = nia.post(first + "/change", changed(finding(), "finding", "Nia typed this"));
  EXPECT_THAT(slower.body, AllOf(HasSubstr("Somebody else changed this while you were at it"),
                                 HasSubstr("Nia typed this")));
  EXPECT_THAT(on_file(), SizeIs(2));
  // What she saves now takes the place of what stands.
  const std::string second = on_file().back().piece.id == first.substr(first.rfind('/') + 1)
                                 ? on_file().front().piece.id
                                 : on_file().back().piece.id;
  EXPECT_THAT(slower.body, HasSubstr("action=\"/needs/evidence/" + second + "/change\""));
  EXPECT_EQ(nia.post("/needs/evidence/" + second + "/change",
                     changed(finding(), "finding", "Nia typed this"))
                .status,
            303);
  EXPECT_THAT(on_file(), SizeIs(3));
}

TEST_F(EvidenceOnPages, IsWithdrawnWithAReasonThatStaysBesideIt) {
  const std::string piece = piece_of(joan);
  EXPECT_THAT(joan.post(piece + "/withdraw", {{"reason", " "}}).body,
              HasSubstr("Write why it is withdrawn"));
  EXPECT_TRUE(on_file().front().stands());
  EXPECT_EQ(joan.post(piece + "/withdraw", {{"reason", "It was another town"}}).status, 303);
  EXPECT_THAT(joan.get(piece).body,
              AllOf(HasSubstr("Withdrawn"), HasSubstr("It was another town"),
                    HasSubstr("7 of 12 files"), Not(HasSubstr(piece + "/change"))));
  EXPECT_THAT(joan.get("/needs/c1/evidence").body,
              AllOf(HasSubstr("<s>"), HasSubstr("0 pieces of evidence stand")));
  EXPECT_THAT(joan.post(piece + "/withdraw", {{"reason", "Again"}}).header("Location"),
              HasSubstr("too-late"));
}

TEST_F(EvidenceOnPages, LosesWordsThatNameSomebodyForGood) {
  const std::string first =
      piece_of(joan, changed(finding(), "finding", "Mrs Okonkwo-Marsh wrote no chronology"));
  const std::string second = leads_to(joan.post(first + "/change", finding()));
  joan.post(second + "/withdraw", {{"reason", "It named somebody"}, {"names_somebody", "yes"}});
  for (const std::string& path : {first, second, std::string("/needs/c1/evidence")})
    EXPECT_THAT(joan.get(path).body,
                AllOf(Not(HasSubstr("Okonkwo")), Not(HasSubstr("Audit of neglect"))))
        << path;
  EXPECT_THAT(joan.get(second).body,
              AllOf(HasSubstr("Words deleted"), HasSubstr("Deleted, because it named somebody"),
                    HasSubstr("3 (Finding)")));
}

TEST_F(EvidenceOnPages, IsFoundByTopicAndSource) {
  piece_of(joan);
  piece_of(joan,
           changed(changed(finding(), "topic", "domestic_abuse"), "reference", "Audit of May"));
  const std::string neglect = joan.get("/needs/c1/evidence?topic=neglect").body;
  EXPECT_THAT(neglect, AllOf(HasSubstr("Audit of neglect"), Not(HasSubstr("Audit of May"))));
  EXPECT_THAT(joan.get("/needs/c1/evidence?source=forum").body,
              HasSubstr("There is no evidence of this topic and source"));
  EXPECT_THAT(joan.get("/needs/c1/evidence?topic=nonsense&source=gossip").body,
              AllOf(HasSubstr("Audit of neglect"), HasSubstr("Audit of May")));
}

TEST_F(EvidenceOnPages, StandsFiftyToAPage) {
  isle().site().data.writer().run([](Database& db) {
    for (int at = 0; at < 51; ++at) {
      Evidence piece = tests::audit_of_neglect("e" + std::to_string(at));
      piece.reference = "Paragraph " + std::to_string(at);
      store::add_evidence(db, piece);
    }
  });
  EXPECT_THAT(joan.get("/needs/c1/evidence").body, HasSubstr("Page 1 of 2"));
  EXPECT_THAT(joan.get("/needs/c1/evidence?topic=neglect&page=2").body,
              AllOf(HasSubstr("Page 2 of 2"), HasSubstr("?topic=neglect&amp;page=1")));
}

TEST_F(EvidenceOnPages, IsClosedOnceTheCycleIsAgreed) {
  const std::string piece = piece_of(joan);
  agree();
  for (const std::string& path :
       {std::string("/needs/c1/evidence/new"), std::string("/needs/c1/evidence/file"),
        piece + "/change", piece + "/withdraw"}) {
    EXPECT_EQ(joan.get(path).status, 303) << path;
    EXPECT_EQ(joan.post(path, changed(finding(), "reason", "Because")).status, 303) << path;
  }
  EXPECT_THAT(joan.get("/needs/c1/evidence?done=closed").body,
              HasSubstr("takes no evidence any more"));
  EXPECT_THAT(on_file(), SizeIs(1));
  EXPECT_TRUE(on_file().front().stands());
}

TEST_F(EvidenceOnPages, IsShownAsTextWhateverItTriesToBe) {
  const std::string piece =
      piece_of(joan, changed(finding(), "reference", "<script>alert(1)</script>"));
  for (const std::string& path : {piece, std::string("/needs/c1/evidence")})
    EXPECT_THAT(joan.get(path).body, AllOf(Not(HasSubstr("<script>alert")),
                                           HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;")));
}

TEST_F(EvidenceOnPages, IsOnTheStaffRecordWithoutWhatItSays) {
  const std::string piece = piece_of(joan);
  joan.post(piece + "/withdraw", {{"reason", "It was another town"}});
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("entered evidence from an audit for the cycle &quot;2026-27&quot;"),
                    HasSubstr("withdrew evidence from an audit"), Not(HasSubstr("paragraph 4")),
                    Not(HasSubstr("another town"))));
}

}  // namespace
}  // namespace earshot::web
