// What happens on the public pages of a visit when they are opened, and when a group of the form or the whole is sent?
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { daysBetween } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { atZone } from '#kernel/zone';
import { qrSvg } from '#platform/documents';
import type { FormRequest, Outcome, PageOutcome } from '#platform/module';
import { type Office, findOffice } from '#platform/offices';
import { ANSWER_FIELD, PUZZLE_FIELD, puzzlesOf, refusalWords } from '#platform/puzzle';
import { showCode } from '#platform/receipts';
import { findStandard } from '../../katalog/cari.ts';
import type { Layanan } from '../../katalog/layanan.ts';
import { readProfil } from '../../kantor/store/profil.ts';
import { readPicker } from '../../office-view.ts';
import { type Dipesan, type PesanRefusal, pesanKunjungan, tahanTempat } from '../actions/pesan.ts';
import { ISI, LACAK, PESAN, type Pilihan } from '../alamat.ts';
import { terimaFoto } from '../foto.ts';
import { type Typed, readIsian } from '../isian.ts';
import { BUTUH, belumPasti } from '../jenis.ts';
import { tolakSlot } from '../jam.ts';
import { waktuWords } from '../kabar.ts';
import { hariKantor, jamKantor, layananLoket, zonaKantor } from '../kantor-hari.ts';
import { slotBebas, slotLain } from '../slot.ts';
import { text } from '../text.ts';
import { BABAK, type Babak, type Galat, ISI_BABAK, IsianPage, type IsianView, WaktuLain, galatOf, valueOf, valuesOf } from './isian.tsx';
import { PilihPage } from './pilih.tsx';
import { ResiPage } from './resi.tsx';

export const PESAN_ROUTE = 'layanan.kunjungan-pesan';
type Ask = FormRequest<unknown, Pilihan, unknown>;
type Sent = FormRequest<unknown, unknown, Typed>;
type Common = Pick<Sent, 'deps' | 'lang' | 'ticket' | 'visitor'>;

export interface Dituju {
  readonly kantor: Office;
  readonly layanan: Layanan;
  /** Milliseconds. */
  readonly slot: number;
}

const puzzleOf = ({ visitor }: Pick<Sent, 'visitor'>, office: string) => ({ form: PESAN_ROUTE, office, visitor });

export async function officeFrom({ deps }: Pick<Common, 'deps'>, typed: string | undefined): Promise<Office | undefined> {
  const read = parseAreaCode(typed ?? '');
  return read.ok ? findOffice(deps.database.db, read.value) : undefined;
}

export async function showKunjungan(request: Ask): Promise<Outcome> {
  const { query } = request;
  const kantor = await officeFrom(request, query.kantor);
  const layanan = kantor === undefined ? [] : layananLoket(hariKantor(request.deps.clock, kantor.kode), true);
  const dipilih = layanan.find(({ kode }) => kode === query.layanan);
  const slot = /^[0-9]{12,14}$/.test(query.slot ?? '') ? Number(query.slot) : undefined;
  if (kantor !== undefined && dipilih !== undefined && slot !== undefined) {
    const closed = await tutup(request, { kantor, layanan: dipilih, slot });
    if (closed === undefined) return isianOf(isianView(request, { kantor, layanan: dipilih, slot }, 'siapa', {}));
    return pilihOf(request, query, say(request.lang, text[`tolak${closed}`]));
  }
  return pilihOf(request, query, undefined);
}

async function tutup({ deps }: Pick<Common, 'deps'>, { kantor, layanan, slot }: Dituju) {
  return tolakSlot(await jamKantor(deps.database.db, kantor.kode), zonaKantor(kantor.kode), deps.clock.now(), layanan.durasi, slot);
}

/** Office, service or time is still to be chosen. */
async function pilihOf({ deps, lang }: Pick<Common, 'deps' | 'lang'>, pilihan: Pilihan, galat: string | undefined, state?: PageOutcome['state']): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = await officeFrom({ deps }, pilihan.kantor);
  const layanan = kantor === undefined ? [] : layananLoket(hariKantor(deps.clock, kantor.kode), true);
  const dipilih = layanan.find(({ kode }) => kode === pilihan.layanan);
  const hari = kantor === undefined || dipilih === undefined ? [] : await slotBebas(db, deps.clock, kantor.kode, dipilih);
  const picker = await readPicker(db, pilihan.prov ?? kantor?.kode.slice(0, 2));
  const body = <PilihPage lang={lang} pilihan={pilihan} picker={picker} kantor={kantor} layanan={layanan} dipilih={dipilih} hari={hari} galat={galat} />;
  const wrong = state ?? (galat === undefined ? undefined : 'invalid');
  return { kind: 'page', title: say(lang, text.judul), body, ...(wrong === undefined ? {} : { state: wrong }) };
}

function isianView(request: Common, { kantor, layanan, slot }: Dituju, babak: Babak, typed: Typed, galat: readonly Galat[] = []): IsianView {
  const { deps, lang, ticket } = request;
  const tanggal = atZone(new Date(slot).toISOString(), zonaKantor(kantor.kode)).day;
  const butuh = BUTUH.filter((kode) => valuesOf(typed, 'butuh').includes(kode));
  return {
    lang,
    babak,
    typed,
    galat,
    lanjut: ISI,
    kirim: PESAN,
    tetap: { kantor: kantor.kode, layanan: layanan.kode, slot: String(slot) },
    ticket,
    berpejabat: layanan.kode === 'kunjungan',
    puzzle: puzzlesOf(deps).issue(puzzleOf(request, kantor.kode)),
    ringkas: ringkasOf(lang, { kantor, layanan, slot }),
    belumPasti: belumPasti(butuh, daysBetween(hariKantor(deps.clock, kantor.kode), tanggal)),
    langsung: false,
  };
}

function ringkasOf(lang: Lang, { kantor, layanan, slot }: Dituju) {
  return [
    { term: say(lang, text.kantor), value: kantor.nama },
    { term: say(lang, text.layanan), value: say(lang, layanan.nama) },
    { term: say(lang, text.waktu), value: waktuWords(lang, { kantor: kantor.kode }, slot) },
  ];
}

function isianOf(view: IsianView, state?: PageOutcome['state']): Outcome {
  return { kind: 'page', title: say(view.lang, text[view.babak]), body: <IsianPage {...view} />, ...(view.babak === 'periksa' ? { scripts: ['puzzle' as const] } : {}), ...(state === undefined ? {} : { state }) };
}

export async function dituju(request: Pick<Sent, 'deps' | 'body'>): Promise<Dituju | undefined> {
  const { deps, body } = request;
  const kantor = await officeFrom({ deps }, valueOf(body, 'kantor'));
  const layanan = kantor === undefined ? undefined : layananLoket(hariKantor(deps.clock, kantor.kode), true).find(({ kode }) => kode === valueOf(body, 'layanan'));
  const slot = Number(valueOf(body, 'slot'));
  return kantor === undefined || layanan === undefined || !Number.isSafeInteger(slot) || slot <= 0 ? undefined : { kantor, layanan, slot };
}

/** The group that is wished for, or the next one; undefined where the form is none of ours. */
export function babakLanjut(body: Typed): { readonly dari: Babak; readonly ke: Babak } | undefined {
  const dari = BABAK.find((one) => one === valueOf(body, 'babak'));
  if (dari === undefined) return undefined;
  const wished = BABAK.find((one) => one === valueOf(body, 'aksi'));
  return { dari, ke: wished ?? BABAK[BABAK.indexOf(dari) + 1] ?? dari };
}

/** The group that was sent, judged alone: what is wrong elsewhere is told there. */
export function salahBabak(lang: Lang, body: Typed, babak: Babak): Galat[] {
  const read = readIsian(body);
  return 'isi' in read ? [] : galatOf(lang, read.salah.filter(({ field }) => ISI_BABAK[babak].includes(field)));
}

/** One group was filled in: the next one, or what to correct. Nothing is stored. */
export async function takeIsi(request: Sent): Promise<Outcome> {
  const { lang, body } = request;
  const to = await dituju(request);
  const moved = babakLanjut(body);
  if (to === undefined || moved === undefined) return pilihOf(request, {}, say(lang, text.bukanKantor));
  const galat = BABAK.indexOf(moved.ke) > BABAK.indexOf(moved.dari) ? salahBabak(lang, body, moved.dari) : [];
  return galat.length > 0 ? isianOf(isianView(request, to, moved.dari, body, galat), 'invalid') : isianOf(isianView(request, to, moved.ke, body));
}

export async function takePesan(request: Sent): Promise<Outcome> {
  const { deps, lang, body, holder, origin } = request;
  const to = await dituju(request);
  if (to === undefined) return pilihOf(request, {}, say(lang, text.waktuHilang));
  const again = (babak: Babak, galat: readonly Galat[], state: PageOutcome['state'] = 'invalid'): Outcome => isianOf(isianView(request, to, babak, body, galat), state);
  const read = readIsian(body);
  if ('salah' in read) {
    // The seat waits ten minutes while the field is filled in.
    await tahanTempat(deps, { kantor: to.kantor.kode, layanan: to.layanan, slot: to.slot, holder });
    const babak = BABAK.find((one) => read.salah.some(({ field }) => ISI_BABAK[one].includes(field))) ?? 'siapa';
    return again(babak, galatOf(lang, read.salah.filter(({ field }) => ISI_BABAK[babak].includes(field))));
  }
  const pass = puzzlesOf(deps).weigh(puzzleOf(request, to.kantor.kode), { soal: valueOf(body, PUZZLE_FIELD), jawab: valueOf(body, ANSWER_FIELD) });
  if (!pass.ok) return again('periksa', [{ field: 'isi', words: refusalWords(lang, pass.refusal.code) }], 'busy');
  const foto = read.isi.foto ? await terimaFoto(deps, lang, request.uploads) : undefined;
  const standar = await findStandard(deps.database.db, to.kantor.kode, to.layanan.kode, hariKantor(deps.clock, to.kantor.kode));
  const done = await pesanKunjungan(
    deps,
    { key: request.idem, form: PESAN_ROUTE, body: request.bodyHash },
    { kantor: to.kantor.kode, layanan: to.layanan, slot: to.slot, isi: read.isi, foto: typeof foto === 'string' ? undefined : foto, sumber: 'WEB', dibantu: false, standar: standar?.id ?? null, holder, pass: pass.value, origin },
  );
  if (!done.ok) return refused(request, to, done.refusal.code, again);
  return resiOf(request, to, done.value, standar?.isi[1]?.syarat.map(({ teks }) => teks), typeof foto === 'string' ? say(lang, text.fotoTidak, { sebab: foto }) : undefined);
}

async function resiOf({ deps, lang, origin }: Pick<Sent, 'deps' | 'lang' | 'origin'>, { kantor, layanan, slot }: Dituju, resi: Dipesan, syarat: readonly string[] | undefined, foto: string | undefined): Promise<Outcome> {
  const kode = showCode(resi.code);
  const profil = await readProfil(deps.database.db, kantor.kode, hariKantor(deps.clock, kantor.kode));
  const alamat = profil === undefined || profil.isi.alamat === '' ? (kantor.alamat ?? '') : profil.isi.alamat;
  const view = { lang, resi, kode, qr: qrSvg(`${origin}${LACAK}#${kode}`), kantor: { kode: kantor.kode, nama: kantor.nama, alamat }, waktu: waktuWords(lang, { kantor: kantor.kode }, slot), layanan: say(lang, layanan.nama), syarat, foto };
  return { kind: 'page', title: say(lang, text.resiJudul), body: <ResiPage {...view} /> };
}

/** A seat that is gone asks for another time alone: everything else that was typed stays. */
async function refused(request: Sent, to: Dituju, code: PesanRefusal, again: (babak: Babak, galat: readonly Galat[], state?: PageOutcome['state']) => Outcome): Promise<Outcome> {
  const { deps, lang, body } = request;
  if (code === 'SOAL_DIPAKAI') return again('periksa', [{ field: 'isi', words: refusalWords(lang, 'SOAL_DIPAKAI') }], 'busy');
  if (code === 'SIBUK' || code === 'SUDAH' || code === 'E_BATAS_PESANAN') return again(code === 'E_BATAS_PESANAN' ? 'kontak' : 'periksa', [{ field: code === 'E_BATAS_PESANAN' ? 'kontak' : 'isi', words: say(lang, text[`tolak${code}`]) }], code === 'E_BATAS_PESANAN' ? 'invalid' : 'busy');
  const lain = await slotLain(deps.database.db, deps.clock, to.kantor.kode, to.layanan, to.slot);
  const full = code === 'E_SLOT_PENUH';
  if (lain.length === 0) return pilihOf(request, { kantor: to.kantor.kode, layanan: to.layanan.kode }, say(lang, full ? text.tolakE_SLOT_PENUH_SEMUA : text[`tolak${code}`]), 'conflict');
  const times = lain.map((ms) => ({ value: String(ms), label: waktuWords(lang, { kantor: to.kantor.kode }, ms) }));
  const words = full ? say(lang, text.tolakE_SLOT_PENUH, { lain: times.map(({ label }) => label).join('; ') }) : say(lang, text[`tolak${code}`]);
  return { kind: 'page', title: say(lang, text.ulang), state: 'conflict', body: <WaktuLain {...isianView(request, to, 'periksa', body)} times={times} words={words} /> };
}

/** For the pages that belong to one office. */
export const kantorOf = (kode: string): AreaCode | undefined => {
  const read = parseAreaCode(kode);
  return read.ok && [1, 2, 4].includes(read.value.length) ? read.value : undefined;
};
