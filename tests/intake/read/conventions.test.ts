import { serialOf } from '../../../src/domain/time/serialDate';
import { DateOrderEvidence, DecimalMarkEvidence } from '../../../src/intake/read/conventions';

function orderOf(texts: readonly string[]): unknown {
  const evidence = new DateOrderEvidence(serialOf(2026, 11, 21));
  texts.forEach((text, row) => {
    evidence.see(text, row);
  });
  const { order, assumed } = evidence.decide('en');
  return [order, assumed];
}

describe('the order of day and month', () => {
  it('is the one a text proves', () => {
    expect(orderOf(['03/04/2026', '25/04/2026'])).toEqual(['dmy', false]);
    expect(orderOf(['03/04/2026', '04/25/2026'])).toEqual(['mdy', false]);
  });
  it('is the one that keeps days in the past, as an assumption, whatever the order of the rows', () => {
    expect(orderOf(['03/10/2026', '02/12/2026'])).toEqual(['mdy', true]);
    expect(orderOf(['10/03/2026', '12/02/2026'])).toEqual(['dmy', true]);
  });
  it('is the one that keeps rows in order, else the habit of the language', () => {
    expect(orderOf(['01/02/2026', '02/02/2026', '03/02/2026', '01/03/2026'])).toEqual(['dmy', true]);
    expect(orderOf(['02/01/2026'])).toEqual(['mdy', true]);
  });
});

function markOf(texts: readonly string[], language: 'en' | 'es' = 'en'): unknown {
  const evidence = new DecimalMarkEvidence();
  texts.forEach((text, row) => {
    evidence.see(text, row);
  });
  const { mark, assumed } = evidence.decide(language);
  return [mark, assumed];
}

describe('the decimal mark', () => {
  it('is the one a text proves', () => {
    expect(markOf(['1.234', '5,67'])).toEqual([',', false]);
    expect(markOf(['1,234', '5.67'])).toEqual(['.', false]);
  });
  it('is not what stands before three digits, as an assumption: amounts have two decimals or none', () => {
    expect(markOf(['1.234', '2.500'], 'en')).toEqual([',', true]);
    expect(markOf(['1,234', '2,500'], 'es')).toEqual(['.', true]);
  });
});
