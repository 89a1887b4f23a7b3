// SPDX-License-Identifier: Apache-2.0
// Fields whose answers are offered: one of a few, several of a few, one of a long list, a scale.
// Stacked, each at least 44 pixels high, and never a table of radios.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "web/filled.h"

namespace earshot::web {

struct Choice {
  std::string value;
  std::string text;
  std::string hint = {};
  std::string group = {};  // in a long list: under which title it stands, as its neighbours do
};

struct ChoiceField {
  std::string name;
  std::string legend;  // a question or a name, as the label of everything below it
  std::string hint = {};
  std::vector<Choice> choices;
  bool heading = false;  // the legend is the page's <h1> (Sheet::own_heading)
};

// The same of words that stand elsewhere for as long as the page is made: a page of a form's
// questions copies none of them.
struct OfferedChoice {
  std::string_view value;
  std::string_view text;
  std::string_view hint = {};
  std::string_view group = {};
};

struct OfferedField {
  std::string_view name;
  std::string_view legend;
  std::string_view hint = {};
  std::string_view more = {};  // behind the hint, in Earshot's own words where the hint is a form's
  std::vector<OfferedChoice> choices = {};
  bool heading = false;

  OfferedField() = default;
  explicit OfferedField(const ChoiceField& field);
};
void offer_radios(Html& page, const Filled& filled, const OfferedField& field);
void radios(Html& page, const Filled& filled, const ChoiceField& field);
void offer_checkboxes(Html& page, const Filled& filled, const OfferedField& field);
void checkboxes(Html& page, const Filled& filled, const ChoiceField& field);
// One tick of its own: "I have kept these codes". Its value is "yes".
void checkbox(Html& page, const Filled& filled, std::string_view name, std::string_view words,
              std::string_view hint = {});
void offer_select(Html& page, const Filled& filled, const OfferedField& field);
void select_field(Html& page, const Filled& filled, const ChoiceField& field);

enum class Faces { none, kind };  // kind: from calm to very happy, never sad; decoration only
// `away` is the answer that is on no scale ("This is not part of my role"); without one, leave its
// value empty.
void offer_scale(Html& page, const Filled& filled, const OfferedField& field,
                 const OfferedChoice& away = {}, Faces faces = Faces::none);
void scale(Html& page, const Filled& filled, const ChoiceField& field, const Choice& away = {},
           Faces faces = Faces::none);

}  // namespace earshot::web
