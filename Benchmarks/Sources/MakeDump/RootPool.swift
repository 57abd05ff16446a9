/// The words that a tongue's names are made of, written once in every script.
struct RootPool {
  private static let count = 60_000
  private static let han = Array(
    "山川河江湖海林森田园村庄城镇桥石金银铜铁木水火土日月星云风雨雪花草竹松柏梅兰菊荷龙凤虎马牛羊鹿鹤鱼龟东西南北中上下左右前后大小高低长"
      + "平安和顺福禄寿喜新旧古白黑红黄青绿紫清泉溪沟岭峰坡岩洞湾港岛洲坪坝店铺关口门台寺庙塔宫堂营寨堡屯墩"
  ).map { Array(String($0).utf8) }

  private var bytes: [NameScript: [UInt8]] = [:]
  private var starts: [NameScript: [Int32]] = [:]

  init(onsets: [SyllablePart], vowels: [SyllablePart], codas: [SyllablePart], _ random: inout RandomSource) {
    for script in NameScript.allCases { (bytes[script], starts[script]) = ([], [0]) }
    for _ in 0..<Self.count {
      let parts = (0..<(2 + random.below(2))).map { _ in
        [onsets[random.below(onsets.count)], vowels[random.below(vowels.count)], codas[random.below(codas.count)]]
      }
      add(parts, .latin) { $0.latin }
      add(parts, .ascii) { $0.ascii }
      add(parts, .arabic) { $0.arabic }
      add(parts, .cyrillic) { $0.cyrillic }
      let signs = parts.map { _ in Self.han[random.below(Self.han.count)] }
      add(Array(signs.joined()), .han)
    }
  }

  private mutating func add(
    _ parts: [[SyllablePart]], _ script: NameScript, _ form: (SyllablePart) -> [UInt8]
  ) {
    let text = String(decoding: parts.joined().flatMap(form), as: UTF8.self)
    add(Array((script == .arabic ? text : text.prefix(1).uppercased() + text.dropFirst()).utf8), script)
  }

  private mutating func add(_ text: [UInt8], _ script: NameScript) {
    bytes[script, default: []] += text
    starts[script, default: []].append(Int32(bytes[script, default: []].count))
  }

  /// A root; the first ones come up far more often, as "San José" and "Springfield" do.
  func random(_ random: inout RandomSource) -> Int {
    let share = random.unit()
    return min(Self.count - 1, Int(share * share * share * share * Double(Self.count)))
  }

  func append(_ root: Int, in script: NameScript, to target: inout [UInt8]) {
    guard let bytes = bytes[script], let starts = starts[script] else { return }
    target.append(contentsOf: bytes[Int(starts[root])..<Int(starts[root + 1])])
  }
}
