# Our own targets build with warnings as errors; another compiler's new warning is not a reader's problem.
function(earshot_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wformat=2
    # A designated initialiser names what differs; the rest has its default on purpose.
    -Wno-missing-field-initializers)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Sanitizers rearrange the code until g++ warns of its own library; the dev build has the say.
    if(NOT EARSHOT_SANITIZE)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
    # g++ 12 sees these in its own std::string once it has inlined enough of it (GCC PR 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
                           -Wno-stringop-overread)
  endif()
endfunction()
