// How does a search through whole lists go on where it was cut off, without holding the server up? (one transaction a list or pair of lists)
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { projectRoot } from '#platform/config';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Brankas, brankasOf } from '../../brankas/brankas.ts';
import type { Keadilan, Orang } from '../../cocok/cocok.ts';
import { streamRekam } from '../../daftar/baca.ts';
import { readDaftar } from '../../daftar/store/daftar.ts';
import { raiseDugaan } from '../../daftar/store/dugaan.ts';
import { CARI_GANDA } from '../events.ts';
import { orangCocok } from '../orang.ts';
import { type BarisAdil, type Satuan, findBelumSelesai, gantiAdil, insertPermintaan, nextSatuan, selesaikan } from '../store/cari.ts';
import { isiPita } from '../store/dugaan.ts';
import type { Bekal, Temuan } from './pencari.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

/** Lists of one search at most: every list meets every other. */
export const DAFTAR_PALING = 60;

/** Orders the search; one of the same lists that is not done is gone on with. */
export async function mintaCari({ database, clock }: At, daftar: readonly string[], actor: Actor): Promise<Result<{ readonly id: string; readonly lanjut: boolean }, Refusal<'GANDA_DAFTAR' | 'GANDA_TERLALU_BANYAK'>>> {
  const names = [...new Set(daftar)].sort();
  if (names.length > DAFTAR_PALING) return refuse('GANDA_TERLALU_BANYAK', { maks: DAFTAR_PALING });
  for (const name of names) if ((await readDaftar(database.db, name)) === undefined) return refuse('GANDA_DAFTAR', { daftar: name.slice(0, 40) });
  if (names.length === 0) return refuse('GANDA_DAFTAR', { daftar: '' });
  const open = await findBelumSelesai(database.db, names);
  if (open !== undefined) return ok({ id: open, lanjut: true });
  const id = randomUUID();
  const pairs = names.flatMap((a, at) => names.slice(at).map((b) => [a, b] as const));
  await perform(database, clock, { event: CARI_GANDA, actor, kind: 'ganda', object: id }, async (db) => {
    await insertPermintaan(db, { id, diminta: isoInstant(clock), oleh: actor.id, peran: actor.role, node: actor.node }, pairs);
    return { value: undefined, facts: { langkah: 'minta', daftar: names.length } };
  });
  return ok({ id, lanjut: false });
}

/** Does the next part of what was ordered; undefined = nothing waits. */
export async function cariBerikut(deps: At, id?: string): Promise<{ readonly satuan: Satuan; readonly dugaan: number } | undefined> {
  const { database, clock } = deps;
  const next = await nextSatuan(database.db, id);
  if (next === undefined) return undefined;
  const brankas = brankasOf(deps.keys);
  const a = await readOrang(database.db, brankas, next.daftarA);
  const b = next.daftarA === next.daftarB ? null : await readOrang(database.db, brankas, next.daftarB);
  const pada = isoInstant(clock);
  const { pasangan, adil } = await onThread({ a, b, tahun: Number(pada.slice(0, 4)) });
  const actor: Actor = { id: next.oleh, role: next.peran, node: next.node };
  const dugaan = await perform(database, clock, { event: CARI_GANDA, actor, kind: 'ganda', object: next.id }, async (db) => {
    let raised = 0;
    for (const pair of pasangan) {
      // In a search over two lists `a` of a pair is the one of the second list.
      const [daftarA, daftarB] = b === null ? [next.daftarA, next.daftarA] : [next.daftarB, next.daftarA];
      if (await raiseDugaan(db, { id: randomUUID(), daftarA, pemilihA: pair.a, daftarB, pemilihB: pair.b, asal: 'PENCOCOKAN', p: pair.p, pada })) raised += 1;
      await isiPita(db, pair.a, pair.b, { pita: pair.pita, penjaga: pair.penjaga.join(' ') });
    }
    if (adil !== null) await gantiAdil(db, next.daftarA, pada, barisOf(adil));
    await selesaikan(db, next, { pada, rekam: a.length + (b?.length ?? 0), dugaan: raised });
    return { value: raised, facts: { langkah: 'cari', daftar: [next.daftarA, next.daftarB], rekam: a.length + (b?.length ?? 0), pasangan: pasangan.length, dugaan: raised } };
  });
  return { satuan: next, dugaan };
}

async function readOrang(db: Db, brankas: Brankas, daftar: string): Promise<Orang[]> {
  const all: Orang[] = [];
  for await (const one of streamRekam(db, brankas, daftar, { aktif: true })) all.push(orangCocok(one));
  return all;
}

function onThread(bekal: Bekal): Promise<Temuan> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(projectRoot(), 'src/modules/sidalih/ganda/cari/pencari.ts'), { workerData: bekal, env: {} });
    thread.once('message', (found: Temuan) => void thread.terminate().then(() => resolve(found)));
    thread.once('error', reject);
  });
}

function barisOf({ baris, rekaman, pasangan, pasanganNamaTanggal, namaTanggalTanpaUsul }: Keadilan): BarisAdil[] {
  const whole: BarisAdil = { golongan: 'semua', nilai: '', rekaman, usul: pasangan.OTOMATIS_USUL, tinjau: pasangan.TINJAU, namaTanggal: pasanganNamaTanggal, tanpaUsul: namaTanggalTanpaUsul };
  return [whole, ...baris.map((one) => ({ ...one, tanpaUsul: 0 }))];
}
