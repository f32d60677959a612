"""A text as a QR code (ISO/IEC 18004), drawn as SVG."""

from io import BytesIO

import segno


def svg(text: str) -> str:
    """Draw *text* with a quiet zone of four modules; it stays readable with 15 % of it damaged."""
    drawing = BytesIO()
    segno.make(text, error="m", micro=False).save(drawing, kind="svg", scale=4, border=4, xmldecl=False)
    return drawing.getvalue().decode()
