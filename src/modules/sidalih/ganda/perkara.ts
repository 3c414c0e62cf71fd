// Which step may follow which in a duplicate case, and what must have happened before a record is struck? (sidalih.md 5.4; keamanan.md 2.4, 2.5)
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

/** PUTUSAN: every side has reported, the office may decide. TUNDA: it wants to know more first. */
export const KEADAAN_GANDA = ['TERDETEKSI', 'DITUGASKAN', 'VERIFIKASI_LAPANGAN', 'PUTUSAN', 'TUNDA', 'PEMBERITAHUAN', 'BANDING', 'SELESAI'] as const;
export type KeadaanGanda = (typeof KEADAAN_GANDA)[number];

/** AKAN_DICORET is still on the list: only DICORET is off it. */
export type Nasib = 'MENUNGGU' | 'TETAP' | 'AKAN_DICORET' | 'DICORET';
export type Hasil = 'SATU_ORANG' | 'BEDA_ORANG';

/** What one officer proposed and another must approve; `pada` in seconds. */
export interface Usul {
  readonly oleh: string;
  readonly pada: number;
}

/** One record of the case. */
export interface Sisi {
  readonly nasib: Nasib;
  readonly lapor: boolean;
  /** The letter to the person concerned was issued. */
  readonly surat: boolean;
  /** Last day to appeal; known once the letter was handed over. */
  readonly akhir: Day | null;
  readonly banding: { readonly putusan: 'KABUL' | 'TOLAK' | null; readonly usul: Usul | null } | null;
  /** Won an appeal: no later decision of this case strikes it. */
  readonly kebal: boolean;
}

export interface Perkara {
  readonly keadaan: KeadaanGanda;
  readonly hasil: Hasil | null;
  readonly sisi: readonly Sisi[];
  /** Which side stays, by the decision. */
  readonly tetap: number | null;
  readonly usul: (Usul & { readonly tetap: number }) | null;
  /** Accounts that reported, and that decided: they take no later part (keamanan.md 2.4). */
  readonly pelapor: readonly string[];
  readonly pemutus: readonly string[];
}

export type Peristiwa =
  | { readonly jenis: 'tugaskan' | 'kesampingkan' | 'batal-usul' | 'setuju' | 'beda-orang' | 'tunda' | 'pulih' }
  | { readonly jenis: 'lapor' | 'surat' | 'banding' | 'usul-tolak' | 'batal-tolak' | 'tolak-banding' | 'kabul-banding'; readonly sisi: number }
  | { readonly jenis: 'usul'; readonly tetap: number }
  | { readonly jenis: 'sampai'; readonly sisi: number; readonly akhir: Day }
  | { readonly jenis: 'coret'; readonly sisi: number; readonly hari: Day };
export type JenisPeristiwa = Peristiwa['jenis'];

export type GandaRefusal =
  | 'GANDA_KEADAAN' // not now
  | 'GANDA_SISI' // no such side
  | 'GANDA_BELUM_LAPOR' // a side has not reported
  | 'GANDA_PELAPOR' // who reported does not decide
  | 'GANDA_ORANG_SAMA' // the second person must be another
  | 'GANDA_PEMUTUS' // who decided does not judge the appeal
  | 'GANDA_USUL_ADA' // another proposal waits
  | 'GANDA_USUL_BASI' // older than a day
  | 'GANDA_KEBAL' // nobody would be struck: all others won an appeal
  | 'GANDA_BELUM_SURAT' // no letter yet
  | 'GANDA_BELUM_LEWAT' // the time to appeal still runs
  | 'GANDA_SUDAH'; // done already
type Step = Result<Perkara, Refusal<GandaRefusal>>;

/** Hours after which a proposal is no longer good (keamanan.md 2.5). */
export const USUL_JAM = 24;

export function perkaraBaru(banyak: number): Perkara {
  const sisi: Sisi = { nasib: 'MENUNGGU', lapor: false, surat: false, akhir: null, banding: null, kebal: false };
  return { keadaan: 'TERDETEKSI', hasil: null, sisi: Array.from({ length: banyak }, () => sisi), tetap: null, usul: null, pelapor: [], pemutus: [] };
}

const MASIH = ({ pada }: Usul, kini: number): boolean => kini - pada <= USUL_JAM * 3600;

/** In which states each step can be done at all; what else it needs stands in `terapkan`. */
export const SAAT: Readonly<Record<JenisPeristiwa, readonly KeadaanGanda[]>> = {
  tugaskan: ['TERDETEKSI'],
  kesampingkan: ['TERDETEKSI'],
  lapor: ['DITUGASKAN', 'VERIFIKASI_LAPANGAN', 'PUTUSAN', 'TUNDA'],
  usul: ['PUTUSAN', 'TUNDA'],
  'batal-usul': ['PUTUSAN', 'TUNDA'],
  setuju: ['PUTUSAN', 'TUNDA'],
  'beda-orang': ['PUTUSAN', 'TUNDA'],
  tunda: ['PUTUSAN'],
  surat: ['PEMBERITAHUAN', 'BANDING'],
  sampai: ['PEMBERITAHUAN', 'BANDING'],
  // Late appeals too: a removal that was wrong is put right whenever it is told.
  banding: ['PEMBERITAHUAN', 'BANDING', 'SELESAI'],
  'usul-tolak': ['BANDING'],
  'batal-tolak': ['BANDING'],
  'tolak-banding': ['BANDING'],
  'kabul-banding': ['BANDING'],
  coret: ['PEMBERITAHUAN', 'BANDING'],
  pulih: ['PEMBERITAHUAN', 'BANDING', 'SELESAI'],
};

/** The case after the step, or why it cannot be. `kini` in seconds. */
export function terapkan(perkara: Perkara, peristiwa: Peristiwa, { oleh, kini }: { readonly oleh: string; readonly kini: number }): Step {
  if (!SAAT[peristiwa.jenis].includes(perkara.keadaan)) return refuse('GANDA_KEADAAN');
  if ('sisi' in peristiwa) return padaSisi(perkara, peristiwa, oleh, kini);
  const judged = ['usul', 'setuju', 'beda-orang', 'tunda'].includes(peristiwa.jenis);
  if (judged && perkara.sisi.some(({ lapor }) => !lapor)) return refuse('GANDA_BELUM_LAPOR');
  if (judged && perkara.pelapor.includes(oleh)) return refuse('GANDA_PELAPOR');
  switch (peristiwa.jenis) {
    case 'tugaskan':
      return ok({ ...perkara, keadaan: 'DITUGASKAN' });
    case 'kesampingkan':
    case 'beda-orang':
      return ok({ ...perkara, keadaan: 'SELESAI', hasil: 'BEDA_ORANG', usul: null, pemutus: [oleh], sisi: perkara.sisi.map((one) => ({ ...one, nasib: 'TETAP' })) });
    case 'tunda':
      return ok({ ...perkara, keadaan: 'TUNDA', usul: null });
    case 'usul':
      return usulkan(perkara, peristiwa.tetap, { oleh, pada: kini });
    case 'batal-usul':
      return perkara.usul === null ? refuse('GANDA_SUDAH') : ok({ ...perkara, usul: null });
    case 'setuju':
      return setujui(perkara, oleh, kini);
    case 'pulih':
      return perkara.hasil === 'SATU_ORANG' ? ok(bukaLagi(perkara)) : refuse('GANDA_KEADAAN');
  }
}

function usulkan(perkara: Perkara, tetap: number, usul: Usul): Step {
  if (perkara.sisi[tetap] === undefined) return refuse('GANDA_SISI');
  if (perkara.usul !== null && MASIH(perkara.usul, usul.pada)) return refuse('GANDA_USUL_ADA');
  if (perkara.sisi.every(({ kebal }, ke) => ke === tetap || kebal)) return refuse('GANDA_KEBAL');
  return ok({ ...perkara, keadaan: 'PUTUSAN', usul: { ...usul, tetap } });
}

/** Two persons decide; from here on the letter is owed, and nobody is off the list yet. */
function setujui(perkara: Perkara, oleh: string, kini: number): Step {
  const { usul } = perkara;
  if (usul === null) return refuse('GANDA_KEADAAN');
  if (!MASIH(usul, kini)) return refuse('GANDA_USUL_BASI');
  if (usul.oleh === oleh) return refuse('GANDA_ORANG_SAMA');
  const sisi = perkara.sisi.map((one, ke): Sisi => ({ ...one, nasib: ke === usul.tetap || one.kebal ? 'TETAP' : 'AKAN_DICORET' }));
  return ok({ ...perkara, keadaan: 'PEMBERITAHUAN', hasil: 'SATU_ORANG', sisi, tetap: usul.tetap, usul: null, pemutus: [usul.oleh, oleh] });
}

/** Everybody stands again, the reports stay, and the office decides anew. */
function bukaLagi(perkara: Perkara): Perkara {
  const sisi = perkara.sisi.map((one): Sisi => ({ ...one, nasib: 'MENUNGGU', surat: false, akhir: null, banding: null }));
  return { ...perkara, keadaan: 'PUTUSAN', hasil: null, tetap: null, usul: null, pemutus: [], sisi };
}

type AtSide = Extract<Peristiwa, { readonly sisi: number }>;

function padaSisi(perkara: Perkara, peristiwa: AtSide, oleh: string, kini: number): Step {
  const side = perkara.sisi[peristiwa.sisi];
  if (side === undefined) return refuse('GANDA_SISI');
  const next = (over: Partial<Sisi>, rest: Partial<Perkara> = {}): Step =>
    ok(settle({ ...perkara, ...rest, sisi: perkara.sisi.map((one, ke) => (ke === peristiwa.sisi ? { ...one, ...over } : one)) }));
  switch (peristiwa.jenis) {
    case 'lapor':
      return next({ lapor: true }, { usul: null, pelapor: [...new Set([...perkara.pelapor, oleh])] });
    case 'surat':
      return side.nasib === 'AKAN_DICORET' ? next({ surat: true }) : refuse('GANDA_KEADAAN');
    case 'sampai':
      if (side.nasib !== 'AKAN_DICORET') return refuse('GANDA_KEADAAN');
      if (!side.surat) return refuse('GANDA_BELUM_SURAT');
      return side.akhir === null ? next({ akhir: peristiwa.akhir }) : refuse('GANDA_SUDAH');
    case 'banding':
      if (side.banding !== null) return refuse('GANDA_SUDAH');
      if (side.nasib !== 'AKAN_DICORET' && side.nasib !== 'DICORET') return refuse('GANDA_KEADAAN');
      return side.surat ? next({ banding: { putusan: null, usul: null } }) : refuse('GANDA_BELUM_SURAT');
    case 'coret':
      return coret(side, peristiwa.hari, next);
    default:
      return adili(perkara, side, peristiwa.jenis, { oleh, kini }, next);
  }
}

type Next = (over: Partial<Sisi>) => Step;

/** Off the list: only after the letter, and after its time without an appeal or a refused one. */
function coret(side: Sisi, hari: Day, next: Next): Step {
  if (side.nasib !== 'AKAN_DICORET') return refuse('GANDA_KEADAAN');
  if (!side.surat) return refuse('GANDA_BELUM_SURAT');
  const heard = side.banding?.putusan === 'TOLAK';
  const over = side.banding === null && side.akhir !== null && hari > side.akhir;
  return heard || over ? next({ nasib: 'DICORET' }) : refuse('GANDA_BELUM_LEWAT');
}

type Judging = 'usul-tolak' | 'batal-tolak' | 'tolak-banding' | 'kabul-banding';

/** An appeal is heard by others than those who reported and decided; granting takes one, refusing two. */
function adili({ pelapor, pemutus }: Perkara, side: Sisi, jenis: Judging, { oleh, kini }: { readonly oleh: string; readonly kini: number }, next: Next): Step {
  const { banding } = side;
  if (banding === null || banding.putusan !== null) return refuse('GANDA_KEADAAN');
  const { usul } = banding;
  if (jenis === 'batal-tolak') return usul === null ? refuse('GANDA_SUDAH') : next({ banding: { ...banding, usul: null } });
  if (pelapor.includes(oleh)) return refuse('GANDA_PELAPOR');
  if (pemutus.includes(oleh)) return refuse('GANDA_PEMUTUS');
  if (jenis === 'kabul-banding') return next({ banding: { putusan: 'KABUL', usul: null }, nasib: 'TETAP', kebal: true });
  if (jenis === 'usul-tolak') return usul !== null && MASIH(usul, kini) ? refuse('GANDA_USUL_ADA') : next({ banding: { ...banding, usul: { oleh, pada: kini } } });
  if (usul === null) return refuse('GANDA_KEADAAN');
  if (!MASIH(usul, kini)) return refuse('GANDA_USUL_BASI');
  return usul.oleh === oleh ? refuse('GANDA_ORANG_SAMA') : next({ banding: { putusan: 'TOLAK', usul: null } });
}

/** Which state the sides add up to. */
function settle(perkara: Perkara): Perkara {
  const { sisi, hasil } = perkara;
  if (hasil === null) return { ...perkara, keadaan: sisi.every(({ lapor }) => lapor) ? 'PUTUSAN' : 'VERIFIKASI_LAPANGAN' };
  if (sisi.some(({ banding }) => banding?.putusan === null)) return { ...perkara, keadaan: 'BANDING' };
  return { ...perkara, keadaan: sisi.some(({ nasib }) => nasib === 'AKAN_DICORET') ? 'PEMBERITAHUAN' : 'SELESAI' };
}

/** What a step does to the list: sides that leave it, and sides that come back. */
export function akibat(sebelum: Perkara, sesudah: Perkara): { readonly keluar: readonly number[]; readonly kembali: readonly number[] } {
  const off = ({ sisi }: Perkara, ke: number): boolean => sisi[ke]?.nasib === 'DICORET';
  const all = sesudah.sisi.map((_, ke) => ke);
  return { keluar: all.filter((ke) => off(sesudah, ke) && !off(sebelum, ke)), kembali: all.filter((ke) => off(sebelum, ke) && !off(sesudah, ke)) };
}

/** Pairs of sides that are two persons by this step: never proposed again. */
export function pasanganBeda(sebelum: Perkara, sesudah: Perkara): (readonly [number, number])[] {
  const all = sesudah.sisi.map((_, ke) => ke);
  const fresh = (ke: number): boolean => sesudah.sisi[ke]?.kebal === true && sebelum.sisi[ke]?.kebal !== true;
  const whole = sesudah.hasil === 'BEDA_ORANG' && sebelum.hasil !== 'BEDA_ORANG';
  return all.flatMap((a) => all.filter((b) => a < b && (whole || fresh(a) || fresh(b))).map((b) => [a, b] as const));
}
