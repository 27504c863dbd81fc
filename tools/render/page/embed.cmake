# Compiles the style sheets and scripts of the HTML pages into the program, with their hashes:
# page.inc for tools/render/page/asset.cpp. Each kind of page has what all have and what it has alone.
set(entries "")
foreach(page IN ITEMS score track)
    string(APPEND entries "{")
    foreach(ending IN ITEMS css js)
        set(text "")
        foreach(name IN ITEMS base.${ending} ${page}/${page}.${ending})
            set(file ${CMAKE_CURRENT_LIST_DIR}/${name})
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
            file(READ ${file} part)
            string(APPEND text "${part}")
        endforeach()
        string(SHA256 hash "${text}")
        string(APPEND entries "{R\"asset(${text})asset\", \"${hash}\"},\n")
    endforeach()
    string(APPEND entries "},\n")
endforeach()

# Written only when it changed.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/page.inc CONTENT "${entries}" @ONLY)
target_include_directories(jixiao_render PRIVATE ${PROJECT_BINARY_DIR}/generated)
