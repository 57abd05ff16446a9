/// Cuts rings and lines at the edges of a picture, a little beyond them so that edges are not drawn.
struct PictureClipping {
  typealias Pixel = PictureFrame.Pixel

  private let low = -8.0
  private let right: Double
  private let bottom: Double

  init(_ frame: PictureFrame) {
    right = frame.width + 8
    bottom = frame.height + 8
  }

  /// The part of a ring inside the picture (Sutherland and Hodgman's method); empty if there is none.
  func ring(_ ring: [Pixel]) -> [Pixel] {
    var points = ring
    points = cut(points, isInside: { $0.x >= low }, crossing: { at($0, $1, x: low) })
    points = cut(points, isInside: { $0.x <= right }, crossing: { at($0, $1, x: right) })
    points = cut(points, isInside: { $0.y >= low }, crossing: { at($0, $1, y: low) })
    points = cut(points, isInside: { $0.y <= bottom }, crossing: { at($0, $1, y: bottom) })
    return points
  }

  /// The stretches of a line that lie in the picture, each with the points just outside it.
  func lines(_ line: [Pixel]) -> [[Pixel]] {
    var runs: [[Pixel]] = []
    var run: [Pixel] = []
    for index in line.indices.dropLast() {
      if mayCross(line[index], line[index + 1]) {
        if run.isEmpty { run.append(line[index]) }
        run.append(line[index + 1])
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private func mayCross(_ a: Pixel, _ b: Pixel) -> Bool {
    max(a.x, b.x) >= low && min(a.x, b.x) <= right && max(a.y, b.y) >= low && min(a.y, b.y) <= bottom
  }

  private func cut(_ points: [Pixel], isInside: (Pixel) -> Bool, crossing: (Pixel, Pixel) -> Pixel) -> [Pixel] {
    guard var previous = points.last else { return [] }
    var kept: [Pixel] = []
    var wasInside = isInside(previous)
    for point in points {
      let isIn = isInside(point)
      if isIn != wasInside { kept.append(crossing(previous, point)) }
      if isIn { kept.append(point) }
      previous = point
      wasInside = isIn
    }
    return kept
  }

  private func at(_ a: Pixel, _ b: Pixel, x: Double) -> Pixel {
    Pixel(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private func at(_ a: Pixel, _ b: Pixel, y: Double) -> Pixel {
    Pixel(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
  }
}
