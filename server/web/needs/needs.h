// SPDX-License-Identifier: Apache-2.0
// Pages of the learning needs analysis, as the table of routes knows them.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome show_cycles(const Visit& visit, Site& site);
Outcome ask_cycle(const Visit& visit, Site& site);
Outcome add_cycle(const Visit& visit, Site& site);
Outcome ask_cycle_change(const Visit& visit, Site& site);
Outcome change_cycle(const Visit& visit, Site& site);
Outcome ask_cycle_standing(const Visit& visit, Site& site);
Outcome change_cycle_standing(const Visit& visit, Site& site);

Outcome show_ranking(const Visit& visit, Site& site);
Outcome show_needs_report(const Visit& visit, Site& site);
Outcome needs_workbook(const Visit& visit, Site& site);
Outcome needs_tables(const Visit& visit, Site& site);
Outcome needs_json(const Visit& visit, Site& site);
Outcome show_topic(const Visit& visit, Site& site);
Outcome take_agreed(const Visit& visit, Site& site);
Outcome show_training(const Visit& visit, Site& site);
Outcome show_little_progress(const Visit& visit, Site& site);

Outcome show_coverage(const Visit& visit, Site& site);
Outcome show_groups(const Visit& visit, Site& site);
Outcome show_confidence(const Visit& visit, Site& site);
Outcome show_families(const Visit& visit, Site& site);

Outcome ask_agreed_words(const Visit& visit, Site& site);
Outcome delete_agreed_words(const Visit& visit, Site& site);
Outcome show_board_paper(const Visit& visit, Site& site);
Outcome board_document(const Visit& visit, Site& site);
Outcome show_yearly_report(const Visit& visit, Site& site);

Outcome show_evidence(const Visit& visit, Site& site);
Outcome ask_evidence(const Visit& visit, Site& site);
Outcome add_evidence(const Visit& visit, Site& site);
Outcome show_required(const Visit& visit, Site& site);
Outcome ask_return(const Visit& visit, Site& site);
Outcome take_return(const Visit& visit, Site& site);
Outcome ask_returns_file(const Visit& visit, Site& site);
Outcome take_returns_file(const Visit& visit, Site& site);
Outcome returns_to_fill_in(const Visit& visit, Site& site);
Outcome ask_evidence_file(const Visit& visit, Site& site);
Outcome take_evidence_file(const Visit& visit, Site& site);
Outcome blank_evidence_file(const Visit& visit, Site& site);

Outcome show_piece(const Visit& visit, Site& site);
Outcome ask_piece_change(const Visit& visit, Site& site);
Outcome change_piece(const Visit& visit, Site& site);
Outcome ask_withdrawal(const Visit& visit, Site& site);
Outcome withdraw_piece(const Visit& visit, Site& site);

Outcome show_programme(const Visit& visit, Site& site);
Outcome set_programme_budget(const Visit& visit, Site& site);
Outcome ask_offer(const Visit& visit, Site& site);
Outcome add_offer(const Visit& visit, Site& site);
Outcome show_offer(const Visit& visit, Site& site);
Outcome ask_offer_change(const Visit& visit, Site& site);
Outcome change_offer(const Visit& visit, Site& site);

Outcome show_actions(const Visit& visit, Site& site);
Outcome ask_action(const Visit& visit, Site& site);
Outcome add_action(const Visit& visit, Site& site);
Outcome show_action(const Visit& visit, Site& site);
Outcome ask_action_change(const Visit& visit, Site& site);
Outcome change_action(const Visit& visit, Site& site);
Outcome ask_action_words(const Visit& visit, Site& site);
Outcome delete_action_words(const Visit& visit, Site& site);
Outcome show_actions_to_hand_over(const Visit& visit, Site& site);
Outcome hand_over_actions(const Visit& visit, Site& site);

Outcome show_said_of_cycle(const Visit& visit, Site& site);
Outcome ask_said(const Visit& visit, Site& site);
Outcome add_said(const Visit& visit, Site& site);
Outcome show_said(const Visit& visit, Site& site);
Outcome publish_said(const Visit& visit, Site& site);
Outcome ask_said_change(const Visit& visit, Site& site);
Outcome change_said(const Visit& visit, Site& site);
Outcome said_to_everybody(const Visit& visit, Site& site);

}  // namespace earshot::web
