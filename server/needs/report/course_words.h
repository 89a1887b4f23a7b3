// SPDX-License-Identifier: Apache-2.0
// What sections on courses have in common: where a figure comes from, in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "needs/list_words.h"
#include "needs/not_confident.h"
#include "needs/report/numbering.h"
#include "needs/report/report.h"
#include "needs/training_impact.h"

namespace earshot::needs {

std::string rests_on(const std::vector<std::string>& releases);  // their ids
std::string of_sets(int sets, int of_sets);                      // "2 of 3"
// "Before the course (looking back)"
std::string capital(std::string words);
std::string between(const SpokenOf& from, const SpokenOf& to);
std::string topic_in_words(const ListWords& lists, const std::string& topic);
std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace earshot::needs
