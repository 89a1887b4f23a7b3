// SPDX-License-Identifier: Apache-2.0
// What is agreed and offered for the learning needs of Harbour Bay, what is to be done about findings, and what came of
// both. Tables of text only; days count back from the last of the year that is told.
#pragma once

#include <span>
#include <string_view>

#include "demo/needs.h"
#include "model/action.h"
#include "model/agreed.h"
#include "model/programme.h"
#include "model/said.h"

namespace earshot::demo {

struct BudgetRow {
  OfCycle cycle;
  int set_days_ago;
  std::string_view pounds;
};
struct OfferRow {
  OfCycle cycle;
  int written_days_ago;
  int planned_days_ago;  // less than 0: it is still to come
  std::string_view topic;
  std::string_view offer;  // each once
  std::string_view audience;
  std::string_view level;
  std::string_view places;
  std::string_view cost;
  std::string_view owner;
  std::string_view measure;
};
struct ProgressRow {
  int noted_days_ago;
  std::string_view offer;
  OfferState state;
  std::string_view progress;
};
struct ActionRow {
  OfCycle cycle;
  int written_days_ago;
  int due_days_ago;
  std::string_view what;   // each once
  std::string_view topic;  // empty: that of the piece
  std::string_view piece;  // by its reference; empty: none
  std::string_view email;  // of somebody with an account; or else
  std::string_view owner;
};
struct ActionProgressRow {
  int noted_days_ago;
  std::string_view what;
  ActionState state;
  std::string_view impact;
};

// What the group agreed about a topic, on the day it is noted.
struct AgreedRow {
  OfCycle cycle;
  int noted_days_ago;
  std::string_view topic;
  AgreedLevel level;
  std::string_view reason;
  std::string_view commentary;
};

struct SaidRow {
  OfCycle cycle;
  int written_days_ago;
  SaidBy by;
  std::string_view said;  // each once
  std::string_view did;
  std::string_view moved;
  std::string_view plain;
  bool published;
};

std::span<const BudgetRow> budget_rows();
std::span<const OfferRow> offer_rows();
std::span<const ProgressRow> progress_rows();
std::span<const ActionRow> action_rows();
std::span<const ActionProgressRow> action_progress_rows();
std::span<const AgreedRow> agreed_rows();
std::span<const SaidRow> said_rows();

}  // namespace earshot::demo
