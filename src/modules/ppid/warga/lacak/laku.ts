// What happens when the holder of a receipt completes, answers, changes, withdraws, consents or files again?
import { z } from 'zod';
import { say } from '#kernel/text';
import type { FormRequest, Outcome } from '#platform/module';
import { HANDLE_FIELD } from '#platform/receipts';
import { cabut, ubahRincian } from '../../permohonan/actions/akhiri.ts';
import { lengkapi } from '../../permohonan/actions/lengkapi.ts';
import { jawabTanya } from '../../permohonan/actions/urus.ts';
import { warga } from '../../permohonan/gerak.ts';
import { PANJANG, bersih } from '../../permohonan/isian.ts';
import { openPemohon } from '../../permohonan/rahasia.ts';
import { readPemohon } from '../../permohonan/store/berkas.ts';
import { type Permohonan, readPermohonan } from '../../permohonan/store/permohonan.ts';
import { ubahIzin } from '../actions/izin.ts';
import { kurangWords } from '../kurang.ts';
import { terimaBerkas } from '../minta/berkas.ts';
import { isiLagi } from '../minta/terima.tsx';
import { lacakText as text } from '../text-lacak.ts';
import { mintaText } from '../text-minta.ts';
import { type Held, cabutPage, habis, heldOf, kasusBody, kasusPage } from './lacak.tsx';
import { muatBerkas } from './muat.ts';

export const lengkapiBody = kasusBody.extend({ tujuan: z.string().max(40_000).optional() });
export const jawabBody = kasusBody.extend({ jawab: z.string().max(40_000).optional() });
export const ubahBody = kasusBody.extend({ rincian: z.string().max(40_000).optional() });
export const cabutBody = kasusBody.extend({ yakin: z.string().max(5).optional() });
export const izinBody = kasusBody.extend({ arsip: z.string().max(5).optional(), kabar: z.string().max(5).optional() });
export const berkasBody = kasusBody.extend({ id: z.string().max(40).optional(), bentuk: z.enum(['berkas', 'teks']).optional() });

async function lagi({ deps }: Pick<Held, 'deps'>, p: Permohonan): Promise<Permohonan> {
  return (await readPermohonan(deps.database.db, p.id)) ?? p;
}

/** E_KEADAAN and whatever else somebody was faster with: the page as it stands now. */
async function berubah(request: Held, p: Permohonan): Promise<Outcome> {
  return kasusPage(request, await lagi(request, p), { kabar: say(request.lang, text.tolak_E_KEADAAN) }, 'conflict');
}

export async function takeLengkapi(request: Held<{ readonly tujuan?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body, tooLarge } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  if (tooLarge === true) return kasusPage(request, p, { salah: { field: 'bukti', words: say(lang, mintaText.galatBesar) } }, 'large');
  const { boleh } = await muatBerkas(deps, p);
  if (!boleh.lengkapi) return berubah(request, p);
  const tujuan = bersih(body.tujuan, true);
  const size = Array.from(tujuan).length;
  if (size > 0 && (size < PANJANG.tujuan[0] || size > PANJANG.tujuan[1])) {
    return kasusPage(request, p, { salah: { field: 'tujuan', words: say(lang, size < PANJANG.tujuan[0] ? mintaText.galat_tujuan_pendek : mintaText.galat_tujuan_panjang), typed: tujuan } }, 'invalid');
  }
  const files = await terimaBerkas(deps, lang, request.uploads.filter(({ field }) => field === 'bukti' || field === 'kuasa'));
  if (!files.ok) return kasusPage(request, p, { salah: { field: files.refusal.field === 'kuasa' ? 'kuasa' : 'bukti', words: files.refusal.words } }, files.refusal.state);
  if (files.value.length === 0 && tujuan === '') return kasusPage(request, p, { salah: { field: p.tujuanAda ? 'bukti' : 'tujuan', words: say(lang, text.lengkapiKosong) } }, 'invalid');
  const berkas = files.value.flatMap(({ untuk, file }) => (untuk === 'lampiran' ? [] : [{ untuk, file }]));
  const bukti = berkas.some(({ untuk }) => untuk === 'bukti');
  const done = await lengkapi(deps, { id: p.id, actor: warga(p.kantor), pelaku: 'P', berkas, ...(bukti ? { identitas: 'menunggu' as const } : {}), ...(tujuan === '' ? {} : { tujuan }) });
  if (!done.ok) return berubah(request, p);
  const { kurang } = done.value;
  const kabar = kurang.length === 0 ? say(lang, text.lengkapiSudah) : say(lang, text.lengkapiMasih, { kurang: kurangWords(lang, kurang) });
  return kasusPage(request, await lagi(request, p), { kabar });
}

export async function takeJawab(request: Held<{ readonly jawab?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const done = await jawabTanya(deps, { id: p.id, actor: warga(p.kantor), pelaku: 'P', jawab: body.jawab ?? '' });
  if (done.ok) return kasusPage(request, done.value, { kabar: say(lang, text.jawabSudah) });
  if (done.refusal.code === 'E_ALASAN_KOSONG') return kasusPage(request, p, { salah: { field: 'jawab', words: say(lang, text.jawabKosong) } }, 'invalid');
  return berubah(request, p);
}

export async function takeUbah(request: Held<{ readonly rincian?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const typed = body.rincian ?? '';
  const done = await ubahRincian(deps, { id: p.id, actor: warga(p.kantor), rincian: typed });
  if (done.ok) return kasusPage(request, done.value, { kabar: say(lang, text.ubahSudah) });
  if (done.refusal.code === 'E_ISIAN_PANJANG') return kasusPage(request, p, { salah: { field: 'rincian', words: say(lang, text.ubahPanjang), typed } }, 'invalid');
  if (done.refusal.code === 'UBAH_LEWAT') return kasusPage(request, p, { kabar: say(lang, text.ubahLewat) }, 'conflict');
  return berubah(request, p);
}

export async function takeCabut(request: Held<{ readonly yakin?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  if (body.yakin !== 'ya') return cabutPage(request, p);
  const done = await cabut(deps, { id: p.id, actor: warga(p.kantor), pelaku: 'P' });
  return done.ok ? kasusPage(request, done.value, { kabar: say(lang, text.cabutSudah) }) : berubah(request, p);
}

export async function takeIzin(request: Held<{ readonly arsip?: string | undefined; readonly kabar?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const done = await ubahIzin(deps, { id: p.id, actor: warga(p.kantor), arsip: body.arsip === 'ya', kabar: body.kabar === 'ya' });
  return done.ok ? kasusPage(request, done.value, { kabar: say(lang, text.izinSudah) }) : habis(lang);
}

/** The form again, with the words of the closed request. */
export async function takeUlang(request: Held & FormRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  const row = await readPemohon(deps.database.db, p.id);
  const tujuan = row === undefined ? '' : (openPemohon(deps.keys, p.id, row.rahasia)?.tujuan ?? '');
  return isiLagi(request, p, body[HANDLE_FIELD] ?? '', tujuan);
}
