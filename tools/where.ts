// Where is the rule about ...? (searches the questions on line 1 of every file)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, root } from './rooms.ts';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
if (words.length === 0) {
  console.error('npm run where -- <word> [word ...]');
  process.exit(2);
}
const hits = readSources()
  .filter((file) => !file.path.includes('.test.'))
  .map((file) => ({ path: file.path, question: firstComment(file.text) }))
  .filter((file) => words.every((word) => `${file.path} ${file.question}`.toLowerCase().includes(word)));
for (const hit of hits) console.log(`${hit.path}\n    ${hit.question}`);
if (hits.length === 0) {
  console.error(`nothing answers "${words.join(' ')}"; the words of the house: docs/glossary.md`);
  const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  for (const line of glossary.split('\n').filter((l) => words.every((word) => l.toLowerCase().includes(word)))) console.error(`  ${line}`);
  process.exit(1);
}

function firstComment(text: string): string {
  const line = text.split('\n').find((l) => l.startsWith('//')) ?? '';
  return line.replace(/^\/\/\s*/, '');
}
