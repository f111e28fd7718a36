export type { Field, SheetHints } from '../../intake/layout/layout';
