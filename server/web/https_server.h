// SPDX-License-Identifier: Apache-2.0
// Answers visits over HTTPS with cpp-httplib. Knows nothing of what is on the pages; refuses TLS
// before 1.2 and a port that somebody else already has.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "door/message.h"
#include "web/certificate.h"

namespace earshot::web {

class HttpsServer {
 public:
  using Refuse = std::function<door::Reply(int status)>;  // what was never a request

  HttpsServer(const Certificate& certificate, door::Answer answer, Refuse refuse);
  ~HttpsServer();

  // The port, which is another than asked for if that was 0. Throws if it can't be had.
  int listen(const std::string& host, int port);
  // Until `stop`, which any thread may call, at any time after listen. Visits under way are finished.
  void run();
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace earshot::web
