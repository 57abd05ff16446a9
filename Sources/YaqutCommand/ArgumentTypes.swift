import ArgumentParser
import Yaqut

extension DemonymHandling: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {}
extension FeatureGrouping: ExpressibleByArgument {}
extension EventColumns: ExpressibleByArgument {}
extension ExportOptions.Grouping: ExpressibleByArgument {}
extension MatchMode: ExpressibleByArgument {}
extension PointOrder: ExpressibleByArgument {}
extension AnnotationField: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// The encoding of a name as files and pages write it.
  public init?(argument: String) { self.init(label: argument) }
}
