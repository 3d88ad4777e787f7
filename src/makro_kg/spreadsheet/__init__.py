"""Spreadsheets and forms for case data: what they hold is read from the shapes, and never written beside them."""

from makro_kg.spreadsheet.model import Choice, Column, Sheet, sheets

__all__ = ["Choice", "Column", "Sheet", "sheets"]
