"""An answer as an .xlsx workbook: one sheet, a fixed header row, the same bytes every time.

Written by hand because a few small XML parts are all it takes, and because the common libraries put the
time of writing into the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from pyoxigraph import Literal

from tipgraph.graph.vocabulary import PREFIXES
from tipgraph.query.answer import Rows, Term
from tipgraph.query.formats import show_term
from tipgraph.query.labels import Labels

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS: dict[str, str] = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="answer" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    "<fonts><font><sz val='11'/></font><font><b/><sz val='11'/></font></fonts>"
    "<fills><fill><patternFill patternType='none'/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fontId='1' applyFont='1'/></cellXfs>"
    "<cellStyles><cellStyle name='Normal' xfId='0' builtinId='0'/></cellStyles></styleSheet>",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip entry can have."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERS = frozenset(
    PREFIXES["xsd"] + name for name in ("integer", "decimal", "double", "float", "int", "long")
)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\Z")
_LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""


def write_workbook(answer: Rows, labels: Labels | None) -> bytes:
    """Write rows as a workbook; numbers are numbers, everything else is text and never a formula."""
    rows = [_row([_text(name, 1) for name in answer.variables])]
    rows += [_row([_cell(value, labels) for value in row]) for row in answer.rows]
    sheet = (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/>{_columns(len(answer.variables))}'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (_PARTS | {"xl/worksheets/sheet1.xml": sheet}).items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _columns(count: int) -> str:
    return f'<cols><col min="1" max="{count}" width="30" customWidth="1"/></cols>' if count else ""


def _row(cells: list[str]) -> str:
    return f"<row>{''.join(cells)}</row>"


def _cell(value: Term | None, labels: Labels | None) -> str:
    if value is None:
        return "<c/>"
    text = show_term(value, labels)
    if isinstance(value, Literal) and value.datatype.value in _NUMBERS and _NUMBER.match(text):
        return f"<c><v>{text}</v></c>"
    return _text(text, 0)


def _text(text: str, style: int) -> str:
    shown = escape(_NOT_XML.sub("\ufffd", text[:_LONGEST]))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'
