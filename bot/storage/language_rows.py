"""The written language in which a person is answered."""

from sqlalchemy import bindparam, select

from bot.storage.rows import Rows, insert_or_update
from bot.storage.tables import languages

_KEEP = insert_or_update(languages)
_FIND = select(languages.c.language, languages.c.chosen).where(languages.c.aad_object_id == bindparam("who"))


class LanguageRows(Rows):
    async def keep_language(self, aad_object_id: str, language: str, *, chosen: bool) -> None:
        await self._run(_KEEP, {"aad_object_id": aad_object_id, "language": language, "chosen": chosen})

    async def language_of(self, aad_object_id: str) -> tuple[str, bool] | None:
        found = (await self._run(_FIND, {"who": aad_object_id})).one_or_none()
        return None if found is None else (found.language, found.chosen)
