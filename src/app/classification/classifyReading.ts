import type { Classification } from '../../domain/classification';
import { classify, classifySteps } from '../../domain/classify';
import { classifyTotals } from '../../domain/classifyTotals';
import { UserError } from '../../domain/errors';
import type { ClassifyOptions } from '../../domain/options';
import type { SalesReading } from '../reading/types';
import { breathe } from '../breathe';
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
    throw withReading(error, reading);
  }
}

/**
 * The same, giving way before every fit of the chance to buy, so that a pane stays responsive.
 * @throws NothingToRead when nothing can be classified, with what was read
 */
export async function classifyInSteps(reading: SalesReading, options: ClassifyOptions): Promise<Classification> {
  if (reading.layout === 'summary') return classifyReading(reading, options);
  try {
    const steps = classifySteps(reading.book, options);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await breathe();
    }
  } catch (error) {
    throw withReading(error, reading);
  }
}

/** What was read is part of the answer when nothing can be classified. */
function withReading(error: unknown, { ignored, reports }: SalesReading): unknown {
  return error instanceof UserError ? new NothingToRead(error.code, error.params, ignored, reports) : error;
}
