# SPDX-License-Identifier: Apache-2.0
# npm_packages(folder result): what the lock file of a folder names, fetched once and when it changes.
# It stays in the folder (node_modules, unknown to git), so that all presets share it.
find_program(NODE node REQUIRED)
find_program(NPM npm REQUIRED)

function(npm_packages folder result)
  set(fetched ${folder}/node_modules/.package-lock.json)
  add_custom_command(
    OUTPUT ${fetched}
    COMMAND ${NPM} ci --silent --no-audit --no-fund
    COMMAND ${CMAKE_COMMAND} -E touch ${fetched}
    WORKING_DIRECTORY ${folder}
    DEPENDS ${folder}/package.json ${folder}/package-lock.json
    COMMENT "Fetching what ${folder} names"
    VERBATIM)
  set(${result} ${fetched} PARENT_SCOPE)
endfunction()
