// Does the proof of an answer live? (a register query that is known, a page of the house that stands, or a link of the commission that answers)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { readLaporan } from '../laporan/store/laporan.ts';
import { ANGKA_KBR, NAMA_ANGKA, countBaris, countBarisKbr } from '../laporan/store/register.ts';
import { tahunPenuh } from '../laporan/isi.ts';
import { isFound } from '../dip/store/hemat.ts';
import { type Tanya, isListed, judgeLink } from '../dip/tautan.ts';
import type { Jawaban, JenisBukti } from './store/monev.ts';

/** Pages that every office has. */
const TETAP: readonly string[] = ['/ppid', '/ppid/maklumat', '/ppid/dip', '/ppid/dikecualikan', '/ppid/statistik', '/ppid/arsip', '/ppid/minta', '/ppid/keberatan'];
const LAPORAN = /^\/ppid\/laporan\/([0-9]{1,4})\/([0-9]{4})$/;
const NOMOR = /^\/ppid\/(?:dip|arsip)\/((?:DIP|PPID)-[0-9-]{6,30})$/;

/** What cannot be a proof is refused before it is kept. */
export function bentukBukti(jenis: JenisBukti, bukti: string): boolean {
  if (jenis === 'tautan') return isListed(bukti);
  if (jenis === 'angka') return NAMA_ANGKA.some((one) => one === bukti) || ANGKA_KBR.some((one) => one === bukti);
  return TETAP.includes(bukti) || LAPORAN.test(bukti) || NOMOR.test(bukti);
}

async function halamanAda(db: Db, bukti: string): Promise<boolean> {
  const [, kantor = '', tahun = ''] = LAPORAN.exec(bukti) ?? [];
  const office = parseAreaCode(kantor);
  if (office.ok) return (await readLaporan(db, office.value, Number(tahun))) !== undefined;
  const nomor = NOMOR.exec(bukti)?.[1];
  return nomor === undefined ? TETAP.includes(bukti) : isFound(db, nomor);
}

/** The figure as it stands now; undefined for another kind of proof. */
export async function angkaKini(db: Db, kantor: AreaCode, tahun: number, bukti: string): Promise<number | undefined> {
  const request = NAMA_ANGKA.find((one) => one === bukti);
  if (request !== undefined) return countBaris(db, kantor, { ...tahunPenuh(tahun), angka: request });
  const objection = ANGKA_KBR.find((one) => one === bukti);
  return objection === undefined ? undefined : countBarisKbr(db, kantor, { ...tahunPenuh(tahun), angka: objection });
}

/** Asked outside a transaction: a link of another host takes its time. */
export async function periksaBukti(db: Db, one: Pick<Jawaban, 'jenis' | 'bukti' | 'gagal'>, ask: Tanya): Promise<Pick<Jawaban, 'hasil' | 'gagal'>> {
  if (one.jenis === 'tautan') return isListed(one.bukti) ? judgeLink(await ask(one.bukti), one.gagal) : { hasil: 'mati', gagal: one.gagal + 1 };
  const lives = one.jenis === 'angka' ? bentukBukti('angka', one.bukti) : await halamanAda(db, one.bukti);
  return lives ? { hasil: 'hidup', gagal: 0 } : { hasil: 'mati', gagal: one.gagal + 1 };
}
