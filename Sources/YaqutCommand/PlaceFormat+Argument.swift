import ArgumentParser
import Yaqut

extension PlaceFormat: ExpressibleByArgument {}
