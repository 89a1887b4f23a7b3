// SPDX-License-Identifier: Apache-2.0
// What Harbour Bay says of itself. Its numbers reach nobody: 01632 960 000 to 960 999 are kept free
// for plays and films, and example.org belongs to no one.
#include "demo/wanted.h"
#include "demo/year.h"
#include "store/partnership.h"

namespace earshot::demo {
namespace {

constexpr std::pair<std::string_view, std::string_view> said[] = {
    {"partnership.name", "Harbour Bay Safeguarding Children Partnership (invented)"},
    {"partnership.contact", "Amal Yusuf, partnership team"},
    {"partnership.telephone", "01632 960100"},
    {"partnership.email", "safeguarding@example.org"},
    {"partnership.address", "Harbour House, 1 Quay Lane, Harbour Bay"},
    {"safeguarding.mash", "01632 960101"},
    {"safeguarding.lado", "01632 960102"},
    {"safeguarding.out_of_hours", "01632 960103"},
    {"data_protection.name", "Harbour Bay Council data protection officer"},
    {"data_protection.telephone", "01632 960104"},
    {"data_protection.email", "data.protection@example.org"},
    {"data_protection.legal_basis",
     "Public task: Children Act 2004, sections 11 and 16E to 16K; UK GDPR article 6(1)(e)"},
    {"data_protection.where", "On this machine, for the demonstration. There are no backups."},
    {"data_protection.processors", "None"},
};

}  // namespace

void keep_particulars(store::DataFolder& data, Day today) {
  const auto starts = cycle_starts(today);
  const auto two = [](unsigned number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  data.writer().run([&](Database& db) {
    for (const auto& [name, value] : said)
      store::keep_setting(db, name, value);
    store::keep_setting(db, "learning.cycle_starts",
                        two(unsigned{starts.month()}) + '-' + two(unsigned{starts.day()}));
  });
}

}  // namespace earshot::demo
