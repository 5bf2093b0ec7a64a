"""The regulation as pure rules: standard library only; no clock, no chat ids, no wording."""
