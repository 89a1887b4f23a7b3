// SPDX-License-Identifier: Apache-2.0
// A door on this machine, and somebody behind it who notes what is asked and answers at once, or
// later if a test wants to.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "door/caller.h"
#include "door/certificate.h"
#include "door/door.h"
#include "fresh_folder.h"

namespace earshot::tests {

// What somebody behind the door notes and says.
class Behind {
 public:
  void answer(door::Request request, const door::Send& send);
  // From now on nobody is answered until a test does it.
  void keep_waiting();
  door::Send next_waiting();  // waits until somebody does
  // The same; nothing once nobody has to wait any more and everybody who did has been taken.
  std::optional<door::Send> next_if_any();
  void wait_no_more();  // whoever comes from now on is answered at once

  std::vector<door::Request> asked() const;
  std::size_t count() const;
  void say(std::function<door::Reply(const door::Request&)> reply);  // instead of "hello"

 private:
  mutable std::mutex mutex_;
  std::function<door::Reply(const door::Request&)> reply_ = [](const door::Request&) {
    return door::Reply{.headers = {{"Content-Type", "text/plain"}}, .body = "hello\n"};
  };
  std::condition_variable came_;
  std::vector<door::Request> asked_;
  std::vector<door::Send> waiting_;
  bool waits_ = false;
};

enum class Spoken { over_tls, in_the_clear };

class ADoor {
 public:
  explicit ADoor(Spoken spoken = Spoken::over_tls, door::Options options = {});

  Caller call() const;  // as the door speaks
  Caller call_without_tls() const { return Caller(Caller::Tcp{port()}); }
  // Whether an ordinary page can be had by somebody who comes now.
  ::testing::AssertionResult serves_others() const;

  int port() const { return door_->port(); }
  Behind& behind() { return behind_; }
  door::Door& door() { return *door_; }
  const door::Certificate& certificate() const { return certificate_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  FreshFolder folder_;
  door::Certificate certificate_;
  Spoken spoken_;
  Behind behind_;
  std::unique_ptr<door::Door> door_;
};

// Asks for more than the system keeps and reads nothing of it; `room` is what its own side keeps.
Caller who_does_not_read(ADoor& door, int room = 2048);

std::string get(std::string_view path, std::string_view headers = "");
std::string post(std::string_view path, std::string_view body, std::string_view headers = "");

}  // namespace earshot::tests
