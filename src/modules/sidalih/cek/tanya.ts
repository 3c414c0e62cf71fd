// May this question be asked, and what is answered? (one path for the page and for JSON; sidalih.md 7)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { operator, record } from '#platform/action';
import type { Deps } from '#platform/module';
import { type Ask, type Puzzles, type PuzzleRefusal, makeTally, puzzlesOf } from '#platform/puzzle';
import { kunciNama } from './berkas/kunci-nama.ts';
import type { Tahu } from './berkas/sandi.ts';
import { type Jaga, makeJaga } from './jaga.ts';
import { kantorDari } from './kode.ts';
import { type Lantai, makeLantai } from './lantai.ts';
import { type Rak, type Temuan, makeRak, rakFolder } from './rak.ts';

/** As typed. */
export interface Isian {
  readonly nik: string;
  readonly nkk: string;
  readonly nama: string;
}

export interface Pertanyaan {
  readonly tahu: Exclude<Tahu, { readonly jalan: 'rekam' }>;
  readonly soal: string;
  readonly jawab: string;
  /** Code of the day of an office, '' = none. */
  readonly kode: string;
  readonly visitor: string;
}

export type IsianRefusal = Refusal<'CEK_NIK' | 'CEK_KEDUA' | 'CEK_NKK' | 'CEK_NAMA'>;
export type TanyaRefusal = PuzzleRefusal | Refusal<'CEK_KODE' | 'CEK_ANTRE'>;

export const CEK_FORM = 'sidalih.cek-kirim';
export const CEK_ALARM = 'sidalih.cek-alarm';
/** Questions a day that one office's code lets through. */
const SEHARI = 2_000;
const SEHARI_MS = 86_400_000;

/** Two things that somebody knows, in the writing that keys are made of. A NIK is only looked at for its length: what else is wrong with it is nobody's business here. */
export function bacaIsian({ nik, nkk, nama }: Isian): Result<Pertanyaan['tahu'], IsianRefusal> {
  const nomor = nik.replace(/[\s.-]/g, '').toUpperCase();
  const paspor = /^[A-Z]{1,2}\d{6,8}$/.test(nomor);
  if (!paspor && !/^\d{16}$/.test(nomor)) return refuse('CEK_NIK');
  const angka = nkk.replace(/[\s.-]/g, '');
  if (angka !== '' && !paspor) return /^(\d{10})?\d{6}$/.test(angka) ? ok({ jalan: 'nkk', nik: nomor, nkk6: angka.slice(-6) }) : refuse('CEK_NKK');
  if (nama.trim() === '') return refuse('CEK_KEDUA');
  const sebutan = nama.length > 120 ? '' : kunciNama(nama.trim().toUpperCase());
  if (sebutan === '' || !/^[\p{L}\p{N}]+$/u.test(sebutan)) return refuse('CEK_NAMA');
  return ok(paspor ? { jalan: 'paspor', paspor: nomor, nama: sebutan } : { jalan: 'nama', nik: nomor, nama: sebutan });
}

/** The first six digits of a NIK: where it was first given out. Passports are one area. */
function areaDari(tahu: Pertanyaan['tahu']): string {
  return tahu.jalan === 'paspor' ? '990000' : tahu.nik.slice(0, 6);
}

export interface Cek {
  ask(question: Pertanyaan): Promise<Result<Temuan | undefined, TanyaRefusal>>;
  /** A fresh puzzle; with the first six digits of a NIK at the level that its area asks now. */
  puzzle(visitor: string, area?: string): string;
  readonly jaga: Jaga;
  readonly rak: Rak;
  /** Since the start: questions that were looked up, found, refused. */
  readonly counts: { readonly dicari: number; readonly ditemukan: number; readonly ditolak: number };
}

export interface CekParts {
  readonly puzzles: Puzzles;
  readonly jaga: Jaga;
  readonly rak: Rak;
  readonly lantai: Lantai;
  readonly deps: Pick<Deps, 'keys' | 'clock'>;
}

export function makeCek({ puzzles, jaga, rak, lantai, deps }: CekParts): Cek {
  const counts = { dicari: 0, ditemukan: 0, ditolak: 0 };
  const offices = makeTally(deps.clock, SEHARI_MS, 1_000);
  const asking = (visitor: string, area?: string): Ask => ({
    form: CEK_FORM,
    office: '0',
    visitor,
    crowd: Infinity,
    ...(area === undefined ? {} : { least: jaga.tingkat(area), bucket: area.slice(0, 4) }),
  });
  const admit = ({ soal, jawab, kode, visitor }: Pertanyaan, area: string): Result<true, TanyaRefusal> => {
    if (kode !== '') {
      const kantor = kantorDari(deps.keys, deps.clock, kode);
      if (kantor !== undefined && offices.add(kantor) <= SEHARI) return ok(true);
      puzzles.blame(visitor);
      return refuse('CEK_KODE');
    }
    const weighed = puzzles.weigh(asking(visitor, area), { soal, jawab });
    if (!weighed.ok) return weighed;
    return puzzles.take(weighed.value) ? ok(true) : refuse('SOAL_DIPAKAI');
  };
  const no = <R extends TanyaRefusal>(refusal: { readonly ok: false; readonly refusal: R }) => {
    counts.ditolak += 1;
    return refusal;
  };
  return {
    counts,
    jaga,
    rak,
    puzzle: (visitor, area) => puzzles.issue(asking(visitor, area)),
    ask: async (question) => {
      const { tahu, visitor } = question;
      const area = areaDari(tahu);
      const admitted = admit(question, area);
      if (!admitted.ok) return no(admitted);
      const looked = await jaga.lihat({ nik: tahu.jalan === 'paspor' ? tahu.paspor : tahu.nik, visitor, area }, () => rak.cari(tahu));
      if (looked === undefined) return no(refuse('CEK_ANTRE'));
      counts.dicari += 1;
      if (looked.found === undefined) puzzles.blame(visitor);
      else counts.ditemukan += 1;
      await lantai();
      return ok(looked.found);
    },
  };
}

const made = new WeakMap<Deps['keys'], Cek>();

/** The look-up of this server. */
export function cekOf(deps: Pick<Deps, 'keys' | 'clock' | 'settings' | 'database' | 'log'>): Cek {
  const known = made.get(deps.keys);
  if (known !== undefined) return known;
  const { keys, clock, settings, database, log } = deps;
  const alarm = (area: string, gagal: number): void => {
    const act = { event: CEK_ALARM, actor: operator, kind: 'kecamatan-nik', object: area, node: '0' };
    record(database, clock, act, { gagal, menit: 10 }).catch((error: unknown) => log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'alarm of the look-up not written'));
  };
  const cek = makeCek({ puzzles: puzzlesOf(deps), jaga: makeJaga({ clock, alarm }), rak: makeRak(rakFolder(settings), keys, clock), lantai: makeLantai(), deps });
  made.set(deps.keys, cek);
  return cek;
}
