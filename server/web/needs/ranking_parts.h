// SPDX-License-Identifier: Apache-2.0
// Parts of the page of a ranking: its tables, how it was worked out, and how far the order hangs on one source or one weight.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "needs/drawn.h"

namespace earshot::web {

// "/needs/ID/topics?topic=neglect"
std::string topic_path(const Cycle& cycle, std::string_view topic);

// Topics of one group, each with its score, how sure that is, and its rank. Nothing if there is none.
void ranked_table(Html& page, const needs::NeedsDrawn& drawn, analysis::needs::Group group);
// Of which surveys say too little; and of which nobody says anything.
void not_enough_part(Html& page, const needs::NeedsDrawn& drawn);
void who_says_so(Html& page, const needs::NeedsDrawn& drawn);

// Every way in which the analysis can be taken away, but not the page that this is: the end of its address.
void take_away(Html& page, const Cycle& cycle, std::string_view here = {});

void how_it_works(Html& page, const needs::NeedsDrawn& drawn);
void how_robust(Html& page, const needs::NeedsDrawn& drawn);

}  // namespace earshot::web
