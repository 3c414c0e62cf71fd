// What is each figure about voters called, what does it divide, and on which article does it stand? (definition cards)
import { type Sentence, defineText } from '#kernel/text';
import type { IdUkuran, SelPendek } from './ukuran.ts';

export const nama = defineText('hasil-pengguna-nama', {
  partisipasi_dpt: { id: 'Pengguna terhadap DPT', en: 'Users over DPT' },
  partisipasi_daftar: { id: 'Pengguna terhadap DPT + DPTb + DPK', en: 'Users over DPT + DPTb + DPK' },
  suara_dpt: { id: 'Suara (sah + tidak sah) terhadap DPT', en: 'Votes (valid + invalid) over DPT' },
  partisipasi_laki: { id: 'Pengguna laki-laki terhadap DPT laki-laki', en: 'Male users over male DPT' },
  partisipasi_perempuan: { id: 'Pengguna perempuan terhadap DPT perempuan', en: 'Female users over female DPT' },
  perempuan: { id: 'Perempuan di antara pengguna', en: 'Women among users' },
  bagian_dpt: { id: 'Pengguna dari DPT', en: 'Users of the DPT' },
  bagian_dptb: { id: 'Pengguna dari DPTb (pindah memilih)', en: 'Users of the DPTb (moved in)' },
  bagian_dpk: { id: 'Pengguna dari DPK (tidak terdaftar, dengan KTP-el)', en: 'Users of the DPK (not listed, with KTP-el)' },
  tidak_sah: { id: 'Suara tidak sah', en: 'Invalid votes' },
});

export const arti = defineText('hasil-pengguna-arti', {
  partisipasi_dpt: { id: 'Semua yang memilih, juga DPTb dan DPK, dibagi pemilih dalam DPT. Karena itu dapat melebihi 100 %.', en: 'All who voted, DPTb and DPK too, over the voters on the DPT. It can therefore exceed 100%.' },
  partisipasi_daftar: { id: 'Semua yang memilih dibagi DPT ditambah DPTb dan DPK yang hadir. Formulir hanya mencatat DPTb dan DPK yang memilih, jadi angka ini tidak turun karena DPTb yang tidak hadir.', en: 'All who voted over the DPT plus the DPTb and DPK who came. The form records only DPTb and DPK who voted, so those who stayed away do not lower it.' },
  suara_dpt: { id: 'Suara sah ditambah tidak sah pada surat suara ini dibagi pemilih dalam DPT: menghitung surat suara di kotak, bukan orang yang hadir.', en: 'Valid plus invalid votes on this ballot over the voters on the DPT: it counts ballots in the box, not people who came.' },
  partisipasi_laki: { id: 'Laki-laki yang memilih dibagi laki-laki dalam DPT.', en: 'Men who voted over men on the DPT.' },
  partisipasi_perempuan: { id: 'Perempuan yang memilih dibagi perempuan dalam DPT.', en: 'Women who voted over women on the DPT.' },
  perempuan: { id: 'Perempuan yang memilih dibagi semua yang memilih.', en: 'Women who voted over all who voted.' },
  bagian_dpt: { id: 'Yang memilih dari DPT dibagi semua yang memilih.', en: 'Those of the DPT who voted over all who voted.' },
  bagian_dptb: { id: 'Yang memilih dengan pindah memilih dibagi semua yang memilih.', en: 'Those who moved in and voted over all who voted.' },
  bagian_dpk: { id: 'Yang memilih dengan KTP-el tanpa terdaftar dibagi semua yang memilih.', en: 'Those not listed who voted with KTP-el over all who voted.' },
  tidak_sah: { id: 'Suara tidak sah dibagi suara sah dan tidak sah.', en: 'Invalid votes over valid and invalid votes.' },
});

const dasar = defineText('hasil-pengguna-dasar', {
  pengguna: { id: 'UU 7/2017 Pasal 348; formulir {form} bagian I', en: 'UU 7/2017 art 348; form {form} part I' },
  suara: { id: 'UU 7/2017 Pasal 348 dan 386; formulir {form} bagian I dan V', en: 'UU 7/2017 arts 348 and 386; form {form} parts I and V' },
  sah: { id: 'UU 7/2017 Pasal 386; formulir {form} bagian V', en: 'UU 7/2017 art 386; form {form} part V' },
  pilkada: { id: 'UU 1/2015 Pasal 57 dan 61, perubahan terakhir UU 6/2020; formulir {form}', en: 'UU 1/2015 arts 57 and 61, last changed by UU 6/2020; form {form}' },
});

/** The article behind a figure; `{form}` is the model of the paper. */
export function dasarOf(slug: string, id: IdUkuran): Sentence {
  if (slug.startsWith('pilkada')) return dasar.pilkada;
  return id === 'tidak_sah' ? dasar.sah : id === 'suara_dpt' ? dasar.suara : dasar.pengguna;
}

const sel = defineText('hasil-pengguna-sel', {
  A: { id: 'I.A pemilih dalam DPT', en: 'I.A voters on the DPT' },
  B1: { id: 'I.B.1 pengguna dalam DPT', en: 'I.B.1 users of the DPT' },
  B2: { id: 'I.B.2 pengguna dalam DPTb', en: 'I.B.2 users of the DPTb' },
  B3: { id: 'I.B.3 pengguna dalam DPK', en: 'I.B.3 users of the DPK' },
  B4: { id: 'I.B.4 seluruh pengguna', en: 'I.B.4 all users' },
  S1: { id: 'II.1 surat suara diterima', en: 'II.1 ballots received' },
  S2: { id: 'II.2 surat suara digunakan', en: 'II.2 ballots used' },
  S3: { id: 'II.3 dikembalikan karena rusak atau keliru dicoblos', en: 'II.3 returned damaged or wrongly marked' },
  S4: { id: 'II.4 tidak digunakan', en: 'II.4 not used' },
  D: { id: 'III pemilih disabilitas', en: 'III voters with a disability' },
  VA: { id: 'V.A suara sah', en: 'V.A valid votes' },
  VB: { id: 'V.B suara tidak sah', en: 'V.B invalid votes' },
  VC: { id: 'V.C sah dan tidak sah', en: 'V.C valid and invalid' },
});

/** The row of the form that a cell stands in. */
export function barisOf(name: SelPendek): Sentence {
  const row = name.split('.')[0] ?? name;
  return Object.entries(sel).find(([key]) => key === row)?.[1] ?? sel.A;
}
