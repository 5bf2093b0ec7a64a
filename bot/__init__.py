"""The only room that knows all the others: settings, wiring, polling, delivery's postman."""
