/* SPDX-License-Identifier: Apache-2.0 */
/* Made for another major version: it has an entry, but not the one this server speaks. */
#include "words.h"

EARSHOT_EXPORT const earshot_plugin* earshot_plugin_v1(const earshot_host* host);

const earshot_plugin* earshot_plugin_v1(const earshot_host* host) {
  (void)host;
  return NULL;
}
