"""Reads the icons' pixels with the standard library alone (PNG specification, clauses 9 and 11)."""

import struct
import zlib
from typing import NamedTuple

CHANNELS = {2: 3, 6: 4}  # colour types: RGB and RGBA


class Picture(NamedTuple):
    width: int
    height: int
    pixels: list[tuple[int, ...]]


def read(png: bytes) -> Picture:
    """Width, height and pixels, row by row, of an 8-bit RGB or RGBA file; KeyError for other colour types."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n", "no PNG signature"
    chunks, at = {}, 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack_from(">I", png, at + 8 + length)[0], "a damaged chunk"
        chunks[kind] = chunks.get(kind, b"") + body
        at += length + 12
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, interlaced) == (8, 0)
    size = CHANNELS[colour]
    rows = _unfilter(zlib.decompress(chunks[b"IDAT"]), width * size, height, size)
    return Picture(width, height, [tuple(row[x : x + size]) for row in rows for x in range(0, width * size, size)])


def _unfilter(stream: bytes, stride: int, height: int, size: int) -> list[bytes]:
    rows: list[bytes] = []
    above = bytes(stride)
    for y in range(height):
        kind, line = (
            stream[y * (stride + 1)],
            bytearray(stream[y * (stride + 1) + 1 : (y + 1) * (stride + 1)]),
        )
        for x in range(stride):
            left, up = line[x - size] if x >= size else 0, above[x]
            corner = above[x - size] if x >= size else 0
            guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]
            line[x] = (line[x] + guess) & 0xFF
        above = bytes(line)
        rows.append(above)
    return rows


def _paeth(left: int, up: int, corner: int) -> int:
    near = left + up - corner
    return min((abs(near - left), 0, left), (abs(near - up), 1, up), (abs(near - corner), 2, corner))[2]
