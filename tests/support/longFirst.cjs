// Which test file runs first. Jest orders files it has never timed by their size, and the longest ones here are small
// tables over long runs: begun last, one of them keeps one core busy while the other has nothing left to do.
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = [
  'bad-days-actions',
  'streamedBook.bothReaders',
  'integration/classify.test.ts',
  'integration/saved.test.ts',
  'command-line/fuzz',
  'command-line/hostile',
  'architecture/layers',
  'pane/pages',
  'summaryPlan.rerun',
  'bad-days-classify',
  'bad-days-points',
  'traps-combined',
  'reading/traps.test.ts',
  'cli/visitLog',
  'summaryPlan.golden',
  'resultPlan.secondRun',
];

const place = ({ path }) => {
  const found = LONGEST.findIndex((part) => path.includes(part));
  return found < 0 ? LONGEST.length : found;
};

module.exports = class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => place(a) - place(b));
  }
};
