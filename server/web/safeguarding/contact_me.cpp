// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/contact_me.h"

#include "answers/contact_request.h"
#include "answers/way.h"
#include "base/text.h"
#include "store/disclosures.h"
#include "web/answering/family.h"
#include "web/answering/family_words.h"
#include "web/answering/walk.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// Whom the page speaks to, and in which language.
struct Asker {
  Audience audience = Audience::parent;
  std::string language;
  std::string say(FamilyWords words, std::initializer_list<std::string> about = {}) const {
    return said_to(audience, words, language, about);
  }
};

// Whoever has a link to a form of children or families, used or closed or not: the last person of a
// survey may want it after it has closed.
std::optional<Asker> find_asker(const Visit& visit, Site& site) {
  answers::Desk& desk = site.house.desk;
  auto way = answers::find_way_of_code(desk, site.db(), visit.variable);
  if (!way)
    way = answers::find_way_of_token(desk, site.db(), visit.variable);
  if (!way || !is_family(way->counter->asking().form.audience))
    return std::nullopt;
  const std::string_view language = visit.query["language"];
  return Asker{.audience = way->counter->asking().form.audience,
               .language = language == "pl" ? "pl" : "en"};
}

Page family_page(const Visit& visit, Site& site, const Asker& asker, Sheet sheet) {
  sheet.language = asker.language;
  sheet.first = exit_link(asker.audience, asker.language);
  Html note;
  add_numbers(note, site, visit.now, asker.audience, asker.language);
  inset(sheet.inside, std::move(note));
  Page page = shown(visit, site, sheet);
  page.kept = Kept::never;
  return page;
}

struct Writing {
  Filled filled = {};
  std::string asking;
  bool too_old = false;
};

Page contact_form(const Visit& visit, Site& site, const Asker& asker, Writing writing) {
  Filled& filled = writing.filled;
  filled.language = asker.language;
  Sheet sheet{.title = asker.say(FamilyWords::contact_me), .problems = filled.problems};
  Html& page = sheet.inside;
  if (writing.too_old)
    warning_in(page, asker.language, asker.say(FamilyWords::contact_too_old));
  paragraph(page, asker.say(FamilyWords::contact_me_why));
  paragraph(page, asker.say(FamilyWords::contact_me_apart));
  paragraph(page, asker.say(FamilyWords::exit_what, {family_minutes()}));
  page.open("form", {{"method", "post"},
                     {"action", contact_me_path(visit.variable, asker.language)},
                     {"autocomplete", "off"},  // Back must not bring somebody's number back
                     {"novalidate"}});
  hidden(page, "asking", writing.asking);
  text_field(page, filled,
             {.name = "name",
              .label = asker.say(FamilyWords::contact_name),
              .hint = asker.say(FamilyWords::contact_name_hint),
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  long_field(page, filled,
             {.name = "how",
              .label = asker.say(FamilyWords::contact_how),
              .hint = asker.say(FamilyWords::contact_how_hint),
              .rows = 4});
  radios(page, filled,
         {.name = "message",
          .legend = asker.say(FamilyWords::contact_message),
          .choices = {{"yes", asker.say(FamilyWords::yes)}, {"no", asker.say(FamilyWords::no)}}});
  button(page, asker.say(FamilyWords::contact_send));
  page.close("form");
  return family_page(visit, site, asker, std::move(sheet));
}

Page sent_page(const Visit& visit, Site& site, const Asker& asker) {
  Sheet sheet{.title = asker.say(FamilyWords::contact_sent), .own_heading = true};
  panel(sheet.inside, sheet.title);
  paragraph(sheet.inside, asker.say(FamilyWords::contact_sent_more));
  return family_page(visit, site, asker, std::move(sheet));
}

answers::ContactRequest typed_in(const Fields& form) {
  const std::string_view message = form["message"];
  return {.name = tidy(form["name"]),
          .how = tidy(form["how"]),
          .leave_message = message == "yes" || message == "no" ? std::string(message) : ""};
}

Problems wrong_with(const answers::ContactRequest& request, const Asker& asker) {
  Problems problems;
  const auto check = [&](const char* field, const std::string& text, int most,
                         FamilyWords if_empty) {
    if (text.empty())
      problems.push_back(problem_at(field, asker.say(if_empty)));
    else if (length_on_screen(text) > static_cast<std::size_t>(most))
      problems.push_back(
          problem_at(field, asker.say(FamilyWords::too_long, {std::to_string(most)})));
  };
  check("name", request.name, answers::longest_name, FamilyWords::wrong_name);
  check("how", request.how, answers::longest_how, FamilyWords::wrong_how);
  return problems;
}

}  // namespace

std::string contact_me_path(std::string_view link, std::string_view language) {
  return "/contact-me/" + std::string(link) + "?language=" + std::string(language);
}

// A page of nothing but its form: asking for it keeps nothing.
Outcome ask_contact(const Visit& visit, Site& site) {
  const auto asker = find_asker(visit, site);
  if (!asker)
    return link_is_gone(visit, site);
  return contact_form(visit, site, *asker, {.asking = answers::new_asking(site.house.site)});
}

// Whoever goes back and reloads, sends again what stood there before. Once the request is here, or the
// page is some minutes old, none of it is shown to them.
Outcome take_contact(const Visit& visit, Site& site) {
  const auto asker = find_asker(visit, site);
  if (!asker)
    return link_is_gone(visit, site);
  const std::string asking(visit.form["asking"]);
  const auto open = answers::open_asking(site.house.site, asking);
  const auto afresh = [&] {
    return contact_form(visit, site, *asker,
                        {.asking = answers::new_asking(site.house.site), .too_old = true});
  };
  answers::ContactRequest request = typed_in(visit.form);
  if (Problems wrong = wrong_with(request, *asker); !wrong.empty()) {
    if (open && store::has_contact_request(site.db(), open->receipt))
      return sent_page(visit, site, *asker);
    if (!open || visit.now > open->made_at + family_page_lives)
      return afresh();
    return contact_form(visit, site, *asker, {{visit.form, std::move(wrong)}, asking});
  }
  auto change = answers::keep_contact_request(site.house.site, asking, std::move(request));
  if (!change)
    return afresh();
  return {sent_page(visit, site, *asker),
          [change = std::move(*change)](Database& db) -> std::optional<Page> {
            change(db);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
