import { numbersOf } from '../numbers';

/** Numbers in es, for texts that count. */
export const { count, decimal, plural } = numbersOf('es');
