// What does an officer's page know of one objection? (sealed words opened for whoever may see the case; numbers stay masked)
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Area, BASE_TREE, findArea } from '#platform/offices';
import { findPaket } from '../../aturan/packs.ts';
import type { PaketAturan } from '../../aturan/paket.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Bukti, listEvidence } from '../../bukti/bukti.ts';
import { findRekam } from '../../daftar/baca.ts';
import type { Rekam } from '../../daftar/rekam.ts';
import { listRekam } from '../../daftar/store/pemilih.ts';
import { findDihapus } from '../../retensi/hapus.ts';
import { PERIHAL } from '../actions/kirim.ts';
import { type Isi, type Rencana, openCatatan, openIsi, openJawaban, openRencana } from '../isi.ts';
import { perkaraOf } from '../muat.ts';
import type { Perkara } from '../perkara.ts';
import { type SuratRow, readSurat } from '../store/surat.ts';
import { type LangkahRow, type TanggapanRow, listLangkah, readTanggapan } from '../store/tanggapan.ts';

export interface Calon {
  readonly id: string;
  readonly nama: string;
  readonly alamat: string;
  readonly rt: string;
  readonly rw: string;
  readonly tps: string;
}

export interface Kasus {
  readonly row: TanggapanRow;
  readonly paket: PaketAturan;
  readonly perkara: Perkara;
  readonly isi: Isi;
  readonly rencana: Rencana | undefined;
  readonly surat: (SuratRow & { readonly kata: string }) | undefined;
  readonly langkah: readonly (LangkahRow & { readonly kata: string | undefined })[];
  readonly bukti: readonly Bukti[];
  readonly rekam: Rekam | undefined;
  /** Records of the desa whose name begins like the one that was written; never the bound one. */
  readonly calon: readonly Calon[];
  readonly desa: Area | undefined;
  /** Day on which its personal data were deleted by the rule of retention. */
  readonly dihapus: string | undefined;
}

const MOST = 12;

export async function loadKasus({ database: { db }, keys }: Pick<Deps, 'database' | 'keys'>, id: string): Promise<Kasus | undefined> {
  const row = await readTanggapan(db, id);
  if (row === undefined) return undefined;
  const [paket, surat, steps] = [await findPaket(db, row.paket), await readSurat(db, id), await listLangkah(db, id)];
  assert(paket !== undefined, `pack ${row.paket} of an objection`);
  const isi = openIsi(keys, id, row.isi);
  return {
    row,
    paket,
    perkara: perkaraOf(row, surat),
    isi,
    rencana: row.rencana === null ? undefined : openRencana(keys, id, row.rencana),
    surat: surat && { ...surat, kata: surat.isi === null ? '' : openJawaban(keys, id, surat.isi) },
    langkah: steps.map((step) => ({ ...step, kata: step.catatan === null ? undefined : openCatatan(keys, id, step.catatan) })),
    bukti: await listEvidence(db, keys, PERIHAL, id),
    rekam: row.pemilih === null ? undefined : await findRekam(db, brankasOf(keys), row.daftar, row.pemilih),
    calon: await calonOf(db, row, isi),
    desa: await findArea(db, BASE_TREE, row.desa),
    dihapus: await findDihapus(db, 'tanggapan', id),
  };
}

/** By the longest word of the name: a mark or title before it does not matter. */
async function calonOf(db: Db, row: TanggapanRow, isi: Isi): Promise<Calon[]> {
  const [word] = isi.orang.nama.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
  if (word === undefined || word.length < 3) return [];
  const found = await listRekam(db, row.daftar, { node: row.desa, aktif: true, nama: word, banyak: MOST + 1 });
  return found.filter(({ id }) => id !== row.pemilih).slice(0, MOST).map(({ id, nama, alamat, rt, rw, tps }) => ({ id, nama, alamat, rt, rw, tps }));
}
