// How does a new module begin, with every register in its own room?
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './rooms.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]{1,20}$/.test(name)) {
  console.error('npm run new-module -- <name>   (small letters and digits, begins with a letter)');
  process.exit(2);
}
const folder = join(root, 'src/modules', name);
if (existsSync(folder)) {
  console.error(`src/modules/${name} exists already`);
  process.exit(1);
}
const title = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
const files: Record<string, string> = {
  'README.md': `# ${name}\n\nWho uses it, which law, the states drawn, words, costs: one screen.\n`,
  'door.ts': `// What may others use of ${name}?\nexport { module } from './module.ts';\n`,
  'module.ts': `// What does ${name} bring to the house?
import type { Module } from '#platform/module';
import { home } from './pages/home.tsx';
import { text } from './text.ts';

export const module: Module = {
  id: '${name}',
  needs: [],
  name: text.name,
  routes: [home],
  retention: 'keeps nothing yet',
};
`,
  'text.ts': `// What does ${name} say?
import { defineText } from '#kernel/text';

export const text = defineText('${name}', {
  name: { id: '${title}', en: '${title}' },
});
`,
  'pages/home.tsx': `// What does the visitor of ${name} see first?
import { PageHead } from '#design/page';
import { say } from '#kernel/text';
import { defineRoute } from '#platform/module';
import { text } from '../text.ts';

export const home = defineRoute({
  id: '${name}.home',
  path: '/${name}',
  handle: ({ lang }) => ({ kind: 'page', title: say(lang, text.name), body: <PageHead title={say(lang, text.name)} /> }),
});
`,
};
for (const [file, content] of Object.entries(files)) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
}
const main = join(root, 'src/main.ts');
const text = readFileSync(main, 'utf8');
writeFileSync(
  main,
  text
    .replace('\n\nexport const modules', `\nimport { module as ${name} } from '#modules/${name}';\n\nexport const modules`)
    .replace(/(export const modules = \[[^\]]*)\]/, `$1, ${name}]`),
);
console.log(`src/modules/${name} made and named in src/main.ts; next: its README, its rules, its tests`);
