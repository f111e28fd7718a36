import type { DormancyOption } from '../../domain/segments/dormancy/dormancy';
import type { Basis, WindowKind } from '../../domain/types';

/** The options a workbook remembers; what is absent stays at its default. */
export interface RememberedOptions {
  readonly window?: WindowKind;
  readonly basis?: Basis;
  readonly abc?: { readonly a: number; readonly b: number };
  readonly yearStart?: number;
  readonly growth?: number;
  readonly decline?: number;
  readonly market?: boolean;
  readonly dormancy?: DormancyOption;
  /** The rule by months with a limit of its own. */
  readonly dormantMonths?: number;
  /** Only sales of one rep or region. */
  readonly within?: { readonly field: 'rep' | 'region'; readonly value: string };
}
