import { whyOf } from '../../../src/app/classification/why';
import { formatsOf } from '../../../src/i18n/formats';
import { textsOf } from '../../../src/i18n/dictionaries';
import { LANGUAGES } from '../../../src/i18n/language';
import { classifyFor, openSample } from '../../support/classified';

test.each(LANGUAGES)('every customer of the sample says why in %s, with its own figures', async (language) => {
  const { classification } = await classifyFor(await openSample());
  const [texts, formats] = [textsOf(language), formatsOf(language)];
  for (const customer of classification.customers) {
    const why = whyOf(customer, classification, texts, formats);
    expect(why).not.toMatch(/undefined|NaN|\[object/u);
    if (customer.segment !== null) expect(why).toContain(texts.terms.segments[customer.segment]);
    if (customer.before !== null) expect(why).toContain(formats.percent(customer.share, 1));
    if (customer.segment === 'fast-growing' && customer.growth !== null)
      expect(why).toContain(formats.amount(customer.growth.g3.current));
  }
});

test('a class set by hand says so, and a customer left out too', async () => {
  const { classification } = await classifyFor(await openSample());
  const [texts, formats] = [textsOf('en'), formatsOf('en')];
  const [first] = classification.customers;
  if (first === undefined) throw new Error('no customers');
  expect(whyOf({ ...first, byHand: { kind: 'class', class: 'A' } }, classification, texts, formats)).toMatch(
    /^A: set by hand\./u,
  );
  expect(
    whyOf({ ...first, class: null, segment: null, byHand: { kind: 'excluded' } }, classification, texts, formats),
  ).toBe('Left out: set by hand.');
});
