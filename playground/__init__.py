"""A Telegram of one's own: the Bot API server, the page of phones, the demo school."""
