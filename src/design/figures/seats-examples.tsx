// How do the seats of Jawa Barat I look? (DPR 2024, reckoned from the votes of the dapil)
import type { Specimen } from '#design/example';
import { CutLine, SeatArc, SeatBars, SeatOrder, ThreeFacts, Verdict } from './seats.tsx';
import { text } from './text.ts';
import { text as words } from './text-seats.ts';

const ORDER = [[4, 'Golkar', '366.052'], [8, 'PKS', '360.248'], [2, 'Gerindra', '215.807'], [3, 'PDIP', '161.710'], [1, 'PKB', '138.013'], [14, 'Demokrat', '131.385'], [4, 'Golkar', '122.017,33']] as const;

export const SEATS: readonly Specimen[] = [
  {
    component: 'SeatArc',
    intro: words.tentangSeatArc,
    examples: [
      { id: 'jabar-1', name: text.contohBiasa, node: <SeatArc label="Tujuh kursi menurut urutan" seats={ORDER.map(([no, name]) => ({ no, name }))} /> },
      { id: 'terbuka', name: text.contohBelum, node: <SeatArc label="Dua dari tiga kursi" seats={[{ no: 4, name: 'Golkar' }, { no: 8, name: 'PKS' }, { no: null, name: '' }]} /> },
    ],
  },
  {
    component: 'SeatOrder',
    intro: words.tentangSeatOrder,
    examples: [
      {
        id: 'jabar-1',
        name: text.contohBiasa,
        node: (
          <SeatOrder
            items={[
              ...ORDER.map(([no, name, figure], at) => ({ label: `Kursi ${at + 1}`, no, name, figure, ...(at === 6 ? { note: '(÷3)' } : {}), ...(at === 0 ? { person: 'Calon Satu' } : {}) })),
              { label: 'Berikut', no: 5, name: 'NasDem', figure: '121.629', behind: true },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'CutLine',
    intro: words.tentangCutLine,
    examples: [
      {
        id: 'jabar-1',
        name: text.contohBiasa,
        node: (
          <CutLine
            cut={122_017}
            caption="Garis putus-putus: batas kursi ke-7."
            rows={[
              { no: 4, name: 'Golkar', note: 'dibagi 3', figure: '122.017,33', value: 122_017 },
              { no: 5, name: 'NasDem', note: 'dibagi 1', figure: '121.629', value: 121_629 },
              { no: 8, name: 'PKS', note: 'dibagi 3', figure: '120.082,67', value: 120_083 },
            ]}
          />
        ),
      },
    ],
  },
  { component: 'Verdict', intro: words.tentangVerdict, examples: [{ id: 'biasa', name: text.contohBiasa, node: <Verdict>NasDem kurang <mark>389 suara</mark> untuk kursi terakhir.</Verdict> }] },
  {
    component: 'ThreeFacts',
    intro: words.tentangThreeFacts,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <ThreeFacts items={[{ n: 389, label: 'suara lagi untuk NasDem' }, { n: 1_166, label: 'suara hilang dari Golkar' }, { n: 292, label: 'suara berpindah' }]} /> }],
  },
  {
    component: 'SeatBars',
    intro: words.tentangSeatBars,
    examples: [{ id: 'bali', name: text.contohPartai, node: <SeatBars label="55 kursi DPRD Bali" parties={[[2, 6], [3, 33], [4, 8], [5, 2], [11, 1], [13, 1], [14, 4]].map(([no = 0, seats = 0]) => ({ no, name: `Partai ${no}`, seats }))} /> }],
  },
];
