#!/usr/bin/env python3
"""What openpyxl finds in a workbook, as text that two files can be compared by: openpyxl-dump.py book.xlsx [rows]

One line per cell that has anything of its own, one per table, validation, conditional format, width and height; what
order the file keeps things in does not matter. Values of formulas stand behind the formulas. With a number of rows the
cells below them come as one digest for each sheet.
"""

import hashlib
import sys
from datetime import date, datetime, time

import openpyxl
from openpyxl.utils import get_column_letter


def plain(value):
    """A value in the same words whatever type the file gave it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else f"{value:.12g}"
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    text = getattr(value, "text", value)
    return str(text).replace("\\", "\\\\").replace("\n", "\\n")


def colour(of):
    if of is None:
        return ""
    if of.type == "rgb":
        return of.rgb
    return f"{of.type}{of.theme if of.type == 'theme' else of.indexed if of.type == 'indexed' else ''}"


def look(cell):
    """The parts of a cell's look that are not as they are by default."""
    font, fill, alignment = cell.font, cell.fill, cell.alignment
    parts = []
    if font.b:
        parts.append("bold")
    if font.sz not in (None, 11):
        parts.append(f"size {font.sz:g}")
    if font.color is not None and font.color.type == "rgb":
        parts.append(f"colour {colour(font.color)}")
    if fill.fill_type == "solid":
        parts.append(f"fill {colour(fill.fgColor)}")
    if alignment.horizontal not in (None, "general"):
        parts.append(alignment.horizontal)
    if alignment.vertical not in (None, "bottom"):
        parts.append(f"vertical {alignment.vertical}")
    if alignment.indent:
        parts.append(f"indent {alignment.indent:g}")
    if alignment.wrap_text:
        parts.append("wrap")
    if cell.border.bottom is not None and cell.border.bottom.style is not None:
        parts.append(f"below {cell.border.bottom.style} {colour(cell.border.bottom.color)}")
    return ", ".join(parts)


def cells(sheet, values, rows):
    """One line per cell; those below the first rows as one digest."""
    digest = hashlib.sha256()
    count = 0
    looks = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None and not cell.has_style:
                continue
            parts = [plain(cell.value)]
            if cell.data_type == "f":
                parts.append(f"= {plain(values[sheet.title][cell.coordinate].value)}")
            if cell.style_id not in looks:
                form = [f"[{cell.number_format}]"] if cell.number_format != "General" else []
                looks[cell.style_id] = form + ["{" + look(cell) + "}"] * (look(cell) != "")
            line = f"{cell.coordinate}: {'  '.join(parts + looks[cell.style_id])}"
            if rows is None or cell.row <= rows:
                yield line
            else:
                digest.update((line + "\n").encode())
                count += 1
    if count > 0:
        yield f"{count} cells below row {rows}: {digest.hexdigest()[:32]}"


def rules(sheet):
    for area, found in sheet.conditional_formatting._cf_rules.items():
        for rule in found:
            style = []
            if rule.dxf is not None and rule.dxf.font is not None:
                style += ["bold"] * bool(rule.dxf.font.b) + [f"colour {colour(rule.dxf.font.color)}"] * bool(rule.dxf.font.color)
            if rule.dxf is not None and rule.dxf.fill is not None:
                style.append(f"fill {colour(rule.dxf.fill.bgColor)}")
            stop = "stop" if rule.stopIfTrue else "go on"
            yield rule.priority, f"rule {area.sqref}: {rule.type} {'; '.join(rule.formula)} -> {', '.join(style)} ({stop})"


def bare(areas):
    """Areas without the name of the sheet and in one order: versions of openpyxl differ in both."""
    parts = areas if isinstance(areas, list) else (areas or "").split(",")
    return ",".join(sorted(part.split("!")[-1] for part in parts))


def layout(sheet):
    yield f"state {sheet.sheet_state}"
    yield f"freeze {sheet.freeze_panes or 'none'}"
    yield f"gridlines {'shown' if sheet.sheet_view.showGridLines is not False else 'hidden'}"
    page, margins = sheet.page_setup, sheet.page_margins
    fits = sheet.sheet_properties.pageSetUpPr is not None and sheet.sheet_properties.pageSetUpPr.fitToPage
    scale = f"fit {page.fitToWidth} wide {page.fitToHeight} high" if fits else f"scale {page.scale or 100}"
    yield f"page: paper {page.paperSize or 'default'}, {page.orientation or 'portrait'}, {scale}"
    yield f"margins: {margins.left:.3f} {margins.right:.3f} {margins.top:.3f} {margins.bottom:.3f}"
    yield f"print titles: {bare(sheet.print_titles) or 'none'}; print area: {bare(sheet.print_area) or 'all'}"
    for letter, column in sorted(sheet.column_dimensions.items(), key=lambda entry: entry[1].min or 0):
        if column.customWidth:
            last = get_column_letter(column.max) if column.max else letter
            yield f"width {letter}:{last} {column.width:g}"
    heights = [(number, row.height) for number, row in sorted(sheet.row_dimensions.items()) if row.customHeight]
    for number, height in heights:
        yield f"height {number} {height:g}"


def dump(path, rows):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    # Until 3.1 openpyxl keeps the names of the workbook in a list.
    names = getattr(book.defined_names, "definedName", None)
    for defined in sorted(book.defined_names.values() if names is None else names, key=lambda each: each.name):
        yield f"name {defined.name}: {defined.attr_text}"
    for sheet in book.worksheets:
        yield ""
        yield f"== {sheet.title}"
        yield from layout(sheet)
        for table in sorted(sheet.tables.values(), key=lambda each: each.name):
            style = table.tableStyleInfo
            yield (
                f"table {table.name} {table.ref}: {' | '.join(column.name for column in table.tableColumns)}"
                f" ({style.name if style else 'no style'}{', striped' if style and style.showRowStripes else ''}"
                f"{', filter ' + table.autoFilter.ref if table.autoFilter else ''})"
            )
        for found in sorted(sheet.data_validations.dataValidation, key=lambda each: str(each.sqref)):
            yield (
                f"validation {found.sqref}: {found.type} {plain(found.formula1)}"
                f" ({found.errorStyle or 'stop'}, {'alert' if found.showErrorMessage else 'no alert'},"
                f" {'blank allowed' if found.allowBlank else 'no blank'})"
            )
        for _priority, line in sorted(rules(sheet)):
            yield line
        for merged in sorted(str(area) for area in sheet.merged_cells.ranges):
            yield f"merged {merged}"
        yield from cells(sheet, values, rows)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    for line in dump(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None):
        print(line)
