// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

namespace earshot::web::gallery {
namespace {

Table people(const Visit& visit) {
  Table table{.id = "people",
              .caption = "People who work here",
              .columns = {{"Name"},
                          {"Role"},
                          {"State"},
                          {"Signed in", true},
                          {.title = "What to do", .unseen = true}}};
  for (const auto& [name, state, shade] :
       {std::tuple{"Priya Patel", "Works here", Shade::green},
        std::tuple{"Tom Okafor", "Invited", Shade::yellow},
        std::tuple{"Ann Smith-Featherstonehaugh", "Has left", Shade::grey}}) {
    Html end;
    one_button_form(end, visit, "/people/1/end", "End", "the session of " + std::string(name),
                    {{"session", "7"}});
    table.rows.push_back({name, "Training lead", tag(state, shade), "1,204", std::move(end)});
  }
  return table;
}

std::vector<SummaryRow> account() {
  Html roles;
  roles.element("p", "Partnership team").element("p", "Workforce group");
  return {{"Name", "Priya Patel", {{"Change", "/people/1/name", "the name of Priya Patel"}}},
          {"Roles",
           std::move(roles),
           {{"Change", "/people/1/roles", "the roles of Priya Patel"},
            {"Hand over", "/people/1/hand-over", "what Priya Patel holds"}}},
          {"Invited", "20 November 2026"}};
}

}  // namespace

Sheet notes(const Visit&) {
  Sheet sheet{.title = "Things worth saying",
              .back = {"Back to today", "/home"},
              .done = "Priya Patel has been invited."};
  Html& page = sheet.inside;
  page.element("p", "A paragraph that begins larger.", {{"class", "app-lead"}});
  notice(page, "Still to do", "Nobody but you can give roles. Invite a second administrator.");
  inset(page, "Answers are kept by the partnership.");
  warning(page, "This cannot be taken back.");
  details(page, "What happens then", "The key is destroyed, and nobody can read them again.");
  page.element("code", "JBSW-Y3DP-EHPK-3PXP JBSW-Y3DP-EHPK-3PXP", {{"class", "app-copy"}});
  page.element("h2", "A heading").open("ul").element("li", "One").element("li", "Two").close("ul");
  page.element("h3", "A smaller one").element("p", "Words.");
  open_buttons(page);
  link_button(page, "Start", "/people/new");
  link_button(page, "Another way", "/people/old", Weight::secondary);
  page.close("div");
  return sheet;
}

Sheet lists(const Visit& visit) {
  Sheet sheet{.title = "People", .wide = true};
  Html& page = sheet.inside;
  summary_list(page, account());
  table(page, people(visit));
  pagination(page, {.path = "/people", .at = 2, .of = 3});
  page.element("h2", "To do first");
  task_list(page, {{.link = {"Name the partnership", "/settings"},
                    .hint = "People read it on every page.",
                    .status = "Done"},
                   {.link = {"Invite a second administrator", "/people/new"},
                    .status = "To do",
                    .shade = Shade::blue},
                   {.link = {"Open the first survey", ""}, .status = "Not yet"}});
  progress(page, "3 of 12 answered", 3, 12);
  progress(page, "Nobody has been asked yet", 0, 0);
  return sheet;
}

Sheet empty_lists(const Visit&) {
  Sheet sheet{.title = "Nothing here"};
  Html& page = sheet.inside;
  table(page, {.id = "none",
               .caption = "Sessions",
               .columns = {{"Day"}},
               .rows = {},
               .if_empty = "No session has been held."});
  nothing_yet(page, "There are no surveys yet.", {"Open the first survey", "/surveys/new"});
  pagination(page, {.path = "/people"});
  summary_list(page, {});
  task_list(page, {});
  return sheet;
}

Sheet long_words(const Visit& visit) {
  const std::string word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten";
  Sheet sheet{.title = word, .back = {"Back to " + word, "/"}};
  Html& page = sheet.inside;
  page.element("p", word);
  page.open("p");
  add_link(page, {word, "/"});
  page.close("p");
  Filled filled;
  filled.values.add("name", word);
  filled.problems.push_back(problem_at("name", word));
  filled.problems.push_back(problem_at("pick", word));
  sheet.problems = filled.problems;
  open_form(page, visit, "/");
  text_field(page, filled, {.name = "name", .label = word, .hint = word});
  radios(page, filled,
         {.name = "pick", .legend = word, .hint = word, .choices = {{"a", word, word}}});
  scale(page, filled, {.name = "step", .legend = word, .choices = {{"a", word}, {"b", word}}}, {},
        Faces::kind);
  select_field(page, filled, {.name = "one", .legend = word, .choices = {{"a", word + word}}});
  button(page, word);
  page.close("form");
  summary_list(page, {{word, word, {{word, "/"}}}});
  table(page, {.id = "t", .caption = word, .columns = {{word}, {word}}, .rows = {{word, word}}});
  task_list(page, {{.link = {word, "/"}, .hint = word, .status = "Not yet begun"}});
  tag(page, word);
  return sheet;
}

Sheet sent(const Visit&) {
  Sheet sheet{.title = "Sent", .own_heading = true};
  panel(sheet.inside, "Thank you, your answers are sent", "You can close this page.");
  sheet.inside.element("h2", "What happens now").element("p", "They are counted together.");
  return sheet;
}

}  // namespace earshot::web::gallery
