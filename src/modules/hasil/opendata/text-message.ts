// In which sentence does a failed check ask its question in the data? (hasil.md 4.1: message column)
import { defineText, say, type Lang, type Sentence } from '#kernel/text';
import { formatInt } from '#kernel/format';
import { hitunganDari } from '../checks.ts';
import type { CekId, Pemeriksaan } from '../figures.ts';

const message = defineText('hasil', {
  pesanK01: { id: 'Pemilih DPT laki-laki ditambah perempuan tidak sama dengan jumlahnya.', en: 'DPT voters: men plus women is not the total.' },
  pesanK02: {
    id: 'Pengguna dalam DPT: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
    en: 'DPT voters who voted: men plus women is not the total.',
  },
  pesanK03: {
    id: 'Pengguna DPTb: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
    en: 'DPTb voters who voted: men plus women is not the total.',
  },
  pesanK04: {
    id: 'Pengguna DPK: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
    en: 'DPK voters who voted: men plus women is not the total.',
  },
  pesanK05: {
    id: 'Pengguna seluruhnya: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
    en: 'All who voted: men plus women is not the total.',
  },
  pesanK06: {
    id: 'Pemilih disabilitas: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
    en: 'Voters with a disability: men plus women is not the total.',
  },
  pesanK07: { id: 'Pengguna laki-laki: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Men who voted: DPT + DPTb + DPK is not the row of all.' },
  pesanK08: { id: 'Pengguna perempuan: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Women who voted: DPT + DPTb + DPK is not the row of all.' },
  pesanK09: { id: 'Pengguna jumlah: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.', en: 'Total who voted: DPT + DPTb + DPK is not the row of all.' },
  pesanK10: {
    id: 'Pengguna dalam DPT lebih banyak daripada pemilih yang tercatat di DPT.',
    en: 'More DPT voters voted than are listed in the DPT.',
  },
  pesanK11: {
    id: 'Pemilih disabilitas lebih banyak daripada seluruh pengguna hak pilih.',
    en: 'More voters with a disability than voters who voted.',
  },
  pesanK12: {
    id: 'Surat suara diterima tidak sama dengan DPT ditambah cadangan; tulis sebabnya.',
    en: 'Ballots received are not the DPT plus the reserve; the reason is to be written down.',
  },
  pesanK13: {
    id: 'Surat suara digunakan, dikembalikan dan sisa tidak sama dengan yang diterima.',
    en: 'Ballots used, returned and left over are not those received.',
  },
  pesanK14: { id: 'Surat suara digunakan dan pengguna hak pilih tidak sama.', en: 'Ballots used and voters who voted are not equal.' },
  pesanK15: {
    id: 'Suara sah dan tidak sah tidak sama dengan surat suara yang digunakan.',
    en: 'Valid and invalid votes are not the ballots used.',
  },
  pesanK16: { id: 'Jumlah suara dan pengguna hak pilih tidak sama.', en: 'All votes and voters who voted are not equal.' },
  pesanK17: { id: 'Jumlah suara semua pilihan tidak sama dengan suara sah.', en: 'The votes of all options do not add up to the valid votes.' },
  pesanK18: { id: 'Suara sah ditambah tidak sah tidak sama dengan jumlah suara.', en: 'Valid plus invalid votes is not all votes.' },
  pesanK19: { id: 'Angka dan hurufnya berbeda.', en: 'A figure and its words differ.' },
  pesanK20: { id: 'Ada angka lebih dari tiga kotak; periksa lagi fotonya.', en: 'A figure exceeds three boxes; look at the photo again.' },
  pesanK21: {
    id: 'Suara partai ditambah suara calon tidak sama dengan jumlahnya.',
    en: 'Party votes plus candidate votes is not their total.',
  },
  pesanK22: {
    id: 'Jumlah pengguna berbeda dengan surat suara lain di TPS ini.',
    en: 'The number of voters differs from the other ballots of this station.',
  },
  pesanK23: { id: 'Kode di nama foto bukan kode TPS ini.', en: 'The code in the photo name is not that of this station.' },
  pesanK24: {
    id: 'Pengguna lebih banyak daripada DPT dan tidak dijelaskan DPTb atau DPK.',
    en: 'More voters than the DPT, and DPTb or DPK do not explain it.',
  },
  pesanTertulis: { id: '{hitung}, tertulis {tertulis}.', en: '{hitung}, written {tertulis}.' },
});

const BY_CHECK: Readonly<Record<CekId, Sentence>> = {
  K01: message.pesanK01,
  K02: message.pesanK02,
  K03: message.pesanK03,
  K04: message.pesanK04,
  K05: message.pesanK05,
  K06: message.pesanK06,
  K07: message.pesanK07,
  K08: message.pesanK08,
  K09: message.pesanK09,
  K10: message.pesanK10,
  K11: message.pesanK11,
  K12: message.pesanK12,
  K13: message.pesanK13,
  K14: message.pesanK14,
  K15: message.pesanK15,
  K16: message.pesanK16,
  K17: message.pesanK17,
  K18: message.pesanK18,
  K19: message.pesanK19,
  K20: message.pesanK20,
  K21: message.pesanK21,
  K22: message.pesanK22,
  K23: message.pesanK23,
  K24: message.pesanK24,
};

/** "Pengguna dalam DPT: ... 116 + 126 = 242, tertulis 237." */
export function findingMessage(lang: Lang, check: Pemeriksaan): string {
  const sentence = say(lang, BY_CHECK[check.id]);
  const sum = hitunganDari(check);
  if (sum === null) return sentence;
  const terms = sum.suku.map((n) => formatInt(lang, n)).join(' + ');
  const hitung = sum.suku.length === 1 ? terms : `${terms} = ${formatInt(lang, sum.jumlah)}`;
  return `${sentence} ${say(lang, message.pesanTertulis, { hitung, tertulis: formatInt(lang, sum.tertulis) })}`;
}
