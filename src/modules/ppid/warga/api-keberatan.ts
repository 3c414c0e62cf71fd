// How does a program object to an answer, or to silence? (ppid.md sections 13 and 23: the same rules as on the page, once a key)
import { z } from 'zod';
import { say } from '#kernel/text';
import type { FormRequest, Outcome } from '#platform/module';
import { showCode } from '#platform/receipts';
import { type AjukanKbrRefusal, ajukanKeberatan } from '../keberatan/actions/ajukan.ts';
import { HURUF } from '../keberatan/alasan.ts';
import { warga } from '../permohonan/gerak.ts';
import { type Api, KEY, bukaBody, type nomorParams, opened, problem } from './api.ts';
import { apiText as text } from './text-api.ts';

export const keberatanBody = bukaBody.extend({ alasan: z.array(z.enum(HURUF)).max(HURUF.length), kasus: z.string().max(20_000), tujuan: z.string().max(20_000).optional() });
type Keberatan = Api<z.infer<typeof keberatanBody>> & FormRequest<z.infer<typeof nomorParams>, unknown, z.infer<typeof keberatanBody>>;

/** 201 with the number of the objection, its own code and PIN, and the superior's last day; the same key again is 200 with the same. */
export async function takeKeberatanApi(request: Keberatan): Promise<Outcome> {
  const { deps, lang, body, params, idem } = request;
  if (!KEY.test(idem)) return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.tanpaKunci));
  const p = await opened(request, params.nomor);
  if ('kind' in p) return p;
  const isi = { kasus: body.kasus, tujuan: body.tujuan ?? '', nama: '', alamat: '', kontak: '', bahasa: lang };
  const once = { key: idem, form: `ppid.api-keberatan:${p.id}`, body: request.bodyHash };
  const done = await ajukanKeberatan(deps, once, { permohonan: p.id, kantor: p.kantor, alasan: HURUF.filter((huruf) => body.alasan.includes(huruf)), isi, kanal: 'web', actor: warga(p.kantor) });
  if (!done.ok) return refused(request, done.refusal);
  const { nomor, batas, code, pin, lagi } = done.value;
  return { kind: 'json', made: !lagi, body: { nomor, batas, kode: showCode(code), pin } };
}

function refused({ lang }: Keberatan, { code, values = {} }: AjukanKbrRefusal): Outcome {
  const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  switch (code) {
    case 'KASUS_PENDEK':
      return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.isian), { kasus: say(lang, text.kasusPendek, words) });
    case 'ALASAN_KOSONG':
      return problem('invalid', 'E_ISIAN_WAJIB', say(lang, text.isian), { alasan: say(lang, text.alasanKosong) });
    case 'E_JENDELA_TUTUP':
      return problem('conflict', code, say(lang, text.jendelaTutup, words));
    case 'SIBUK':
      return problem('busy', code, say(lang, text.sibuk));
    case 'SUDAH':
    case 'SOAL_DIPAKAI':
      return problem('conflict', 'E_TOKEN_DIPAKAI', say(lang, text.sudah));
    case 'E_KEADAAN':
    case 'PERMOHONAN_TIADA':
    case 'IDENTITAS_KOSONG':
      return problem('conflict', 'E_KEADAAN', say(lang, text.belumDapat));
  }
}
