"""Text that XML can hold."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Replace by U+FFFD what XML 1.0 cannot hold even escaped, such as form feeds in quotes."""
    return _NOT_XML.sub("\ufffd", text)
