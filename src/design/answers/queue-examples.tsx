// How does the queue of an office look?
import type { Specimen } from '#design/example';
import { QueueNumber, Renew, WallBoard } from './queue.tsx';
import { queueText as text } from './text-queue.ts';

export const QUEUE_EXAMPLES: readonly Specimen[] = [
  { component: 'QueueNumber', intro: text.tentangNomor, examples: [{ id: 'nomor-antrean', name: text.contoh, node: <QueueNumber number="A-014" label="Nomor Anda" /> }] },
  {
    component: 'WallBoard',
    intro: text.tentangLayar,
    examples: [
      { id: 'layar-ruang', name: text.contoh, node: <WallBoard label="Dipanggil sekarang" empty="Belum ada nomor yang dipanggil." foot={['Menunggu: 3', 'Pukul 10.32 WITA']} calls={[{ number: 'A-014', counter: 2, call: 1 }, { number: 'C-007', counter: 1, call: 2 }]} /> },
      { id: 'layar-kosong', name: text.kosong, node: <WallBoard label="Dipanggil sekarang" empty="Belum ada nomor yang dipanggil." foot={['Menunggu: 0', 'Pukul 08.00 WIB']} calls={[]} /> },
    ],
  },
  // An example that renewed the style guide would take the page from its reader: a day is never over.
  { component: 'Renew', intro: text.tentangPerbarui, examples: [{ id: 'perbarui', name: text.contoh, node: <Renew seconds={86_400} /> }] },
];
