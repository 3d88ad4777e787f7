"""``python -m makro_kg`` is the command ``makro-kg``."""

from makro_kg.cli import main

main()
