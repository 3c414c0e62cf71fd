// What does ppid bring to the house? (the right to public information, UU 14/2008)
import { type Module, type Part, joinParts } from '#platform/module';
import { part as dip } from './dip/part.ts';
import { part as gabung } from './gabung/part.ts';
import { part as jawaban } from './jawaban/part.ts';
import { part as keberatan } from './keberatan/part.ts';
import { part as laporan } from './laporan/part.ts';
import { part as meja } from './meja/part.ts';
import { part as monev } from './monev/part.ts';
import { part as permohonan } from './permohonan/part.ts';
import { part as surat } from './surat/part.ts';
import { text } from './text.ts';
import { part as warga } from './warga/part.ts';
import { depanText } from './warga/text-depan.ts';
import { part as uji } from './uji/part.ts';

/** One line a folder below; an address with a fixed word stands before one with a code in the same place. */
const parts: readonly Part[] = [permohonan, meja, gabung, jawaban, keberatan, surat, dip, laporan, monev, uji, warga];

export const module: Module = {
  id: 'ppid',
  needs: ['layanan'],
  name: text.namaModul,
  nav: [{ id: 'ppid', label: depanText.judul, href: '/ppid', order: 25 }],
  footer: [
    { column: 'layanan', label: depanText.minta, href: '/ppid/minta' },
    { column: 'keterbukaan', label: depanText.judul, href: '/ppid' },
  ],
  ...joinParts(parts),
  retention: 'the register line, letters without identity and test sheets stay; who asked is pseudonymised two years after the case is final; identity proofs are seen and not kept',
};
