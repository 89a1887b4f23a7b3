// SPDX-License-Identifier: Apache-2.0
// Throws what is no exception: through the SDK.
#include <earshot/plugin.hpp>

namespace {

class Throws42 final : public earshot::Plugin {
  void check_response(earshot::Response& response) const override {
    response.flag("words", "Somebody may be hurt");
    throw 42;
  }
};

}  // namespace

EARSHOT_PLUGIN(Throws42, "throws_42", "Throws 42", "1.0.0")
