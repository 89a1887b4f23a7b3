// SPDX-License-Identifier: Apache-2.0
#include "web/wording/worded.h"

#include "store/staff_record.h"

namespace earshot::web {

std::string Wording::seen_in(const std::string& body) {
  const std::string before = "name=\"seen\" value=\"";
  const std::size_t at = body.find(before);
  if (at == std::string::npos)
    return {};
  const std::size_t start = at + before.size();
  return body.substr(start, body.find('"', start) - start);
}

void Wording::copy(const std::string& of, const std::string& name, const std::string& title) {
  const Shown shown = post("/forms/" + of + "/copy", {{"title", title}, {"name", name}});
  ASSERT_EQ(shown.status, 303) << shown.body;
}

std::vector<std::string> Wording::record() {
  std::vector<std::string> said;
  for (const store::Entry& entry : store::read_record(office.partnership().read(), "", 0, 100))
    said.push_back(entry.what + " " + entry.on);
  return said;
}

void Wording::use(const std::string& name) {
  answers::NewSurvey wanted;
  wanted.form = answers::find_form(office.partnership().read(), office.house().shelf, name).value();
  ASSERT_TRUE(office.partnership().open_survey(std::move(wanted)).problems.empty());
}

}  // namespace earshot::web
