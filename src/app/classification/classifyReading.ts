import type { Classification } from '../../domain/classification';
import { classify } from '../../domain/classify';
import { classifyTotals } from '../../domain/classifyTotals';
import { UserError } from '../../domain/errors';
import type { ClassifyOptions } from '../../domain/options';
import type { SalesReading } from '../reading/types';
import { NothingToRead } from '../reading/nothingToRead';

/**
 * Classes and segments of sales already read, under any options: pure, so a pane can count while a person is choosing.
 * @throws NothingToRead when nothing can be classified, with what was read
 */
export function classifyReading(reading: SalesReading, options: ClassifyOptions): Classification {
  try {
    return reading.layout === 'summary'
      ? classifyTotals(reading.book, options, reading.hasYears)
      : classify(reading.book, options);
  } catch (error) {
    // What was read is part of the answer when nothing can be classified.
    if (error instanceof UserError) throw new NothingToRead(error.code, error.params, reading.ignored, reading.reports);
    throw error;
  }
}
