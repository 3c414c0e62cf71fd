// What will stand on the form that two officers close, and is it still what the plenary says? (PKPU 5/2024, D.Hasil)
import { createHash } from 'node:crypto';

import { assert } from '#kernel/result';
import type { Kontes } from '../contest.ts';
import { ISI, type PeristiwaMasuk } from './events.ts';
import { type IsiFormulir, writeForm } from './form.ts';
import { type Kedudukan, lastOf } from './standing.ts';
import type { FormulirD, PeristiwaRapat } from './store/plenary.ts';

/** Prepared before the transaction, because printing takes its time. */
export interface Closing {
  readonly form: FormulirD;
  readonly pdf: Uint8Array;
  /** Account of the first of the two. */
  readonly proposer: string;
}

type Approval = Pick<PeristiwaMasuk, 'actor' | 'pada'>;

/** The form as it would be closed by this approval. */
export function composeForm(kontes: Kontes, nama: string, standing: Kedudukan, approval: Approval): IsiFormulir {
  const { rapat, anak, baris, kaki, peristiwa, usul } = standing;
  assert(kaki !== null && usul !== null, 'a form that closes has its foot and its proposal');
  const names = new Map(anak.map((one) => [one.kode, one]));
  const present = lastOf(peristiwa, 'HADIR')?.isi ?? { saksi: [], pengawas: false };
  return {
    v: 1,
    formulir: `D.HASIL-${kontes.pack.kode.toUpperCase()}`,
    kontes: kontes.pack.id,
    lapisan: rapat.lapisan,
    kode: rapat.kode,
    nama,
    versi: rapat.versi,
    opsi: kontes.pack.opsi.map((opsi) => opsi.id),
    sel: kontes.pack.form.sel.map((sel) => sel.nama),
    baris: [...baris.values()]
      .sort((a, b) => (a.kode < b.kode ? -1 : 1))
      .map(({ kode, suara, sel, bawah, sebab, catatan }) => ({
        kode,
        nama: rowName(names.get(kode)),
        suara: [...suara],
        sel: [...sel],
        bawah: copy(bawah),
        sebab,
        catatan,
      })),
    kaki: { suara: [...kaki.suara], sel: [...kaki.sel] },
    saksi: [...present.saksi].sort((a, b) => a - b),
    pengawas: present.pengawas,
    keberatan: peristiwa.filter((one) => one.jenis === 'KEBERATAN').map((one) => ({ ...traceOf(one), ...ISI.KEBERATAN.parse(one.isi) })),
    kejadian: peristiwa.filter((one) => one.jenis === 'KEJADIAN').map((one) => ({ ...traceOf(one), ...ISI.KEJADIAN.parse(one.isi) })),
    dibuka: rapat.dibuka,
    ditutup: approval.pada,
    penutup: [
      { pada: usul.pada, peran: usul.peran, simpul: usul.simpul },
      { pada: approval.pada, peran: approval.actor.role, simpul: approval.actor.node },
    ],
  };
}

function rowName(child: { readonly nama: string; readonly desa: string | null } | undefined): string {
  return child === undefined ? '' : child.desa === null ? child.nama : `${child.nama} ${child.desa}`;
}

function copy(cells: Kedudukan['kaki']): IsiFormulir['kaki'] | null {
  return cells === null ? null : { suara: [...cells.suara], sel: [...cells.sel] };
}

function traceOf({ pada, peran, simpul }: PeristiwaRapat) {
  return { pada, peran, simpul };
}

export function hashPdf(pdf: Uint8Array): string {
  return createHash('sha256').update(pdf).digest('hex');
}

/** Would the same form be written now? Names of areas are part of it, so they are taken from the prepared one. */
export function isSame(kontes: Kontes, standing: Kedudukan, approval: Approval, { form, pdf }: Closing): boolean {
  const { nama } = JSON.parse(form.isi) as { readonly nama: string };
  return writeForm(composeForm(kontes, nama, standing, approval)).sha256 === form.sha256 && hashPdf(pdf) === form.pdfSha256;
}
