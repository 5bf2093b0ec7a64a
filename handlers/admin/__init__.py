"""The desk of the administrator: the school itself, and who leads in it (п. 4.1.1/8)."""
