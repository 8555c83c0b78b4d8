"""What became of a write whose reply was lost: reads that prove it.

The client puts a :class:`Reconciler` into every `errors.OutcomeUnknownError`; users call the
error's ``reconcile()``. The row of a write names its rule, and its prose says what proves what.

* `reconciler`: rounds of reads until a rule has a verdict, or time is up.
* `recovery`: all writes of unknown outcome of a client, held against each other.
* `rules`: every rule by its name.
* `futures_orders`, `spot_orders`: rules for closing and leaving orders.
* `settings`: rules for stops, presets, what a trader offers, and how a follower copies.
* `followers`: rules for who follows whom.
* `project_copies`: rules for copies with money of their own, their positions and stops (V3).
* `transfers`: the rule for moving money (V3).
* `comparison`: shown values against the values asked for.
* `read_round`: one round of reads, how old its data may be, and what that allows to conclude.
* `lost_write`: the write in question, and the time in which it could act.

All proofs rest on two facts. The exchange refuses a request whose timestamp is more than 30
seconds from its clock, so the lost request changes nothing later than that. And a closed order
stays closed. Two things are assumed: a request that was accepted is finished within
`lost_write.PROCESSING_MS`, and a reply is at most `max_lag` seconds behind its timestamp. The
caller answers for `max_lag` (ten seconds unless he says otherwise), and verdicts carry it.

What moves money or closes a part of a position is no state that is the same whoever brings it
about, so of these executed is said only where a row tells whose doing it was; no row of V3 does.

============ ===================================================================================
verdict      needs a round that shows nothing older than
============ ===================================================================================
Executed     the sending, for what has no time of its own: settings, stops, who follows whom;
             the order's opening, for an order closed within the time of the call;
             the last close and the sending, where no order is left from before them
             (and two rounds that have no moment in common, for what is in no list or takes
             several replies to show)
NotExecuted  the last moment at which the exchange accepts the request
============ ===================================================================================
"""

from bitget_copy.reconcile.reconciler import Reconciler

__all__ = ["Reconciler"]
