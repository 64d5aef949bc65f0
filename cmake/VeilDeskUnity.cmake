# veildesk_unite(target [APART file…]): the target's files are compiled several at a time, which takes
# half as long as one by one. APART names files whose helpers are called like another file's.
# Off elsewhere, for the same reasons as the precompiled header.
option(VEILDESK_UNITY "Compile the libraries' files several at a time" OFF)

function(veildesk_unite target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "APART")
    if(VEILDESK_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # What a file keeps to itself is no less its own when another file includes it.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
        set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()
