"""`python -m bot`: the service and the commands around it."""

from bot.cli import main

if __name__ == "__main__":
    main()
