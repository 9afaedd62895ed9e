"""What is public and so never a finding: one place says it for the chat, the material and the command line."""

from booking.directory.directory import Directory
from understanding.shield.findings import Allowed


def public_of(directory: Directory, *also: str) -> Allowed:
    """The counsellors' published names, phones and e-mails and the municipalities; `also` are further names."""
    staff = directory.counsellors
    return Allowed(
        names=(*(one.name for one in staff), *also),
        phones=tuple(one.phone for one in staff),
        emails=tuple(one.email for one in staff),
        places=directory.municipalities,
    )
