"""The desk of the head (п. 4.1.1)."""
