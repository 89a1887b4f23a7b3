// SPDX-License-Identifier: Apache-2.0
// A form as its author wrote it: pages of questions in one or more languages. Values only; reading
// and checking are in forms/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/target.h"

namespace earshot {

// One text in several languages ("en" → "Your feedback").
using Text = std::map<std::string, std::string, std::less<>>;

// In that language, or in the fallback (the form's first), or empty.
std::string_view in_language(const Text& text, std::string_view language,
                             std::string_view fallback);

enum class Kind { scale, one, many, text, number, date, statement, agency, role, held_pen };
std::string_view name_of(Kind kind);
std::optional<Kind> find_kind(std::string_view name);

enum class Audience { practitioner, child, young_person, parent, facilitator, manager };
std::string_view name_of(Audience audience);
std::optional<Audience> find_audience(std::string_view name);
// Children, young people and parents: their questions are sensitive by default and their words go
// to the safeguarding reader at once.
bool is_family(Audience audience);

struct Option {
  std::string name;  // what is posted and stored: a scale's points are "1", "2" ...
  Text text;
  bool alone = false;  // "None of these": can't be chosen together with others
  bool away = false;   // "This is not part of my role": an answer, but not on the scale
  bool operator==(const Option&) const = default;
};

// The only name an away option has.
inline constexpr std::string_view away_name = "away";

struct Condition {
  enum class Is { equal, different, one_of };
  std::string question;
  Is is = Is::equal;
  std::vector<std::string> values;
  bool operator==(const Condition&) const = default;
};

struct Question {
  std::string name;
  Kind kind = Kind::text;
  int line = 0;  // in the form file
  Text text;
  Text help;
  bool required = false;
  bool sensitive = false;
  bool warn_identifying = false;  // "Please do not name or describe any child, family or colleague"
  bool faces = false;             // a scale drawn with faces as decoration
  bool per_outcome = false;       // repeat = "outcome"
  std::string scale;              // the shared scale's name, if it uses one
  std::vector<Option> options;  // scale, one, many, held_pen; agency and role get theirs when asked
  int max_length = 0;           // text: as length_on_screen counts
  int rows = 0;                 // text: how tall the box is drawn; 0: the page decides
  std::optional<double> least;  // number
  std::optional<double> most;
  bool not_future = false;  // date: the day of answering or earlier
  std::optional<Condition> when;
  std::string measure;        // "confidence"
  std::string measure_stage;  // "before"
  std::vector<std::string> topics;
  std::optional<Target> target = {};  // scale, one, many: the share that is aimed at
  std::string breakdown;  // "agency", "sector", "role", "area", "age", "held_pen", if any
  std::map<std::string, std::string, std::less<>>
      settings;  // what else the author wrote (x_... keys), for the plugin
};

struct Page {
  std::string name;
  Text title;
  Text intro;
  std::vector<Question> questions;
};

struct Form {
  std::string name;
  int version = 0;
  std::string plugin;  // empty: nobody adds meaning
  std::string stage;   // empty, or "before", "after", "3m", "6m" ...
  Audience audience = Audience::practitioner;
  std::vector<std::string> languages;          // the first is the fallback
  std::vector<std::string> checked_languages;  // "checked by a native reader"
  Text title;
  Text about;       // what it is about, on the start page
  Text influence;   // who reads it and what it changes
  int minutes = 0;  // how long it takes
  std::vector<Page> pages;
  std::string file;    // as it was named when read
  std::string source;  // the file's bytes
  std::string hash;    // of the form's canonical JSON: a published version never changes

  const Question* find(std::string_view question) const;
};

// Where and on whom a form is asked. Frozen in the survey when it is made.
struct Outcome {
  std::string text;
  std::string topic;
  bool operator==(const Outcome&) const = default;
};
inline constexpr std::size_t most_outcomes = 4;

struct Choice {  // an agency or a role that can be picked
  std::string name;
  std::string title;
  bool operator==(const Choice&) const = default;
};

struct Occasion {
  std::string session;  // any of these three may be empty
  std::string course;
  std::string subject;
  std::string day;  // "2026-10-14", for {day}
  std::vector<Outcome> outcomes;
  std::vector<Choice> agencies;
  std::vector<Choice> roles;
  bool operator==(const Occasion&) const = default;
};

// A question as one survey asks it: placeholders filled in, one for each outcome where it repeats,
// agencies and roles as options.
struct Asked {
  std::string name;  // "conf_before", or "conf_before.2" for the second outcome
  int outcome = -1;  // index into the occasion's outcomes, or -1
  std::string page;
  Question question;
};

// A whole form as one survey asks it, statements included, in the order of the form.
struct Asking {
  Form form;
  Occasion occasion;
  std::vector<Asked> questions;
  std::size_t box_bytes =
      0;  // what the longest possible answer to this form packs to, whoever answers

  const Asked* find(std::string_view name) const;
};

// What a person answered: question name → values (several only for `many`). An unanswered question
// is not there.
using Answers = std::map<std::string, std::vector<std::string>, std::less<>>;

}  // namespace earshot
