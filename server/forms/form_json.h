// SPDX-License-Identifier: Apache-2.0
// A form as it is published: complete in itself (shared scales written in), in one canonical JSON
// text, whose hash is the version's fingerprint. What was published is read back from this, never
// from the file, so that no later edit can change what an answer meant.
#pragma once

#include <string>
#include <string_view>

#include "model/form.h"

namespace earshot::forms {

std::string to_json(const Form& form);       // without file, lines and source
Form form_from_json(std::string_view json);  // throws if it is not what to_json wrote

// Hex; read_form puts it in Form::hash.
std::string fingerprint(const Form& form);

}  // namespace earshot::forms
