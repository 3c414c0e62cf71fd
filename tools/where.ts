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
  // No question has these words: the comments below may, and the glossary knows which word the house uses.
  const inside = readSources().flatMap((file) =>
    file.text.split('\n').flatMap((line, at) => (isComment(line) && matches(line) ? [`${file.path}:${at + 1}\n    ${line.trim()}`] : [])),
  );
  const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8').split('\n').filter(matches);
  for (const line of [...inside, ...glossary]) console.log(line);
  if (inside.length + glossary.length === 0) {
    console.error(`nothing answers "${words.join(' ')}"; the words of the house: docs/glossary.md`);
    process.exit(1);
  }
}

function matches(line: string): boolean {
  return words.every((word) => line.toLowerCase().includes(word));
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line);
}

function firstComment(text: string): string {
  const line = text.split('\n').find((l) => l.startsWith('//')) ?? '';
  return line.replace(/^\/\/\s*/, '');
}
