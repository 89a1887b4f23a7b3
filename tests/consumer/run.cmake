# SPDX-License-Identifier: Apache-2.0
# Installs, configures, builds, tests and loads; the first step that goes wrong ends it.
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch})
# A copy, so that nothing near it in our tree can be found by accident.
file(COPY ${project} DESTINATION ${scratch})

function(step what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${what} failed (${result}):\n${said}")
  endif()
  set(said "${said}" PARENT_SCOPE)
endfunction()

step("Installing the SDK" ${CMAKE_COMMAND} --install ${build} --prefix ${scratch}/prefix --component sdk)
step("Configuring" ${CMAKE_COMMAND} -G ${generator} -S ${scratch}/project -B ${scratch}/build
     -DCMAKE_PREFIX_PATH=${scratch}/prefix -DCMAKE_CXX_COMPILER=${compiler})
step("Building" ${CMAKE_COMMAND} --build ${scratch}/build)
step("The plugin's own test" ${CMAKE_CTEST_COMMAND} --test-dir ${scratch}/build --output-on-failure)

file(MAKE_DIRECTORY ${scratch}/plugins)
file(CHMOD ${scratch}/plugins PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
file(COPY ${scratch}/build/conference.so DESTINATION ${scratch}/plugins)
step("Loading the plugin" ${try_plugins} ${scratch}/plugins)
if(NOT said STREQUAL "conference\n")
  message(FATAL_ERROR "The host loaded something else:\n${said}")
endif()

find_program(nm nm REQUIRED)
step("Listing what it exports" ${nm} -D --defined-only --format=just-symbols ${scratch}/plugins/conference.so)
if(NOT said STREQUAL "earshot_plugin_v0\n")
  message(FATAL_ERROR "A plugin exports its entry and nothing else, but this one exports:\n${said}")
endif()

# A plugin that lacks a function is stopped when it is linked, not when the server starts.
file(APPEND ${scratch}/project/conference.cpp "void nowhere();\nvoid use_it() { nowhere(); }\n__attribute__((used)) static void (*keep)() = &use_it;\n")
execute_process(COMMAND ${CMAKE_COMMAND} --build ${scratch}/build --target conference
                RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(result EQUAL 0 OR NOT said MATCHES "nowhere")
  message(FATAL_ERROR "A missing function was not noticed when linking:\n${said}")
endif()
