// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "yaqut",
  products: [
    .executable(name: "yaqut", targets: ["YaqutCommand"]),
    .executable(name: "gazetteer-compiler", targets: ["gazetteer-compiler"]),
    .library(name: "Yaqut", targets: ["Yaqut"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Ground: these know nothing of news or of each other.
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Projection", dependencies: ["CPROJ"], swiftSettings: settings),
    .target(name: "GeoJSON", swiftSettings: settings),
    .target(name: "TextAnalysis", swiftSettings: settings),

    // Upwards, one way.
    .target(name: "Gazetteer", dependencies: ["TextAnalysis", "CZlib"], swiftSettings: settings),
    .target(
      name: "GazetteerBuilding", dependencies: ["Gazetteer", "TextAnalysis", "GeoJSON", "CZlib"],
      swiftSettings: settings),
    .target(name: "Geoparsing", dependencies: ["Gazetteer", "TextAnalysis"], swiftSettings: settings),
    .target(name: "EventCoding", dependencies: ["Geoparsing", "Gazetteer", "TextAnalysis"], swiftSettings: settings),
    .target(
      name: "Mapping",
      dependencies: ["EventCoding", "Geoparsing", "Gazetteer", "TextAnalysis", "GeoJSON", "Projection"],
      swiftSettings: settings),
    .target(
      name: "Storing",
      dependencies: [
        "Mapping", "EventCoding", "Geoparsing", "Gazetteer", "TextAnalysis", "GeoJSON",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "Yaqut",
      dependencies: [
        "Storing", "Mapping", "EventCoding", "Geoparsing", "Gazetteer", "GazetteerBuilding", "TextAnalysis", "GeoJSON",
        "Projection", "CZlib",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "YaqutCommand",
      dependencies: ["Yaqut", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    .target(
      name: "GeoparsingTraining", dependencies: ["Geoparsing", "Gazetteer", "TextAnalysis", "GeoJSON"],
      swiftSettings: settings),
    .executableTarget(
      name: "geoparsing-trainer",
      dependencies: ["GeoparsingTraining", "EventCoding", "Geoparsing", "Gazetteer", "GeoJSON", "TextAnalysis"],
      swiftSettings: settings),
    .executableTarget(
      name: "gazetteer-compiler", dependencies: ["GazetteerBuilding", "Gazetteer"], swiftSettings: settings),

    // Fits the weights of events; not part of the product.
    .target(
      name: "EventTraining", dependencies: ["EventCoding", "Geoparsing", "Gazetteer", "TextAnalysis", "GeoJSON"],
      swiftSettings: settings),
    .executableTarget(name: "event-trainer", dependencies: ["EventTraining"], swiftSettings: settings),

    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: settings),
    .testTarget(
      name: "ProjectionTests", dependencies: ["Projection"], exclude: ["Cases"], swiftSettings: settings),
    .testTarget(name: "GeoJSONTests", dependencies: ["GeoJSON"], swiftSettings: settings),
    .testTarget(
      name: "GazetteerTests", dependencies: ["Gazetteer", "GazetteerBuilding"], swiftSettings: settings),
    .testTarget(
      name: "GazetteerBuildingTests", dependencies: ["GazetteerBuilding", "Gazetteer"], exclude: ["Fixture"],
      swiftSettings: settings),
    .testTarget(
      name: "GeoparsingTests", dependencies: ["Geoparsing", "GazetteerBuilding"], swiftSettings: settings),
    .testTarget(
      name: "GeoparsingTrainingTests", dependencies: ["GeoparsingTraining", "Geoparsing"], swiftSettings: settings),
    .testTarget(
      name: "EventCodingTests", dependencies: ["EventCoding", "GazetteerBuilding"], swiftSettings: settings),
    .testTarget(name: "EventTrainingTests", dependencies: ["EventTraining"], swiftSettings: settings),
    .testTarget(
      name: "MappingTests", dependencies: ["Mapping", "GazetteerBuilding"], swiftSettings: settings),
    .testTarget(
      name: "StoringTests", dependencies: ["Storing", "GazetteerBuilding"], swiftSettings: settings),
    .testTarget(name: "YaqutTests", dependencies: ["Yaqut"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["YaqutCommand", "GazetteerBuilding", "GeoJSON"], exclude: ["Cases"],
      swiftSettings: settings),
  ]
)
