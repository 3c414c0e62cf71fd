// Which figures stand on each side of a comparison, from which source and over how many stations?
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { findPemilu } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Outcome } from '#platform/module';
import { type Baris, type Hitungan, readDi } from '../gabung/read.ts';
import { timeAt } from '../pages/scene.ts';
import { isSame } from '../peserta/contest.ts';
import { findSuccessors } from '../peserta/successors.ts';
import { type Dulu, figuresOf } from '../peserta/swing.ts';
import { type Pandangan, bacaWilayah } from '../pengguna/baca.ts';
import { type Terbuka, bukaKontes, namaDi } from '../pengguna/buka.ts';
import { type BarisPeserta, type Padanan, type Peserta, type Suara, bandingPeserta, padankan } from './hitung.ts';
import type { Macam, Pilihan } from './sisi.ts';
import { text } from './text.ts';

/** One side. */
export interface Sisi {
  readonly pilihan: Pilihan;
  readonly kode: AreaCode;
  /** What tells it from the other side: the place, the election or the contest. */
  readonly label: string;
  /** Forms of its stations; null where only a source's sums are at hand. */
  readonly pandangan: Pandangan | null;
  readonly suara: Suara;
  readonly sumber: string;
  /** Stations with figures; null = the source does not say. */
  readonly tps: { readonly masuk: number | null; readonly total: number | null };
}

export interface Banding {
  readonly lang: Lang;
  readonly macam: Macam;
  readonly tempat: string;
  readonly kiri: Sisi;
  readonly kanan: Sisi;
  /** Participants on both sides; null where they are not the same (other contest, other pairs, other province). */
  readonly peserta: readonly BarisPeserta[] | null;
  /** Of two elections: the areas below that match one to one. */
  readonly padanan: Padanan | null;
  readonly simulasi: boolean;
}

export interface Siap {
  readonly macam: Macam;
  readonly kiri: Pilihan;
  readonly kanan: Pilihan;
  readonly kode: AreaCode;
  readonly denganKode: AreaCode;
}

type Missing = Extract<Outcome, { readonly kind: 'missing' }>;
const isAnswer = (one: Terbuka | Missing): one is Missing => 'kind' in one;

/** Both sides, or the answer that says which of them is not there. */
export async function bacaBanding(db: Db, lang: Lang, asked: Siap): Promise<Banding | Missing> {
  const kiri = await bukaKontes(db, lang, { ...asked.kiri, kode: asked.kode });
  if (isAnswer(kiri)) return kiri;
  const left = await bacaWilayah(db, kiri);
  const found = await readDi(db, kiri.hitungan, asked.kode);
  if (left === undefined || found === undefined) return { kind: 'missing', reason: say(lang, text.tiadaAngka, { kontes: asked.kiri.nama, kode: asked.kode }) };
  if (asked.macam === 'PEMILU') return duaPemilu(db, asked, left, found);
  const kanan = await bukaKontes(db, lang, { ...asked.kanan, kode: asked.denganKode });
  if (isAnswer(kanan)) return kanan;
  const [right, other] = [await bacaWilayah(db, kanan), await readDi(db, kanan.hitungan, asked.denganKode)];
  if (right === undefined || other === undefined) return { kind: 'missing', reason: say(lang, text.tiadaAngka, { kontes: asked.kanan.nama, kode: asked.denganKode }) };
  const label = (view: Pandangan): string => (asked.macam === 'WILAYAH' ? view.area.nama : view.nama);
  const sides = [sisiOf(asked.kiri, left, found.area, label(left)), sisiOf(asked.kanan, right, other.area, label(right))] as const;
  const same = asked.macam === 'WILAYAH' && samePeople(asked.kiri, kiri.hitungan, kanan.hitungan);
  const peserta = same ? bandingPeserta(kiri.hitungan.pilihan.map(({ nomor, nama }): Peserta => ({ nomor, lawan: nomor, nama })), sides[0].suara, sides[1].suara) : null;
  return { lang, macam: asked.macam, tempat: left.area.nama, kiri: sides[0], kanan: sides[1], peserta, padanan: null, simulasi: left.simulasi || right.simulasi };
}

/** Number 1 of one paper is somebody else on the next, but for parties and whoever stands for the nation. */
function samePeople({ pemilu, jenis }: Pilihan, a: Hitungan, b: Hitungan): boolean {
  const onePaper = a.kertas.length === 1 && b.kertas.length === 1 && a.kertas[0]?.kode === b.kertas[0]?.kode;
  return isSame(pemilu, jenis) || onePaper;
}

function votesOf({ pilihan }: Hitungan, { suara }: Pick<Baris, 'suara'>): Suara {
  return new Map(pilihan.map(({ nomor }, at) => [nomor, suara[at] ?? null]));
}

function sisiOf(pilihan: Pilihan, view: Pandangan, row: Baris, label: string): Sisi {
  const { lang, per, seq, kode, tps } = view;
  const sumber = per === null ? say(lang, text.sumberKosong) : say(lang, text.sumberTps, { waktu: timeAt(lang, per, kode), seq: formatInt(lang, seq) });
  return { pilihan, kode, label, pandangan: view, suara: votesOf(view.hitungan, row), sumber, tps: { masuk: tps.lengkap, total: tps.total } };
}

/** The newer election on the left; the older from stations or a source's sums. */
async function duaPemilu(db: Db, asked: Siap, left: Pandangan, found: { readonly area: Baris; readonly anak: readonly Baris[] }): Promise<Banding | Missing> {
  const { lang, hitungan, pohon, area } = left;
  const older = findPemilu(asked.kanan.pemilu);
  const then = older === undefined ? undefined : await figuresOf(db, { lang, hitungan, pohon, area, anak: found.anak }, older);
  if (older === undefined || then === undefined) return { kind: 'missing', reason: say(lang, text.tiadaAngka, { kontes: asked.kanan.nama, kode: asked.kode }) };
  const kanan = await bukaKontes(db, lang, { ...asked.kanan, kode: asked.kode });
  const forms = isAnswer(kanan) ? undefined : await bacaWilayah(db, kanan);
  const padanan = found.anak.length === 0 ? null : padankan(found.anak.map((one) => ({ kode: one.kode, nama: namaDi(lang, one), suara: votesOf(hitungan, one) })), bawahOf(then));
  const kiri = sisiOf(asked.kiri, left, found.area, say(lang, hitungan.pemilu.nama));
  const sama = findSuccessors(asked.kiri.pemilu, asked.kanan.pemilu);
  // Pairs of another election are other persons; parties go by the dated table.
  const peserta = !isParties(asked) || sama === undefined ? null : bandingPeserta(sama.partai.map(({ kini, dulu, nama }): Peserta => ({ nomor: kini, lawan: dulu, nama })), padanan?.kini ?? kiri.suara, padanan?.dulu ?? then.area);
  const right: Sisi = {
    pilihan: asked.kanan,
    kode: asked.kode,
    label: say(lang, older.nama),
    pandangan: forms !== undefined && forms.tps.lengkap > 0 ? forms : null,
    suara: then.area,
    sumber: then.sumber,
    tps: then.tps,
  };
  return { lang, macam: 'PEMILU', tempat: area.nama, kiri, kanan: right, peserta, padanan, simulasi: left.simulasi || (forms?.simulasi ?? false) };
}

const isParties = ({ kiri: { jenis } }: Siap): boolean => jenis === 'pdpr' || jenis === 'pdprdp' || jenis === 'pdprdk';

function bawahOf({ anak }: Dulu) {
  return anak.map((one) => ({ kode: one.kode, nama: '', suara: one.suara }));
}
