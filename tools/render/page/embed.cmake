# Compiles the style sheet and the script of the HTML page into the program, with their hashes:
# page.inc for tools/render/page/asset.cpp.
set(entries "")
foreach(name IN ITEMS page.css page.js)
    set(file ${CMAKE_CURRENT_LIST_DIR}/${name})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(SHA256 hash "${text}")
    string(APPEND entries "{R\"asset(${text})asset\", \"${hash}\"},\n")
endforeach()

# Written only when it changed.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/page.inc CONTENT "${entries}" @ONLY)
target_include_directories(jixiao_render PRIVATE ${PROJECT_BINARY_DIR}/generated)
