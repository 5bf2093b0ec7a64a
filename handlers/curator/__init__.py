"""The desk of the curator (п. 4.1.2)."""
