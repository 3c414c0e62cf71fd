// What happens when a copy is handed over? (first the record, then each file with its hash, at last the signed receipt)
import { createHash, randomUUID } from 'node:crypto';
import { type AreaCode, parentOf } from '#kernel/area-code';
import { properName } from '#kernel/format';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { Lang } from '#kernel/text';
import { type Actor, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { renderPdf } from '#platform/documents';
import type { Deps } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { logOrigin, signNote } from '#platform/tlog';
import { brankasOf } from '../../brankas/brankas.ts';
import { type BarisSalinan, barisDesa, sidikBaris } from '../baris.ts';
import { kodeBerkas } from '../kode.ts';
import { lembarSalinan } from '../lembar.ts';
import { type Serah, finishSerah, insertBerkas, insertSerah } from '../store/serah.ts';
import { listTps, readManifes } from '../store/salinan.ts';
import { type Terbit, findTerbit } from '../terbit.ts';
import { type BerkasZip, zipStream } from '../zip.ts';

export const SALINAN_SERAH = 'sidalih.salinan-serah';
export const SALINAN_TERIMA = 'sidalih.salinan-terima';

/** SALINAN_BELUM: not prepared yet. SALINAN_KOSONG: no station of the list lies there. */
export type SebabSerah = 'SALINAN_BELUM' | 'SALINAN_KOSONG';

export interface Diserahkan {
  readonly daftar: string;
  /** 4, 6, 10 or 13 digits. */
  readonly kode: string;
  readonly actor: Actor;
  readonly partai: string | null;
  /** For the watermark: name, post and time, written for the reader. */
  readonly tanda: string;
  readonly lang: Lang;
  /** Address of the check, for the code in each file. */
  readonly periksa: string;
}

export interface Paket {
  readonly fileName: string;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Records the handing-over and gives the stream: one PDF for a station, else an archive by desa with manifest and receipt. */
export async function serahkan(deps: Deps, one: Diserahkan): Promise<Result<Paket, Refusal<SebabSerah>>> {
  const { database, clock } = deps;
  const terbit = await findTerbit(database.db, one.daftar);
  if (terbit?.salinan?.selesai == null) return refuse('SALINAN_BELUM');
  const { no } = terbit.versi;
  const stations = await listTps(database.db, one.daftar, no, one.kode);
  if (stations.length === 0) return refuse('SALINAN_KOSONG');
  const serah: Serah = { id: randomUUID(), daftar: one.daftar, no, kode: one.kode, akun: one.actor.id, peran: one.actor.role, node: one.actor.node, partai: one.partai, pada: isoInstant(clock) };
  const act = { event: SALINAN_SERAH, actor: one.actor, kind: 'salinan', object: `${one.daftar}/${String(no)}`, node: one.kode };
  await perform(database, clock, act, async (db) => {
    await insertSerah(db, serah);
    return { value: undefined, facts: { serah: serah.id, no, kode: one.kode, tps: stations.length, sidik: terbit.salinan?.sidik ?? '' } };
  });
  const name = `salinan-${one.daftar.replace('.', '-')}-v${String(no)}-${one.kode}`;
  const files = berkasOf(deps, { one, terbit, serah });
  if (one.kode.length === 13) return ok({ fileName: `${name}.pdf`, type: 'application/pdf', body: pdfAlone(files) });
  return ok({ fileName: `${name}.zip`, type: 'application/zip', body: zipStream(files, new Date(serah.pada)) });
}

async function* pdfAlone(files: AsyncIterable<BerkasZip>): AsyncGenerator<Uint8Array> {
  for await (const { isi } of files) if (typeof isi !== 'string') yield isi;
}

interface Serahan {
  readonly one: Diserahkan;
  readonly terbit: Terbit;
  readonly serah: Serah;
}

/** Each file is on record before its first byte leaves, so that nothing genuine is ever unknown. */
async function* berkasOf(deps: Deps, serahan: Serahan): AsyncGenerator<BerkasZip> {
  const { database, clock, keys, settings } = deps;
  const { one, terbit, serah } = serahan;
  const lines: string[] = [];
  const expected = new Map((await listTps(database.db, one.daftar, serah.no, one.kode)).map(({ kode, sha256 }) => [kode, sha256]));
  for (const desa of new Set([...expected.keys()].map((kode) => kode.slice(0, 10)))) {
    const places = await namesOf(deps, desa);
    const rows = await barisDesa(database.db, brankasOf(keys), terbit.paket, terbit.versi, desa as AreaCode);
    for (const [tps, all] of rows) {
      const kode = desa + tps;
      if (!expected.has(kode)) continue;
      const sidik = sidikBaris(all);
      assert(sidik === expected.get(kode), `copy of ${kode} differs from its signed hash`);
      const { isi, berkas, sha256 } = await lembarOf(serahan, { kode, rows: all, sidik, places });
      await insertBerkas(database.db, { kodeBerkas: berkas, serah: serah.id, kode, sha256 });
      lines.push(`${kode} ${sha256} ${berkas}`);
      yield { nama: `${desa}/TPS-${tps}.pdf`, isi };
    }
  }
  const manifes = await readManifes(database.db, one.daftar, serah.no);
  yield { nama: 'manifes.json', isi: manifes?.manifes ?? '' };
  yield { nama: 'manifes.json.nota', isi: manifes?.nota ?? '' };
  const receipt = `pendopo salinan terima v1\n${one.daftar} ${String(serah.no)} ${one.kode}\n${serah.id} ${serah.pada}\n${lines.join('\n')}\n`;
  yield { nama: 'tanda-terima.nota', isi: signNote(receipt, `${logOrigin(settings)}/salinan`, [keys.log]) };
  const act = { event: SALINAN_TERIMA, actor: one.actor, kind: 'salinan', object: `${one.daftar}/${String(serah.no)}`, node: one.kode };
  await perform(database, clock, act, async (db) => {
    await finishSerah(db, serah.id, isoInstant(clock));
    return { value: undefined, facts: { serah: serah.id, berkas: lines.length, sidik: createHash('sha256').update(receipt).digest('hex') } };
  });
}

interface Places {
  readonly kab: string;
  readonly kec: string;
  readonly desa: string;
}

async function namesOf({ database: { db } }: Pick<Deps, 'database'>, desa: string): Promise<Places> {
  const kec = parentOf(desa as AreaCode);
  const kab = kec === undefined ? undefined : parentOf(kec);
  const codes = [kab, kec, desa as AreaCode].filter((code) => code !== undefined);
  const names = new Map<string, string>((await findAreas(db, BASE_TREE, codes)).map((area) => [area.kode, properName(area.nama)]));
  return { kab: names.get(kab ?? '') ?? '', kec: names.get(kec ?? '') ?? '', desa: names.get(desa) ?? desa };
}

async function lembarOf(
  { one, terbit, serah }: Serahan,
  { kode, rows, sidik, places }: { readonly kode: string; readonly rows: readonly BarisSalinan[]; readonly sidik: string; readonly places: Places },
): Promise<{ readonly isi: Uint8Array; readonly berkas: string; readonly sha256: string }> {
  const berkas = kodeBerkas();
  const daftar = terbit.paket.nama[one.lang];
  const isi = await renderPdf(lembarSalinan({ lang: one.lang, daftar, ...places, kode, no: serah.no, rows, sidik, kodeBerkas: berkas, tanda: one.tanda, dibuat: serah.pada, periksa: one.periksa }));
  return { isi, berkas, sha256: createHash('sha256').update(isi).digest('hex') };
}
