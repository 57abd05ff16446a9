/// Places labels beside markers so that none covers another: the first free one of eight positions, else none.
struct LabelLayout {
  /// A rectangle in pixels.
  struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    func meets(_ other: Box) -> Bool {
      left < other.left + other.width && other.left < left + width && top < other.top + other.height
        && other.top < top + height
    }
  }

  /// How a label's text is set at its position.
  enum Anchor: String { case start, middle, end }

  private let width: Double
  private let height: Double
  private var taken: [Box] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Keeps an area free of labels.
  mutating func reserve(_ box: Box) { taken.append(box) }

  /// Finds room for a label beside a marker and takes it.
  ///
  /// - Returns: the label's box and how its text is anchored in it; nil if there is no room.
  mutating func place(
    _ size: (width: Double, height: Double), beside center: PictureFrame.Pixel, radius: Double
  ) -> (box: Box, anchor: Anchor)? {
    let gap = radius + 4
    let slant = radius * 0.7 + 3
    let left = center.x - size.width
    let middle = center.x - size.width / 2
    let positions: [(Double, Double, Anchor)] = [
      (center.x + gap, center.y - size.height / 2, .start), (left - gap, center.y - size.height / 2, .end),
      (middle, center.y - gap - size.height, .middle), (middle, center.y + gap, .middle),
      (center.x + slant, center.y - slant - size.height, .start), (center.x + slant, center.y + slant, .start),
      (left - slant, center.y - slant - size.height, .end), (left - slant, center.y + slant, .end),
    ]
    for (x, y, anchor) in positions {
      let box = Box(left: x, top: y, width: size.width, height: size.height)
      guard x >= 4, y >= 4, x + size.width <= width - 4, y + size.height <= height - 4 else { continue }
      guard !taken.contains(where: box.meets) else { continue }
      taken.append(box)
      return (box, anchor)
    }
    return nil
  }

  /// Takes an area if it is free.
  mutating func take(_ box: Box) -> Bool {
    guard !taken.contains(where: box.meets) else { return false }
    taken.append(box)
    return true
  }
}
