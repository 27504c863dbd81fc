# Compiles the built-in calendars into the program: calendars.inc for targets/read/builtin_calendars.cpp.
set(entries "")
foreach(year IN ITEMS 2023 2024 2025 2026)
    set(file ${CMAKE_CURRENT_LIST_DIR}/${year}.toml)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(APPEND entries "R\"toml(${text})toml\",\n")
endforeach()

# Written only when it changed.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/calendars.inc CONTENT "${entries}" @ONLY)
