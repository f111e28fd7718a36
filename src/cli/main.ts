import { serialOf } from '../domain/time/serialDate';
import { terminal } from './output';
import { run } from './run';

const now = new Date();
const today = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

void run(process.argv.slice(2), today, terminal()).then((code) => {
  process.exitCode = code;
});
