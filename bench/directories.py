"""A contact list large enough that whole bookings can be measured: its counsellors' calendars must not run full."""

from pathlib import Path

from bench.activities import TENANT

Place = tuple[str, str]
"""A municipality and its counsellor's id."""


def write_directory(folder: Path, counsellors: int) -> tuple[Path, list[Place]]:
    places = [(f"Kommune {n}", f"33333333-0000-4000-8000-{n:012d}") for n in range(counsellors)]
    blocks = [
        f'[[counsellors]]\nname = "Karriereveileder {n}"\nphone = "33 00 00 00"\nemail = "v{n}@example.org"\n'
        f'aad_object_id = "{counsellor}"\nmunicipalities = ["{name}"]\n'
        for n, (name, counsellor) in enumerate(places)
    ]
    head = 'updated = 2026-01-01\n[centre]\nname = "Karrieresenter"\n'
    tenant = f'[[tenants]]\nid = "{TENANT}"\n'
    file = folder / "directory.toml"
    file.write_text("\n".join([head, *blocks, tenant]), encoding="utf-8")
    return file, places
