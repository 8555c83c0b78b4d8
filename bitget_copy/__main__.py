"""``python -m bitget_copy``: the command line, where its script is not on the path."""

from bitget_copy.cli import main

if __name__ == "__main__":
    main()
