// How does the way of a request look: a question, its receipt, where it stands?
import type { Specimen } from '#design/example';
import { Tag } from '#design/marks';
import { NowPanel, Panel, ReceiptCode, StepMark } from './request.tsx';
import { dueText as text } from './text-due.ts';
import { text as words } from './text.ts';

const one = (component: string, intro: Specimen['intro'], node: Specimen['examples'][number]['node']): Specimen => ({ component, intro, examples: [{ id: 'biasa', name: words.contohBiasa, node }] });

export const REQUEST_EXAMPLES: readonly Specimen[] = [
  one('StepMark', text.tentangStepMark, <StepMark step={2} of={6}>Permohonan informasi ke KPU Kabupaten Karanganyar</StepMark>),
  one(
    'ReceiptCode',
    text.tentangReceiptCode,
    <ReceiptCode label="Nomor permohonan" numbers={['PPID-3313-2026-00042']} note="KPU Kabupaten Karanganyar, Jumat, 13 Maret 2026 pukul 10.15 WIB" codeLabel="Kode lacak dan PIN" code="PN-7K3Q-9XW2-4Q" pin="PIN 482913" codeNote="Hanya ditampilkan sekali." />,
  ),
  one(
    'NowPanel',
    text.tentangNowPanel,
    <NowPanel line="Sedang dikerjakan kantor. Jawaban paling lambat Senin, 6 April 2026." days={{ n: 8, of: 10, label: 'Hari kerja ke-8 dari 10.' }}>
      <Tag kind="diproses">Diproses</Tag>
    </NowPanel>,
  ),
  one('Panel', text.tentangPanel, <Panel>Petugas bertanya: semua rapat, atau rapat terakhir saja?</Panel>),
];
