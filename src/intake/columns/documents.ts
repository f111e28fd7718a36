import type { ColumnLabel } from '../layout/header';
import type { Cell } from '../sheet';
import { areSides, codeEffect, documentEffect, isCancelFlag, typeHeader } from '../words/documentWords';
import { foldWord } from '../words/fold';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';
import { looksLikeTexts, share } from './profile';

/** Columns that say what kind of document a row is, and what became of it. */
export interface DocumentColumns {
  readonly type?: number;
  /** "CANCELED" with Y and N. */
  readonly flag?: number;
  readonly status?: number;
  readonly refunded?: number;
}

const MOST_TYPES = 20;
/** What the header of a column of debits and credits may name. */
const SIDE_FIELDS: ReadonlySet<string> = new Set(['docType', 'debit', 'credit']);
const REFUNDED =
  /\brefunded\b|\brefund amount\b|importe (?:reembolsado|devuelto)|退款金[额額]|已退金[额額]|erstattungsbetrag/iu;

/** Finds the columns that decide whether a row is a sale, a return, or none. */
export function documentColumns(
  labels: readonly ColumnLabel[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly Cell[])[],
  taken: ReadonlySet<number>,
): DocumentColumns {
  const text = (column: number): string => labels[column]?.text ?? '';
  const free = labels.map((_, column) => column).filter((column) => !taken.has(column));
  const type = typeColumn(free, text, profiles, rows);
  const flag = free.find((column) => isCancelFlag(text(column)));
  const status = free.find((column) => column !== type && matchHeader(text(column))[0]?.field === 'status');
  const refunded = free.find((column) => REFUNDED.test(text(column)) && (profiles[column]?.numbers ?? 0) > 0);
  return {
    ...(type === undefined ? {} : { type }),
    ...(flag === undefined ? {} : { flag }),
    ...(status === undefined ? {} : { status }),
    ...(refunded === undefined ? {} : { refunded }),
  };
}

/** The column of document types: by its header, or by its few texts that name credit notes, returns or payments. */
function typeColumn(
  columns: readonly number[],
  text: (column: number) => string,
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly Cell[])[],
): number | undefined {
  const graded = columns.flatMap((column) => {
    const p = profiles[column];
    if (p === undefined || !looksLikeTexts(p) || p.distinct > MOST_TYPES || share(p.texts, p) < 0.9) return [];
    const [named] = matchHeader(text(column));
    const isNamed = named !== undefined && named.score >= 0.95;
    const header = typeHeader(text(column)) ?? (isNamed && named.field === 'docType' ? 'weak' : null);
    const types = typesOf(rows, column);
    const folded = new Set(types.map(foldWord));
    const effects = types.map((type) => documentEffect(type) ?? codeEffect(type, folded));
    const telling = effects.filter((effect) => effect === 'return' || effect === 'payment').length;
    const known = effects.filter((effect) => effect !== null).length;
    const isSides = areSides(types) && (!isNamed || SIDE_FIELDS.has(named.field));
    if (header === 'sure' || isSides) return [{ column, grade: 3 }];
    if (header === 'weak' && known > 0) return [{ column, grade: 2 }];
    return !isNamed && telling > 0 && known >= 2 && known * 2 > types.length ? [{ column, grade: 1 }] : [];
  });
  return graded.sort((a, b) => b.grade - a.grade || a.column - b.column)[0]?.column;
}

function typesOf(rows: readonly (readonly Cell[])[], column: number): string[] {
  return [...new Set(rows.map((row) => String(row[column] ?? '').trim()))].filter((type) => type !== '');
}
