// How does the answer about a polling station look, found and not found?
import type { Specimen } from '#design/example';
import { Tag } from '#design/marks';
import { Roofed } from './cards.tsx';
import { AnswerLines, AsideList, Assurance, NextSteps, OrLine, StationAnswer, type AnswerLine, type NextStep } from './lookup.tsx';
import { text } from './text.ts';

const LINES: readonly AnswerLine[] = [
  { icon: 'pin', title: 'Balai Desa Batu Ampar', text: 'Jalan Raya Kedurang', link: { href: '/tps', label: 'Buka di peta' } },
  { icon: 'calendar', title: 'Rabu, 14 Februari 2024', text: 'Pukul 07.00 sampai 13.00 WIB.' },
];
const STEPS: readonly NextStep[] = [
  { title: 'Periksa ketikan', text: 'NIK 16 angka dan 6 angka terakhir nomor KK.' },
  { title: 'Minta dicatat', text: 'Datang ke PPS di kantor desa.', link: { href: '/kantor', label: 'Cari kantor' } },
];
const one = (component: string, intro: Specimen['intro'], node: Specimen['examples'][number]['node']): Specimen => ({
  component,
  intro,
  examples: [{ id: 'biasa', name: text.contohBiasa, node }],
});

export const LOOKUP_EXAMPLES: readonly Specimen[] = [
  one(
    'StationAnswer',
    text.tentangStationAnswer,
    <Roofed>
      <StationAnswer who="S*** A*****" named tag={<Tag kind="resmi">Terdaftar di DPT</Tag>} number={{ label: 'TPS', value: '003' }} lines={LINES} />
    </Roofed>,
  ),
  one('AnswerLines', text.tentangAnswerLines, <AnswerLines items={LINES} />),
  one('NextSteps', text.tentangNextSteps, <NextSteps items={STEPS} />),
  one('AsideList', text.tentangAsideList, <AsideList items={STEPS} />),
  one('Assurance', text.tentangAssurance, <Assurance title="Kami tidak menyimpan NIK Anda.">Isian dicocokkan, lalu dibuang.</Assurance>),
  one('OrLine', text.tentangOrLine, <OrLine>atau</OrLine>),
];
