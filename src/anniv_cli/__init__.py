"""Commemorative plans of Vietnamese provincial offices, kept as data."""

__version__ = "0.1.0"
