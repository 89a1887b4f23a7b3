// SPDX-License-Identifier: Apache-2.0
// Pages on which every part stands at least once, also with what is hard for it: nothing, one, very
// long words, problems. Never served; browser tests and whoever changes the look open them.
#pragma once

#include "web/components.h"

namespace earshot::web::gallery {

Sheet fields(const Visit& visit);
Sheet fields_with_problems(const Visit& visit);
Sheet choices(const Visit& visit);
Sheet scales(const Visit& visit);
Sheet faces(const Visit& visit);
Sheet notes(const Visit& visit);
Sheet lists(const Visit& visit);
Sheet empty_lists(const Visit& visit);
Sheet long_words(const Visit& visit);
Sheet sent(const Visit& visit);

}  // namespace earshot::web::gallery
