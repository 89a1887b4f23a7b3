// SPDX-License-Identifier: Apache-2.0
// Somebody's own device: one TLS connection, no cookie, forms posted as they stand on the page. A new
// one for each visit knows nothing of the one before.
#pragma once

#include <httplib.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adversary/layout.h"

namespace earshot::adversary {

class Browser {
 public:
  Browser(int port, const fs::path& certificate);

  // From the link to "sent": every page, every field that it has. Throws if it does not end there.
  void answer(const std::string& link, const Said& said);
  // As far as the first page with something to say, and "Save and finish later".
  // What comes back is the code.
  std::string save(const std::string& link, const Said& said);
  // What was saved stands there again; the rest, and "sent".
  void resume(const std::string& link, const std::string& code, const Said& said);
  void ask_for_contact(const std::string& code, const Wish& wish);
  // The page of an agency's lead.
  void tell_received(const std::string& link, int staff);

 private:
  using Fields = std::vector<std::pair<std::string, std::string>>;
  void open(const std::string& path);
  void post(const std::string& path, const Fields& fields);
  void press(const std::string& link, std::string_view step, Fields fields = {});
  void to_first_question(const std::string& link);
  void on_to_sent(const std::string& link, const Said& said);
  Fields fields_here(const Said& said) const;
  std::string hidden(std::string_view name) const;
  bool shows(std::string_view words) const { return page_.find(words) != page_.npos; }
  void must_show(std::string_view words) const;
  void keep(const httplib::Result& result);

  httplib::SSLClient client_;
  std::string page_;
};

}  // namespace earshot::adversary
