import type { AbcClass } from '../../src/domain/types';
import type { Block } from './data';

/** What every contender works out, in a form that can be compared. Keys are customer keys. */
export interface Outcome {
  readonly classes: ReadonlyMap<string, AbcClass>;
  /** Net sales by key and month (year x 12 + month - 1); months without sales may be missing. */
  readonly months: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

export interface Run {
  /** Called after the clock has stopped. */
  outcome(): Promise<Outcome> | Outcome;
  /** Milliseconds of each block, where the contender takes blocks. */
  readonly blockTimes?: readonly number[];
  /** Gives back what lies outside of JavaScript. */
  close?(): void;
}

export interface Contender {
  readonly name: string;
  /** Monthly sums per customer and ABC classes over all months; what it returns is kept alive while memory is measured. */
  run(blocks: readonly Block[]): Promise<Run> | Run;
}
