"""The sheets of the project's own shapes."""

from spreadsheet.conftest import all_sheets, store

__all__ = ["all_sheets", "store"]
