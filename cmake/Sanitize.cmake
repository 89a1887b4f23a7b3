# The asan and tsan presets set EARSHOT_SANITIZE; an ordinary build is untouched.
function(earshot_sanitize target)
  if(EARSHOT_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${EARSHOT_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${EARSHOT_SANITIZE})
  endif()
endfunction()
