import CPROJ

extension PointFailure {
  /// Reads one of PROJ's error codes.
  init(code: Int32) {
    self =
      switch code {
      case PROJ_ERR_COORD_TRANSFM_INVALID_COORD: .invalidCoordinates
      case PROJ_ERR_COORD_TRANSFM_NO_OPERATION: .noOperation
      case PROJ_ERR_COORD_TRANSFM_OUTSIDE_GRID, PROJ_ERR_COORD_TRANSFM_GRID_AT_NODATA: .outsideGrid
      case PROJ_ERR_OTHER_NO_INVERSE_OP: .noInverse
      case 0, PROJ_ERR_COORD_TRANSFM, PROJ_ERR_COORD_TRANSFM_OUTSIDE_PROJECTION_DOMAIN: .outsideProjection
      default: .other(code: code)
      }
  }
}
