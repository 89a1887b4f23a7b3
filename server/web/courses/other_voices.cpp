// SPDX-License-Identifier: Apache-2.0
#include "web/courses/other_voices.h"

#include <algorithm>
#include <span>

#include "answers/contact_list.h"
#include "answers/links.h"
#include "base/text.h"
#include "courses/other_voices.h"
#include "model/stages.h"
#include "web/components.h"
#include "web/forgotten.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using courses::MaySay;

bool is_something(const std::string& text) { return !text.empty(); }

bool is_anything(const std::string&) { return true; }

bool is_address(const std::string& text) { return answers::is_address(text); }

// What somebody could be called at; whether it is theirs, only calling tells.
bool is_number_or_address(const std::string& text) {
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  const bool number = text.find_first_not_of("0123456789 +-()./ext") == std::string::npos;
  return answers::is_address(text) || (number && digits >= 7);
}

struct VoiceField {
  const char* name;
  Words label;
  std::string_view type;
  std::string Reached::*part;
  bool (*is_sound)(const std::string&);
  Words if_not;
};
constexpr VoiceField fields_of_manager[] = {
    {"manager-name", Words::manager_name, "text", &Reached::name, is_something,
     Words::manager_wrong_name},
    {"manager-email", Words::manager_email, "email", &Reached::address, is_address,
     Words::manager_wrong_email},
};
constexpr VoiceField fields_of_call[] = {
    {"call-reach", Words::call_reach, "text", &Reached::address, is_number_or_address,
     Words::call_wrong_reach},
    {"call-when", Words::call_when, "text", &Reached::when, is_anything, Words::call_when},
};

// A voice, as people are asked for it.
struct AskedVoice {
  std::string_view voice;  // also the last part of its path
  std::span<const VoiceField> fields;
  Words title, why, apart, send, said, said_more, late;
};
constexpr AskedVoice the_manager{
    manager_voice,       fields_of_manager,        Words::manager,
    Words::manager_why,  Words::manager_apart,     Words::manager_ask,
    Words::manager_said, Words::manager_said_more, Words::manager_late};
constexpr AskedVoice a_call{call_voice,       fields_of_call,        Words::call,
                            Words::call_why,  Words::call_apart,     Words::call_ask,
                            Words::call_said, Words::call_said_more, Words::call_late};

// A manager is written to; whoever is called needs no letter.
bool can_be_asked(const Site& site, const AskedVoice& voice) {
  return voice.voice != manager_voice || letters_go_out(site);
}

// Whoever has a link by which a follow-up was answered.
struct Asker {
  store::Asking asking;
  std::string language;
};

// A link that is unknown, of another stage or not used yet: the same from outside.
std::optional<Asker> find_asker(const Visit& visit, Site& site, const AskedVoice& voice) {
  const auto invitation = answers::read_personal(site.house.desk.link_key(), visit.variable);
  auto asking = invitation ? store::find_asking_invited(site.db(), *invitation) : std::nullopt;
  if (!asking || !asking->answered || !can_be_asked(site, voice))
    return std::nullopt;
  const bool posted = visit.method == "POST";
  return Asker{std::move(*asking),
               std::string(posted ? visit.form["language"] : visit.query["language"])};
}

void why(Html& page, const AskedVoice& voice, std::string_view language) {
  paragraph(page, said(voice.why, language));
  paragraph(page, said(voice.apart, language));
}

void form(Html& page, const Visit& visit, std::string_view path, const AskedVoice& voice,
          const Filled& filled) {
  open_form(page, visit, path);
  hidden(page, "language", filled.language);
  for (const VoiceField& field : voice.fields)
    text_field(page, filled,
               {.name = field.name,
                .label = said(field.label, filled.language),
                .type = field.type,
                .autocomplete = "off",
                .width = Width::words,
                .spelling = false});
  button(page, said_plainly(voice.send, filled.language), Weight::secondary);
  page.close("form");
}

Page in_their_language(const Visit& visit, Site& site, const Asker& asker, Sheet sheet) {
  sheet.language = language_around(asker.language);
  return shown(visit, site, sheet);
}

Page form_page(const Visit& visit, Site& site, const AskedVoice& voice, const Asker& asker,
               Filled filled) {
  filled.language = language_around(asker.language);
  Sheet sheet{.title = said(voice.title, asker.language), .problems = filled.problems};
  why(sheet.inside, voice, asker.language);
  form(sheet.inside, visit, visit.path, voice, filled);
  return in_their_language(visit, site, asker, std::move(sheet));
}

Page said_page(const Visit& visit, Site& site, const AskedVoice& voice, const Asker& asker) {
  Sheet sheet{.title = said(voice.said, asker.language), .own_heading = true};
  panel(sheet.inside, sheet.title);
  paragraph(sheet.inside, said(voice.said_more, asker.language));
  paragraph(sheet.inside, said(Words::no_copy, asker.language));
  return in_their_language(visit, site, asker, std::move(sheet));
}

Page late_page(const Visit& visit, Site& site, const AskedVoice& voice, const Asker& asker) {
  Sheet sheet{.title = said(voice.late, asker.language)};
  paragraph(sheet.inside, said(Words::voices_late_more, asker.language));
  return in_their_language(visit, site, asker, std::move(sheet));
}

// Why there is no form for them, if so.
std::optional<Page> turned_away(const Visit& visit, Site& site, const AskedVoice& voice,
                                const std::optional<Asker>& asker) {
  const auto may =
      asker ? courses::may_say(site.db(), asker->asking, voice.voice, visit.today) : MaySay::never;
  switch (may) {
    case MaySay::never:
      return link_is_gone(visit, site);
    case MaySay::said_before:
      return said_page(visit, site, voice, *asker);
    case MaySay::too_late:
      return late_page(visit, site, voice, *asker);
    case MaySay::now:
      break;
  }
  return std::nullopt;
}

Problems wrong_with(const AskedVoice& voice, const Reached& reached, std::string_view language) {
  Problems problems;
  for (const VoiceField& field : voice.fields) {
    const std::string& text = reached.*field.part;
    if (text.size() > most_reached_bytes)
      problems.push_back(problem_at(field.name, said(Words::voices_too_long, language)));
    else if (!field.is_sound(text))
      problems.push_back(problem_at(field.name, said(field.if_not, language)));
  }
  return problems;
}

Outcome ask(const Visit& visit, Site& site, const AskedVoice& voice) {
  const auto asker = find_asker(visit, site, voice);
  if (auto page = turned_away(visit, site, voice, asker))
    return std::move(*page);
  return form_page(visit, site, voice, *asker, {});
}

// What was said before stays, whoever sends what once more.
Outcome take(const Visit& visit, Site& site, const AskedVoice& voice) {
  const auto asker = find_asker(visit, site, voice);
  if (auto page = turned_away(visit, site, voice, asker))
    return std::move(*page);
  Reached reached;
  for (const VoiceField& field : voice.fields)
    reached.*field.part = tidy(visit.form[field.name]);
  if (Problems problems = wrong_with(voice, reached, asker->language); !problems.empty())
    return form_page(visit, site, voice, *asker, {visit.form, std::move(problems)});
  const auto roll = courses::find_roll(site.house.site, asker->asking.session);
  if (!roll)
    return late_page(visit, site, voice, *asker);
  const std::string& attendance = asker->asking.attendance;
  return {said_page(visit, site, voice, *asker),
          [attendance, kind = voice.voice, today = visit.today,
           sealed = courses::seal_voice(*roll, voice.voice, reached),
           gone = link_is_gone(visit, site)](Database& db) -> std::optional<Page> {
            if (!store::find_attendance(db, attendance))
              return gone;  // taken off the list just now
            store::add_voice(db, {attendance, kind, sealed, today});
            return std::nullopt;
          }};
}

}  // namespace

// Their answers are on their way to be kept while this page is made, so it does not ask whether they are.
void ask_for_other_voices(Html& page, const OnTheWay& way) {
  const auto& invitation = way.walk.way.invitation;
  if (!invitation || way.walk.preview || way.survey().promise != Promise::confidential ||
      way.survey().stage == stage_after)
    return;
  const auto asking = store::find_asking_invited(way.site.db(), *invitation);
  Filled filled;
  filled.language = way.language_around();
  for (const AskedVoice* voice : {&the_manager, &a_call}) {
    if (!asking || !can_be_asked(way.site, *voice) ||
        courses::may_say(way.site.db(), *asking, voice->voice, way.visit.today) != MaySay::now)
      continue;
    page.element("h2", said_on(way, voice->title));
    why(page, *voice, way.language());
    form(page, way.visit, way.walk.path + '/' + std::string(voice->voice), *voice, filled);
  }
}

Outcome ask_manager(const Visit& visit, Site& site) { return ask(visit, site, the_manager); }
Outcome take_manager(const Visit& visit, Site& site) { return take(visit, site, the_manager); }
Outcome ask_call(const Visit& visit, Site& site) { return ask(visit, site, a_call); }
Outcome take_call(const Visit& visit, Site& site) { return take(visit, site, a_call); }

}  // namespace earshot::web
