/* SPDX-License-Identifier: Apache-2.0 */
/* Literals as earshot_text, for the plugins here that are written in C. */
#ifndef BAD_PLUGINS_WORDS_H
#define BAD_PLUGINS_WORDS_H

#include <earshot/plugin.h>

#define WORDS(literal) \
  { literal, sizeof(literal) - 1 } /* in a table */

#ifndef __cplusplus
#define SAY(literal) ((earshot_text)WORDS(literal)) /* in a call */
#endif

#endif
