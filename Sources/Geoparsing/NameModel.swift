/// The features by which a candidate is told to be a place name, and their weights for one script.
struct NameModel: Sendable {
  let layout: FeatureLayout
  let weights: [Float]
  /// Log odds from which a candidate counts as a name.
  let threshold: Float

  let bias: FeatureLayout.Template
  let bucket: FeatureLayout.Template
  let left: FeatureLayout.Template
  let right: FeatureLayout.Template
  let bucketLeft: FeatureLayout.Template
  let bucketRight: FeatureLayout.Template
  let leftRight: FeatureLayout.Template
  let leftWord: FeatureLayout.Template
  let rightWord: FeatureLayout.Template
  let secondLeft: FeatureLayout.Template
  let secondRight: FeatureLayout.Template
  let length: FeatureLayout.Template
  let nameKind: FeatureLayout.Template
  let rivals: FeatureLayout.Template
  let fame: FeatureLayout.Template
  let shape: FeatureLayout.Template
  let stop: FeatureLayout.Template
  let stopLeft: FeatureLayout.Template
  let clitic: FeatureLayout.Template
  let nesting: FeatureLayout.Template
  let run: FeatureLayout.Template
  let runLength: FeatureLayout.Template
  let document: FeatureLayout.Template
  let repeated: FeatureLayout.Template
  let country: FeatureLayout.Template
  let container: FeatureLayout.Template
  let list: FeatureLayout.Template
  let typeWord: FeatureLayout.Template
  let letters: FeatureLayout.Template
  let own: FeatureLayout.Template

  /// What a one-word name is itself in the table of cues.
  static let ownWords = [
    "none", "type", "given-name", "title", "calendar", "direction", "organisation", "verb", "event", "function", "head",
  ]
  static let shapes = ["capital", "capitals", "capitals-line", "begins-sentence", "small", "inner-hyphen", "article"]
  static let documentSigns = [
    "small-elsewhere", "locative-elsewhere", "person-elsewhere", "organisation-elsewhere", "contained-elsewhere",
  ]
  static let nestings = ["inside-longer", "holds-shorter", "extended", "dropped-article", "full-stop"]
  static let runs = ["alone", "start", "middle", "end"]
  static let counts = ["1", "2", "3", "4+"]
  static let containers = ["contained-after", "contains-before", "linked-after", "conflict-after"]
  static let listBuckets = ["strong", "weak", "none"]
  static let clitics = ["none", "wa", "ba", "lam", "kaf", "wa-ba", "wa-lam", "wa-kaf"]
  static let typeSigns = ["agrees-before", "differs-before", "agrees-after", "differs-after"]
  static let nameKinds = [
    "primary", "label", "alternate", "abbreviation", "historic", "stripped", "joined", "demonym", "without-article",
  ]

  init(script: String, weights table: FeatureWeights, words: [String]) {
    let model = "names-" + script
    var layout = FeatureLayout()
    let buckets = NameBucket.allCases.map(\.name)
    let neighbours = Neighbour.allCases.map(\.name)
    bias = layout.add("bias", [""])
    bucket = layout.add("bucket", buckets)
    left = layout.add("left", neighbours)
    right = layout.add("right", neighbours)
    bucketLeft = layout.add("bucket+left", buckets, neighbours)
    bucketRight = layout.add("bucket+right", buckets, neighbours)
    leftRight = layout.add("left+right", neighbours, neighbours)
    leftWord = layout.add("left-word", ["none"] + words.dropFirst())
    rightWord = layout.add("right-word", ["none"] + words.dropFirst())
    secondLeft = layout.add("second-left", neighbours)
    secondRight = layout.add("second-right", neighbours)
    length = layout.add("length+bucket", Self.counts, buckets)
    nameKind = layout.add("name-kind+bucket", Self.nameKinds, buckets)
    rivals = layout.add("rivals", ["1", "2-3", "4-9", "10+"])
    fame = layout.add("fame+bucket", ["0", "1-5", "6-20", "21-50", "51+"], buckets)
    shape = layout.add("shape+bucket", Self.shapes, buckets)
    stop = layout.add("stop", ["none", "cue"], buckets)
    stopLeft = layout.add("stop+left", ["cue"], neighbours)
    clitic = layout.add("clitic+bucket", Self.clitics, buckets)
    nesting = layout.add("nesting+bucket", Self.nestings, buckets)
    run = layout.add("run+bucket", Self.runs, buckets)
    runLength = layout.add("run-length", Self.counts, Self.counts)
    document = layout.add("document+bucket", Self.documentSigns, buckets)
    repeated = layout.add("repeated+bucket", Self.counts, buckets)
    country = layout.add("country-named+bucket", ["no", "yes", "near"], buckets)
    container = layout.add("container+bucket", Self.containers, buckets)
    list = layout.add("list+bucket", Self.listBuckets, Self.listBuckets, buckets)
    typeWord = layout.add("type-word+bucket", Self.typeSigns, buckets)
    letters = layout.add("letters+bucket", ["1-2", "3", "4", "5", "6-7", "8+"], buckets)
    own = layout.add("own-word+bucket", Self.ownWords, buckets)
    self.layout = layout
    weights = table.vector(model, layout.names)
    threshold = table.weight(model, "threshold")
  }
}
