// SPDX-License-Identifier: Apache-2.0
// Signs in what somebody wrote that they or somebody else may be hurt, or may be about to hurt
// themselves. A list of phrases, not a judgement: it misses what is said in other words, which is
// why a person reads everything.
#pragma once

#include <string>
#include <vector>

namespace signs {

// Why it should be read soon, each reason once; empty if nothing was noticed.
std::vector<const char*> found_in(const std::string& written);

// Lower case, letters of Polish without their marks, apostrophes gone, one space between words: as
// a child types on a phone, so the lists are written once. For tests.
std::string folded(const std::string& written);

}  // namespace signs
