"""Small real files for pages to refer to: pictures and documents, drawn from numbers."""

import struct
import zlib


def png(writer, width=320, height=180):
    """Stripes and blocks in four colours. Not compressed: the bytes then do not depend on the version of zlib."""
    colours = bytes(writer.below(256) for _ in range(4 * 3))
    columns = [writer.below(4) for _ in range(width // 4)]
    rows = []
    for row in range(height):
        turn = row // 20 * writer.between(0, 1)
        rows.append(b"\0" + bytes(sum(((column + turn) & 3) << shift for shift in (0, 2, 4, 6)) for column in columns))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0))
            + chunk(b"PLTE", colours) + chunk(b"IDAT", stored(b"".join(rows))) + chunk(b"IEND", b""))


def stored(data):
    """A zlib stream (RFC 1950) of blocks that are not compressed (RFC 1951, 3.2.4)."""
    blocks = [data[start:start + 0xFFFF] for start in range(0, len(data), 0xFFFF)]
    stream = b"\x78\x01"
    for number, block in enumerate(blocks, start=1):
        stream += struct.pack("<BHH", number == len(blocks), len(block), len(block) ^ 0xFFFF) + block
    return stream + struct.pack(">I", zlib.adler32(data))


def svg(writer):
    """A drawing of circles."""
    circles = "".join(
        f'<circle cx="{writer.between(20, 300)}" cy="{writer.between(20, 160)}" r="{writer.between(4, 40)}"/>'
        for _ in range(writer.between(6, 14)))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180" viewBox="0 0 320 180" '
            f'fill="none" stroke="#5b3a6e" stroke-width="3">{circles}</svg>\n').encode()


def pdf(text):
    """One page with one line, in letters of ASCII."""
    content = f"BT /F1 24 Tf 72 720 Td ({text}) Tj ET".encode("ascii")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    document, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(document))
        document += b"%d 0 obj%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (document + b"xref\n0 6\n0000000000 65535 f \n" + table
            + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(document))
