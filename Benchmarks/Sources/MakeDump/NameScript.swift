/// How a name is written.
enum NameScript: String, CaseIterable { case latin, ascii, arabic, cyrillic, han }
