// How does a program file, follow, complete and withdraw a request? (ppid.md section 23: problem+json, Idempotency-Key, code and PIN in the body)
import { z } from 'zod';
import { parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type FormRequest, type Outcome, type PageRequest, type ProblemOutcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { type Ask, puzzlesOf, refusalWords } from '#platform/puzzle';
import { openReceipt, showCode } from '#platform/receipts';
import { ajukan } from '../permohonan/actions/ajukan.ts';
import { cabut } from '../permohonan/actions/akhiri.ts';
import { lengkapi } from '../permohonan/actions/lengkapi.ts';
import { readBerkasPn } from '../permohonan/berkas-pn.ts';
import { warga } from '../permohonan/gerak.ts';
import { type Galat, PANJANG, bacaPermintaan, bersih } from '../permohonan/isian.ts';
import { samaSehari } from '../permohonan/sama.ts';
import { type Permohonan, readByNomor, readPermohonan } from '../permohonan/store/permohonan.ts';
import { muatBerkas } from './lacak/muat.ts';
import { kalimat } from './lacak/kalimat.ts';
import { galatWords } from './minta/galat.ts';
import { mintaText } from './text-minta.ts';
import { kunciTanda } from './tanda/tanda-tangan.ts';
import { tercatatOf } from './tanda/halaman.tsx';
import { apiText as text } from './text-api.ts';

const line = z.string().max(40_000).optional();
export const permohonanBody = z.object({
  kantor: z.string().max(20), rincian: line, tujuan: line, bentuk: line, penyampaian: line, jenis: line, nama: line, alamat: line, telepon: line, surel: line, pekerjaan: line,
  kabar: z.boolean().optional(), izin_arsip: z.boolean().optional(), embargo: z.boolean().optional(), soal: z.string().max(400).optional(), jawab_soal: z.string().max(300).optional(),
});
export const bukaBody = z.object({ kode: z.string().max(60), pin: z.string().max(20) });
export const nomorParams = z.object({ nomor: z.string().max(40) });
export const lengkapiApiBody = bukaBody.extend({ tujuan: z.string().max(40_000) });
export const statusAnswer = z.object({ nomor: z.string(), kantor: z.string(), keadaan: z.string(), terlambat: z.boolean(), jalur: z.string().nullable(), kalimat: z.string(), kurang: z.array(z.string()), tenggat: z.array(z.object({ id: z.string(), mulai: z.string(), batas: z.string(), keadaan: z.string(), hasil: z.string().nullable() })) });

export type Api<B> = FormRequest<unknown, unknown, B>;
export const KEY = /^[\w-]{16,64}$/;

export function problem(state: ProblemOutcome['state'], kode: string, pesan: string, isian?: ProblemOutcome['isian']): ProblemOutcome {
  return { kind: 'problem', state, kode, pesan, ...(isian === undefined ? {} : { isian }) };
}

function galatProblem(lang: Lang, galat: readonly Galat[]): ProblemOutcome {
  const missing = galat.some((one) => one.galat === 'wajib' || one.galat === 'hubungi');
  return problem('invalid', missing ? 'E_ISIAN_WAJIB' : 'E_ISIAN_PANJANG', say(lang, text.isian), Object.fromEntries(galat.map((one) => [one.isian, galatWords(lang, one).words])));
}

const askOf = (visitor: string): Ask => ({ form: 'ppid.api-permohonan', office: '0', visitor });

export function giveSoal({ deps, visitor }: FormRequest<unknown, unknown, unknown>): Outcome {
  return { kind: 'json', body: { soal: puzzlesOf(deps).issue(askOf(visitor)) } };
}

export async function takePermohonan(request: Api<z.infer<typeof permohonanBody>>): Promise<Outcome> {
  const { deps, lang, body, idem, visitor } = request;
  if (!KEY.test(idem)) return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.tanpaKunci));
  const kantor = parseAreaCode(body.kantor);
  const office = kantor.ok ? await findOffice(deps.database.db, kantor.value) : undefined;
  if (office === undefined) return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.kantor), { kantor: say(lang, text.kantor) });
  const { kabar, izin_arsip, embargo, soal = '', jawab_soal: jawab = '', ...typed } = body;
  const yes = (on: boolean | undefined): string => (on === true ? 'ya' : '');
  const read = bacaPermintaan({ ...typed, kabar: yes(kabar), izin_arsip: yes(izin_arsip), embargo: yes(embargo) }, office.kode, lang);
  if (!read.ok) return galatProblem(lang, read.galat);
  const pass = puzzlesOf(deps).weigh(askOf(visitor), { soal, jawab });
  if (!pass.ok) return problem(pass.refusal.code === 'SOAL_PENUH' ? 'busy' : 'invalid', pass.refusal.code, refusalWords(lang, pass.refusal.code));
  const once = { key: idem, form: 'ppid.api-permohonan', body: request.bodyHash };
  const done = await ajukan(deps, once, { permintaan: read.value, kanal: 'web', actor: warga(office.kode), identitas: 'belum', identitasCara: null, berkas: [], dibantu: false }, [], pass.value);
  if (!done.ok) {
    const { code } = done.refusal;
    if (code === 'SIBUK') return problem('busy', code, say(lang, mintaText.galatSibuk));
    return problem('conflict', 'E_TOKEN_DIPAKAI', code === 'SOAL_DIPAKAI' ? refusalWords(lang, code) : say(lang, text.sudah));
  }
  const { code, pin, permohonan, lagi } = done.value;
  const p = await readPermohonan(deps.database.db, permohonan[0]?.id ?? '');
  const held = p === undefined ? undefined : await tercatatOf(deps, p);
  const sama = await samaSehari(deps, read.value.pemohon, read.value.rincian, p?.nomor);
  const peringatan = sama === undefined ? null : { kode: 'SAMA_SEHARI', nomor: sama.nomor, pesan: say(lang, mintaText.sama, { nomor: sama.nomor }) };
  return { kind: 'json', made: !lagi, body: { nomor: p?.nomor, peringatan, kode: showCode(code), pin, kurang: held?.kurang ?? [], tandaTerima: held?.tanda ?? null } };
}

/** The case of this code and PIN; a wrong pair takes as long as a right one. */
export async function opened({ deps, lang, body }: Api<z.infer<typeof bukaBody>>, nomor: string | undefined): Promise<Permohonan | ProblemOutcome> {
  const read = await openReceipt(deps, { code: body.kode, pin: body.pin });
  if (!read.ok) {
    const { code, values } = read.refusal;
    if (code === 'TUNGGU') return problem('busy', 'TUNGGU', say(lang, text.tunggu, { detik: String(values?.['detik'] ?? '') }));
    return code === 'SIBUK' ? problem('busy', 'SIBUK', say(lang, mintaText.galatSibuk)) : problem('missing', 'E_KODE_SALAH', say(lang, text.kodeSalah));
  }
  const wanted = nomor === undefined ? undefined : await readByNomor(deps.database.db, nomor);
  const p = nomor !== undefined && wanted === undefined ? undefined : await readBerkasPn(deps.database.db, read.value, wanted?.id ?? read.value.subject);
  return p ?? problem('missing', 'E_KODE_SALAH', say(lang, nomor === undefined ? text.kodeSalah : text.nomorLain));
}

async function statusOf({ deps, lang }: Pick<Api<unknown>, 'deps' | 'lang'>, p: Permohonan): Promise<Outcome> {
  const berkas = await muatBerkas(deps, p);
  const tenggat = berkas.hitungan.map(({ clock }) => ({ id: clock.rule, mulai: clock.tanggal0, batas: clock.jatuhTempo, keadaan: clock.keadaan, hasil: clock.hasil }));
  return { kind: 'json', body: { nomor: p.nomor, kantor: p.kantor, keadaan: p.keadaan, terlambat: p.terlambat, jalur: p.jalur, kalimat: kalimat(lang, berkas), kurang: [...berkas.kurang], tenggat } satisfies z.infer<typeof statusAnswer> };
}

export async function takeStatus(request: Api<z.infer<typeof bukaBody>>): Promise<Outcome> {
  const p = await opened(request, undefined);
  return 'kind' in p ? p : statusOf(request, p);
}

type Numbered<B> = FormRequest<z.infer<typeof nomorParams>, unknown, B>;

export async function takeLengkapiApi(request: Numbered<z.infer<typeof lengkapiApiBody>>): Promise<Outcome> {
  const { deps, lang, body, params } = request;
  if (!KEY.test(request.idem)) return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.tanpaKunci));
  const p = await opened(request, params.nomor);
  if ('kind' in p) return p;
  const tujuan = bersih(body.tujuan, true);
  const size = Array.from(tujuan).length;
  if (size < PANJANG.tujuan[0] || size > PANJANG.tujuan[1]) return galatProblem(lang, [{ isian: 'tujuan', galat: size < PANJANG.tujuan[0] ? 'pendek' : 'panjang' }]);
  // Sent again, it finds what the first one did.
  if (p.tujuanAda) return statusOf(request, p);
  const done = await lengkapi(deps, { id: p.id, actor: warga(p.kantor), pelaku: 'P', berkas: [], tujuan });
  if (!done.ok) return problem('conflict', 'E_KEADAAN', say(lang, text.keadaan, { keadaan: p.keadaan }));
  return statusOf(request, (await readPermohonan(deps.database.db, p.id)) ?? p);
}

export async function takeCabutApi(request: Numbered<z.infer<typeof bukaBody>>): Promise<Outcome> {
  const { deps, lang, params } = request;
  if (!KEY.test(request.idem)) return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.tanpaKunci));
  const p = await opened(request, params.nomor);
  if ('kind' in p) return p;
  if (p.keadaan === 'DICABUT') return statusOf(request, p);
  const done = await cabut(deps, { id: p.id, actor: warga(p.kantor), pelaku: 'P' });
  return done.ok ? statusOf(request, done.value) : problem('conflict', 'E_KEADAAN', say(lang, text.keadaan, { keadaan: p.keadaan }));
}

export function giveKunci({ deps }: PageRequest<unknown, unknown>): Outcome {
  return { kind: 'json', body: { awalan: 'ppid-tanda/v1\n', bentuk: 'RFC 8785', kunci: kunciTanda(deps.keys) } };
}
