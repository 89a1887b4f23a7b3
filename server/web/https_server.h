// SPDX-License-Identifier: Apache-2.0
// Answers visits over HTTPS with cpp-httplib. Knows nothing of what is on the pages; refuses TLS
// before 1.2 and a port that somebody else already has.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "web/certificate.h"
#include "web/page.h"

namespace earshot::web {

class HttpsServer {
 public:
  using Answer = std::function<Page(const Visit&)>;  // on several threads at once
  using Refuse = std::function<Page(int status)>;  // what was never a visit, or is no page of ours

  HttpsServer(const Certificate& certificate, Answer answer, Refuse refuse);
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
