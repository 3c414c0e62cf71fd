// How far is the station, by the list and the entries of this phone? (entries are never changed: what stands is folded from them)
import { type HasilPemilih, hasilBaru, isSelesai, kurangKeluarga } from '../aturan.ts';
import type { DaftarHp, Isi, Jawaban, PemilihHp } from '../pesan.ts';

export interface Entri {
  readonly cacah: number;
  readonly isi: Isi;
  /** Null: not sent yet. */
  readonly jawaban: Jawaban | null;
}

export interface PemilihKini extends PemilihHp {
  /** Answer to the last entry about this voter; `menunggu` before it is sent. */
  readonly status: Entri['jawaban'] | 'menunggu' | null;
}

export interface KeluargaKini {
  readonly no: number;
  readonly anggota: readonly PemilihKini[];
  readonly selesai: number;
  readonly diberi: boolean;
  readonly kurang: ReturnType<typeof kurangKeluarga>;
}

export interface Keadaan {
  readonly keluarga: readonly KeluargaKini[];
  readonly total: number;
  readonly selesai: number;
  readonly sisa: number;
  /** Families that were met and have no slip yet. */
  readonly tanpaBukti: number;
  readonly hitung: Readonly<Record<HasilPemilih['hasil'], number>>;
  /** A hand-in waits for its answer. */
  readonly serah: boolean;
}

/** Refused entries count for nothing. */
export function lipat(daftar: DaftarHp, entries: readonly Entri[]): Keadaan {
  const now = new Map<string, PemilihKini>(daftar.pemilih.map((one) => [one.id, { ...one, status: null }]));
  const { kunjungan } = daftar.aturan;
  const given = new Set(daftar.diberi);
  const families = new Map(daftar.pemilih.map(({ orang, keluarga }) => [orang.nkk, keluarga]));
  let last = Math.max(0, ...families.values());
  let serah = false;
  for (const { isi, jawaban } of entries) {
    const refused = jawaban?.keadaan === 'tolak';
    if (isi.t === 'H') serah = jawaban === null;
    else if (isi.t === 'B') {
      if (refused) continue;
      const keluarga = families.get(isi.orang.nkk) ?? (last += 1);
      families.set(isi.orang.nkk, keluarga);
      now.set(isi.pemilih, { id: isi.pemilih, keluarga, orang: isi.orang, rekam: 1, kini: hasilBaru('B', null, undefined, kunjungan), status: jawaban ?? 'menunggu' });
    } else {
      const was = now.get(isi.pemilih);
      if (was === undefined) continue;
      if (isi.t === 'S') {
        if (!refused) given.add(was.keluarga);
      } else now.set(was.id, { ...was, ...(refused ? {} : meet(was, isi, kunjungan)), status: jawaban ?? 'menunggu' });
    }
  }
  return sum([...now.values()], given, serah);
}

function meet(was: PemilihKini, isi: Extract<Isi, { t: 'V' | 'U' | 'T' | 'N' }>, kunjungan: number): Partial<PemilihKini> {
  const kini = hasilBaru(isi.t, isi.t === 'T' ? isi.kode : null, was.kini ?? undefined, kunjungan);
  return isi.t === 'U' ? { kini, orang: { ...was.orang, ...isi.ubah } } : { kini };
}

function sum(all: readonly PemilihKini[], given: ReadonlySet<number>, serah: boolean): Keadaan {
  const numbers = [...new Set(all.map(({ keluarga }) => keluarga))].sort((a, b) => a - b);
  const done = (one: PemilihKini): boolean => one.kini !== null && isSelesai(one.kini);
  const keluarga = numbers.map((no): KeluargaKini => {
    const anggota = all.filter((one) => one.keluarga === no);
    const diberi = given.has(no);
    return { no, anggota, selesai: anggota.filter(done).length, diberi, kurang: kurangKeluarga(anggota.map(({ kini }) => kini ?? undefined), diberi) };
  });
  const selesai = all.filter(done).length;
  const count = (hasil: HasilPemilih['hasil']): number => all.filter((one) => done(one) && one.kini?.hasil === hasil).length;
  return {
    keluarga,
    total: all.length,
    selesai,
    sisa: all.length - selesai,
    tanpaBukti: keluarga.filter(({ kurang }) => kurang === 'BUKTI').length,
    hitung: { SESUAI: count('SESUAI'), UBAH: count('UBAH'), BARU: count('BARU'), TMS: count('TMS'), TIDAK_DITEMUI: count('TIDAK_DITEMUI') },
    serah,
  };
}
