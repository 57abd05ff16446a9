import Glibc
let NOTR = getenv("NOTR") != nil
