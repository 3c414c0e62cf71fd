// What happens when the field sends a report, a letter is issued or handed over, or an appeal is written down?
import { addDays, parseDay } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { formatInt } from '#kernel/format';
import type { Outcome } from '#platform/module';
import { drawReceipt } from '#platform/receipts';
import { type Diterima, evidenceWords, receiveEvidence } from '../../bukti/bukti.ts';
import { hariDi } from '../../daftar/today.ts';
import { jalankanLangkah } from '../actions/langkah.ts';
import { kasusPath, sisiPath } from '../address.ts';
import { hariBanding, loadKasus } from '../load.ts';
import { suratPdf } from '../surat.ts';
import { form } from '../text-langkah.ts';
import { type Galat, galatOf } from './form-words.ts';
import { type AtSisiRequest, type Wrong, gone, pageOf, urutField, urutOf, wrongOf } from './handle.tsx';
import { type SisiForm, SisiPage } from './sisi.tsx';
import { KEPADA, PEMOHON, type Typed, readLaporan, readPilih, readTeks } from './typed.ts';

const FORMS: readonly SisiForm[] = ['lapor', 'surat', 'sampai', 'banding'];
const many = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? [value] : []);

export async function showSisi(request: AtSisiRequest, sent?: SisiForm, wrong: Wrong = {}): Promise<Outcome> {
  const { deps, lang, params, body } = request;
  const view = await loadKasus(deps, params.uuid);
  if (view === undefined) return gone(lang);
  const path = sisiPath(view.kasus.id, params.sisi);
  const fields = Object.fromEntries(FORMS.map((one) => [one, [...request.ticket(`${path}/${one}`), urutField(view)]])) as unknown as Parameters<typeof SisiPage>[0]['fields'];
  const typed: Typed = sent === undefined ? {} : body;
  const props = { lang, view, ke: params.sisi, fields, sent, typed, dokumen: sent === 'lapor' ? many((body as Readonly<Record<string, unknown>>)['dokumen']) : [], galat: wrong.galat ?? [], error: wrong.error };
  return pageOf(lang, view, <SisiPage {...props} />, wrong);
}

const back = ({ params }: AtSisiRequest): Outcome => ({ kind: 'redirect', to: kasusPath(params.uuid) });

type Taken = { readonly files: readonly Diterima[]; readonly galat: readonly Galat[] };

export async function takeFiles(request: Pick<AtSisiRequest, 'deps' | 'uploads'>, lang: Lang): Promise<Taken> {
  const taken = await receiveEvidence(request.deps, request.uploads);
  return taken.ok ? { files: taken.value, galat: [] } : { files: [], galat: [{ field: 'bukti', words: evidenceWords(lang, taken.refusal) }] };
}

export async function takeLapor(request: AtSisiRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const { files, galat } = await takeFiles(request, lang);
  const read = readLaporan(body, many((body as Readonly<Record<string, unknown>>)['dokumen']), galat.length > 0 ? 1 : files.length);
  const wrong = [...(read.ok ? [] : read.refusal.all.map((one) => galatOf(lang, one))), ...galat];
  if (!read.ok || wrong.length > 0) return showSisi(request, 'lapor', { galat: wrong });
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis: 'lapor', sisi: params.sisi }, isi: read.value, actor, bukti: files });
  return told.ok ? back(request) : showSisi(request, 'lapor', wrongOf(lang, told.refusal));
}

/** The letter goes out as a file, once: whoever prints it holds the only copy of the PIN. */
export async function takeSurat(request: AtSisiRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const view = await loadKasus(deps, params.uuid);
  const resi = await drawReceipt(deps.keys, 'GD');
  if (view === undefined) return gone(lang);
  if (resi === undefined) return showSisi(request, 'surat', { error: say(lang, form.gandaSibuk) });
  // Made before the act: a letter that cannot be printed is not issued.
  const pdf = await suratPdf(lang, deps.clock, view, params.sisi, resi);
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis: 'surat', sisi: params.sisi }, isi: {}, actor, resi });
  if (!told.ok) return showSisi(request, 'surat', wrongOf(lang, told.refusal));
  // Sent twice: the second paper would carry a code that opens nothing.
  if (told.value.lagi) return back(request);
  return { kind: 'bytes', type: 'application/pdf', body: pdf, fileName: `surat-ganda-${formatInt('en', view.kasus.no).replaceAll(',', '')}-${String(params.sisi + 1)}.pdf` };
}

const two = (part: string | undefined): string => (part ?? '').trim().padStart(2, '0');

export async function takeSampai(request: AtSisiRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const view = await loadKasus(deps, params.uuid);
  const side = view?.kasus.sisi[params.sisi];
  if (view === undefined || side === undefined) return gone(lang);
  const read = parseDay(`${(body['hari_tahun'] ?? '').trim()}-${two(body['hari_bulan'])}-${two(body['hari_tanggal'])}`);
  const kepada = readPilih(body, 'kepada', KEPADA);
  const letter = view.langkah.findLast(({ peristiwa }) => peristiwa.jenis === 'surat' && peristiwa.sisi === params.sisi);
  const issued = letter === undefined ? undefined : hariDi({ now: () => Date.parse(letter.pada) }, side.desa);
  const sound = read.ok && issued !== undefined && read.value >= issued && read.value <= hariDi(deps.clock, side.desa);
  if (letter === undefined) return showSisi(request, 'sampai', { error: say(lang, form.gandaTolakBELUM_SURAT) });
  if (!sound || !kepada.ok) {
    return showSisi(request, 'sampai', { galat: [...(sound ? [] : [galatOf(lang, { code: 'HARI', field: 'hari' })]), ...(kepada.ok ? [] : [galatOf(lang, kepada.refusal)])] });
  }
  const akhir = addDays(read.value, hariBanding(view.paket));
  const isi = { kepada: kepada.value, diterima: read.value, teks: say('id', form[`gandaKepada${kepada.value}`]) };
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis: 'sampai', sisi: params.sisi, akhir }, isi, actor });
  return told.ok ? back(request) : showSisi(request, 'sampai', wrongOf(lang, told.refusal));
}

export async function takeBanding(request: AtSisiRequest): Promise<Outcome> {
  const { deps, lang, params, body, actor } = request;
  const { files, galat } = await takeFiles(request, lang);
  const read = readKeberatan(lang, body);
  const wrong = [...('galat' in read ? read.galat : []), ...galat];
  if ('galat' in read || wrong.length > 0) return showSisi(request, 'banding', { galat: wrong });
  const told = await jalankanLangkah(deps, { kasus: params.uuid, urut: urutOf(body), peristiwa: { jenis: 'banding', sisi: params.sisi }, isi: { ...read.isi, lewat: 'petugas' }, actor, bukti: files });
  return told.ok ? back(request) : showSisi(request, 'banding', wrongOf(lang, told.refusal));
}

export function readKeberatan(lang: Lang, typed: Typed): { readonly isi: Readonly<Record<string, string>> } | { readonly galat: readonly Galat[] } {
  const [pemohon, alasan] = [readPilih(typed, 'pemohon', PEMOHON), readTeks(typed, 'alasan')];
  if (pemohon.ok && alasan.ok) return { isi: { pemohon: pemohon.value, teks: alasan.value } };
  return { galat: [pemohon, alasan].flatMap((one) => (one.ok ? [] : [galatOf(lang, one.refusal)])) };
}
