# Compiles the built-in rulesets into the program: rulesets.inc for targets/read/builtin_rulesets.cpp.
# The order here is the order in which they are listed.
set(names mof-2020-10 mof-2020-10-one-minus mof-2021-101 hubei-2020
    track-period track-facts track-shanxi track-sichuan track-guangxi track-hebei track-ningxia track-tianjin
    track-time-gap)

set(entries "")
foreach(name IN LISTS names)
    set(file ${CMAKE_CURRENT_LIST_DIR}/${name}.toml)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(APPEND entries "{\"${name}\", R\"toml(${text})toml\"},\n")
endforeach()

# Written only when it changed.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/rulesets.inc CONTENT "${entries}" @ONLY)
target_include_directories(jixiao_targets PRIVATE ${PROJECT_BINARY_DIR}/generated)
