import GeoJSON
import Projection

/// Transforms points that stand one a line, and leaves whatever follows the two numbers as it is.
///
/// A line that is no point is answered by a line that begins with "ERROR: ", and the others go on. Empty lines and
/// lines that begin with `#` pass through. Belongs to one task, as `Transformation` does.
public final class PointLines {
  /// How many lines were no points, or points that cannot be transformed.
  public private(set) var failureCount = 0
  /// How many points lie outside the area of use of the projected system.
  public private(set) var outsideCount = 0

  private let transformation: Transformation
  private let direction: Transformation.Direction
  private let order: PointOrder

  /// Prepares to transform.
  public init(_ transformation: Transformation, direction: Transformation.Direction, order: PointOrder) {
    self.transformation = transformation
    self.direction = direction
    self.order = order
  }

  private var target: CoordinateReferenceSystem {
    direction == .forward ? transformation.target : transformation.source
  }

  /// The answer to one line, without a line end.
  public func answer(to line: [UInt8]) -> [UInt8] {
    guard let first = line.first(where: { $0 > 0x20 }), first != UInt8(ascii: "#") else { return line }
    guard let (pair, rest) = parse(line) else {
      failureCount += 1
      return Array("ERROR: “\(shown(line))” is no pair of numbers".utf8)
    }
    let point = order == .latlon ? CoordinatePair(x: pair.y, y: pair.x) : pair
    do throws(ProjectionError) {
      let result = try transformation.transform(point, direction)
      count(point, result)
      return Array(written(result).utf8) + rest
    } catch {
      failureCount += 1
      guard case .untransformable(_, let reason) = error else { return Array("ERROR: \(error)".utf8) }
      return Array("ERROR: “\(shown(line))”: \(reason)".utf8)
    }
  }

  private func count(_ point: CoordinatePair, _ result: CoordinatePair) {
    let (system, other) = (target, direction == .forward ? transformation.source : transformation.target)
    let degrees = other.kind == .geographic ? point : system.kind == .geographic ? result : nil
    let area = (system.kind == .projected ? system : other).areaOfUse
    guard let degrees, let area else { return }
    if !area.contains(longitude: degrees.x, latitude: degrees.y) { outsideCount += 1 }
  }

  private func written(_ pair: CoordinatePair) -> String {
    let (first, second) = order == .latlon ? (pair.y, pair.x) : (pair.x, pair.y)
    return "\(decimal(first)) \(decimal(second))"
  }

  private func decimal(_ value: Double) -> String {
    var writer = JSONWriter()
    // Only a number that is not finite cannot be written, and transform throws for those.
    return (try? writer.double(value, decimals: target.usefulDecimals)) == nil ? "" : writer.text
  }

  private func shown(_ line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(60), as: UTF8.self)
    return text.last == "\r" ? String(text.dropLast()) : text
  }

  /// Two numbers with white space or a comma between them, and what follows.
  private func parse(_ line: [UInt8]) -> (CoordinatePair, ArraySlice<UInt8>)? {
    func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
    let start = line.drop { $0 <= 0x20 }
    let first = start.prefix { !isGap($0) }
    let middle = start[first.endIndex...].drop(while: isGap)
    let second = middle.prefix { !isGap($0) }
    guard let x = Double(String(decoding: first, as: UTF8.self)),
      let y = Double(String(decoding: second, as: UTF8.self))
    else { return nil }
    var rest = line[second.endIndex...]
    if rest.last == 0x0D { rest = rest.dropLast() }
    return (CoordinatePair(x: x, y: y), rest)
  }
}
