"""How finely a publication tells of places, dates and people."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.errors import BindingError
from makro_kg.language import Text

PLACE_LEVELS = ("province", "regency", "district", "village")
PERIODS = ("year", "quarter", "month", "day")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NONE_OF = Text('"{0}" bukan salah satu dari {1}.', '"{0}" is none of {1}.')
AT_LEAST = Text("k sekurangnya 2.", "k is at least 2.")


@dataclass(frozen=True, slots=True)
class Settings:
    """``k`` is the least number of people of whom a combination may tell; ``base`` the IRI that new IRIs begin with.

    ``place_level`` and ``period`` are the finest that is told (PLACE_LEVELS, PERIODS). ``keep_texts`` keeps texts in
    which nothing personal was detected; ``restricted`` lets cases of that sharing level go out. ``licence`` is an IRI,
    ``creator`` who publishes; both stand in the manifest. Raises BindingError for what is none of these.
    """

    base: str
    k: int = 5
    place_level: str = "regency"
    period: str = "month"
    keep_texts: bool = False
    restricted: bool = False
    licence: str = LICENCE
    creator: str = ""

    def __post_init__(self) -> None:
        for value, known in ((self.place_level, PLACE_LEVELS), (self.period, PERIODS)):
            if value not in known:
                raise BindingError(NONE_OF.format(value, ", ".join(known)))
        if self.k < 2:
            raise BindingError(AT_LEAST)
