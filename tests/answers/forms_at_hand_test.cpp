// SPDX-License-Identifier: Apache-2.0
#include "answers/forms_at_hand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/form_json.h"
#include "forms/write_form.h"
#include "people.h"
#include "store/form_versions.h"
#include "store/own_forms.h"

namespace earshot::answers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class FormsAtHand : public ::testing::Test {
 protected:
  void keep(const Form& form, std::string copy_of = "child-feedback") {
    const Lists lists = lists_for_forms(isle.read(), shelf);
    isle.site().data.writer().run([&](Database& db) {
      return store::add_own_form(
          db, {form.name, std::move(copy_of), forms::write_form(form, lists).text,
               day("2026-10-14"), "p-priya"});
    });
  }
  std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const FormAtHand& each : forms_at_hand(isle.read(), shelf))
      found.push_back(each.form.name);
    return found;
  }
  static Form wight() {
    Form form = child_form();
    form.name = "wight-children";
    form.title["en"] = "And how was it for you?";
    return form;
  }
  Partnership isle;
  Shelf shelf{{course_form(), child_form(), record_form()}, {}};
};

TEST_F(FormsAtHand, AreThoseThatCameWithTheProgramWhereThereAreNoOthers) {
  EXPECT_THAT(names(), ElementsAre("facilitator-record", "child-feedback", "post-course"));
  EXPECT_FALSE(find_form(isle.read(), shelf, "wight-children"));
}

TEST_F(FormsAtHand, HaveThePartnershipsOwnWordingsAmongThem) {
  keep(wight());
  EXPECT_THAT(names(),
              ElementsAre("wight-children", "facilitator-record", "child-feedback", "post-course"));
  const auto found = find_at_hand(isle.read(), shelf, "wight-children");
  EXPECT_TRUE(found->own);
  EXPECT_EQ(found->copy_of, "child-feedback");
  EXPECT_THAT(found->problems, IsEmpty());
  EXPECT_EQ(forms::fingerprint(*find_form(isle.read(), shelf, "wight-children")),
            forms::fingerprint(wight()));
}

TEST_F(FormsAtHand, DoNotHandOutAWordingThatIsNotRightYet) {
  Form form = wight();
  form.pages[0].questions[0].text["en"] = "";
  keep(form);
  const auto found = find_at_hand(isle.read(), shelf, "wight-children");
  EXPECT_THAT(found->problems, Not(IsEmpty()));
  EXPECT_EQ(forms::to_json(found->form), forms::to_json(form));
  EXPECT_FALSE(find_form(isle.read(), shelf, "wight-children"));
}

TEST_F(FormsAtHand, HandOutTheVersionThatWasUsedWhileTheNextIsNotRightYet) {
  const Form used = wight();
  isle.site().data.writer().run([&](Database& db) {
    store::publish(db, {used.name, 1, forms::fingerprint(used), forms::to_json(used)},
                   day("2026-10-14"));
  });
  Form next = wight();
  next.version = 2;
  next.title["en"] = "";
  keep(next);
  EXPECT_EQ(find_at_hand(isle.read(), shelf, "wight-children")->form.version, 2);
  EXPECT_EQ(find_form(isle.read(), shelf, "wight-children")->version, 1);
}

TEST_F(FormsAtHand, CanNotBothBeChangedByTwoPeopleAtOnce) {
  keep(wight());
  const auto change = [&](const std::string& source, const std::string& before) {
    return isle.site().data.writer().run([&](Database& db) {
      return store::change_own_form(db, {"wight-children", "", source, day("2026-10-15"), "p-nia"},
                                    before);
    });
  };
  const std::string before = store::find_own_form(isle.read(), "wight-children")->source;
  EXPECT_TRUE(change("a", before));
  EXPECT_FALSE(change("b", before));
  EXPECT_EQ(store::find_own_form(isle.read(), "wight-children")->source, "a");
}

}  // namespace
}  // namespace earshot::answers
