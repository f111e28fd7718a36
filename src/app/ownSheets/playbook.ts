import { cleanText } from '../../domain/text';
import type { Playbook, PlaybookRow } from '../../domain/playbook/playbook';
import { DEFAULT_CADENCE, playbookPairs } from '../../domain/playbook/playbook';
import type { AbcClass, Segment } from '../../domain/types';
import { ABC_CLASSES, SEGMENTS } from '../../domain/types';
import type { Texts } from '../../i18n/texts';
import type { RowValues } from '../../sheets/createSheet';
import type { OwnTable } from '../../sheets/schema/openTable';
import type { PlaybookColumn } from '../../sheets/schema/playbookSchema';
import type { ListCodes } from './lists';
import type { TableChange } from '../../sheets/updateSheet';
import type { CellValue } from '../../workbook/cells';

/** The playbook of a language, as it is shipped. */
export function defaultPlaybook(texts: Texts): Playbook {
  return playbookPairs().map(({ segment, class: abc }) => ({
    segment,
    class: abc,
    ...texts.playbook[segment][abc],
    owner: '',
    cadence: DEFAULT_CADENCE[abc],
  }));
}

/** The rows of a new playbook sheet. */
export function playbookRows(playbook: Playbook, texts: Texts): RowValues<PlaybookColumn>[] {
  return playbook.map((row) => ({
    segment: texts.terms.segments[row.segment],
    class: row.class,
    strategy: row.strategy,
    nextAction: row.nextAction,
    owner: row.owner,
    cadence: row.cadence ?? '',
  }));
}

/** The playbook as it stands in the workbook, and what has to be mended in its sheet. */
export interface ReadPlaybook {
  readonly playbook: Playbook;
  readonly change: TableChange<PlaybookColumn>;
}

/**
 * Reads the playbook sheet. A person's texts win; a text that is still a default of any language follows the language of
 * the sheets; a row that was deleted comes back.
 * @param codes segments and classes that people have reworded on the lists sheet
 */
export function readPlaybook(
  table: OwnTable<PlaybookColumn>,
  texts: Texts,
  allLanguages: readonly Texts[],
  codes: ListCodes,
): ReadPlaybook {
  const playbook: PlaybookRow[] = [];
  const changed = new Map<number, RowValues<PlaybookColumn>>();
  table.rows.forEach((_, index) => {
    const cell = (key: PlaybookColumn): CellValue => table.cell(index, key);
    const segment = segmentOf(String(cell('segment')), allLanguages, codes);
    const named = String(cell('class'));
    const abc = classOf(named) ?? classOf(codes('class', named) ?? '');
    if (segment === null || abc === null || playbook.some((known) => known.segment === segment && known.class === abc))
      return;
    const defaults = texts.playbook[segment][abc];
    const strategy = current(
      String(cell('strategy')),
      defaults.strategy,
      allLanguages.map(({ playbook: p }) => p[segment][abc].strategy),
    );
    const nextAction = current(
      String(cell('nextAction')),
      defaults.nextAction,
      allLanguages.map(({ playbook: p }) => p[segment][abc].nextAction),
    );
    const cadence = cell('cadence');
    playbook.push({
      segment,
      class: abc,
      strategy,
      nextAction,
      owner: cleanText(String(cell('owner'))),
      cadence: typeof cadence === 'number' && cadence > 0 ? cadence : null,
    });
    changed.set(index, { segment: texts.terms.segments[segment], strategy, nextAction });
  });
  const missing = defaultPlaybook(texts).filter(
    (row) => !playbook.some((known) => known.segment === row.segment && known.class === row.class),
  );
  return { playbook: [...playbook, ...missing], change: { rows: changed, added: playbookRows(missing, texts) } };
}

/** A default of another language gives way to the one of this language; anything else is a person's text. */
function current(text: string, own: string, defaults: readonly string[]): string {
  return defaults.includes(text) ? own : text;
}

/** The segment a text names in any language, or in the words of the workbook's own list. */
export function segmentOf(text: string, allLanguages: readonly Texts[], codes?: ListCodes): Segment | null {
  const folded = cleanText(text).toLowerCase();
  const code = codes?.('segment', text);
  return (
    SEGMENTS.find((segment) => segment === code) ??
    SEGMENTS.find(
      (segment) =>
        segment === folded || allLanguages.some(({ terms }) => terms.segments[segment].toLowerCase() === folded),
    ) ??
    null
  );
}

/** The class a cell names; null for anything else. */
export function classOf(text: string): AbcClass | null {
  return ABC_CLASSES.find((abc) => abc === cleanText(text).toUpperCase()) ?? null;
}
