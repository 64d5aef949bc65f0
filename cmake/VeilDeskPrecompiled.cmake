# veildesk_precompile(target…): the targets share one precompiled header, which halves the time that
# the sanitizer build spends on parsing. Off elsewhere: it hides missing includes, and a compiler
# cache shares nothing between checkouts with it.
option(VEILDESK_PRECOMPILE "Compile with one precompiled header" OFF)

if(VEILDESK_PRECOMPILE)
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "// A library needs a source.\n")
    add_library(veildesk_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    # Its macros must be those that every target has; the other modules lend only their headers.
    target_link_libraries(veildesk_precompiled PRIVATE veildesk_options tl::expected Qt6::Core)
    foreach(module Qt6::Gui Qt6::Network Qt6::Sql Qt6::Widgets QCoro6::Core)
        target_include_directories(veildesk_precompiled SYSTEM PRIVATE
            $<TARGET_PROPERTY:${module},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
    set_target_properties(veildesk_precompiled PROPERTIES AUTOMOC OFF)
    target_precompile_headers(veildesk_precompiled PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h)
endif()

function(veildesk_precompile)
    if(VEILDESK_PRECOMPILE)
        foreach(target IN LISTS ARGN)
            target_precompile_headers(${target} REUSE_FROM veildesk_precompiled)
        endforeach()
    endif()
endfunction()
