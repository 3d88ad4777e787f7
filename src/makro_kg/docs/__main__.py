"""``python -m makro_kg.docs FOLDER`` writes the reference pages to a folder."""

from __future__ import annotations

import sys

from makro_kg.docs.write import write

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit("python -m makro_kg.docs FOLDER")
    for path in write(sys.argv[1]):
        print(path)
