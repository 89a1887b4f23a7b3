// SPDX-License-Identifier: Apache-2.0
// Everything that the priority of learning needs goes by, of one cycle. A source has one name wherever it stands, as people
// read it: what comes from the same people or the same document is one source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/release.h"

namespace earshot::analysis::needs {

// What plugins call what they say of needs.
inline constexpr std::string_view said_prevalence = "prevalence", said_gap = "gap",
                                  said_transfer = "transfer";

// A survey's sums. What of it is not to count, such as how confident people were before a course, whoever gathers leaves out.
struct Released {
  std::string id;
  std::string source;
  std::optional<int> asked;  // absent where nobody knows (an open link)
  std::vector<NeedSums> sums;
};

// Who answered three and six months after a course, and how many of them had used it at work. Somebody asked about two
// outcomes of one topic who used one of them is half a person.
struct FollowedUp {
  std::string source;
  double applied = 0;
  int answered = 0;
};

// How many were not confident, by one survey.
struct Unsure {
  std::string source;
  double unsure = 0;
  int answered = 0;
};

// What practitioners say, managers confirm, audits see, and children and families feel.
enum class Rung { practitioners, managers, audits, families };

// What somebody coded.
struct Coded {
  std::string source;
  Rung rung = Rung::audits;
  std::optional<int> severity;      // 0 to 4
  std::optional<double> strategic;  // 0, ½ or 1
};

struct TopicEvidence {
  std::string topic;
  std::vector<FollowedUp> followed_up;
  std::vector<Coded> coded;
  // Of both cycles, by surveys that asked of it in both: another survey asks otherwise, or others.
  std::vector<Unsure> last_cycle, this_cycle;
};

// Topics that are not listed are no part of it, whatever surveys say of them.
struct Gathered {
  std::vector<Released> releases;
  std::vector<TopicEvidence> topics;
};

// What a release says of one topic; absent where nobody spoke of it.
std::optional<FollowedUp> followed_up_in(const Released& release, std::string_view topic);
std::optional<Unsure> unsure_in(const Released& release, std::string_view topic);

std::optional<int> highest_severity(const TopicEvidence& evidence);
std::optional<double> highest_strategic(const TopicEvidence& evidence);

std::vector<std::string> all_sources(const Gathered& gathered);  // each once, by name
// Everything but what one source says.
std::vector<const Released*> releases_without(const Gathered& gathered, std::string_view source);
std::vector<TopicEvidence> topics_without(const Gathered& gathered, std::string_view source);

}  // namespace earshot::analysis::needs
