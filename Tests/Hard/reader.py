"""Reads the files of a folder over and over, as a server does while a site is built, and tells of half ones.

    reader.py FOLDER VERSIONS

VERSIONS is a JSON file: for each path the digests of what it may hold. Ends when its input does; prints how many
files it read, then a line for each fault.
"""

import hashlib
import json
import os
import select
import sys


def digest(data):
    return hashlib.sha256(data).hexdigest()


def main():
    folder = os.fsencode(sys.argv[1])
    with open(sys.argv[2]) as file:
        versions = json.load(file)
    faults, count = set(), 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        for path, allowed in versions.items():
            try:
                with open(os.path.join(folder, os.fsencode(path)), "rb") as file:
                    data = file.read()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                if None not in allowed:
                    faults.add(f"{path} was not there")
                continue
            count += 1
            if digest(data) not in allowed:
                faults.add(f"{path} was neither old nor new: {len(data)} bytes")
    print(count)
    print("\n".join(sorted(faults)))


if __name__ == "__main__":
    main()
