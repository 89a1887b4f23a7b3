# SPDX-License-Identifier: Apache-2.0
# The style sheet and the icon become a C++ file, which is compiled into the program: `look_sources`.
include(cmake/Npm.cmake)
set(look ${CMAKE_SOURCE_DIR}/server/web/look)
set(look_sources ${CMAKE_BINARY_DIR}/look/assets_made.cpp)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/look)
npm_packages(${look} look_packages)

file(GLOB look_parts CONFIGURE_DEPENDS ${look}/*.scss ${look}/*.svg ${look}/*.mjs)
add_custom_command(
  OUTPUT ${look_sources}
  COMMAND ${NODE} ${look}/make_assets.mjs ${look_sources}
  DEPENDS ${look_packages} ${look_parts}
  COMMENT "Making the style sheet"
  VERBATIM)
