/** What a rule said of a customer beside what happened. `score` grows with the expected silence. */
export interface Outcome {
  readonly called: boolean;
  readonly score: number;
  readonly silent: boolean;
}

export interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly balanced: number;
  readonly lift: number;
  readonly auc: number;
}

export function measure(outcomes: readonly Outcome[]): Measures {
  const silent = outcomes.filter((each) => each.silent);
  const called = outcomes.filter((each) => each.called);
  const right = called.filter((each) => each.silent).length;
  const bought = outcomes.length - silent.length;
  const recall = right / silent.length;
  const precision = right / called.length;
  const spared = (bought - (called.length - right)) / bought;
  return {
    precision,
    recall,
    balanced: (recall + spared) / 2,
    lift: precision / (silent.length / outcomes.length),
    auc: areaUnderCurve(outcomes),
  };
}

/** How often a customer that fell silent has the higher score than one that bought; equal scores count half. */
function areaUnderCurve(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  let [sum, silent] = [0, 0];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const own = sorted.slice(from, to).filter((each) => each.silent).length;
    sum += own * ((from + to + 1) / 2);
    silent += own;
  }
  return (sum - (silent * (silent + 1)) / 2) / (silent * (outcomes.length - silent));
}

/** The middle 95 % of the balanced accuracy over draws of the customers with replacement. */
export function interval(outcomes: readonly Outcome[], draws = 200): readonly [number, number] {
  let state = 12_345;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    let [silent, right, bought, spared] = [0, 0, 0, 0];
    for (let i = 0; i < outcomes.length; i += 1) {
      const each = outcomes[Math.floor(next() * outcomes.length)];
      if (each === undefined) continue;
      if (each.silent) {
        silent += 1;
        if (each.called) right += 1;
      } else {
        bought += 1;
        if (!each.called) spared += 1;
      }
    }
    values.push((right / silent + spared / bought) / 2);
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(0.025 * draws)] ?? NaN, values[Math.floor(0.975 * draws)] ?? NaN];
}
