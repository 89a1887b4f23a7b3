/* SPDX-License-Identifier: Apache-2.0 */
/* Speaks when it is asked what it is, before there is a call. */
#include "words.h"

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {
      sizeof table, 0,   WORDS("speaks_early"), WORDS("Speaks early"), WORDS("1.0.0"), NULL, NULL,
      NULL,         NULL};
  host->flag(NULL, SAY("words"), SAY("Nobody asked"));
  host->fail(NULL, SAY("Nobody asked"));
  return host->question_count(NULL) == 0 ? &table : NULL;
}
