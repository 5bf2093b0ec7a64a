"""What a mentor presses."""
