// What may follow in an objection and in a dispute? (ppid.md section 8, transitions 16 to 25)

export const KEADAAN_KBR = ['KEBERATAN_TERDAFTAR', 'KEBERATAN_SELESAI_MUSYAWARAH', 'KEBERATAN_DITOLAK', 'KEBERATAN_SEBAGIAN', 'KEBERATAN_DIKABULKAN'] as const;
export type KeadaanKbr = (typeof KEADAAN_KBR)[number];

/** What A decides on one ground. */
export interface Putusan {
  readonly huruf: string;
  readonly kabul: boolean;
  readonly alasan: string;
}

/** All granted, all upheld, or some of each. */
export function keadaanTanggapan(putusan: readonly Putusan[]): KeadaanKbr {
  const granted = putusan.filter(({ kabul }) => kabul).length;
  if (granted === 0) return 'KEBERATAN_DITOLAK';
  return granted === putusan.length ? 'KEBERATAN_DIKABULKAN' : 'KEBERATAN_SEBAGIAN';
}

export const KEADAAN_SGK = ['SENGKETA_DIAJUKAN', 'MEDIASI', 'MEDIASI_SEPAKAT', 'ADJUDIKASI', 'PUTUSAN_KI', 'GUGATAN', 'PUTUSAN_PENGADILAN', 'KASASI', 'PUTUSAN_MA', 'SENGKETA_SELESAI'] as const;
export type KeadaanSgk = (typeof KEADAAN_SGK)[number];

/** What the commission or a court does next; the office only writes it down. Mediation is not for ground a (Pasal 40). */
const NEXT: Readonly<Record<KeadaanSgk, readonly KeadaanSgk[]>> = {
  SENGKETA_DIAJUKAN: ['MEDIASI', 'ADJUDIKASI', 'SENGKETA_SELESAI'],
  MEDIASI: ['MEDIASI_SEPAKAT', 'ADJUDIKASI', 'SENGKETA_SELESAI'],
  MEDIASI_SEPAKAT: ['SENGKETA_SELESAI'],
  ADJUDIKASI: ['PUTUSAN_KI', 'SENGKETA_SELESAI'],
  PUTUSAN_KI: ['GUGATAN', 'SENGKETA_SELESAI'],
  GUGATAN: ['PUTUSAN_PENGADILAN', 'SENGKETA_SELESAI'],
  PUTUSAN_PENGADILAN: ['KASASI', 'SENGKETA_SELESAI'],
  KASASI: ['PUTUSAN_MA', 'SENGKETA_SELESAI'],
  PUTUSAN_MA: ['SENGKETA_SELESAI'],
  SENGKETA_SELESAI: [],
};

export function sengketaBerikut(keadaan: KeadaanSgk, hurufA: boolean): readonly KeadaanSgk[] {
  return NEXT[keadaan].filter((one) => one !== 'MEDIASI' || !hurufA);
}

/** Clocks that run in a state, by rule: the commission's for information, the parties' from a ruling on. */
export const JAM_SENGKETA: Readonly<Partial<Record<KeadaanSgk, readonly string[]>>> = {
  SENGKETA_DIAJUKAN: ['ppid.ki.daftar', 'ppid.ki.mulai', 'ppid.ki.selesai'],
  PUTUSAN_KI: ['ppid.gugat'],
  PUTUSAN_PENGADILAN: ['ppid.kasasi'],
};
