// Which decrees do the tests record? (figures of the small count, and a signed file that is one)
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#kernel/result';
import type { Actor } from '#platform/action';
import { keepPdf } from '#platform/attachments';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { decideDecree } from './actions/decide-decree.ts';
import { recordDraft } from './actions/record-draft.ts';
import type { IsiNaskah } from './draft.ts';
import { type MejaSk, findMeja } from './standing.ts';

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

/** A decree of the nation, typed, proposed and approved; its plenary must have closed. Gives its draft's number. */
export async function decreeInForce({ deps, kontes }: { readonly deps: Deps; readonly kontes: Kontes }, over: Partial<IsiNaskah> = {}): Promise<string> {
  const meja = async (): Promise<MejaSk> => {
    const found = await findMeja(deps.database.db, kontes, Math.floor(deps.clock.now() / 1000));
    assert(found !== undefined, 'the contest is laid');
    return found;
  };
  const isi = asClosed(await meja(), over);
  const path = join(deps.settings.PENDOPO_DATA, `${uuid()}.pdf`);
  writeFileSync(path, pdfFile(String(isi.nomor)));
  const pdf = await keepPdf(deps.settings.PENDOPO_DATA, path);
  assert(pdf.ok, 'the signed file is one');
  const made = await recordDraft(deps, kontes, { uuid: uuid(), isi, pdf: pdf.value, actor: member('ani') });
  assert(made.ok, `the draft stands${made.ok ? '' : `: ${JSON.stringify(made.refusal)}`}`);
  const { naskah } = made.value;
  for (const [langkah, id] of [['USUL', 'ani'], ['SETUJU', 'budi']] as const) {
    const told = await decideDecree(deps, kontes, { naskah, langkah, alasan: null, sidik: (await meja()).sidik, actor: member(id) });
    assert(told.ok, `${langkah}${told.ok ? '' : `: ${told.refusal.code}`}`);
  }
  return naskah;
}
