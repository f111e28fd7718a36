import type { ChosenSheet } from './types';

/** A sheet as a message names it: with its file where there are several. */
export const sheetLabel = ({ source, info }: Pick<ChosenSheet, 'source' | 'info'>): string =>
  source.file === '' ? info.name : `${source.file}: ${info.name}`;
