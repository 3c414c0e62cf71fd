// Which number comes next, how many are left, and who waits on this device? (the log is never changed: what stands is folded from it)
import type { BekalHp, IsiResepsi } from './pesan.ts';

const issued = (log: readonly IsiResepsi[]): Set<string> => new Set(log.flatMap((isi) => (isi.t === 'T' ? [`${isi.huruf}${String(isi.nomor)}`] : [])));

/** The lowest number of the lease that was never given out; undefined when the lease is used up (then paper). */
export function nomorBerikut(bekal: BekalHp, log: readonly IsiResepsi[], layanan: string): { readonly huruf: string; readonly nomor: number } | undefined {
  const huruf = bekal.layanan.find(({ kode }) => kode === layanan)?.huruf;
  const used = issued(log);
  for (const lease of bekal.sewa) {
    if (lease.huruf !== huruf) continue;
    for (let nomor = lease.dari; nomor <= lease.sampai; nomor += 1) if (!used.has(`${huruf}${String(nomor)}`)) return { huruf, nomor };
  }
  return undefined;
}

/** Numbers left by letter. */
export function sisaSewa(bekal: BekalHp, log: readonly IsiResepsi[]): Record<string, number> {
  const used = issued(log);
  const left: Record<string, number> = {};
  for (const { huruf, dari, sampai } of bekal.sewa) {
    for (let nomor = dari; nomor <= sampai; nomor += 1) left[huruf] = (left[huruf] ?? 0) + (used.has(`${huruf}${String(nomor)}`) ? 0 : 1);
  }
  return left;
}

export interface TamuHp {
  readonly huruf: string;
  readonly nomor: number;
  readonly layanan: string;
  readonly prioritas: boolean;
  readonly nama: string;
  /** 0 = waits. */
  readonly loket: number;
}

/** Whoever waits or was called, in the order of arrival. */
export function tamuHp(log: readonly IsiResepsi[]): TamuHp[] {
  const here = new Map<string, TamuHp>();
  for (const isi of log) {
    const key = `${isi.huruf}${String(isi.nomor)}`;
    const was = here.get(key);
    if (isi.t === 'T') here.set(key, { huruf: isi.huruf, nomor: isi.nomor, layanan: isi.layanan, prioritas: isi.prioritas, nama: isi.nama, loket: 0 });
    else if (isi.t === 'P' && was !== undefined) here.set(key, { ...was, loket: isi.loket });
    else here.delete(key);
  }
  return [...here.values()];
}
