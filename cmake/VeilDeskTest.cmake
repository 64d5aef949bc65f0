# veildesk_add_test(tst_x [SOURCES extra.cpp…] [LIBRARIES lib…] [LABELS label…] [TIMEOUT s] [QPA platform])
#
# One executable per tst_*.cpp, run without a display unless QPA names another platform.
function(veildesk_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT;QPA" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE veildesk_options Qt6::Test ${arg_LIBRARIES})
    veildesk_precompile(${name})
    if(NOT arg_SOURCES)
        veildesk_moc_itself(${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # Only what hangs is to reach it, however slow the machine.
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600)
    endif()
    if(NOT arg_QPA)
        set(arg_QPA offscreen)
    endif()
    set(environment
        QT_QPA_PLATFORM=${arg_QPA}
        LC_ALL=C.UTF-8
        VEILDESK_BIN_DIR=${CMAKE_BINARY_DIR}/bin
        QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "${environment}")
endfunction()

# Most tests are one file with its own .moc. Looking for what else needs one took longer than
# compiling some of them, for each of 160 targets.
function(veildesk_moc_itself name)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/${name}.moc")
    qt_generate_moc(${name}.cpp "${moc}" TARGET ${name})
    target_sources(${name} PRIVATE "${moc}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc")
endfunction()
