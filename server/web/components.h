// SPDX-License-Identifier: Apache-2.0
// Everything pages are built from, in one include.
#pragma once

#include "web/filled.h"         // IWYU pragma: export
#include "web/inside.h"         // IWYU pragma: export
#include "web/layout.h"         // IWYU pragma: export
#include "web/parts_choices.h"  // IWYU pragma: export
#include "web/parts_fields.h"   // IWYU pragma: export
#include "web/parts_form.h"     // IWYU pragma: export
#include "web/parts_lists.h"    // IWYU pragma: export
#include "web/parts_notes.h"    // IWYU pragma: export
