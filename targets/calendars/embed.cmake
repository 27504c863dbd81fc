# Compiles the calendars of this folder into the program: calendars.inc for targets/read/builtin_calendars.cpp.
file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.toml)
set(entries "")
foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(APPEND entries "R\"toml(${text})toml\",\n")
endforeach()

# Written only when it changed.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/calendars.inc CONTENT "${entries}" @ONLY)
