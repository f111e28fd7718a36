import { numbersOf } from '../numbers';

/** Numbers in zh-Hant, for texts that count. */
export const { count, decimal } = numbersOf('zh-Hant');
