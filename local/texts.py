"""What `make run` says, in bokmål, by key."""

TEXTS = {
    "busy": "Port {ports} er opptatt, kanskje av en tidligere «make run». Stopp programmet som bruker den.",
    "starting": "Starter Karriereassistenten på http://127.0.0.1:{port} …",
    "bot-failed": "Karriereassistenten startet ikke. Årsaken står over.",
    "bot-ended": "Karriereassistenten stoppet med kode {code}. Se det som står over.",
    "fetching": "Starter to Agents Playground. Første gang hentes de fra npm; det kan ta et minutt.",
    "no-node": "Node {version} eller nyere finnes ikke her, så vinduene til å chatte i startes ikke."
    " Installer Node og kjør «make run» igjen.",
    "playground-failed": "Agents Playground startet ikke. Det hentes fra npm den første gangen, så da trengs nettet."
    "\n{reason}",
    "playground-ended": "Agents Playground på port {port} stoppet:\n{reason}",
    "connect-yourself": "\nKarriereassistenten er klar likevel. Koble en Bot Framework-klient på denne maskinen til"
    " {endpoint}\nCtrl-C stopper den.",
    "ready": """
Karriereassistenten er klar. Åpne begge vinduene:

  Karriereveileder   http://localhost:{counsellor}
  Rådgiver           http://localhost:{adviser}

Skriv «hei» i vinduet til rådgiveren, og velg «Bestill samtale». Alt du trenger ellers, står på kortene.
Ctrl-C stopper alt.
""",
    "stopping": "\nStopper …",
}


def say(key: str, **values: str | int) -> str:
    """The text for `key` with its values filled in. Raises KeyError where either is missing."""
    return TEXTS[key].format(**values)
