// How does the queue of an office look?
import type { Specimen } from '#design/example';
import { QueueNumber, Renew, WallBoard } from './queue.tsx';
import { queueText as text } from './text-queue.ts';

export const QUEUE_EXAMPLES: readonly Specimen[] = [
  { component: 'QueueNumber', intro: text.tentangNomor, examples: [{ id: 'nomor-antrean', name: text.contoh, node: <QueueNumber number="A-014" label="Nomor Anda" /> }] },
  {
    component: 'WallBoard',
    intro: text.tentangLayar,
    examples: [{ id: 'layar-ruang', name: text.contoh, node: <WallBoard label="Dipanggil sekarang" calls={[{ number: 'A-014', counter: 2 }, { number: 'C-007', counter: 1 }]} /> }],
  },
  // An example that renewed the style guide would take the page from its reader: a day is never over.
  { component: 'Renew', intro: text.tentangPerbarui, examples: [{ id: 'perbarui', name: text.contoh, node: <Renew seconds={86_400} /> }] },
];
