// SPDX-License-Identifier: Apache-2.0
// Parts of a topic's page: where it stands, what its score is made of, and what all that rests on.
#pragma once

#include "base/html.h"
#include "needs/drawn.h"
#include "needs/list_words.h"
#include "web/visit.h"

namespace earshot::web {

void where_it_stands(Html& page, const needs::TopicDrawn& topic);
// What was split from it or into it, or made part of it, and what the group had agreed about it under another name.
void under_other_names(Html& page, const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic,
                       const Lists& lists);
void what_it_is_made_of(Html& page, const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic);
// This cycle beside those before it.
void year_on_year(Html& page, Site& site, const needs::NeedsDrawn& drawn,
                  const needs::TopicDrawn& topic);
void rungs_of(Html& page, const needs::TopicDrawn& topic);
void evidence_of(Html& page, const needs::ListWords& lists, const needs::TopicDrawn& topic);
// Results that say something of it, with the comments that stand under it.
void results_of(Html& page, Site& site, const needs::NeedsDrawn& drawn,
                const needs::TopicDrawn& topic);

}  // namespace earshot::web
