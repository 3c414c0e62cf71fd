// How do the steps of a proof look, before and after they were done?
import type { Specimen } from '#design/example';
import { ProofSteps, type ProofStep } from './proof-steps.tsx';
import { text } from './text.ts';

const STEPS: readonly ProofStep[] = [
  { id: 'log', title: 'Tanda tangan log', how: 'Kepala log ditandatangani dengan kunci yang diumumkan.' },
  { id: 'berkas', title: 'Sidik jari berkas', how: 'SHA-256 berkas sama dengan yang tercatat.' },
  { id: 'jumlah', title: 'Hitungan formulir', how: 'Setiap penjumlahan diulang dari angkanya.' },
];

export const PROOF_EXAMPLES: readonly Specimen[] = [
  {
    component: 'ProofSteps',
    intro: text.tentangProofSteps,
    examples: [
      { id: 'menunggu', name: text.contohTenang, node: <ProofSteps label="Langkah pemeriksaan" steps={STEPS} words={{ cocok: 'Cocok.' }} /> },
      {
        id: 'selesai',
        name: text.contohBiasa,
        node: (
          <ProofSteps
            label="Langkah pemeriksaan"
            steps={STEPS.map((step, at): ProofStep => ({ ...step, ...([{ state: 'cocok', answer: 'Cocok.' }, { state: 'beda', answer: 'Berbeda.' }, { state: 'takdapat', answer: 'Tidak dapat diperiksa.' }] as const)[at] }))}
          />
        ),
      },
    ],
  },
];
