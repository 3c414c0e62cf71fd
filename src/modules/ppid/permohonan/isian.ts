// Is what somebody wrote a request that can be registered, and what is still missing? (ppid.md sections 3 to 6; UU 14/2008 Pasal 22)
import type { AreaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { isMailAddress } from '#platform/notify';
import type { Pemohon } from './rahasia.ts';

export const KANAL = ['web', 'loket', 'telepon', 'pesan', 'surel', 'surat'] as const;
export type Kanal = (typeof KANAL)[number];
export const JENIS_PEMOHON = ['perorangan', 'kelompok', 'badan_hukum', 'kuasa'] as const;
export type JenisPemohon = (typeof JENIS_PEMOHON)[number];
export const BENTUK = ['salinan_lunak', 'salinan_cetak', 'lihat', 'baca', 'dengar', 'catat', 'audio', 'cetak_besar', 'braille'] as const;
export type Bentuk = (typeof BENTUK)[number];
export const PENYAMPAIAN = ['unduh', 'surel', 'ambil', 'pos', 'kurir'] as const;
export type Penyampaian = (typeof PENYAMPAIAN)[number];

/** Characters, ppid.md section 5. */
export const PANJANG = { nama: [2, 150], alamat: [5, 300], rincian: [20, 5_000], tujuan: [5, 1_000], pekerjaan: [0, 100], surel: [0, 200], telepon: [0, 30] } as const;
const BUTIR_MAX = 30;
const TELEPON = /^\+?[0-9][0-9 ().-]{5,28}$/;
/** "1. ", "2) " or "- " at the beginning of a line. */
const ITEM = /^\s*(?:[0-9]{1,2}[.)]|[-•*])\s+/;

export interface Permintaan {
  readonly kantor: AreaCode;
  readonly jenis: JenisPemohon;
  readonly pemohon: Pemohon;
  readonly rincian: string;
  readonly butir: readonly string[];
  readonly bentuk: Bentuk;
  readonly penyampaian: Penyampaian;
  /** She wants mail at each step. */
  readonly kabarSurel: boolean;
  readonly izinArsip: boolean;
  readonly embargo: boolean;
  readonly bahasa: Lang;
}

export type IsianGalat = 'wajib' | 'pendek' | 'panjang' | 'bentuk' | 'hubungi' | 'pilihan';
export interface Galat {
  readonly isian: string;
  readonly galat: IsianGalat;
}
export type Typed = Readonly<Record<string, string | undefined>>;

/** NFC, without control characters; lines stay. Everything else is kept as typed and escaped where it is shown. */
export function bersih(text: string | undefined, lines = false): string {
  const plain = (text ?? '').toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n');
  return (lines ? plain.replace(/[^\P{Cc}\n\t]/gu, '') : plain.replace(/\p{Cc}+/gu, ' ')).trim();
}

/** E_ISIAN_WAJIB and E_ISIAN_PANJANG per field; nothing that ppid.md section 5 does not need for a row is demanded. */
export function bacaPermintaan(typed: Typed, kantor: AreaCode, bahasa: Lang): { readonly ok: true; readonly value: Permintaan } | { readonly ok: false; readonly galat: readonly Galat[] } {
  const pemohon: Pemohon = {
    nama: bersih(typed['nama']),
    alamat: bersih(typed['alamat']),
    telepon: bersih(typed['telepon']),
    surel: bersih(typed['surel']),
    pekerjaan: bersih(typed['pekerjaan']),
    tujuan: bersih(typed['tujuan'], true),
  };
  const rincian = bersih(typed['rincian'], true);
  const jenis = pick(JENIS_PEMOHON, typed['jenis'] ?? 'perorangan');
  const bentuk = pick(BENTUK, typed['bentuk'] ?? 'salinan_lunak');
  const penyampaian = pick(PENYAMPAIAN, typed['penyampaian'] ?? 'unduh');
  const galat = [
    ...lengths({ ...pemohon, rincian }),
    ...contact(pemohon),
    ...(jenis === undefined ? [{ isian: 'jenis', galat: 'pilihan' as const }] : []),
    ...(bentuk === undefined ? [{ isian: 'bentuk', galat: 'pilihan' as const }] : []),
    ...(penyampaian === undefined ? [{ isian: 'penyampaian', galat: 'pilihan' as const }] : []),
    ...(penyampaian === 'surel' && pemohon.surel === '' ? [{ isian: 'surel', galat: 'wajib' as const }] : []),
  ];
  if (galat.length > 0 || jenis === undefined || bentuk === undefined || penyampaian === undefined) return { ok: false, galat };
  const yes = (name: string): boolean => typed[name] === 'ya';
  return {
    ok: true,
    value: { kantor, jenis, pemohon, rincian, butir: pecahButir(rincian), bentuk, penyampaian, kabarSurel: yes('kabar') && pemohon.surel !== '', izinArsip: yes('izin_arsip'), embargo: yes('embargo'), bahasa },
  };
}

function pick<T extends string>(from: readonly T[], typed: string): T | undefined {
  return from.find((one) => one === typed);
}

function lengths(fields: Pemohon & { readonly rincian: string }): Galat[] {
  const needed = ['nama', 'alamat', 'rincian'];
  return Object.entries(PANJANG).flatMap(([isian, [least, most]]): Galat[] => {
    const size = Array.from(fields[isian as keyof typeof fields]).length;
    if (size === 0) return needed.includes(isian) ? [{ isian, galat: 'wajib' }] : [];
    if (size < least) return [{ isian, galat: 'pendek' }];
    return size > most ? [{ isian, galat: 'panjang' }] : [];
  });
}

/** A way to reach her: telephone or mail, or a postal address; "di loket" alone reaches nobody who does not come back. */
function contact({ telepon, surel, alamat }: Pemohon): Galat[] {
  const wrong: Galat[] = [];
  if (surel !== '' && !isMailAddress(surel)) wrong.push({ isian: 'surel', galat: 'bentuk' });
  if (telepon !== '' && !TELEPON.test(telepon)) wrong.push({ isian: 'telepon', galat: 'bentuk' });
  if (surel === '' && telepon === '' && /^(di )?loket$/i.test(alamat)) wrong.push({ isian: 'telepon', galat: 'hubungi' });
  return wrong;
}

/** Numbered or dashed lines are items of their own; anything else is one. The question itself stays as typed beside them. */
export function pecahButir(rincian: string): readonly string[] {
  const items: string[] = [];
  for (const line of rincian.split('\n')) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, '').trim());
    else if (items.length > 0 && line.trim() !== '') items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  const kept = items.filter((item) => item !== '');
  return kept.length >= 2 && kept.length <= BUTIR_MAX ? kept : [rincian];
}

/** `menunggu`: brought, not looked at yet; counts as accepted when nobody rejects it in time. */
export type Identitas = 'belum' | 'menunggu' | 'diterima' | 'ditolak';

/** What stands between a request and its day 0 (ppid.md section 6). */
export function kekurangan(one: { readonly identitas: Identitas; readonly tujuanAda: boolean; readonly jenis: JenisPemohon; readonly kuasaAda: boolean }): readonly ('identitas' | 'tujuan' | 'kuasa')[] {
  const out: ('identitas' | 'tujuan' | 'kuasa')[] = [];
  if (one.identitas === 'belum' || one.identitas === 'ditolak') out.push('identitas');
  if (!one.tujuanAda) out.push('tujuan');
  if ((one.jenis === 'kuasa' || one.jenis === 'kelompok') && !one.kuasaAda) out.push('kuasa');
  return out;
}
