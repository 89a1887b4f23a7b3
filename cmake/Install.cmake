# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where. Plugins and the SDK say so themselves, in plugins/.
install(TARGETS earshot RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# A running server reads its own copies under /etc/earshot, so that an upgrade changes no form.
file(GLOB shipped_forms CONFIGURE_DEPENDS forms/*.toml forms/README.md)
file(GLOB shipped_config CONFIGURE_DEPENDS config/*.toml config/README.md)
install(FILES ${shipped_forms} DESTINATION ${CMAKE_INSTALL_DATADIR}/earshot/forms)
install(FILES ${letter_files} DESTINATION ${CMAKE_INSTALL_DATADIR}/earshot/forms/letters)
install(FILES ${shipped_config} DESTINATION ${CMAKE_INSTALL_DATADIR}/earshot/config)
if(EXISTS ${PROJECT_SOURCE_DIR}/config/earshot.service)
  configure_file(config/earshot.service earshot.service @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/earshot.service DESTINATION lib/systemd/system)
endif()
