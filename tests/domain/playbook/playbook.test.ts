import type { Playbook } from '../../../src/domain/playbook/playbook';
import {
  cadenceOf,
  DEFAULT_CADENCE,
  isSegment,
  playbookPairs,
  playbookRow,
} from '../../../src/domain/playbook/playbook';
import { SEGMENTS } from '../../../src/domain/types';

const row = (cadence: number | null): Playbook[number] => ({
  segment: 'loyal',
  class: 'A',
  strategy: 'protect',
  nextAction: 'visit',
  owner: '',
  cadence,
});

describe('playbook', () => {
  test('twelve pairs, every segment with every class once', () => {
    const pairs = playbookPairs().map((pair) => `${pair.segment} ${pair.class}`);
    expect(new Set(pairs).size).toBe(12);
    for (const segment of SEGMENTS) for (const abc of ['A', 'B', 'C']) expect(pairs).toContain(`${segment} ${abc}`);
  });

  test('visits every 30, 90 and 180 days unless the row says otherwise', () => {
    expect(DEFAULT_CADENCE).toEqual({ A: 30, B: 90, C: 180 });
    expect(cadenceOf(row(14), 'A')).toBe(14);
    expect(cadenceOf(row(null), 'A')).toBe(30);
    expect(cadenceOf(undefined, 'C')).toBe(180);
  });

  test('the row of a customer; none without a segment or when it was deleted', () => {
    const playbook = [row(30)];
    expect(playbookRow(playbook, 'loyal', 'A')).toBe(playbook[0]);
    expect(playbookRow(playbook, 'loyal', 'B')).toBeUndefined();
    expect(playbookRow(playbook, null, 'A')).toBeUndefined();
    expect(playbookRow(playbook, 'loyal', null)).toBeUndefined();
  });

  test('segment identifiers', () => {
    expect(SEGMENTS.every(isSegment)).toBe(true);
    expect(isSegment('Loyal')).toBe(false);
  });
});
