// SPDX-License-Identifier: Apache-2.0
// Whom else may be asked, as somebody who was at a session said. This file moves names and addresses that
// it can't read; courses/other_voices.h seals them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/attendance.h"

namespace earshot::store {

enum class VoiceStands { said, asked, refused, withdrawn };

struct KeptVoice {
  std::string attendance;
  std::string session;
  std::string sealed;  // empty: it reached somebody else, or has had its time
  Day said_on{};
  VoiceStands stands = VoiceStands::said;
  std::string invitation;  // 8 bytes; empty: none (yet), or it was forgotten
  std::string survey;      // of that invitation
  bool answered = false;
  std::optional<Day> asked_on;
  std::string asked_in;  // a letter
  std::optional<Day> reminded_on;
  std::string reminded_in;
  // Of the attendance.
  Came came = Came::booked;
  std::optional<Day> on;
  std::string agency;
};

struct SaidVoice {
  std::string_view attendance;
  std::string_view voice;  // of model/other_voice.h
  std::string_view sealed;
  Day said_on{};
};
// Once: what was said before stays. False if it was.
bool add_voice(Database& db, const SaidVoice& said);

std::optional<KeptVoice> find_voice(Database& db, std::string_view attendance,
                                    std::string_view voice);
std::vector<KeptVoice> voices_of_session(Database& db, std::string_view session,
                                         std::string_view voice);
// Managers to be asked, and those who were asked, have not answered and have not been reminded; of
// sessions that are neither cancelled nor paused.
std::vector<KeptVoice> open_managers(Database& db);
// Who had a letter since that day, with it, whatever became of it.
std::vector<KeptVoice> managers_written_to_since(Database& db, Day since);
// Those that a letter is about.
std::vector<KeptVoice> managers_of_letter(Database& db, std::string_view letter);

struct ManagerAsked {
  std::string_view attendance;
  std::string_view letter;
  Day today{};
};
// said → asked. False if another process was quicker.
bool mark_manager_asked(Database& db, const ManagerAsked& asked, std::string_view invitation);
// Once; false unless they were asked and have not answered.
bool mark_manager_reminded(Database& db, const ManagerAsked& reminded);
// They want no more letters; what they have may still be answered.
bool refuse_manager(Database& db, std::string_view attendance);
// It reached somebody else, or should not have been said: the name and address go.
bool withdraw_manager(Database& db, std::string_view attendance);

// Who may be called was, on that day; the number goes. False if they were before.
bool mark_called(Database& db, std::string_view attendance, Day today);

// To another entry of the same person; where that has said the same, what it said stays.
void move_voices(Database& db, std::string_view from, std::string_view to);
bool delete_voice(Database& db, std::string_view attendance, std::string_view voice);
int delete_voices(Database& db, std::string_view attendance);
int delete_voices_of_session(Database& db, std::string_view session);

}  // namespace earshot::store
