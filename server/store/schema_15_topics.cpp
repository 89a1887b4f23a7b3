// SPDX-License-Identifier: Apache-2.0
// Under which topics words stand that are shown, and who put them there. It hangs on the words:
// what deletes those deletes this.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view topics_of_words = R"sql(
create table words_topic (
  release text not null,
  id      blob not null,
  topic   text not null check (topic <> ''),
  put_by  text not null,
  put_on  text not null check (put_on is date(put_on)),
  primary key (release, id, topic),
  foreign key (release, id) references words (release, id) on delete cascade
) strict, without rowid;
create index words_topic_of_release on words_topic (release, topic);
)sql";

}  // namespace earshot::store
