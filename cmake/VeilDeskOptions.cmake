# The compiler and linker settings that every target of the project shares.
add_library(veildesk_options INTERFACE)
target_compile_features(veildesk_options INTERFACE cxx_std_20)
target_include_directories(veildesk_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(veildesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    VEILDESK_VERSION="${PROJECT_VERSION}")
target_compile_options(veildesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast
    $<$<BOOL:${VEILDESK_WARNINGS_AS_ERRORS}>:-Werror>)

# Optimised by g++ 12.2, a loop of a coroutine can lose its variables at a suspension: values that are
# partly redundant are computed before the loop, where a resumed coroutine never comes by. Each of the
# two mends it (ADR 6).
target_compile_options(veildesk_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-fno-tree-pre;-fno-strict-aliasing>)

if(VEILDESK_SANITIZE)
    # A null pointer that is used ends the program under AddressSanitizer too; without a check before
    # each access (and each alignment) the build takes a quarter less time and half the space.
    set(sanitizers -fsanitize=address,undefined -fno-sanitize=null,alignment
                   -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_compile_options(veildesk_options INTERFACE ${sanitizers})
    target_link_options(veildesk_options INTERFACE ${sanitizers})
endif()

find_program(VEILDESK_MOLD mold)
if(VEILDESK_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(veildesk_options INTERFACE -fuse-ld=mold)
endif()
