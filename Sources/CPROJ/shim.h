// The C interface of PROJ, and the geodesic routines that libproj exports with it.
// Only the Swift module Projection imports this target.
#ifndef YAQUT_CPROJ_SHIM_H
#define YAQUT_CPROJ_SHIM_H

#include <geodesic.h>
#include <proj.h>

#endif
