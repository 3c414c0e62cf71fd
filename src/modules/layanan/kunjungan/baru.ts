// What does the row of a visit hold before anything has happened to it?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Isian } from './isian.ts';
import type { Sumber } from './jenis.ts';
import type { Kunjungan } from './store/kunjungan.ts';

export interface Baru {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly layanan: string;
  readonly sumber: Sumber;
  readonly tanggal: Day;
  readonly isi: Pick<Isian, 'jenis' | 'jumlah' | 'prioritas' | 'pejabat' | 'bahasa' | 'lembaga'>;
}

export function baruKunjungan({ id, kantor, layanan, sumber, tanggal, isi }: Baru): Kunjungan {
  const empty = {
    kodeKunci: null,
    kodeLuring: null,
    standarVersi: null,
    slot: null,
    dipesan: null,
    dikonfirmasi: null,
    tiba: null,
    efektif: null,
    huruf: null,
    nomor: null,
    loket: null,
    loketTujuan: null,
    dipanggil: null,
    panggilAkhir: null,
    mulai: null,
    selesai: null,
    hasil: null,
    kasus: null,
    catatan: null,
    sebab: null,
    kembaliPada: null,
    antreKunci: null,
    perangkat: null,
    geser: null,
  };
  return {
    ...empty,
    id,
    kantor,
    layanan,
    sumber,
    tanggal,
    jenisTamu: isi.jenis,
    jumlah: isi.jumlah,
    prioritas: isi.prioritas,
    pejabat: isi.pejabat === '' ? null : isi.pejabat,
    bahasa: isi.bahasa,
    dibantu: false,
    perluOrang: false,
    keadaan: 'DIPESAN',
    panggilan: 0,
    alih: 0,
    ubah: 0,
    tokenTerbit: false,
    // Only a participant's organisation is for the public list, and the form says so beside the field.
    lembagaTerbuka: isi.jenis === 'peserta_pemilu' ? isi.lembaga : null,
    versi: 1,
  };
}
