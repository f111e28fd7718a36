export { openPackage, PACKAGE_LIMITS } from './open';
export type { Package } from './package';
export { complete } from './complete';
export { graft, type Grafted } from './graft';
export type { Lost } from './lost';
export { readMarks } from './marks';
export { libraryCopy } from './libraryCopy';
export { staleCells, type StaleCells } from './staleCells';
