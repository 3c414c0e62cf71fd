// What happens when a decree is proposed, withdrawn or approved? (hasil.md 2, 4.3 D10; keamanan.md 2.5: two persons, 24 hours)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Act, type Actor, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { officeCodeOf } from '#platform/offices';
import { queueLeaf } from '#platform/tlog';
import type { Kontes } from '../../contest.ts';
import { isoOf } from '../../instants.ts';
import { findNomor } from '../../store/columns.ts';
import { type TemuanSk, periksaKeputusan } from '../check.ts';
import { type IsiKeputusan, nameOfDecree, writeKeputusan } from '../decree.ts';
import { type MejaSk, type NaskahKini, findMeja, pengusulOf } from '../standing.ts';
import { type LangkahSk, keadaanSetelah } from '../states.ts';
import { type Keputusan, type Langkah, insertKeputusan, insertLangkah, lockDecrees } from '../store/decree.ts';

export const DECREE_EVENTS: Readonly<Record<LangkahSk, string>> = {
  USUL: 'hasil.keputusan-usul',
  BATAL: 'hasil.keputusan-batal',
  SETUJU: 'hasil.keputusan-berlaku',
};

export interface Putusan {
  readonly naskah: string;
  readonly langkah: LangkahSk;
  /** Why it is withdrawn; null otherwise. */
  readonly alasan: string | null;
  /** `MejaSk.sidik` as it was seen. */
  readonly sidik: string;
  readonly actor: Actor;
}

/**
 * TIADA (no such draft), KEADAAN (not in this state), ADA_USUL (another draft waits), ORANG_SAMA, BERUBAH (the form below or
 * the decree in force moved since the page was opened), TEMUAN (it cannot stand any more, reasons listed).
 */
export type PutusanRefusal = Refusal<'TIADA' | 'KEADAAN' | 'ADA_USUL' | 'ORANG_SAMA' | 'BERUBAH' | 'TEMUAN'> & { readonly temuan?: readonly TemuanSk[] };

type At = Pick<Deps, 'database' | 'clock'>;

/**
 * One step. An approval puts the decree into force: its record, both leaves of the public log (the record and the signed
 * file) and the trail stand together or not at all. The same step again by the same person changes nothing.
 */
export async function decideDecree({ database, clock }: At, kontes: Kontes, one: Putusan): Promise<Result<{ readonly lagi: boolean }, PutusanRefusal>> {
  const now = Math.floor(clock.now() / 1000);
  return performAll<Result<{ lagi: boolean }, PutusanRefusal>>(database, clock, async (db) => {
    const no = await findNomor(db, kontes);
    if (no === undefined) return { value: refuse('TIADA'), acts: [] };
    await lockDecrees(db, no);
    const meja = await findMeja(db, kontes, now);
    const kini = meja?.naskah.find(({ naskah }) => naskah.id === one.naskah);
    if (meja === undefined || kini === undefined) return { value: refuse('TIADA'), acts: [] };
    if (isRepeat(kini, one)) return { value: ok({ lagi: true }), acts: [] };
    const refused = refusalOf(meja, kini, one);
    if (refused !== undefined) return { value: { ok: false, refusal: refused }, acts: [] };
    // The clock may have been set back: no step is earlier than the one before it.
    const step = stepOf(kini, one, Math.max(now, kini.naskah.pada, kini.langkah.at(-1)?.pada ?? 0));
    await insertLangkah(db, step);
    const hashes = one.langkah === 'SETUJU' ? await putInForce(db, meja, kini, step) : {};
    return { value: ok({ lagi: false }), acts: [actOf(meja, kini, one, hashes)] };
  });
}

function isRepeat({ keadaan, langkah }: NaskahKini, one: Putusan): boolean {
  const last = langkah.at(-1);
  // A proposal that has grown too old can be made again.
  return last?.langkah === one.langkah && last.akun === one.actor.id && keadaan !== 'BASI';
}

function refusalOf(meja: MejaSk, kini: NaskahKini, { langkah, sidik, actor }: Putusan): PutusanRefusal | undefined {
  if (keadaanSetelah(kini.keadaan, langkah) === undefined) return { code: 'KEADAAN' };
  if (langkah === 'BATAL') return undefined;
  if (sidik !== meja.sidik) return { code: 'BERUBAH' };
  if (langkah === 'USUL' && meja.naskah.some(({ keadaan }) => keadaan === 'USUL')) return { code: 'ADA_USUL' };
  if (langkah === 'SETUJU' && pengusulOf(kini) === actor.id) return { code: 'ORANG_SAMA' };
  const temuan = periksaKeputusan(kini.naskah.isi, meja.latar);
  return temuan.length === 0 ? undefined : { code: 'TEMUAN', temuan };
}

function stepOf({ naskah, langkah }: NaskahKini, one: Putusan, pada: number): Langkah {
  const { actor, alasan } = one;
  const by = { pada, akun: actor.id, peran: actor.role, simpul: actor.node as AreaCode };
  return { naskah: naskah.id, urut: langkah.length + 1, langkah: one.langkah, alasan, ...by };
}

function actOf({ kontes, node }: MejaSk, kini: NaskahKini, one: Putusan, hashes: Readonly<Record<string, string>>): Act & { readonly facts: Record<string, unknown> } {
  const { id, nomor, tahun, pdfSha256 } = kini.naskah;
  // Both who put it into force stand in the chain (keamanan.md 13 case 6).
  const pengusul = one.langkah === 'SETUJU' ? { pengusul: pengusulOf(kini) ?? '' } : {};
  return {
    event: DECREE_EVENTS[one.langkah],
    actor: one.actor,
    kind: 'keputusan',
    object: `${kontes.pemilu.slug}/${kontes.pack.kode}/SK/${node}`,
    node,
    facts: { naskah: id, nomor, tahun, pdf: pdfSha256, ...hashes, ...pengusul },
  };
}

async function putInForce(db: Db, meja: MejaSk, { naskah, langkah }: NaskahKini, approval: Langkah): Promise<{ readonly keputusan: string }> {
  const proposal = langkah.at(-1);
  const former = meja.keputusan[0]?.row;
  const versi = (former?.versi ?? 0) + 1;
  const isi = compose(meja, naskah, versi, [proposal ?? approval, approval]);
  const written = writeKeputusan(isi);
  const { nomor, tahun, pdfSha256, pdfUkuran } = naskah;
  const row = { naskah: naskah.id, kode: meja.node, versi, nomor, tahun, ...written, pdfSha256, pdfUkuran, berlaku: approval.pada };
  await insertKeputusan(db, meja.no, row);
  await queueDecree(db, meja, row, former);
  return { keputusan: written.sha256 };
}

function compose(meja: MejaSk, { isi, pdfSha256, pdfUkuran }: NaskahKini['naskah'], versi: number, by: readonly [Langkah, Langkah]): IsiKeputusan {
  const { kontes, node, nama, rekap, keputusan, wilayah } = meja;
  const names = new Map<string, string>(wilayah.map((area) => [area.kode, area.nama]));
  const former = keputusan[0];
  const trace = ({ pada, peran, simpul }: Langkah) => ({ pada, peran, simpul });
  return {
    v: 1,
    kontes: kontes.pack.id,
    lapisan: 'SK',
    kode: node,
    nama,
    versi,
    nomor: isi.nomor,
    tahun: isi.tahun,
    tanggal: isi.tanggal,
    sebab: isi.sebab,
    dasar: isi.dasar,
    menggantikan: former === undefined ? null : { nomor: former.isi.nomor, tahun: former.isi.tahun, sha256: former.row.sha256 },
    rekapitulasi: rekap === undefined ? null : { lapisan: rekap.lapisan, versi: rekap.versi, sha256: rekap.sha256 },
    opsi: kontes.pack.opsi.map((opsi) => opsi.id),
    suara: isi.suara,
    suaraSah: isi.suaraSah,
    suaraTidakSah: isi.suaraTidakSah,
    suaraTotal: isi.suaraTotal,
    lampiran: isi.lampiran.map(({ kode, suara }) => ({ kode, nama: names.get(kode) ?? '', suara })).sort((a, b) => (a.kode < b.kode ? -1 : 1)),
    berkas: { sha256: pdfSha256, ukuran: pdfUkuran, media: 'application/pdf' },
    dicatat: by[1].pada,
    pencatat: [trace(by[0]), trace(by[1])],
  };
}

async function queueDecree(db: Db, { kontes, node }: MejaSk, one: Keputusan, former: Keputusan | undefined): Promise<void> {
  const id = `${kontes.pemilu.slug}/${kontes.pack.kode}/SK/${node}/${nameOfDecree(one)}`;
  const leaf = { jenis: 'keputusan', kantor: officeCodeOf(node), versi: one.versi, terbit: isoOf(one.berlaku) };
  const record = { media: 'application/json', ukuran: Buffer.byteLength(one.isi), sha256: one.sha256, gantikan: former?.sha256 ?? null };
  await queueLeaf(db, { ...leaf, ...record, id: `${id}.json` });
  const file = { media: 'application/pdf', ukuran: one.pdfUkuran, sha256: one.pdfSha256, gantikan: former?.pdfSha256 ?? null };
  await queueLeaf(db, { ...leaf, ...file, id: `${id}.pdf` });
}
