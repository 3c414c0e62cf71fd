// What does gaya bring to the house? (the style guide, fed by the examples that test the components)
import type { Module } from '#platform/module';
import { index } from './pages/index.tsx';
import { room } from './pages/room.tsx';
import { text } from './text.ts';

export const module: Module = {
  id: 'gaya',
  needs: [],
  name: text.nama,
  routes: [index, room],
  footer: [{ column: 'tentang', label: text.nama, href: '/gaya' }],
  retention: 'keeps nothing',
};
