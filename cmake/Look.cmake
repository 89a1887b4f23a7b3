# SPDX-License-Identifier: Apache-2.0
# The style sheet and the icon become a C++ file: npm fetches what the sheet is made from (once, and
# when the lock file changes), node compiles and compresses. Gives `look_sources`.
find_program(NODE node REQUIRED)
find_program(NPM npm REQUIRED)
set(look ${CMAKE_SOURCE_DIR}/server/web/look)
set(look_modules ${look}/node_modules/.package-lock.json)
set(look_sources ${CMAKE_BINARY_DIR}/look/assets_made.cpp)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/look)

add_custom_command(
  OUTPUT ${look_modules}
  COMMAND ${NPM} ci --silent --no-audit --no-fund
  COMMAND ${CMAKE_COMMAND} -E touch ${look_modules}
  WORKING_DIRECTORY ${look}
  DEPENDS ${look}/package.json ${look}/package-lock.json
  COMMENT "Fetching what the style sheet is made from"
  VERBATIM)

file(GLOB look_parts CONFIGURE_DEPENDS ${look}/*.scss ${look}/*.svg ${look}/*.mjs)
add_custom_command(
  OUTPUT ${look_sources}
  COMMAND ${NODE} ${look}/make_assets.mjs ${look_sources}
  DEPENDS ${look_modules} ${look_parts}
  COMMENT "Making the style sheet"
  VERBATIM)
