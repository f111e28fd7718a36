import type { Doubt } from '../question';

/**
 * Sales below zero over all: an accounting journal books them as credits. They were read the other way round, which is
 * likelier than that nobody bought anything.
 * @param sum of all amounts as they stand
 */
export function signDoubt(sum: number): Doubt {
  return {
    code: 'reversed-signs',
    field: 'amount',
    params: { sum },
    places: [],
    answers: (['reversed', 'as-is'] as const).map((word) => ({ hint: { sign: word }, column: null, header: word })),
  };
}
