# SPDX-License-Identifier: Apache-2.0
# earshot_add_plugin(name file.cpp ...) builds a form plugin that exports its one function and nothing
# else, and that is refused at link time, not at the server's start, when a symbol is missing. The
# same function builds the plugins that ship.

function(earshot_add_plugin name)
  if(NOT ARGN)
    message(FATAL_ERROR "earshot_add_plugin(${name}): name at least one source file")
  endif()
  set(symbols ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/earshot_plugin.map)
  add_library(${name} MODULE ${ARGN})
  target_link_libraries(${name} PRIVATE Earshot::sdk)
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".so" C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON LINK_DEPENDS ${symbols})
  target_link_options(${name} PRIVATE "LINKER:--version-script=${symbols}")
  if(NOT EARSHOT_SANITIZE)  # a sanitizer's functions are found in the program
    target_link_options(${name} PRIVATE "LINKER:-z,defs")
  endif()
  # The server loads no plugin that a group or everybody may change, whatever the umask was.
  add_custom_command(TARGET ${name} POST_BUILD COMMAND chmod go-w $<TARGET_FILE:${name}> VERBATIM)
endfunction()
