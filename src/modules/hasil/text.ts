// Which sentence does a failed check say to a citizen? (hasil.md 4.1: the Indonesian words are the form's own)
import { type Lang, type Sentence, defineText, say } from '#kernel/text';
import type { CekId, Pemeriksaan } from './figures.ts';

export const pesan = defineText('hasil', {
  K01: { id: 'Pemilih DPT laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'Voters on the DPT: men plus women is not the total.' },
  K02: { id: 'Pengguna dalam DPT: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'DPT voters who voted: men plus women is not the total.' },
  K03: { id: 'Pengguna DPTb: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'DPTb voters who voted: men plus women is not the total.' },
  K04: { id: 'Pengguna DPK: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'DPK voters who voted: men plus women is not the total.' },
  K05: { id: 'Pengguna seluruhnya: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'All who voted: men plus women is not the total.' },
  K06: { id: 'Pemilih disabilitas: laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'Voters with a disability: men plus women is not the total.' },
  K07: { id: 'Pengguna laki-laki: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Men who voted: DPT + DPTb + DPK is not the row of all.' },
  K08: { id: 'Pengguna perempuan: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Women who voted: DPT + DPTb + DPK is not the row of all.' },
  K09: { id: 'Pengguna jumlah: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Total who voted: DPT + DPTb + DPK is not the row of all.' },
  K10: { id: 'Pengguna dalam DPT lebih banyak daripada pemilih yang tercatat di DPT.', en: 'More DPT voters voted than stand on the DPT.' },
  K11: { id: 'Pemilih disabilitas lebih banyak daripada seluruh pengguna hak pilih.', en: 'More voters with a disability than voters who voted.' },
  K12: { id: 'Surat suara diterima tidak sama dengan DPT ditambah cadangan; tulis sebabnya.', en: 'Ballots received are not the DPT plus the reserve; the reason should be written.' },
  K13: { id: 'Surat suara digunakan, dikembalikan dan sisa tidak sama dengan yang diterima.', en: 'Ballots used, returned and left over are not those received.' },
  K14: { id: 'Surat suara digunakan {S2}, pengguna hak pilih {B4}: tidak sama.', en: 'Ballots used {S2}, voters who voted {B4}: not the same.' },
  K15: { id: 'Suara sah dan tidak sah tidak sama dengan surat suara yang digunakan.', en: 'Valid and invalid votes are not the ballots used.' },
  K16: { id: 'Jumlah suara {VC}, pengguna hak pilih {B4}: tidak sama.', en: 'Votes {VC}, voters who voted {B4}: not the same.' },
  K17: { id: 'Jumlah suara semua pilihan {x} tidak sama dengan suara sah {VA}.', en: 'The votes of all options, {x}, are not the valid votes, {VA}.' },
  K18: { id: 'Suara sah ditambah tidak sah tidak sama dengan jumlah suara.', en: 'Valid plus invalid votes is not the number of votes.' },
  K19: { id: 'Angka dan hurufnya berbeda.', en: 'A figure and its words differ.' },
  K20: { id: 'Angka {x} lebih dari tiga kotak; periksa lagi fotonya.', en: 'The figure {x} does not fit three boxes; look at the photo again.' },
  K21: { id: 'Suara partai ditambah suara calon tidak sama dengan jumlahnya.', en: 'Party votes plus candidate votes is not the total.' },
  K22: { id: 'Jumlah pengguna berbeda dengan surat suara lain di TPS ini.', en: 'The number of voters differs from another ballot of this station.' },
  K23: { id: 'Foto ini bukan dari TPS yang sedang diisi.', en: 'This photo is not from this station.' },
  K24: { id: 'Pengguna lebih banyak daripada DPT dan tidak dijelaskan DPTb atau DPK.', en: 'More voters than the DPT, and DPTb and DPK do not explain it.' },
} satisfies Record<CekId, { id: string; en: string }>);

export function pesanOf(id: CekId): Sentence {
  return pesan[id];
}

/** The finding in words. `write` formats a number for the reader. */
export function katakan(lang: Lang, p: Pemeriksaan, write: (n: number) => string): string {
  return say(lang, pesan[p.id], Object.fromEntries(Object.entries(sebut(p)).map(([name, n]) => [name, write(n)])));
}

function sebut({ id, nilai }: Pemeriksaan): Record<string, number> {
  const [first = 0, second = 0] = nilai;
  if (id === 'K14') return { S2: first, B4: second };
  if (id === 'K16') return { VC: first, B4: second };
  if (id === 'K17') return { x: nilai.slice(0, -1).reduce((sum, n) => sum + n, 0), VA: nilai.at(-1) ?? 0 };
  return id === 'K20' ? { x: first } : {};
}

export const simulasiSiap = defineText('hasil', {
  simulasiSiap: { id: 'Hasil simulasi {pemilu}, {kontes}: {tps} TPS.', en: 'Simulated results of {pemilu}, {kontes}: {tps} stations.' },
});

export const recomputeText = defineText('hasil', {
  hitungUlang: { id: 'Dihitung ulang dari catatan {tps} TPS: {beda} jumlah berbeda.', en: 'Added up again from the log of {tps} stations: {beda} sums differ.' },
  bedaDi: { id: '  {kode}', en: '  {kode}' },
  dibetulkan: { id: 'Jumlah yang berbeda ditulis ulang dari catatan.', en: 'The differing sums were written anew from the log.' },
  belumDibetulkan: { id: 'Tidak ada yang diubah; ulangi dengan --repair untuk menulis ulang.', en: 'Nothing was changed; run again with --repair to write them anew.' },
});
