import type { DecisionChart } from '../../domain/stakeholders/chart';
import type { Texts } from '../../i18n/texts';
import { ATTITUDE_LINES, boxLines, ROLE_COLOURS } from '../../sheets/decisionChart';

/** A box of the decision chart as the pane draws it; places count boxes, colours are those of the sheet. */
export interface PictureBox {
  readonly column: number;
  readonly row: number;
  readonly superior: number | null;
  readonly lines: readonly string[];
  readonly fill: string;
  readonly text: string;
  readonly outline: string;
  readonly weight: number;
  readonly dash: 'solid' | 'dash' | 'dot';
}

/** The decision chart with the looks of the sheet, so that picture and drawing say the same. */
export function chartPictureOf(chart: DecisionChart, texts: Texts): PictureBox[] {
  return chart.people.map((person) => ({
    column: person.column,
    row: person.row,
    superior: person.superior,
    lines: boxLines(person, texts),
    ...ROLE_COLOURS[person.contact.role ?? 'unknown'],
    ...ATTITUDE_LINES[person.contact.attitude ?? 'unknown'],
  }));
}
