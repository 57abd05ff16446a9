"""Polygons on the sphere with the standard library: areas, centroids, containment, simplification."""

import math
import struct

EARTH_RADIUS_KM = 6371.0088
_BAND = 0.25  # degrees of latitude; edges are looked up by band

Ring = list[tuple[float, float]]


def kilometres_between(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance (haversine)."""
    half = (math.sin(math.radians(lat2 - lat1) / 2) ** 2 + math.cos(math.radians(lat1))
            * math.cos(math.radians(lat2)) * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def read_geopackage_geometry(blob: bytes) -> list[list[Ring]]:
    """GeoPackage binary header + WKB → polygons, each a list of rings of (lon, lat)."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    polygons: list[list[Ring]] = []
    _read_wkb(blob, 8 + envelope, polygons)
    return polygons


def _read_wkb(blob: bytes, offset: int, polygons: list[list[Ring]]) -> int:
    order = "<" if blob[offset] == 1 else ">"
    kind, count = struct.unpack_from(order + "II", blob, offset + 1)
    offset += 9
    if kind % 1000 == 3:
        rings = []
        for _ in range(count):
            size = struct.unpack_from(order + "I", blob, offset)[0]
            values = struct.unpack_from(f"{order}{2 * size}d", blob, offset + 4)
            rings.append(list(zip(values[0::2], values[1::2])))
            offset += 4 + 16 * size
        polygons.append(rings)
    elif kind % 1000 in (5, 6, 7):
        for _ in range(count):
            offset = _read_wkb(blob, offset, polygons)
    else:
        raise ValueError(f"geometry type {kind}")
    return offset


def ring_area(ring: Ring) -> float:
    """Area in square kilometres on the sphere (signed)."""
    total = 0.0
    for (lon1, lat1), (lon2, lat2) in zip(ring, ring[1:] + ring[:1]):
        total += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return total * EARTH_RADIUS_KM ** 2 / 2


def area(polygons: list[list[Ring]]) -> float:
    return sum(abs(ring_area(rings[0])) - sum(abs(ring_area(hole)) for hole in rings[1:]) for rings in polygons)


def unwrapped(polygons: list[list[Ring]]) -> list[list[Ring]]:
    """Units that cross the antimeridian get longitudes above 180 so that they hang together."""
    longitudes = [lon for rings in polygons for lon, _ in rings[0]]
    if max(longitudes) - min(longitudes) < 180:
        return polygons
    return [[[(lon + 360 if lon < 0 else lon, lat) for lon, lat in ring] for ring in rings] for rings in polygons]


def centroid(polygons: list[list[Ring]]) -> tuple[float, float]:
    """Area-weighted centroid (lon, lat), planar within each ring."""
    weight = x = y = 0.0
    for rings in polygons:
        for index, ring in enumerate(rings):
            ring_weight, ring_x, ring_y = _planar_centroid(ring)
            sign = 1 if index == 0 else -1
            scale = math.cos(math.radians(ring_y)) * sign
            weight += ring_weight * scale
            x += ring_x * ring_weight * scale
            y += ring_y * ring_weight * scale
    return x / weight, y / weight


def _planar_centroid(ring: Ring) -> tuple[float, float, float]:
    x0, y0 = ring[0]
    doubled = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        doubled += cross
        x += (x1 + x2 - 2 * x0) * cross
        y += (y1 + y2 - 2 * y0) * cross
    if doubled == 0:
        return 1e-12, x0, y0
    return abs(doubled) / 2, x0 + x / (3 * doubled), y0 + y / (3 * doubled)


def point_inside(polygons: list[list[Ring]]) -> tuple[float, float]:
    """A point (lon, lat) inside: the middle of the widest stretch of a few parallels through the largest ring."""
    rings = max(polygons, key=lambda candidate: abs(ring_area(candidate[0])))
    latitudes = [lat for _, lat in rings[0]]
    low, high = min(latitudes), max(latitudes)
    best = (-1.0, rings[0][0])
    for step in (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7):
        lat = low + (high - low) * step + 1e-9
        crossings = sorted(_crossings(rings, lat))
        for left, right in zip(crossings[0::2], crossings[1::2]):
            weight = (right - left) * (1 - abs(step - 0.5))
            if weight > best[0]:
                best = (weight, ((left + right) / 2, lat))
    return best[1]


def _crossings(rings: list[Ring], lat: float) -> list[float]:
    found = []
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
            if (y1 > lat) != (y2 > lat):
                found.append(x1 + (lat - y1) * (x2 - x1) / (y2 - y1))
    return found


class Area:
    """One unit of the map, with edges in bands of latitude for fast containment."""

    def __init__(self, polygons: list[list[Ring]]):
        self.polygons = polygons
        points = [point for rings in polygons for point in rings[0]]
        self.west, self.east = min(p[0] for p in points), max(p[0] for p in points)
        self.south, self.north = min(p[1] for p in points), max(p[1] for p in points)
        self._bands: dict[int, list[tuple[float, float, float, float]]] | None = None

    def contains(self, lon: float, lat: float) -> bool:
        if not (self.west <= lon <= self.east and self.south <= lat <= self.north):
            return False
        if self._bands is None:
            self._bands = self._make_bands()
        inside = False
        for x1, y1, x2, y2 in self._bands.get(math.floor(lat / _BAND), ()):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
        return inside

    def _make_bands(self) -> dict[int, list[tuple[float, float, float, float]]]:
        bands: dict[int, list[tuple[float, float, float, float]]] = {}
        for rings in self.polygons:
            for ring in rings:
                for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
                    if y1 == y2:
                        continue
                    first, last = math.floor(min(y1, y2) / _BAND), math.floor(max(y1, y2) / _BAND)
                    for band in range(first, last + 1):
                        bands.setdefault(band, []).append((x1, y1, x2, y2))
        return bands


class AreaIndex:
    """Finds the areas that contain a point, by one-degree cells of their boxes."""

    def __init__(self, areas: list[Area]):
        self.areas = areas
        self._cells: dict[tuple[int, int], list[int]] = {}
        for number, unit in enumerate(areas):
            for column in range(math.floor(unit.west), math.floor(unit.east) + 1):
                for row in range(math.floor(unit.south), math.floor(unit.north) + 1):
                    self._cells.setdefault((column, row), []).append(number)

    def first_containing(self, lon: float, lat: float) -> int | None:
        for number in self._cells.get((math.floor(lon), math.floor(lat)), ()):
            if self.areas[number].contains(lon, lat):
                return number
        return None


def simplified(line: Ring, tolerance: float) -> Ring:
    """Douglas-Peucker in degrees; ends stay."""
    if len(line) < 3:
        return line
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (x1, y1), (x2, y2) = line[first], line[last]
        dx, dy = x2 - x1, y2 - y1
        length = math.hypot(dx, dy)
        worst, where = 0.0, -1
        for index in range(first + 1, last):
            x, y = line[index]
            if length:
                distance = abs(dy * (x - x1) - dx * (y - y1)) / length
                along = ((x - x1) * dx + (y - y1) * dy) / (length * length)
                if along < 0 or along > 1:
                    distance = min(math.hypot(x - x1, y - y1), math.hypot(x - x2, y - y2))
            else:
                distance = math.hypot(x - x1, y - y1)
            if distance > worst:
                worst, where = distance, index
        if worst > tolerance:
            keep[where] = True
            stack += [(first, where), (where, last)]
    return [point for point, kept in zip(line, keep) if kept]
