"""`make bench`: the figures of speed and size, each beside a bare bot in the same run."""
