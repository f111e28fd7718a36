/** ABC analysis: A holds the first 80 % of sales, B the next 15 %, C the rest. */
export type AbcClass = 'A' | 'B' | 'C';
export const ABC_CLASSES: readonly AbcClass[] = ['A', 'B', 'C'];

/** Loyalty segments, in the order in which they are tried. The identifiers are part of the JSON report. */
export type Segment = 'dormant' | 'fast-growing' | 'loyal' | 'worth-cultivating';
export const SEGMENTS: readonly Segment[] = ['dormant', 'fast-growing', 'loyal', 'worth-cultivating'];

/** Remarks beside the segment; a customer may have any number of them. */
export type Flag = 'new' | 'returning' | 'declining' | 'one-time' | 'never-bought' | 'many-returns' | 'provisional';
export const FLAGS: readonly Flag[] = [
  'new',
  'returning',
  'declining',
  'one-time',
  'never-bought',
  'many-returns',
  'provisional',
];

/** What the ABC analysis adds up. */
export type Basis = 'amount' | 'profit' | 'quantity';

/** Which months the ABC analysis looks at; `ly+ty` is January (or the fiscal year's first month) of last year up to M. */
export type WindowKind = 'ly+ty' | '12m' | '24m' | 'ty' | 'all';
