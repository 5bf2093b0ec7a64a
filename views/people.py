"""Who somebody is, in a line."""

from views.profiles import post_words, subject_words
from views.words import Words


def about_line(post: str, subject: str, words: Words, *, class_name: str = "", organisation: str = "") -> str:
    """«Учитель, математика», «8 «Б» класс», «инженер, Завод «Луч»»; empty where nothing is known."""
    parts = (
        post_words(words, post) if post else "",
        subject_words(words, subject) if subject else "",
        words.plain("people-class", name=class_name) if class_name else "",
        organisation,
    )
    return ", ".join(part for part in parts if part)
