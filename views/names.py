"""How people are called on screens: the rules of names are the domain's."""

from domain.names import called, initialled, introduced

__all__ = ["called", "initialled", "introduced"]
