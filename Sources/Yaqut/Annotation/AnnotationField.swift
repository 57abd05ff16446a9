/// The parts of an annotation line that can be asked for; `id` is always there.
public enum AnnotationField: String, Sendable, CaseIterable {
  case lang, toponyms, actors, events
}
