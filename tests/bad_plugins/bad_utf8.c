/* SPDX-License-Identifier: Apache-2.0 */
/* Its title ends in the middle of a character. */
#include "words.h"

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {
      sizeof table, 0, WORDS("bad_utf8"), WORDS("Z\xc5"), WORDS("1.0.0"), NULL, NULL, NULL, NULL};
  (void)host;
  return &table;
}
