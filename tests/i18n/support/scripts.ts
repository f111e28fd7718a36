/** Characters of the other script that stand in the set all the same. */
const TRADITIONAL_IN_GB2312 = '後於徵麽夥乾著藉菸箝';
const SIMPLIFIED_IN_BIG5 = '儿几么于干丰云仆斗占扑后夸并朴虫佣听坏杆沉帘征杰泄舍采挂范晒涌荐喂筑愿';

/**
 * The Chinese characters of two character sets made before Unicode, each for one script: GB 2312 for simplified
 * characters, the frequent part of Big5 (level 1) for traditional ones. Read from the platform's decoders.
 */
export function gb2312(): ReadonlySet<string> {
  return without(TRADITIONAL_IN_GB2312, charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]));
}

export function big5(): ReadonlySet<string> {
  const low: Range[] = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ];
  return without(SIMPLIFIED_IN_BIG5, charactersOf('big5', [0xa4, 0xc6], low));
}

function without(characters: string, all: Set<string>): ReadonlySet<string> {
  for (const character of characters) all.delete(character);
  return all;
}

type Range = readonly [from: number, to: number];

function charactersOf(encoding: string, [from, to]: Range, seconds: readonly Range[]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let first = from; first <= to; first += 1)
    for (const [low, high] of seconds)
      for (let second = low; second <= high; second += 1) {
        const text = decoder.decode(Uint8Array.of(first, second));
        if (/^\p{Script=Han}$/u.test(text)) found.add(text);
      }
  return found;
}
