// SPDX-License-Identifier: Apache-2.0
#include "model/release.h"

#include "model/names.h"

namespace earshot {
namespace {

constexpr Names<Unit, 4> units{{
    {Unit::survey, "survey"},
    {Unit::course, "course"},
    {Unit::subject, "subject"},
    {Unit::form, "form"},
}};

}  // namespace

std::string_view name_of(Unit unit) { return name_in(units, unit); }
std::optional<Unit> find_unit(std::string_view name) { return find_in(units, name); }

}  // namespace earshot
