// Lints texts as if they stood in given files, with one ESLint for all. Runs as a process of its own because ESLint
// loads its configuration as a module, which Jest's sandbox can't. Standard input: [{ path, text }]; standard output:
// per text [rule, message, line] of everything reported, the rule "-" where the text couldn't be read.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const planted = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint();
const found = [];
for (const { path, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: path, warnIgnored: true });
  found.push((result?.messages ?? []).map(({ ruleId, message, line }) => [ruleId ?? '-', message, line ?? 0]));
}
process.stdout.write(JSON.stringify(found));
