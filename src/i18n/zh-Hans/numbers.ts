import { numbersOf } from '../numbers';

/** Numbers in zh-Hans, for texts that count. */
export const { count, decimal } = numbersOf('zh-Hans');
