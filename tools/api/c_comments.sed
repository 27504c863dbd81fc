# The C header has plain comments; these become documentation: a block before what it describes, a comment
# behind a member. Headings (/* ---- */) stay what they are.
1s,^/\*,/** @file\n,
/^\/\* ----/!s,^/\*( |$),/**\1,
s,([;=0-9] *)/\* ,\1/**< ,
s,([,a-zA-Z0-9_] +)/\* ,\1/**< ,
