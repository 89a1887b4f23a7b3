// SPDX-License-Identifier: Apache-2.0
// Where a command writes: what was asked for on stdout, everything else on stderr. Progress and
// colour are for a person at a terminal; a script never sees either.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace earshot::commands {

enum class Tone { plain, good, warning, bad };

class Terminal {
 public:
  Terminal();  // looks at stdout, stderr, NO_COLOR and TERM

  // On stdout, as it is.
  void say(std::string_view text);
  void line(std::string_view text);
  // On stderr, as a line.
  void complain(std::string_view text);
  // On stderr, over the last one, and only if a person is watching. Empty: takes the last one away.
  void progress(std::string_view text);

  // The words in colour, if whoever reads stdout sees colours.
  std::string coloured(std::string_view words, Tone tone) const;

  bool has_said() const { return said_; }  // anything on stdout
  const std::string& complaints() const { return complaints_; }

  // Throws if what was said could not be written (a full disk, say).
  void finish();

 private:
  bool watched_ = false;    // stderr is a terminal
  bool colourful_ = false;  // stdout is one, and colour is welcome
  bool progressing_ = false;
  bool said_ = false;
  std::string complaints_;  // a line each
};

}  // namespace earshot::commands
