// How does the PPS decide about entries that did not stand? (both sides on one page; what is chosen is applied at once)
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { readRekam } from '../daftar/store/pemilih.ts';
import { putuskan } from './actions/putus.ts';
import { putusPath } from './address.ts';
import type { Asked } from './kunjungan.tsx';
import { sebabWords } from './kunjungan.tsx';
import { type Opened, openList } from './meja.ts';
import { hex } from './muat.ts';
import { type Bentrok, PutusPage } from './pages/putus.tsx';
import type { PesanCoklit } from './pesan.ts';
import { openBerkas } from './segel.ts';
import { readHasil } from './store/keadaan.ts';
import { type PesanTersimpan, findPesan, listTunggu } from './store/pesan.ts';
import { tpsName } from './tempat.ts';
import { FIELD_KATA } from './text.ts';
import { meja } from './text-meja.ts';
import { hasilWords } from './words.ts';
import { hasilBaru } from './aturan.ts';

export const putusBody = z.object({ perangkat: z.string().max(80), cacah: z.coerce.number().int().min(1), pilihan: z.enum(['PAKAI', 'TETAP']).optional(), alasan: z.string().max(300).optional() });
const PALING = 100;

export async function showPutus(request: Asked, galat?: string): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const { db } = deps.database;
  const opened = await openList(db, params);
  if (opened === undefined) return { kind: 'missing', reason: say(lang, meja.coklitBelumAda) };
  const waiting = await listTunggu(db, opened.list.id, params.kode, PALING);
  const items: Bentrok[] = [];
  for (const one of waiting) items.push(await sideBySide(request, opened, one));
  const nama = await tpsName(db, lang, params.kode);
  const body = <PutusPage lang={lang} at={params} nama={nama} items={items} fields={ticket(putusPath(params.paket, params.kode))} galat={galat} />;
  return { kind: 'page', title: say(lang, meja.coklitTungguJudul), body, ...(galat === undefined ? {} : { state: 'invalid' as const }) };
}

/** Names and outcomes of both sides; numbers of people stay under their seal. */
async function sideBySide({ deps, lang }: Asked, { list: { id: daftar }, paket }: Opened, one: PesanTersimpan): Promise<Bentrok> {
  const { db } = deps.database;
  const { isi } = JSON.parse(openBerkas(deps.keys, one.perangkat, one.cacah, one.berkas)) as PesanCoklit;
  const [record] = one.pemilih === null ? [] : await readRekam(db, daftar, [one.pemilih]);
  const [kini] = one.pemilih === null ? [] : await readHasil(db, daftar, [one.pemilih]);
  const stands = kini === undefined ? undefined : await findPesan(db, kini.perangkat, kini.cacah);
  return { one, stands, keluarga: one.keluarga === null ? '' : hex(one.keluarga), nama: isi.t === 'B' ? isi.orang.nama : (record?.nama ?? ''), tercatat: hasilWords(lang, kini), masuk: entryWords(lang, isi, paket.kunjungan.kali), sebab: sebabWords(lang, one.sebab) };
}

const FIELD: Readonly<Record<string, string>> = { tempatLahir: 'tempat', tanggalLahir: 'lahir', ktpEl: 'ktp' };

function entryWords(lang: Lang, isi: PesanCoklit['isi'], kali: number): string {
  switch (isi.t) {
    case 'B':
      return say(lang, meja.coklitJenisB, { nama: isi.orang.nama });
    case 'U':
      return say(lang, meja.coklitJenisU, { kolom: Object.keys(isi.ubah).map((key) => fieldWord(lang, key)).join(', ') });
    case 'S':
      return say(lang, meja.coklitJenisS);
    case 'H':
      return say(lang, meja.coklitJenisH);
    default:
      return hasilWords(lang, hasilBaru(isi.t, isi.t === 'T' ? isi.kode : null, undefined, kali));
  }
}

function fieldWord(lang: Lang, key: string): string {
  const word = FIELD_KATA[FIELD[key] ?? key];
  return word === undefined ? key : say(lang, word);
}

export async function takePutus(request: Asked<z.infer<typeof putusBody>>): Promise<Outcome> {
  const { deps, params, body, lang, actor } = request;
  const { perangkat, cacah, pilihan } = body;
  const alasan = (body.alasan ?? '').replace(/\s+/g, ' ').trim();
  if (pilihan === undefined || alasan === '') return showPutus(request, say(lang, meja.coklitAlasanPerlu));
  const kept = await findPesan(deps.database.db, perangkat, cacah);
  if (kept?.kode !== params.kode) return showPutus(request, say(lang, meja.coklitTolakPEMILIH));
  const done = await putuskan(deps, { perangkat, cacah, pilihan, alasan, actor });
  return done.ok ? { kind: 'redirect', to: putusPath(params.paket, params.kode) } : showPutus(request, sebabWords(lang, done.refusal.code));
}
