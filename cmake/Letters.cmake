# SPDX-License-Identifier: Apache-2.0
# The wording of letters is compiled into the program as well (`letter_sources`): a server whose own folder
# of forms has not kept up with an upgrade still writes every letter.
file(GLOB letter_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/forms/letters/*.toml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${letter_files})
set(letter_sources ${CMAKE_BINARY_DIR}/letters/letters_made.cpp)
set(shipped_letters "")
foreach(file ${letter_files})
  get_filename_component(name ${file} NAME)
  file(READ ${file} words)
  string(APPEND shipped_letters "    {\"${name}\", R\"words(${words})words\"},\n")
endforeach()
configure_file(cmake/letters_made.cpp.in ${letter_sources} @ONLY)
