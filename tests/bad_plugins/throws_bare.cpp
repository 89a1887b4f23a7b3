// SPDX-License-Identifier: Apache-2.0
// Breaks the contract: C++ behind the C header, without the SDK, and throws straight at the server.
// What it says repeats the answer, as error messages do.
#include <stdexcept>
#include <string>

#include "words.h"

namespace {

earshot_text say(const std::string& words) { return {words.data(), words.size()}; }

earshot_status check_response(const earshot_host* host, earshot_call* call) {
  const std::string words = "words";
  const earshot_text answer = host->answer(call, say(words), 0);
  const std::string repeated = "cannot make sense of: " + std::string(answer.data, answer.size);
  host->log(call, EARSHOT_WARNING, say(repeated));
  throw std::runtime_error(repeated);
}

earshot_status find_learning_needs(const earshot_host*, earshot_call*) { throw 42; }

}  // namespace

const earshot_plugin* earshot_plugin_v0(const earshot_host*) {
  static const earshot_plugin table = {
      sizeof(earshot_plugin), 0,       WORDS("throws_bare"), WORDS("Throws bare"),
      WORDS("1.0.0"),         nullptr, check_response,       nullptr,
      find_learning_needs};
  return &table;
}
