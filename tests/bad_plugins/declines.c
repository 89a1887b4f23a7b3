/* SPDX-License-Identifier: Apache-2.0 */
/* Wants a server with more in it than this one has. */
#include "words.h"

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {
      sizeof table, 0,   WORDS("declines"), WORDS("Declines"), WORDS("1.0.0"), NULL, NULL,
      NULL,         NULL};
  return host->size > 1000000 ? &table : NULL;
}
