// How do officers find, judge and carry out objections? (queue by due day, one page a case; sidalih.md 5.3, keamanan.md 6.2)
import { z } from 'zod';
import { type AreaCode, NATION } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { formatDay, formatInstant, formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { record } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { renderPdf } from '#platform/documents';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import type { DeskRequest, DeskTask, Deps, Outcome } from '#platform/module';
import { BASE_TREE, areaPath, findArea, listAncestors } from '#platform/offices';
import { hariDi } from '../daftar/today.ts';
import { laksanakan } from './actions/laksana.ts';
import { type Melangkah, melangkah } from './actions/melangkah.ts';
import { BUKA_EVENT } from './events.ts';
import { MEJA, bukaPath, laksanaPath, langkahPath, perkaraPath } from './address.ts';
import { PERIHAL } from './actions/kirim.ts';
import { bersih } from './isian.ts';
import { KAB } from './pages/acts.tsx';
import { type Kasus, loadKasus } from './pages/load.ts';
import { ALASAN_BUKA, BukaPage, PerkaraPage } from './pages/perkara.tsx';
import { DaftarPage } from './pages/daftar.tsx';
import { BUKA, LAKSANA, LIHAT, PERIKSA, tanggapanPermissions } from './permissions.ts';
import { JAWABAN, type Langkah, LANGKAH, bolehKini } from './perkara.ts';
import { readRencana, rencanaShape } from './rencana-isian.ts';
import { listTanggapan } from './store/tanggapan.ts';
import { suratPemberitahuan } from './surat.ts';
import { jamOf } from './tenggat.ts';
import { ALASAN_TOLAK, peranOf } from './text-jenis.ts';
import { mejaText as text } from './text-meja.ts';
import { TOLAK_WORDS } from './tolak.ts';

const line = z.string().max(4_000).optional();
export const kasusParams = z.object({ uuid: z.uuid() });
export const langkahBody = z.object({ ...rencanaShape, langkah: z.string().max(20), catatan: line, pemilih: z.string().max(40).optional(), cara: line, alasan: line, jawaban: line, isi: line });
export const laksanaBody = z.object({ langkah: z.string().max(20), catatan: line });
export const bukaBody = z.object({ alasan: z.string().max(20) });
export const daftarQuery = z.object({ after: z.string().max(60).optional(), selesai: z.string().max(3).optional() });
type Params = z.infer<typeof kasusParams>;
type Request<B> = DeskRequest<Params, unknown, B>;

const SHOWN = 100;
const permissionOf = (id: string) => tanggapanPermissions.find((one) => one.id === id);

function may(deps: Pick<Deps, 'clock'>, who: SignedIn, id: string, kasus: Kasus): boolean {
  const permission = permissionOf(id);
  // A proof that has grown old is asked for anew on the way; it does not hide the button.
  return permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: PERIHAL, id: kasus.row.id, node: kasus.row.desa }, deps.clock.now()).allow;
}

export async function resourceOf({ database: { db }, keys }: Deps, { uuid }: Params) {
  const kasus = await loadKasus({ database: { db } as Deps['database'], keys }, uuid);
  return kasus === undefined ? undefined : { kind: PERIHAL, id: uuid, node: kasus.row.desa };
}

export async function showDaftar({ deps, lang, query, who }: DeskRequest<unknown, z.infer<typeof daftarQuery>, unknown>): Promise<Outcome> {
  const permission = permissionOf(LIHAT);
  assert(permission !== undefined, 'the permission to see objections is declared');
  const nodes = scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
  const [tenggat = '', id = ''] = /^([0-9-]{10})~([0-9a-f-]{36})$/.exec(query.after ?? '')?.slice(1) ?? [];
  const selesai = query.selesai === 'ya';
  const found = await listTanggapan(deps.database.db, { nodes, selesai, banyak: SHOWN + 1, ...(tenggat === '' || !parseDay(tenggat).ok ? {} : { sesudah: { tenggat, id } }) });
  const last = found.length > SHOWN ? found[SHOWN - 1] : undefined;
  const title = say(lang, text.tmJudul);
  const next = last === undefined ? undefined : `${MEJA}?after=${last.tenggat}~${last.id}${selesai ? '&selesai=ya' : ''}`;
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], body: <DaftarPage lang={lang} title={title} lines={found.slice(0, SHOWN)} today={hariDi(deps.clock, nodes[0] ?? NATION)} next={next} selesai={selesai} /> };
}

async function kasusOf(request: Pick<Request<unknown>, 'deps' | 'params'>): Promise<Kasus> {
  const kasus = await loadKasus(request.deps, request.params.uuid);
  assert(kasus !== undefined, 'the guard has found this objection');
  return kasus;
}

async function page(request: Request<unknown>, error?: string): Promise<Outcome> {
  const { deps, lang, who } = request;
  const kasus = await kasusOf(request);
  const { row } = kasus;
  const now = bolehKini(kasus.perkara, hariDi(deps.clock, row.desa));
  const [periksa, laksana] = [may(deps, who, PERIKSA, kasus), may(deps, who, LAKSANA, kasus)];
  const boleh: readonly Langkah[] = now.filter((step) => (KAB.includes(step) ? laksana : periksa || (step === 'beritahu' && laksana)));
  const tickets = { langkah: request.ticket(langkahPath(row.id)), laksana: request.ticket(laksanaPath(row.id)) };
  const buka = kasus.dihapus === undefined && may(deps, who, BUKA, kasus) ? request.ticket(bukaPath(row.id)) : undefined;
  const body = <PerkaraPage lang={lang} kasus={kasus} acts={{ boleh, tickets }} buka={buka} error={error} />;
  return { kind: 'page', title: row.nomor, tone: 'desk', scripts: ['desk'], body, ...(error === undefined ? {} : { state: 'conflict' }) };
}

export const showKasus = (request: Request<unknown>): Promise<Outcome> => page(request);

export async function takeLangkah(request: Request<z.infer<typeof langkahBody>>): Promise<Outcome> {
  const { deps, lang, actor, params } = request;
  const kasus = await kasusOf(request);
  const step = stepOf(request.body, kasus, deps);
  if (step === undefined) return page(request, say(lang, text.tmTolakKode));
  const done = await melangkah(deps, params.uuid, step, actor);
  if (!done.ok) return page(request, say(lang, TOLAK_WORDS[done.refusal.code], wordsOf(lang, done.refusal.values)));
  if (done.value.surat === undefined) return { kind: 'redirect', to: perkaraPath(params.uuid) };
  return letter(request, done.value.surat);
}

function wordsOf(lang: Lang, values: Readonly<Record<string, string | number>> = {}): Record<string, string> {
  const read = parseDay(String(values['batas'] ?? ''));
  return read.ok ? { batas: formatDay(lang, read.value) } : {};
}

/** The form as one step; undefined where it does not say one. */
function stepOf(body: z.infer<typeof langkahBody>, { row }: Kasus, { clock }: Pick<Deps, 'clock'>): Melangkah | undefined {
  const catatan = bersih(body.catatan).slice(0, 2_000);
  const named = /^[0-9a-f-]{36}$/.test(body.pemilih ?? '') ? { pemilih: body.pemilih ?? '' } : {};
  switch (LANGKAH.find((one) => one === body.langkah)) {
    case 'periksa':
    case 'kurang':
    case 'lengkapi':
    case 'beritahu':
      return { langkah: body.langkah as 'periksa', catatan };
    case 'surat':
      return { langkah: 'surat', catatan, ...named };
    case 'antar':
      return { langkah: 'antar', cara: bersih(body.cara).slice(0, 100), catatan };
    case 'jawab': {
      const jawaban = JAWABAN.find((one) => one === body.jawaban);
      return jawaban && { langkah: 'jawab', jawaban, isi: bersih(body.isi).slice(0, 2_000), lewat: 'pps' };
    }
    case 'terima': {
      const rencana = readRencana(row.jenis, body, hariDi(clock, row.desa));
      return rencana && { langkah: 'terima', rencana, catatan, ...named };
    }
    case 'tolak': {
      const alasan = ALASAN_TOLAK.find((one) => one === body.alasan);
      return alasan && { langkah: 'tolak', alasan, catatan };
    }
    default:
      return undefined;
  }
}

/** The letter leaves as a file, once: code and PIN stand in no table that could be read again. */
async function letter(request: Request<unknown>, receipt: { readonly code: string; readonly pin: string }): Promise<Outcome> {
  const { deps, origin } = request;
  const { row, rekam, isi, paket } = await kasusOf(request);
  const { db } = deps.database;
  const own = await findArea(db, BASE_TREE, row.desa);
  const tempat = areaPath([...(await listAncestors(db, BASE_TREE, row.desa)), ...(own === undefined ? [] : [own])]);
  const spec = suratPemberitahuan('id', {
    nomor: row.nomor,
    jenis: row.jenis,
    nama: rekam?.nama ?? isi.orang.nama,
    tempat,
    kantor: `PPS ${own?.nama ?? row.desa}`,
    hari: jamOf(paket, 'JAWAB_PEMBERITAHUAN').hari,
    receipt,
    created: isoInstant(deps.clock),
    zone: zoneOf(row.desa) ?? 'WIB',
    origin,
  });
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(spec), fileName: `surat-${row.nomor.replaceAll('/', '-')}.pdf` };
}

export async function takeLaksana(request: Request<z.infer<typeof laksanaBody>>): Promise<Outcome> {
  const { deps, lang, actor, params, body } = request;
  const back: Outcome = { kind: 'redirect', to: perkaraPath(params.uuid) };
  const catatan = bersih(body.catatan).slice(0, 2_000);
  const done = body.langkah === 'laksana' ? await laksanakan(deps, params.uuid, actor) : await melangkah(deps, params.uuid, { langkah: 'kembali', catatan }, actor);
  return done.ok ? back : page(request, say(lang, TOLAK_WORDS[done.refusal.code], wordsOf(lang, done.refusal.values)));
}

/** The view is on record before the page leaves. */
export async function takeBuka(request: Request<z.infer<typeof bukaBody>>): Promise<Outcome> {
  const { deps, lang, actor, body } = request;
  const kasus = await kasusOf(request);
  const alasan = Object.keys(ALASAN_BUKA).find((one) => one === body.alasan);
  if (alasan === undefined) return page(request, say(lang, text.tmBukaAlasan));
  const { row } = kasus;
  await record(deps.database, deps.clock, { event: BUKA_EVENT, actor, kind: PERIHAL, object: row.id, node: row.desa }, { nomor: row.nomor, alasan });
  const waktu = formatInstant(lang, isoInstant(deps.clock), zoneOf(row.desa) ?? 'WIB');
  return { kind: 'page', title: row.nomor, tone: 'desk', body: <BukaPage lang={lang} kasus={kasus} waktu={waktu} peran={say(lang, peranOf(actor.role))} back={perkaraPath(row.id)} /> };
}

/** One line a mandate that judges or carries out: how many wait there, and the next due day. */
export async function tanggapanTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const { db } = deps.database;
  const tasks: DeskTask[] = [];
  for (const [id, states] of [[PERIKSA, ['TERCATAT', 'DIPERIKSA_PPS']], [LAKSANA, ['DITERIMA']]] as const) {
    const permission = permissionOf(id);
    const nodes: AreaCode[] = permission === undefined ? [] : [...new Set(scopeOf(who, permission, deps.clock.now()).map(({ node }) => node))];
    for (const node of nodes) {
      const found = (await listTanggapan(db, { nodes: [node], selesai: false, banyak: SHOWN })).filter(({ keadaan }) => states.some((one) => one === keadaan));
      const [first] = found;
      if (first === undefined) continue;
      const hari = hariDi(deps.clock, node);
      const tempat = (await findArea(db, BASE_TREE, node))?.nama ?? node;
      tasks.push({
        id: `${id}/${node}`,
        group: first.tenggat < hari ? 'lewat' : first.tenggat === hari ? 'hari-ini' : 'saya',
        title: say(lang, text.tmTugas, { n: formatInt(lang, found.length), tempat }),
        detail: say(lang, text.tmTugasRinci, { tanggal: formatDay(lang, first.tenggat) }),
        node,
        due: `${first.tenggat}T15:59:59Z`,
        href: MEJA,
        act: say(lang, text.tmPeriksaAct),
      });
    }
  }
  return tasks;
}
