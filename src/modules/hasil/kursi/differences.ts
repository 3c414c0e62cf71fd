// Where do the source's own seats and elected differ from ours, or from themselves? (questions with both figures, never a repair)
import { againstDapil, againstDecree, againstOwnShare, againstVoters, type TemuanJumlah } from '../jumlah/checks.ts';
import { KEPUTUSAN_DPR_2024 } from '../jumlah/decree-dpr-2024.ts';
import type { Meja } from './desk.ts';
import type { Terhitung } from './reckon.ts';

export const CEK_KURSI = ['KURSI_BEDA', 'KURSI_JUMLAH', 'LOLOS_BEDA', 'TERPILIH_BEDA', 'CALON_LEBIH', 'URUTAN_BEDA', 'KURSI_PETA'] as const;

/**
 * KURSI_BEDA: seats of a party that the source lists, against ours. KURSI_JUMLAH: its listed seats against the seats to
 * fill. LOLOS_BEDA: over the threshold, 1 or 0. TERPILIH_BEDA: elected of a party against its seats. CALON_LEBIH: personal
 * votes above the party's. URUTAN_BEDA: place in the list against the place by votes. KURSI_PETA: seats to fill against the law's.
 */
export interface Temuan {
  readonly cek: TemuanJumlah['cek'] | (typeof CEK_KURSI)[number];
  readonly kode: string;
  readonly opsi: string | null;
  readonly tercantum: number;
  readonly pembanding: number;
}

/** All that does not agree, sums first. Cost: dapil x parties. */
export function differencesOf(meja: Meja, hitungan: Terhitung | null): Temuan[] {
  const { nasional, dapil, jumlahDapil } = meja;
  const decreed = meja.pemilu.slug === 'pemilu-2024' && !meja.simulasi ? KEPUTUSAN_DPR_2024.suara : {};
  const sums = nasional === null ? [] : [...againstDecree(nasional, decreed), ...againstDapil(nasional, dapil, jumlahDapil), ...againstOwnShare(nasional)];
  const seats = hitungan === null ? [] : [...thresholds(meja, hitungan), ...seatsOf(meja, hitungan), ...elected(meja, hitungan)];
  return [...sums, ...againstVoters(dapil), ...mapped(meja), ...seats];
}

function mapped({ dapil, peta }: Meja): Temuan[] {
  return dapil.flatMap(({ kode, isi }): Temuan[] => {
    const kursi = peta.find((one) => one.kode === kode)?.kursi ?? null;
    return kursi === null || kursi === isi.kursi ? [] : [{ cek: 'KURSI_PETA', kode, opsi: null, tercantum: isi.kursi, pembanding: kursi }];
  });
}

function thresholds({ nasional }: Meja, { kamar }: Terhitung): Temuan[] {
  return (nasional?.isi.opsi ?? []).flatMap(({ id, lolos }): Temuan[] => {
    const ours = kamar.ambang.ikut.has(id);
    return ours === lolos ? [] : [{ cek: 'LOLOS_BEDA', kode: '0', opsi: id, tercantum: Number(lolos), pembanding: Number(ours) }];
  });
}

/** What a source lists is compared with its own votes, never with those of another layer. */
function isFromSums(suara: Meja['suara'], kode: string): boolean {
  return suara.find((one) => one.kode === kode)?.asal === 'DAPIL';
}

/** A source that lists no seats (all blank, or all zero) has nothing to compare. */
function seatsOf({ dapil, suara }: Meja, { kamar }: Terhitung): Temuan[] {
  return dapil.filter(({ kode }) => isFromSums(suara, kode)).flatMap(({ kode, isi }): Temuan[] => {
    const ours = kamar.dapil.find((one) => one.kode === kode);
    const sum = isi.opsi.reduce((all, { kursi }) => all + (kursi ?? 0), 0);
    if (ours === undefined || sum === 0) return [];
    const total: Temuan[] = sum === isi.kursi ? [] : [{ cek: 'KURSI_JUMLAH', kode, opsi: null, tercantum: sum, pembanding: isi.kursi }];
    const each = isi.opsi.flatMap(({ id, kursi }): Temuan[] => {
      const pembanding = ours.peserta.find((one) => one.id === id)?.kursi ?? 0;
      return kursi === null || kursi === pembanding ? [] : [{ cek: 'KURSI_BEDA', kode, opsi: id, tercantum: kursi, pembanding }];
    });
    return [...total, ...each];
  });
}

function elected({ terpilih, dapil, suara }: Meja, { kamar }: Terhitung): Temuan[] {
  return kamar.dapil.filter(({ kode }) => isFromSums(suara, kode)).flatMap(({ kode, peserta, tidakIkut }): Temuan[] => {
    const list = terpilih.get(kode)?.isi.calon;
    if (list === undefined) return [];
    const votes = new Map(dapil.find((one) => one.kode === kode)?.isi.opsi.map((one) => [one.id, one.suara]));
    const seats = [...peserta.map(({ id, kursi }) => ({ id, kursi })), ...tidakIkut.map(({ id }) => ({ id, kursi: 0 }))].flatMap(({ id, kursi }): Temuan[] => {
      const tercantum = list.filter(({ partai }) => partai === id).length;
      return tercantum === kursi ? [] : [{ cek: 'TERPILIH_BEDA', kode, opsi: id, tercantum, pembanding: kursi }];
    });
    const byVotes = [...list].sort((a, b) => (b.suara ?? -1) - (a.suara ?? -1));
    const order = byVotes.flatMap((one, at): Temuan[] => {
      const same = byVotes[one.urutan - 1]?.suara === one.suara;
      return same ? [] : [{ cek: 'URUTAN_BEDA', kode, opsi: one.partai, tercantum: one.urutan, pembanding: at + 1 }];
    });
    const more = list.flatMap(({ partai, suara }): Temuan[] => {
      const whole = votes.get(partai) ?? null;
      return suara === null || whole === null || suara <= whole ? [] : [{ cek: 'CALON_LEBIH', kode, opsi: partai, tercantum: suara, pembanding: whole }];
    });
    return [...seats, ...order, ...more];
  });
}
