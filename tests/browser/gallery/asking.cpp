// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

namespace earshot::web::gallery {
namespace {

void add_fields(Html& page, const Visit& visit, const Filled& filled) {
  open_form(page, visit, "/people");
  text_field(page, filled, {.name = "name", .label = "Full name", .autocomplete = "off"});
  text_field(page, filled,
             {.name = "email",
              .label = "Work email address",
              .hint = "They sign in with it. Nothing is sent to it.",
              .type = "email",
              .autocomplete = "off",
              .spelling = false});
  day_field(page, filled, "starts", "First day");
  select_field(page, filled,
               {.name = "agency",
                .legend = "Agency",
                .choices = {{"", "Choose one"}, {"health", "Isle of Wight NHS Trust"}}});
  long_field(page, filled,
             {.name = "why", .label = "Why", .hint = "Write no names.", .most = 1000});
  password_field(page, filled, "password", "Password",
                 "12 characters or more. Three words that mean something to you are easy to keep.",
                 Password::chosen);
  code_field(page, filled, "code", "Code from your telephone", "Six digits");
  open_buttons(page);
  button(page, "Save");
  button(page, "Save and add another", Weight::secondary, "then", "another");
  add_link(page, {"Cancel", "/people"});
  page.close("div").close("form");
}

const std::vector<Choice> five_steps = {{"1", "Not at all confident"},
                                        {"2", "Slightly confident"},
                                        {"3", "Fairly confident"},
                                        {"4", "Very confident"},
                                        {"5", "Completely confident"}};

}  // namespace

Sheet fields(const Visit& visit) {
  Sheet sheet{.title = "Invite somebody", .back = {"Back to people", "/people"}};
  add_fields(sheet.inside, visit, {});
  return sheet;
}

Sheet fields_with_problems(const Visit& visit) {
  Filled filled;
  filled.values.add("name", "Priya \"P\" <Patel>");
  filled.values.add("email", "priya at example");
  filled.values.add("starts-day", "31");
  filled.values.add("starts-month", "2");
  filled.values.add("starts-year", "2026");
  filled.values.add("why", "\nbegins with an empty line");
  for (const auto& [field, message] :
       {std::pair{"email", "Write an address with an @, such as priya.patel@example.org"},
        std::pair{"starts", "There is no 31 February. Write a day that there is"},
        std::pair{"agency", "Choose an agency"}, std::pair{"why", "Write fewer letters"},
        std::pair{"password", "Choose a password of 12 characters or more"},
        std::pair{"code", "Write the six digits that your telephone shows now"}})
    filled.problems.push_back(problem_at(field, message));
  Sheet sheet{.title = "Invite somebody", .problems = filled.problems};
  add_fields(sheet.inside, visit, filled);
  return sheet;
}

Sheet choices(const Visit& visit) {
  Filled filled;
  filled.values.add("role", "training-lead");
  filled.values.add("topic", "neglect");
  filled.problems.push_back(problem_at("kept", "Tick this when you have kept the codes"));
  Sheet sheet{.title = "What may Priya do?", .problems = filled.problems};
  Html& page = sheet.inside;
  open_form(page, visit, "/people/1");
  radios(page, filled,
         {.name = "role",
          .legend = "Role",
          .hint = "It decides what she sees.",
          .choices = {{"training-lead", "Training lead", "Sees how the courses they lead went."},
                      {"scrutineer", "Independent scrutineer"}}});
  checkboxes(page, filled,
             {.name = "topic",
              .legend = "Topics",
              .choices = {{"neglect", "Neglect"},
                          {"exploitation", "Child exploitation", "Also of young adults."}}});
  checkbox(page, filled, "kept", "I have kept these codes where nobody else finds them");
  button(page, "Save");
  page.close("form");
  return sheet;
}

Sheet scales(const Visit& visit) {
  Filled filled;
  filled.values.add("before", "4");
  filled.problems.push_back(problem_at("now", "Choose how confident you are now"));
  Sheet sheet{
      .title = "What changed for you today?", .problems = filled.problems, .back = {"Back", "/"}};
  Html& page = sheet.inside;
  open_form(page, visit, "/");
  const Choice away{"away", "This is not part of my role"};
  scale(page, filled,
        {.name = "before", .legend = "How confident were you before?", .choices = five_steps},
        away);
  scale(page, filled,
        {.name = "now",
         .legend = "How confident are you now?",
         .hint = "Think of a home visit.",
         .choices = five_steps},
        away);
  button(page, "Continue");
  page.close("form");
  return sheet;
}

Sheet faces(const Visit& visit) {
  Filled filled;
  filled.values.add("felt", "3");
  Sheet sheet{.title = "How did you feel?", .own_heading = true};
  Html& page = sheet.inside;
  open_form(page, visit, "/");
  scale(page, filled,
        {.name = "felt",
         .legend = "How did you feel when you talked to your worker?",
         .hint = "Pick one. You can skip this one if you like.",
         .choices = {{"1", "Not good"},
                     {"2", "All right"},
                     {"3", "Good"},
                     {"4", "Happy"},
                     {"5", "Very happy"}},
         .heading = true},
        {}, Faces::kind);
  open_buttons(page);
  button(page, "Next");
  button(page, "Skip this one", Weight::secondary, "skip", "yes");
  page.close("div").close("form");
  inset(page, "If you do not feel safe right now, ring 999.");
  return sheet;
}

}  // namespace earshot::web::gallery
