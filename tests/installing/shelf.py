"""A folder of wheels to install from: no network, and newer releases stand beside what a lock lists."""

import hashlib
import zipfile
from collections.abc import Sequence
from pathlib import Path


class Shelf:
    """Bread needs grain with its extra «whole», which brings husk; of grain there is also a newer release."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hashes = {
            "bread==1.0": self._put("bread", "1.0", needs=["grain[whole] >= 1.0"]),
            "grain==1.0": self._put("grain", "1.0", needs=['husk; extra == "whole"']),
            "grain==1.1": self._put("grain", "1.1", needs=['husk; extra == "whole"']),
            "husk==1.0": self._put("husk", "1.0"),
        }

    def lock(self, name: str, *pins: str) -> Path:
        """Writes a lock as uv writes them: sorted, with hashes, without extras. An unknown pin gets a made-up hash."""
        path = self.folder / name
        lines = [f"{pin} \\\n    --hash=sha256:{self._hashes.get(pin, '0' * 64)}\n" for pin in sorted(pins)]
        path.write_text("".join(lines), encoding="utf-8")
        return path

    def _put(self, name: str, version: str, *, needs: Sequence[str] = ()) -> str:
        """Makes the wheel; the SHA-256 of it in hexadecimal."""
        about = f"{name}-{version}.dist-info"
        metadata = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: whole\n"]
        files = {
            f"{name}.py": f"VERSION = {version!r}\n",
            f"{about}/METADATA": "".join([*metadata, *(f"Requires-Dist: {need}\n" for need in needs)]),
            f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        files[f"{about}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{about}/RECORD"])
        wheel = self.folder / f"{name}-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)
        return hashlib.sha256(wheel.read_bytes()).hexdigest()
