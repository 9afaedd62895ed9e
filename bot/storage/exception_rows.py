"""Requests for exceptions, with the DUF number sealed beside them for as long as they are open."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, insert, null, select, update

from booking.exception_request.request import OPEN, ExceptionRequest
from booking.people import Person
from booking.store import ChangedMeanwhile
from bot.storage.rows import Rows
from bot.storage.tables import exception_requests

_BY_ID = exception_requests.c.id == bindparam("the_id")
# Locked until the transaction ends, so that two answers to one request come one after another.
_READ = select(exception_requests.c.content).where(_BY_ID).with_for_update()
_ADD = insert(exception_requests)
_REPLACE = (
    update(exception_requests)
    .where(_BY_ID, exception_requests.c.revision == bindparam("former"))
    .values({name: bindparam(name) for name in ("revision", "status", "content")})
)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_DUF = select(exception_requests.c.duf).where(_BY_ID)

_OPEN_OF_ADVISER = (
    select(exception_requests.c.content)
    .where(
        exception_requests.c.adviser == bindparam("adviser"),
        exception_requests.c.status.in_(sorted(status.value for status in OPEN)),
    )
    .order_by(exception_requests.c.asked_at, exception_requests.c.id)
)


class ExceptionRows(Rows):
    async def exception(self, request_id: UUID) -> ExceptionRequest | None:
        content = (await self._run(_READ, {"the_id": request_id})).scalar_one_or_none()
        return None if content is None else ExceptionRequest.model_validate_json(content)

    async def open_exceptions_of(self, adviser: Person) -> Sequence[ExceptionRequest]:
        found = await self._run(_OPEN_OF_ADVISER, {"adviser": adviser.key})
        return [ExceptionRequest.model_validate_json(content) for content in found.scalars()]

    async def add_exception(self, asked: ExceptionRequest, duf: str | None) -> None:
        row = {
            "id": asked.id,
            "counsellor_id": asked.counsellor_id,
            "adviser": asked.adviser.key,
            "asked_at": asked.asked_at,
            "duf": None if duf is None else self._sealer.seal(duf, _place(asked.id)),
        }
        await self._run(_ADD, {**row, **_changing(asked)})

    async def save_exception(self, asked: ExceptionRequest) -> None:
        """Also forgets the DUF number of a request that is closed: the booking has it now, or nobody needs it."""
        values = {"the_id": asked.id, "former": asked.revision - 1, **_changing(asked)}
        statement = _REPLACE if asked.is_open else _REPLACE_AND_FORGET_DUF
        if (await self._run(statement, values)).rowcount != 1:
            raise ChangedMeanwhile

    async def exception_duf(self, request_id: UUID) -> str | None:
        sealed = (await self._run(_DUF, {"the_id": request_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(request_id))


def _changing(asked: ExceptionRequest) -> dict[str, object]:
    return {"revision": asked.revision, "status": asked.status.value, "content": asked.model_dump_json()}


def _place(request_id: UUID) -> str:
    return f"exception/{request_id}"
