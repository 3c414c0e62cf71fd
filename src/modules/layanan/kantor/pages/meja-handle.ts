// What happens when an officer opens the page of an office, and when one of its forms is sent?
import type { AreaCode } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { profileWindows } from '#kernel/tenggat-calendar';
import { type Lang, say } from '#kernel/text';
import { readCalendar } from '#platform/calendar';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import type { Deps, DeskRequest, DeskTask, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { simpanProfil } from '../actions/simpan-profil.ts';
import { type JamRefusal, type JamDitulis, putusJam, ubahJam } from '../actions/ubah-jam.ts';
import { catatUji, tambahKanal, tutupKanal } from '../actions/urus-kanal.ts';
import { hariKantor } from '../hari.ts';
import { mingguTertulis } from '../jam.ts';
import { bacaJam } from '../jam-baru.ts';
import { JENIS_KANAL } from '../kanal.ts';
import { kanalName } from '../kata.ts';
import { readKanalKini } from '../muat.ts';
import { AKSES, KOSONG } from '../profil.ts';
import { SETUJUI_JAM, UJI_KANAL, URUS_KANTOR } from '../permissions.ts';
import { listUsulJam } from '../store/jam.ts';
import { readKanal } from '../store/kanal.ts';
import { readProfil } from '../store/profil.ts';
import { meja as t } from '../text-meja.ts';
import { mejaPath } from './address.ts';
import { KantorMeja, type Kirim, salahJam } from './meja.tsx';

type Body = Readonly<Record<string, unknown>>;
export type KantorRequest = DeskRequest<{ readonly kantor: string }, Record<string, never>, Body>;
interface Kata {
  readonly salah?: readonly { readonly field: string; readonly words: string }[];
  readonly note?: string;
}

const typedOf = (body: Body): Record<string, string> => Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
const clean = (text: string | undefined): string => (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 600);
const many = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

function dayIn(typed: Readonly<Record<string, string>>, name: string): Day | null | undefined {
  const [d = '', m = '', y = ''] = ['tanggal', 'bulan', 'tahun'].map((part) => (typed[`${name}_${part}`] ?? '').trim());
  if (d === '' && m === '' && y === '') return null;
  const read = parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}

export async function showKantor(request: KantorRequest, { salah = [], note }: Kata = {}): Promise<Outcome> {
  const { deps, lang, params, who, ticket, body } = request;
  const { db } = deps.database;
  const kantor = await findOffice(db, params.kantor as AreaCode);
  if (kantor === undefined) return { kind: 'missing', reason: say(lang, t.tidakAda) };
  const [usul] = await listUsulJam(db, [kantor.kode]);
  const may = (id: string, ...endings: Kirim[]): object => {
    const permission = deps.registry.permissions.get(id);
    const allowed = permission !== undefined && can(who, permission, { kind: 'kantor', id: kantor.kode, node: kantor.kode }, deps.clock.now()).allow;
    return allowed ? Object.fromEntries(endings.map((ending) => [ending, ticket(`${mejaPath(kantor.kode)}/${ending}`)])) : {};
  };
  const title = say(lang, t.judul, { kantor: kantor.nama });
  const calendar = await readCalendar(db);
  const minggu = (dari: Day): string[] => mingguTertulis((on) => profileWindows(calendar, kantor.kode, on), dari);
  const view = KantorMeja({
    lang,
    kantor,
    profil: (await readProfil(db, kantor.kode, hariKantor(deps.clock, kantor.kode)))?.isi ?? { ...KOSONG, alamat: kantor.alamat ?? '' },
    kanal: await readKanalKini(db, deps.clock, kantor.kode),
    usul,
    jamKini: minggu(hariKantor(deps.clock, kantor.kode)),
    jamDiganti: usul === undefined ? [] : minggu(usul.isi.dari),
    fields: { ...may(URUS_KANTOR, 'profil', 'kanal', 'jam'), ...may(UJI_KANAL, 'uji'), ...may(SETUJUI_JAM, 'jam-setujui') },
    account: who.account,
    typed: salah.length > 0 ? typedOf(body) : {},
    salah,
    note,
  });
  return { kind: 'page', title, nav: 'layanan.kantor', scripts: ['desk'], body: view, ...(salah.length > 0 ? { state: 'invalid' as const } : {}) };
}

export async function takeProfil(request: KantorRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const typed = typedOf(body);
  const kantor = params.kantor as AreaCode;
  const dari = dayIn(typed, 'berlaku');
  if (dari === null || dari === undefined || dari < hariKantor(deps.clock, kantor)) return showKantor(request, { salah: [{ field: 'berlaku', words: say(lang, t.profilTanggal) }] });
  const words = (name: string): string => clean(typed[name]);
  const akses = AKSES.filter((kode) => many(body['akses']).includes(kode));
  const isi = { alamat: words('alamat'), wilayah: words('wilayah'), transportasi: words('transportasi'), akses, bahasa: words('bahasa'), kepala: words('kepala'), ppid: words('ppid'), semuaKomponen: many(body['semua']).includes('ya') };
  await simpanProfil(deps, kantor, isi, dari, actor);
  return { kind: 'redirect', to: mejaPath(kantor) };
}

/** With `kanal`: closes it; else opens the one that was typed. A channel of another office is none of this page's. */
export async function takeKanal(request: KantorRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const typed = typedOf(body);
  const kantor = params.kantor as AreaCode;
  const held = await ownKanal(request);
  if (typed['kanal'] !== undefined) {
    if (held !== undefined) await tutupKanal(deps, held, actor);
    return held === undefined ? showKantor(request, { salah: [{ field: 'kanal', words: say(lang, t.KANAL_TIADA) }] }) : { kind: 'redirect', to: mejaPath(kantor) };
  }
  const jenis = JENIS_KANAL.find((one) => one === typed['jenis']);
  const berakhir = dayIn(typed, 'berakhir');
  if (jenis === undefined || berakhir === undefined) return showKantor(request, { salah: [{ field: jenis === undefined ? 'jenis' : 'berakhir', words: say(lang, jenis === undefined ? t.isianKurang : t.TANGGAL) }] });
  const told = await tambahKanal(deps, kantor, { jenis, alamat: clean(typed['kanal_alamat']), berakhir }, actor);
  if (told.ok) return { kind: 'redirect', to: mejaPath(kantor) };
  return showKantor(request, { salah: [{ field: told.refusal.code === 'KANAL_TANGGAL' ? 'berakhir' : 'kanal_alamat', words: say(lang, t[told.refusal.code]) }] });
}

async function ownKanal({ deps, params, body }: KantorRequest): Promise<string | undefined> {
  const id = typedOf(body)['kanal'] ?? '';
  const found = /^[0-9a-f-]{36}$/i.test(id) ? await readKanal(deps.database.db, id) : undefined;
  return found?.kantor === params.kantor ? found.id : undefined;
}

export async function takeUji(request: KantorRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const [id, hasil] = [await ownKanal(request), typedOf(body)['hasil']];
  if (id === undefined) return showKantor(request, { salah: [{ field: 'kanal', words: say(lang, t.KANAL_TIADA) }] });
  if (hasil !== 'lulus' && hasil !== 'gagal') return showKantor(request, { salah: [{ field: `hasil-${id}`, words: say(lang, t.isianKurang) }] });
  await catatUji(deps, id, { lulus: hasil === 'lulus', sebab: null }, actor);
  return { kind: 'redirect', to: mejaPath(params.kantor) };
}

export async function takeJam(request: KantorRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const read = bacaJam(typedOf(body));
  if ('salah' in read) return showKantor(request, { salah: salahJam(lang, read.salah) });
  const told = await ubahJam(deps, params.kantor as AreaCode, read.isi, actor);
  return afterJam(request, told.ok ? told.value : told.refusal);
}

export async function takeJamSetujui(request: KantorRequest): Promise<Outcome> {
  const { deps, params, body, actor } = request;
  const told = await putusJam(deps, params.kantor as AreaCode, typedOf(body)['setuju'] === 'ya', actor);
  return afterJam(request, told.ok ? told.value : told.refusal);
}

function afterJam(request: KantorRequest, told: JamDitulis | JamRefusal): Promise<Outcome> {
  const { lang } = request;
  if ('code' in told) return showKantor(request, { salah: [{ field: 'jam', words: say(lang, t[told.code]) }] });
  const [warning] = told.warnings;
  const words = warning === undefined ? t.tersimpan : t[warning];
  return showKantor(request, { note: told.menunggu ? `${say(lang, t.menunggu)}${warning === undefined ? '' : ` ${say(lang, words)}`}` : say(lang, words) });
}

function officesOf(deps: Deps, who: SignedIn, id: string): string[] {
  const permission = deps.registry.permissions.get(id);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
}

/** Channels that died or need another test, and hours that wait for a second person. */
export async function kantorTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const { db } = deps.database;
  const offices = officesOf(deps, who, UJI_KANAL);
  const channels = (await Promise.all(offices.map((kantor) => readKanalKini(db, deps.clock, kantor as AreaCode)))).flat();
  const waiting = channels.filter(({ keadaan }) => keadaan === 'MATI' || keadaan === 'RAGU');
  const jam = await listUsulJam(db, officesOf(deps, who, SETUJUI_JAM));
  const act = say(lang, t.periksa);
  return [
    ...waiting.map((one): DeskTask => ({ id: `layanan.kanal/${one.id}`, group: one.keadaan === 'MATI' ? 'lewat' : 'saya', title: say(lang, one.keadaan === 'MATI' ? t.tugasKanal : t.tugasRagu, { kanal: kanalName(lang, one) }), node: one.kantor, href: mejaPath(one.kantor), act })),
    ...jam.map((one): DeskTask => ({ id: `layanan.jam/${one.id}`, group: one.pengusul === who.account ? 'lain' : 'hari-ini', title: say(lang, t.tugasJam), node: one.kantor, href: mejaPath(one.kantor), act })),
  ];
}
