/* SPDX-License-Identifier: Apache-2.0 */
/* Says it is well_behaved, which somebody else already is. */
#include "words.h"

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {
      sizeof table, 0,   WORDS("well_behaved"), WORDS("An impostor"), WORDS("1.0.0"), NULL, NULL,
      NULL,         NULL};
  (void)host;
  return &table;
}
