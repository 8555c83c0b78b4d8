"""A file in which every write stands before it is sent, so that a crash loses no question.

A client made with ``journal="writes.journal"`` puts the intent of a write on disk before its first
byte leaves, and what became of it after its end. What has an intent and no end may have happened;
`reconcile.recovery` finds that out by reads. Nothing here reads the account.

* `journal`: the journal as clients use it: intents that are waited for, ends that are not, one
  thread that writes, one fsync for all writes that wait at the same time.
* `open_writes`: the writes of one account whose fate is unknown, with a journal or without.
* `shared_state`: what is open, for several threads.
* `state`: what all records together say: which writes are open, and which of them meet.
* `file`: opening, locking, appending, compaction; what is done when the disk refuses.
* `record`: one line: a checksum, a number, JSON; what is torn and what is damaged.
"""
