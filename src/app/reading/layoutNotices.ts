import type { LayoutNote } from '../../intake/layoutNote';
import type { SheetReport } from '../../intake/report';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import { columnLetters } from '../../workbook/address';

/** Labels of groups named in a message; the report holds them all. */
const MOST_LABELS = 3;

/** What the user should know about the shape in which the sales of a sheet stand, with the kind of the note as its code. */
export function layoutNotices(
  { sheet, notes }: SheetReport,
  { layout }: Texts,
  formats: Formats,
): { readonly code: LayoutNote['kind']; readonly message: string }[] {
  return notes.map((note) => ({ code: note.kind, message: messageOf(note, sheet, layout, formats) }));
}

function messageOf(note: LayoutNote, sheet: string, words: Texts['layout'], formats: Formats): string {
  switch (note.kind) {
    case 'quarters':
    case 'weeks':
      return words[note.kind]({ sheet });
    case 'fiscal-periods':
      return words[note.kind]({ sheet, month: formats.month(note.first) });
    case 'filled-down':
      return words[note.kind]({ sheet, rows: note.rows });
    case 'measure-rows': {
      const { taken, column, left } = note;
      return words[note.kind]({ sheet, column: columnLetters(column), taken, left: formats.list(left) });
    }
    case 'groups-left-out': {
      const { labels } = note;
      const named = formats.list(labels.slice(0, MOST_LABELS));
      return words[note.kind]({ sheet, rows: labels.length, labels: named });
    }
    case 'month-by-place': {
      const { column, header, month } = note;
      return words[note.kind]({ sheet, column: columnLetters(column), header, month: formats.month(month) });
    }
    case 'encoding': {
      const { taken, other } = note;
      const [read, instead] = [formats.list(note.words), formats.list(note.otherWords)];
      return words[note.kind]({ sheet, taken, words: read, other, otherWords: instead });
    }
    case 'overlap-months': {
      const [first, last] = [note.months[0], note.months.at(-1)];
      if (first === undefined || last === undefined) return '';
      const months = first === last ? formats.month(first) : `${formats.month(first)} – ${formats.month(last)}`;
      return words[note.kind]({ sheet, months, other: note.other });
    }
    case 'ids-joined': {
      const named = formats.list(note.names.slice(0, MOST_LABELS));
      return words[note.kind]({ customers: note.names.length, names: named });
    }
    case 'names-looked-up':
      return words[note.kind]({ sheet, customers: note.count, other: note.other });
    case 'overlap':
      return words[note.kind]({ sheet, rows: note.rows, other: note.other });
  }
}
