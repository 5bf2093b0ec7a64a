"""Tables, queries, one door for transactions, the outbox, conversation state."""
