export { openPackage, PACKAGE_LIMITS, type PackageLimits } from './open';
export type { Package } from './package';
export { graft, type Grafted } from './graft';
export type { Lost } from './lost';
export { readMarks, MARK_PROPERTY } from './marks';
export { libraryCopy } from './libraryCopy';
