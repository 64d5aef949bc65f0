# veildesk_add_test(tst_x [SOURCES extra.cpp…] [LIBRARIES lib…] [LABELS label…] [TIMEOUT s] [QPA platform])
#
# One executable per tst_*.cpp, run without a display unless QPA names another platform.
function(veildesk_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT;QPA" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE veildesk_options Qt6::Test ${arg_LIBRARIES})
    veildesk_precompile(${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(NOT arg_QPA)
        set(arg_QPA offscreen)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${arg_QPA};LC_ALL=C.UTF-8;VEILDESK_BIN_DIR=${CMAKE_BINARY_DIR}/bin")
endfunction()
