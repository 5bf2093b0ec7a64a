"""What time does: delivery, and for each noun what begins by date. A tick has no actor (law 1)."""
