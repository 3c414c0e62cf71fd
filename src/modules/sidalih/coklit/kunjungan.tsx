// What happens on the pages where a visit is written down without a phone? (the Pantarlih on any device, the PPS from paper; same form, same rules)
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseDay } from '#kernel/day';
import { type Lang, type Sentence, say } from '#kernel/text';
import { perform } from '#platform/action';
import { renderPdf } from '#platform/documents';
import type { DeskRequest, Outcome } from '#platform/module';
import { brankasOf } from '../brankas/brankas.ts';
import { openRekam } from '../daftar/store/pemilih.ts';
import { maskNik } from '../nik/nik.ts';
import { personRules } from '../nik/person.ts';
import { evidenceWords, insertEvidence, receiveEvidence } from '../bukti/bukti.ts';
import { UBAHAN_WORDS } from '../daftar/text-ubah.ts';
import { hariDi } from '../daftar/today.ts';
import { type Asal } from './store/pesan.ts';
import { type Tercatat, catat } from './actions/catat.ts';
import { siapkanTps } from './actions/siapkan.ts';
import { baruPath, buktiPath, langkahPath, pemilihPath, serahPath, tpsPath } from './address.ts';
import { kodeCoklit } from './aturan.ts';
import { formulirPdf } from './formulir.ts';
import { type Fields, type Galat, readBaru, readKunjungan } from './isian.ts';
import { type Letak, type Opened, asArea, openList } from './meja.ts';
import { type Anggota, type Keluarga, loadKeluarga } from './muat.ts';
import { TpsPage } from './pages/tps.tsx';
import { BaruPage, PemilihPage } from './pages/pemilih.tsx';
import { type Isi, signedText } from './pesan.ts';
import { findTps } from './store/keadaan.ts';
import { countTunggu, listRiwayat } from './store/pesan.ts';
import { tpsName } from './tempat.ts';
import { PERIHAL } from './terapkan.ts';
import { FOTO } from './terima.ts';
import { meja } from './text-meja.ts';
import { langkahTps } from './actions/putus.ts';
import { CETAK } from './events.ts';

export const pemilihParams = z.object({ paket: z.string().regex(/^[a-z]+-[0-9]{4}$/), kode: z.string().regex(/^[0-9]{13}$/), id: z.uuid() });
export const tpsParams = pemilihParams.omit({ id: true });
export const isianBody = z.record(z.string().max(40), z.string().max(600));
export const langkahBody = z.object({ langkah: z.enum(['TERIMA', 'KEMBALI']), catatan: z.string().max(300).optional() });

type Params = Letak & { readonly id?: string };
export type Asked<B = unknown> = DeskRequest<Params & Record<string, unknown>, Record<string, unknown>, B>;

const GONE = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, meja.coklitTolakPEMILIH) });

/** The hand that writes: a Pantarlih for the own station, or the PPS of the desa from paper. */
function handOf({ actor, params }: Asked): { readonly asal: Asal; readonly oleh: string; readonly perangkat: string } {
  if (actor.role === 'pantarlih') return { asal: 'DARING', oleh: actor.id, perangkat: `daring/${actor.id}` };
  const desa = `kertas/${params.kode.slice(0, 10)}`;
  return { asal: 'KERTAS', oleh: desa, perangkat: desa };
}

interface Station extends Opened {
  readonly keluarga: readonly Keluarga[];
  readonly nama: string;
}

async function station({ deps, lang, params }: Asked): Promise<Station | undefined> {
  const { db } = deps.database;
  const opened = await openList(db, params);
  if (opened === undefined) return undefined;
  await siapkanTps(deps, opened.list);
  return { ...opened, keluarga: await loadKeluarga(db, opened.list.id, params.kode), nama: await tpsName(db, lang, params.kode) };
}

export async function showTps(request: Asked, galat?: string): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const found = await station(request);
  const tps = found === undefined ? undefined : await findTps(deps.database.db, found.list.id, params.kode);
  if (found === undefined || tps === undefined) return GONE(lang);
  const [waits] = await countTunggu(deps.database.db, found.list.id, params.kode);
  const fields = { serah: ticket(serahPath(params.paket, params.kode)), langkah: ticket(langkahPath(params.paket, params.kode)) };
  const title = say(lang, meja.coklitJudul, { tempat: found.nama });
  const body = <TpsPage lang={lang} at={params} title={title} tps={tps} keluarga={found.keluarga} tunggu={waits?.keluarga ?? 0} asal={handOf(request).asal} fields={fields} galat={galat} />;
  return { kind: 'page', title, scripts: ['table', 'desk'], body, ...(galat === undefined ? {} : { state: 'invalid' as const }) };
}

interface Ditemukan extends Station {
  readonly one: Anggota;
  readonly family: Keluarga;
}

async function voter(request: Asked): Promise<Ditemukan | undefined> {
  const found = await station(request);
  const family = found?.keluarga.find(({ anggota }) => anggota.some(({ rekam }) => rekam.id === request.params.id));
  const one = family?.anggota.find(({ rekam }) => rekam.id === request.params.id);
  return found === undefined || family === undefined || one === undefined ? undefined : { ...found, family, one };
}

export async function showPemilih(request: Asked, typed: Fields = {}, galat: readonly Galat[] = [], kabar?: string): Promise<Outcome> {
  const { deps, lang, params, ticket } = request;
  const found = await voter(request);
  if (found === undefined) return GONE(lang);
  const { paket, kode } = params;
  const riwayat = await listRiwayat(deps.database.db, found.list.id, found.one.rekam.id);
  const fields = { catat: ticket(pemilihPath(paket, kode, found.one.rekam.id)), bukti: ticket(buktiPath(paket, kode)) };
  const kodes = kodeCoklit(found.paket.tms).map((one) => ({ value: String(one.kode), label: `${String(one.kode)}. ${say(lang, one.nama)} (${say(lang, one.bukti)})` }));
  const nik = maskNik(openRekam(brankasOf(deps.keys), found.one.rekam).nik);
  const body = <PemilihPage lang={lang} at={params} nama={found.nama} family={found.family} one={found.one} nik={nik} riwayat={riwayat} kodes={kodes} asal={handOf(request).asal} fields={fields} typed={typed} galat={galat} kabar={kabar} />;
  return { kind: 'page', title: say(lang, meja.coklitCatatJudul), body, ...(galat.length === 0 && kabar === undefined ? {} : { state: 'invalid' as const }) };
}

/** ISO instant of the visit: now to the minute, so that a form sent twice is one visit; for paper the day on it. */
function visitedAt(request: Asked<Fields>): string | undefined {
  const { body, deps } = request;
  if (handOf(request).asal === 'DARING') return `${new Date(deps.clock.now()).toISOString().slice(0, 16)}:00Z`;
  const read = parseDay(`${(body['tanggal_tahun'] ?? '').trim()}-${(body['tanggal_bulan'] ?? '').trim().padStart(2, '0')}-${(body['tanggal_tanggal'] ?? '').trim().padStart(2, '0')}`);
  const today = hariDi(deps.clock, asArea(request.params.kode.slice(0, 4)));
  return read.ok && read.value <= today ? `${read.value}T05:00:00Z` : undefined;
}

async function enter(request: Asked, { list }: Opened, isi: Isi, pada: string): Promise<Tercatat> {
  const { deps, params, actor } = request;
  const { asal, oleh, perangkat } = handOf(request);
  const pesan = { v: 1, jenis: 'coklit', perangkat, cacah: 0, daftar: list.id, kode: params.kode, pada: Math.floor(Date.parse(pada) / 1000), isi } as const;
  return catat(deps, { pesan, oleh, actor, pada, asal, berkas: (cacah) => signedText({ ...pesan, cacah }), tanda: '' });
}

/** A photograph with the form: kept before the entry that names it. Words where it cannot be. */
async function photoOf(request: Asked<Fields>): Promise<{ readonly foto: string } | { readonly salah: string }> {
  const { deps, uploads, lang, params, actor } = request;
  const taken = await receiveEvidence(deps, uploads);
  if (!taken.ok) return { salah: evidenceWords(lang, taken.refusal) };
  if (taken.value.length === 0) return { foto: '' };
  const foto = randomUUID();
  await perform(deps.database, deps.clock, { event: FOTO, actor, object: `${params.paket}/${params.kode}`, kind: 'tps', node: params.kode }, async (db) => {
    const bukti = await insertEvidence(db, deps, taken.value, { perihal: PERIHAL, perkara: foto, node: asArea(params.kode), oleh: actor.id });
    return { value: undefined, facts: { foto, bukti } };
  });
  return { foto };
}

export async function takeKunjungan(request: Asked<Fields>): Promise<Outcome> {
  const { deps, body, lang } = request;
  const found = await voter(request);
  if (found === undefined) return GONE(lang);
  const pada = visitedAt(request);
  if (pada === undefined) return showPemilih(request, body, [{ field: 'tanggal', salah: 'TANGGAL' }]);
  const rules = { orang: personRules(found.paket, hariDi(deps.clock, found.list.kab)), kodes: kodeCoklit(found.paket.tms).map(({ kode }) => kode) };
  const photo = body['hasil'] === 'T' ? await photoOf(request) : { foto: '' };
  if ('salah' in photo) return showPemilih(request, body, [], photo.salah);
  const seen = { id: found.one.rekam.id, rekam: Number(body['rekam'] ?? 0) };
  const read = readKunjungan(body, seen, rules, photo.foto);
  if (!read.ok) return showPemilih(request, body, read.galat);
  return settle(request, await enter(request, found, read.isi, pada), (words) => showPemilih(request, body, [], words));
}

/** Back to the station, or the form once more with what stands in the way. */
async function settle({ lang, params }: Asked, done: Tercatat, again: (words: string) => Promise<Outcome>): Promise<Outcome> {
  switch (done.keadaan) {
    case 'TERAP':
    case 'CATAT':
      return { kind: 'redirect', to: tpsPath(params.paket, params.kode) };
    case 'BENTROK':
    case 'TUNDA':
      return again(say(lang, meja.coklitDisimpanTunggu));
    case 'TOLAK':
      return again(sebabWords(lang, done.sebab));
    default:
      return again(say(lang, meja.coklitTolakLain));
  }
}

export function sebabWords(lang: Lang, sebab: string): string {
  const own: Readonly<Record<string, Sentence>> = { ...UBAHAN_WORDS };
  const mine = Object.entries(meja).find(([key]) => key === `coklitTolak${sebab}` || key === `coklitSEBAB${sebab}`)?.[1];
  return say(lang, own[sebab] ?? mine ?? meja.coklitTolakLain);
}

export async function showBaru(request: Asked, typed: Fields = {}, galat: readonly Galat[] = [], kabar?: string): Promise<Outcome> {
  const { lang, params, ticket } = request;
  const found = await station(request);
  if (found === undefined) return GONE(lang);
  const fields = [...ticket(baruPath(params.paket, params.kode)), { name: 'id', value: typed['id'] ?? randomUUID() }];
  const body = <BaruPage lang={lang} at={params} nama={found.nama} asal={handOf(request).asal} fields={fields} typed={typed} galat={galat} kabar={kabar} />;
  return { kind: 'page', title: say(lang, meja.coklitTambah), body, ...(galat.length === 0 && kabar === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeBaru(request: Asked<Fields>): Promise<Outcome> {
  const { deps, params, body, lang } = request;
  const opened = await openList(deps.database.db, params);
  if (opened === undefined) return GONE(lang);
  const pada = visitedAt(request);
  const id = z.uuid().safeParse(body['id']);
  if (pada === undefined) return showBaru(request, body, [{ field: 'tanggal', salah: 'TANGGAL' }]);
  const read = readBaru(body, id.success ? id.data : randomUUID(), personRules(opened.paket, hariDi(deps.clock, opened.list.kab)));
  if (!read.ok) return showBaru(request, body, read.galat);
  return settle(request, await enter(request, opened, read.isi, pada), (words) => showBaru(request, body, [], words));
}

/** Slip and sticker for a family; `pemilih` names any of it. */
export async function takeBukti(request: Asked<Fields>): Promise<Outcome> {
  const { deps, params, body, lang } = request;
  const opened = await openList(deps.database.db, params);
  const pemilih = z.uuid().safeParse(body['pemilih']);
  if (opened === undefined || !pemilih.success) return GONE(lang);
  const pada = new Date(deps.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  return settle(request, await enter(request, opened, { t: 'S', pemilih: pemilih.data }, pada), (words) => showTps(request, words));
}

export async function takeSerah(request: Asked): Promise<Outcome> {
  const { deps, params, lang } = request;
  const opened = await openList(deps.database.db, params);
  if (opened === undefined) return GONE(lang);
  const pada = new Date(deps.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  return settle(request, await enter(request, opened, { t: 'H', dari: 1, banyak: 0 }, pada), (words) => showTps(request, words));
}

export async function takeLangkah(request: Asked<z.infer<typeof langkahBody>>): Promise<Outcome> {
  const { deps, params, body, lang, actor } = request;
  const opened = await openList(deps.database.db, params);
  if (opened === undefined) return GONE(lang);
  const catatan = (body.catatan ?? '').replace(/\s+/g, ' ').trim();
  if (body.langkah === 'KEMBALI' && catatan === '') return showTps(request, say(lang, meja.coklitAlasanPerlu));
  const done = await langkahTps(deps, { daftar: opened.list.id, kode: params.kode, langkah: body.langkah, catatan, actor });
  return done.ok ? { kind: 'redirect', to: tpsPath(params.paket, params.kode) } : showTps(request, say(lang, meja.coklitTolakLain));
}

/** The paper of the station: names and places, the last digits of the NIK, room to write. Printing it is on record. */
export async function showFormulir(request: Asked): Promise<Outcome> {
  const { deps, lang, params, actor } = request;
  const found = await station(request);
  if (found === undefined) return GONE(lang);
  const created = new Date(deps.clock.now()).toISOString();
  const spec = await perform(deps.database, deps.clock, { event: CETAK, actor, object: `${found.list.id}/${params.kode}`, kind: 'tps', node: params.kode }, async () => {
    const made = formulirPdf(lang, deps.keys, { nama: found.nama, paket: found.paket, keluarga: found.keluarga, created });
    return Promise.resolve({ value: made, facts: { pemilih: found.keluarga.reduce((n, { anggota }) => n + anggota.length, 0) } });
  });
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(spec), fileName: `coklit-${params.kode}.pdf` };
}
