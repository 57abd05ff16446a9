#!/usr/bin/env python3
"""`spawned.py RUNS COMMAND…` prints, for each run of a command, wall seconds, peak resident kilobytes and exit code.

A process of its own because Linux counts what the parent held at the fork as the child's peak: the parent must be small.
"""

import os
import sys
import time


def main():
    command = sys.argv[2:]
    nowhere = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, descriptor) for descriptor in (0, 1, 2)]
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
