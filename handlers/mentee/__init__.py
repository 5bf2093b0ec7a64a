"""What a mentee presses."""
