// SPDX-License-Identifier: Apache-2.0
// The migrations that have a file of their own, in their order. Once released, none ever changes.
#pragma once

#include <string_view>

namespace earshot::store {

extern const std::string_view staff;             // schema_2_staff.cpp
extern const std::string_view partnership;       // schema_3_partnership.cpp
extern const std::string_view forgetting;        // schema_4_forgetting.cpp
extern const std::string_view answering;         // schema_5_answering.cpp
extern const std::string_view lists_of_people;   // schema_6_lists.cpp
extern const std::string_view contents;          // schema_7_contents.cpp
extern const std::string_view courses;           // schema_8_courses.cpp
extern const std::string_view attendance;        // schema_9_attendance.cpp
extern const std::string_view registers;         // schema_10_registers.cpp
extern const std::string_view mail;              // schema_11_mail.cpp
extern const std::string_view pairs;             // schema_12_pairs.cpp
extern const std::string_view here;              // schema_13_here.cpp
extern const std::string_view voices;            // schema_14_voices.cpp
extern const std::string_view topics_of_words;   // schema_15_topics.cpp
extern const std::string_view cycles;            // schema_16_needs.cpp
extern const std::string_view agreed;            // schema_17_agreed.cpp
extern const std::string_view programme;         // schema_18_programme.cpp
extern const std::string_view said;              // schema_19_said.cpp
extern const std::string_view agreed_figures;    // schema_20_figures.cpp
extern const std::string_view training_returns;  // schema_21_returns.cpp

}  // namespace earshot::store
