#!/usr/bin/env python3
"""Counts the rooms of the house at a commit: lines of main Java code, and how many classes of each know another.

    count_house.py [COMMIT]
"""

import collections
import re
import subprocess
import sys

MAIN = re.compile(r"(?P<room>[^/]+)/src/main/java/(?P<package>.*)/[^/]+\.java")


def git(*words):
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout


def sources(commit):
    """Room, package and text of each source; benchmarks and tools are no rooms that anybody lives in."""
    for place in git("ls-tree", "-r", "--name-only", "--full-tree", commit).splitlines():
        found = MAIN.fullmatch(place)
        if found and found["room"] not in ("build-tools", "benchmarks"):
            yield found["room"], found["package"].replace("/", "."), git("show", f"{commit}:{place}")


def main():
    commit = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    house = list(sources(commit))
    room_of = {package: room for room, package, _ in house}
    lines = collections.Counter()
    files = collections.Counter()
    arrows = collections.Counter()
    for room, package, text in house:
        lines[room] += text.count("\n")
        files[room] += 1
        known = {room_of.get(name) for name in re.findall(r"^import (?:static )?([a-z.]+)\.[A-Z]", text, re.M)}
        for other in known - {None, room}:
            arrows[room, other] += 1
    total = sum(lines.values())
    below = {room: {other for one, other in arrows if one == room} for room in lines}
    for floor in floors(below):
        for room in sorted(floor, key=lambda one: -lines[one]):
            known = ", ".join(f"{other} {n}" for (one, other), n in arrows.most_common() if one == room)
            size = f"{lines[room]:6,} {100 * lines[room] / total:3.0f} % {files[room]:4}"
            print(f"{room:18}{size}" + (f"  ──▶ {known}" if known else ""))
        print()
    print(f"{'all':18}{total:6,}")


def floors(below):
    """The rooms from the top floor down: each knows only such as lie further down."""
    floor_of = {}
    while len(floor_of) < len(below):
        ready = [room for room in below if room not in floor_of and below[room] <= floor_of.keys()]
        if not ready:
            sys.exit("a circle among " + ", ".join(sorted(below.keys() - floor_of.keys())))
        for room in ready:
            floor_of[room] = max((floor_of[other] + 1 for other in below[room]), default=0)
    for number in sorted(set(floor_of.values()), reverse=True):
        yield [room for room in below if floor_of[room] == number]


if __name__ == "__main__":
    main()
