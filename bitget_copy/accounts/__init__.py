"""Many accounts in one program: a file of them, a client for each, one transport and one limiter.

* `accounts`: `Accounts`, the clients by label.
* `account`: what is known of one account, and of one address that calls leave from.
* `gathering`: one coroutine for each account; what each has come to.
* `file`: reads ``accounts.toml``; `lines` finds the line that an error is about, `private_file`
  refuses a file with secrets that others can read.
* `hooks`: hooks that are given once, and told whose record it is.
* `journals`: a journal for each account, or one for all.
"""
