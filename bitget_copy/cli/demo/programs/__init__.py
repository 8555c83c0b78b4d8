"""The three programs of the demo: a follower's bot, a portfolio dashboard, a history collector."""
