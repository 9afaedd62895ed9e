"""The card that every peer answers a pressed button with, written for it by `bench/echoed.py`."""

import json
import os
from pathlib import Path
from typing import Any

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
CARD: dict[str, Any] = json.loads(Path(os.environ["ECHO_CARD"]).read_text(encoding="utf-8"))
INVOKE_BODY = {"statusCode": 200, "type": CARD_TYPE, "value": CARD}
