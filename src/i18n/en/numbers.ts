import { numbersOf } from '../numbers';

/** Numbers in en, for texts that count. */
export const { count, decimal, plural } = numbersOf('en');
