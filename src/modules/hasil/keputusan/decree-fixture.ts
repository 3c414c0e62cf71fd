// Which decrees do the tests record? (figures of the small count, and a signed file that is one)
import { createHash, randomUUID } from 'node:crypto';
import { type Actor } from '#platform/action';
import type { IsiNaskah } from './draft.ts';
import type { MejaSk } from './standing.ts';

/** A PDF of a few bytes; `mark` makes it another one. */
export function pdfFile(mark = ''): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj %${mark}\ntrailer <</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

export function keptOf(file: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  return { sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length };
}

export const member = (id: string): Actor => ({ id, role: 'pimpinan', node: '0' });

/** The decree that says what the plenary of the node closed, with an annex by area. */
export function asClosed({ kontes, rekap, wilayah }: MejaSk, over: Partial<IsiNaskah> = {}): IsiNaskah {
  const suara = (rekap?.kaki.suara ?? []).map((cell) => cell ?? 0);
  const lampiran = wilayah.map(({ kode }) => ({
    kode,
    suara: suara.map((_, n) => (rekap?.baris ?? []).filter((row) => row.kode.startsWith(kode)).reduce((sum, row) => sum + (row.suara[n] ?? 0), 0)),
  }));
  const valid = kontes.pack.form.sel.findIndex(({ nama }) => nama === 'suara_sah');
  const suaraSah = rekap?.kaki.sel[valid] ?? suara.reduce((sum, cell) => sum + cell, 0);
  const paper = { nomor: 360, tahun: 2024, tanggal: '2024-03-20', sebab: 'REGULER', dasar: null } as const;
  return { ...paper, suara, suaraSah, suaraTidakSah: null, suaraTotal: null, lampiran, ...over };
}

export const uuid = (): string => randomUUID();
