// Which stage may follow which, and who closes it in open plenary? (sidalih.md 5.1, 5.7; the order is the pack's)
import type { PaketAturan, TahapPaket } from '../aturan/paket.ts';

/** Stages that may follow this one, the ordinary next first. An order opens a final list; continuous updating begins again. */
export function tahapBerikut(paket: PaketAturan, keadaan: string): readonly TahapPaket[] {
  const repair = paket.perbaikan;
  const line = paket.tahap.filter((one) => one.kode !== repair?.ke);
  const at = line.findIndex((one) => one.kode === keadaan);
  if (repair !== null && keadaan === repair.ke) {
    const back = repair.dari.at(-1);
    return line.filter((one) => one.kode === back);
  }
  if (at < 0) return [];
  const first = paket.jenis === 'berkelanjutan' && at === line.length - 1 ? line.slice(0, 1) : line.slice(at + 1, at + 2);
  const opened = repair?.dari.includes(keadaan) === true ? paket.tahap.filter((one) => one.kode === repair.ke) : [];
  return [...first, ...opened];
}

/** Does this step need the number of a court's or Bawaslu's order? */
export function perluPutusan(paket: PaketAturan, ke: string): boolean {
  return paket.perbaikan?.ke === ke;
}
