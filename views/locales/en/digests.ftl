## The small things of a day in one message.

digest-title = <b>For today</b>
