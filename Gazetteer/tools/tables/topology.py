"""Dissolving polygons and simplifying shared borders once, so that neighbours still fit."""

from collections import defaultdict

from . import geometry
from .geometry import Ring

Point = tuple[float, float]
POLAR_LATITUDE = 50


def rounded_rings(polygons: list[list[Ring]], digits: int) -> list[Ring]:
    """All rings with rounded points, outer ones counter-clockwise, holes clockwise, without repeated points."""
    found = []
    for rings in polygons:
        for index, ring in enumerate(rings):
            points: list[Point] = []
            for lon, lat in ring:
                point = (round(lon, digits), round(lat, digits))
                if not points or points[-1] != point:
                    points.append(point)
            if len(points) > 1 and points[0] == points[-1]:
                points.pop()
            if len(points) < 3:
                continue
            if (planar_area(points) > 0) != (index == 0):
                points.reverse()
            found.append(points)
    return found


def planar_area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1])) / 2


def directed_edges(rings: list[Ring]) -> dict[tuple[Point, Point], int]:
    edges: dict[tuple[Point, Point], int] = defaultdict(int)
    for ring in rings:
        for edge in zip(ring, ring[1:] + ring[:1]):
            edges[edge] += 1
    return edges


def dissolved(rings: list[Ring]) -> list[Ring]:
    """The rings around a set of touching rings: edges that run both ways cancel out."""
    edges = directed_edges(rings)
    following: dict[Point, list[Point]] = defaultdict(list)
    for (start, end), count in edges.items():
        for _ in range(count - min(count, edges.get((end, start), 0))):
            following[start].append(end)
    for ends in following.values():
        ends.sort(reverse=True)
    found = []
    for start in sorted(following):
        while following[start]:
            ring, point = [start], following[start].pop()
            while point != start:
                ring.append(point)
                if not following[point]:
                    break
                point = following[point].pop()
            if len(ring) >= 3:
                found.extend(_without_pinches(ring))
    return found


def _without_pinches(ring: Ring) -> list[Ring]:
    """Cuts a walk that touches itself into simple rings."""
    found, stack, seen = [], [], {}
    for point in ring:
        if point in seen:
            first = seen[point]
            loop = stack[first:]
            for gone in loop[1:]:
                seen.pop(gone, None)
            del stack[first + 1:]
            if len(loop) >= 3:
                found.append(loop)
        else:
            seen[point] = len(stack)
            stack.append(point)
    if len(stack) >= 3:
        found.append(stack)
    return found


class SharedBorders:
    """Simplifies rings of many areas; a border between two areas comes out the same for both."""

    def __init__(self, all_rings: list[Ring], tolerance: float):
        neighbours: dict[Point, set[Point]] = defaultdict(set)
        for ring in all_rings:
            for before, point, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1]):
                neighbours[point].update((before, after))
        self.junctions = {point for point, around in neighbours.items() if len(around) != 2}
        self.tolerance = tolerance

    def ring(self, ring: Ring) -> Ring:
        """The simplified ring, closed; empty if it collapses."""
        cuts = [index for index, point in enumerate(ring) if point in self.junctions]
        if not cuts:
            first = ring.index(min(ring))
            turned = ring[first:] + ring[:first]
            far = max(range(len(turned)), key=lambda i: ((turned[i][0] - turned[0][0]) ** 2
                                                         + (turned[i][1] - turned[0][1]) ** 2, turned[i]))
            arcs = [turned[:far + 1], turned[far:] + turned[:1]]
        else:
            turned = ring[cuts[0]:] + ring[:cuts[0]]
            places = [cut - cuts[0] for cut in cuts] + [len(turned)]
            turned = turned + turned[:1]
            arcs = [turned[a:b + 1] for a, b in zip(places, places[1:])]
        points: list[Point] = []
        for arc in arcs:
            points.extend(self.arc(arc)[:-1])
        if len(set(points)) < 3:
            return []
        return points + points[:1]

    def arc(self, arc: Ring) -> Ring:
        """Drawn in one direction whoever asks. Far north and south, where maps stretch, less detail is enough."""
        polar = min(abs(lat) for _, lat in arc) > POLAR_LATITUDE
        tolerance = self.tolerance * (4 if polar else 1)
        if arc[0] > arc[-1] or (arc[0] == arc[-1] and arc[1] > arc[-2]):
            return geometry.simplified(arc[::-1], tolerance)[::-1]
        return geometry.simplified(arc, tolerance)


def lines(edges: set[tuple[Point, Point]]) -> list[Ring]:
    """Chains undirected edges into lines that end where three or more meet."""
    around: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(edges):
        around[start].append(end)
        around[end].append(start)
    used: set[frozenset[Point]] = set()
    found = []
    ends = [point for point in sorted(around) if len(around[point]) != 2]
    for start in ends + sorted(around):
        for following in around[start]:
            if frozenset((start, following)) in used:
                continue
            line, before, point = [start], start, following
            while True:
                used.add(frozenset((before, point)))
                line.append(point)
                onward = [other for other in around[point] if frozenset((point, other)) not in used]
                if len(around[point]) != 2 or not onward:
                    break
                before, point = point, onward[0]
            found.append(line)
    return found
