// How does a suspicion become a case? (one case for all records that hang together; a score alone only opens it; sidalih.md 5.4)
import { randomUUID } from 'node:crypto';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Penjelasan, jelaskan, modelBaku } from '../../cocok/cocok.ts';
import { findRekam } from '../../daftar/baca.ts';
import type { Rekam } from '../../daftar/rekam.ts';
import { hariDi } from '../../daftar/today.ts';
import { asalNama, normaliseName } from '../../nama/nama.ts';
import { BUKA_KASUS } from '../events.ts';
import { kantorPemutus } from '../kantor.ts';
import { isNamaTanggalSama, kelompokUsia, orangCocok, sidikPasangan } from '../orang.ts';
import { perkaraBaru, terapkan } from '../perkara.ts';
import { type DugaanBaru, TANPA_KASUS, ambilDugaan, isBeda, listTerbuka, listTerkait } from '../store/dugaan.ts';
import { insertKasus, writeLangkah } from '../store/perkara.ts';

/** Records of one case at most: more hang together only by a mistake of the data. */
const SISI_PALING = 8;
const SEKALI = 200;
/** Whoever runs by the clock. */
export const SISTEM: Actor = { id: 'operator', role: 'operator', node: '0' };

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;
type Bahan = { readonly dugaan: readonly DugaanBaru[]; readonly rekam: readonly Rekam[] };

/** Takes up what waits, oldest first, each in its own transaction. Gives the ids of the cases that were opened. */
export async function bukaDariDugaan(deps: At): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const dugaan of await listTerbuka(deps.database.db, SEKALI)) {
    const id = await bukaSatu(deps, dugaan);
    if (id !== undefined) opened.push(id);
  }
  return opened;
}

async function bukaSatu(deps: At, first: DugaanBaru): Promise<string | undefined> {
  return performAll(deps.database, deps.clock, async (db) => {
    const id = randomUUID();
    const bahan = await kumpulkan(db, deps, first);
    const taken = await ambilDugaan(db, bahan.dugaan.map((one) => one.id), bahan.rekam.length < 2 ? TANPA_KASUS : id);
    if (!taken || bahan.rekam.length < 2) return { value: undefined, acts: [] };
    const { no, pemutus, pita } = await tulis(db, deps, id, bahan);
    const facts = { no, sisi: bahan.rekam.length, asal: first.asal, pita };
    return { value: id, acts: [{ event: BUKA_KASUS, actor: SISTEM, kind: 'ganda', object: id, node: pemutus, facts }] };
  });
}

/** All suspicions that hang together with the first, without pairs that were found to be two, and their living records. */
async function kumpulkan(db: Db, { keys }: At, first: DugaanBaru): Promise<Bahan> {
  const brankas = brankasOf(keys);
  const held = new Map<string, Rekam | undefined>();
  const living = async (daftar: string, id: string): Promise<Rekam | undefined> => {
    if (!held.has(id)) held.set(id, await findRekam(db, brankas, daftar, id));
    const found = held.get(id);
    return found?.tms === null ? found : undefined;
  };
  const sides = new Map<string, Rekam>();
  const taken: DugaanBaru[] = [];
  for (let open = [first]; open.length > 0; ) {
    const found: Rekam[] = [];
    for (const one of open) {
      const [a, b] = [await living(one.daftarA, one.pemilihA), await living(one.daftarB, one.pemilihB)];
      const bad = a === undefined || b === undefined || (await isBeda(db, a.id, b.id, sidikPasangan(brankas, a, b)));
      const room = bad || new Set([...sides.keys(), a.id, b.id]).size <= SISI_PALING;
      if (room) taken.push(one);
      if (!bad && room) for (const side of [a, b]) if (!sides.has(side.id)) found.push(side);
      for (const side of found) sides.set(side.id, side);
    }
    const known = new Set(taken.map(({ id }) => id));
    open = found.length === 0 || sides.size >= SISI_PALING ? [] : (await listTerkait(db, found.map(({ id }) => id))).filter(({ id }) => !known.has(id));
  }
  return { dugaan: [...new Map(taken.map((one) => [one.id, one])).values()], rekam: [...sides.values()] };
}

/** The case; where the score is sure and no guard fired it goes to the field at once, else an officer looks first. */
async function tulis(db: Db, { clock }: At, id: string, { dugaan, rekam }: Bahan): Promise<{ readonly no: number; readonly pemutus: string; readonly pita: string }> {
  const now = isoInstant(clock);
  const told = pasangan(rekam).map(([a, b]) => ({ a, b, ...jelaskan(orangCocok(a), orangCocok(b), modelBaku()) }));
  const best = told.reduce((one, other) => (other.p > one.p ? other : one));
  const pita = pitaKasus(told, dugaan);
  const pemutus = kantorPemutus(rekam.map(({ desa }) => desa));
  const isi = perkaraBaru(rekam.length);
  const sisi = rekam.map((one) => {
    const hari = hariDi(clock, one.desa);
    return { daftar: one.daftar, pemilih: one.id, desa: one.desa, tps: one.tps, jk: one.jk, usia: kelompokUsia(one.tanggalLahir, hari), asalNama: asalNama(normaliseName(one.nama, one.jk)) };
  });
  const penjaga = [...new Set(told.flatMap((one) => one.penjaga))];
  const p = Math.max(best.p, ...dugaan.flatMap((one) => one.p ?? []));
  const no = await insertKasus(db, {
    id,
    paket: rekam[0]?.daftar.split('.')[0] ?? '',
    pemutus,
    asal: dugaan[0]?.asal ?? '',
    p,
    pita,
    penjaga,
    namaTanggalSama: told.some(({ a, b }) => isNamaTanggalSama(a, b)),
    isi,
    dibuka: now,
    sisi,
  });
  const assigned = pita === 'OTOMATIS_USUL' ? terapkan(isi, { jenis: 'tugaskan' }, { oleh: SISTEM.id, kini: 0 }) : undefined;
  if (assigned?.ok === true) await writeLangkah(db, id, assigned.value, { urut: 1, peristiwa: { jenis: 'tugaskan' }, isi: {}, akun: SISTEM.id, peran: SISTEM.role, node: SISTEM.node, pada: now });
  return { no, pemutus, pita };
}

function pasangan(rekam: readonly Rekam[]): (readonly [Rekam, Rekam])[] {
  return rekam.flatMap((a, at) => rekam.slice(at + 1).map((b) => [a, b] as const));
}

/** What people or a rule raised is looked at even where the score says little; a guard always sends it to people. */
function pitaKasus(told: readonly Penjelasan[], dugaan: readonly DugaanBaru[]): string {
  const sure = told.every((one) => one.pita === 'OTOMATIS_USUL') && dugaan.every(({ penjaga }) => penjaga === '');
  return sure ? 'OTOMATIS_USUL' : 'TINJAU';
}
