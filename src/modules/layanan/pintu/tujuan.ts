// Where does a wish lead: to a service of this house, or to somebody outside? (layanan.md 4.2; no fact without a source)
import type { Sentence } from '#kernel/text';
import type { ServiceTask } from '#platform/module';
import { COMING } from '../services.ts';
import { tujuanText as t } from './text-tujuan.ts';

/** A service of this house: the first that a module declares as open, else what it will be. */
export interface TujuanDalam {
  readonly kind: 'dalam';
  readonly slug: string;
  /** Ids of services in the order of preference; a module that opens one adds its own. */
  readonly layanan: readonly string[];
  /** Slug of the coming service that says where to go today. */
  readonly segera?: string;
}

/** Null = not recorded here; nothing is guessed. */
export interface TujuanLuar {
  readonly kind: 'luar';
  readonly slug: string;
  readonly nama: Sentence;
  readonly alamat: string | null;
  readonly telepon: string | null;
  readonly surel: string | null;
  readonly situs: string | null;
  readonly bawa: Sentence | null;
  /** Where these facts were read. */
  readonly sumber: string;
}

export type Tujuan = TujuanDalam | TujuanLuar;

const inside = (slug: string, layanan: readonly string[], segera?: string): TujuanDalam => ({ kind: 'dalam', slug, layanan, ...(segera === undefined ? {} : { segera }) });

export const TUJUAN: readonly Tujuan[] = [
  inside('informasi', ['ppid.minta']),
  inside('keberatan', ['ppid.keberatan']),
  inside('cek-pemilih', ['sidalih.cek']),
  inside('tanggapan-pemilih', ['sidalih.tanggapan']),
  inside('pindah-memilih', ['sidalih.pindah']),
  inside('nama-dicatut', [], 'nama-dicatut'),
  inside('calon', [], 'calon'),
  inside('koreksi-angka', [], 'koreksi-angka'),
  inside('aduan', [], 'aduan'),
  inside('kunjungan', ['layanan.janji']),
  inside('usul', [], 'forum'),
  inside('data-pribadi', [], 'data-pribadi'),
  {
    kind: 'luar', slug: 'bawaslu', nama: t.bawaslu, alamat: 'Jalan MH Thamrin, Jakarta Pusat (Bawaslu RI)', telepon: null, surel: null, situs: 'https://www.bawaslu.go.id', bawa: t.bawasluBawa,
    sumber: 'detik.com 9 April 2014 (alamat); kompas.tv 13 Februari 2024 (yang dibawa)',
  },
  { kind: 'luar', slug: 'dkpp', nama: t.dkpp, alamat: null, telepon: null, surel: null, situs: 'https://dkpp.go.id', bawa: null, sumber: 'UU 7/2017 Pasal 155 sampai 159 (wewenang)' },
  {
    kind: 'luar', slug: 'ombudsman', nama: t.ombudsman, alamat: 'Jalan HR Rasuna Said Kav C-19, Kuningan, Jakarta Selatan', telepon: '137', surel: 'pengaduan@ombudsman.go.id', situs: 'https://ombudsman.go.id/pengaduan', bawa: t.ombudsmanBawa,
    sumber: 'kompas.com 30 Desember 2021; UU 37/2008 Pasal 24',
  },
  { kind: 'luar', slug: 'polisi', nama: t.polisi, alamat: null, telepon: '110', surel: null, situs: null, bawa: t.polisiBawa, sumber: 'keterangan Divisi Humas Polri, 12 Januari 2026' },
  { kind: 'luar', slug: 'disdukcapil', nama: t.disdukcapil, alamat: null, telepon: '1500537', surel: null, situs: null, bawa: t.disdukcapilBawa, sumber: 'fame.grid.id, cara memperbaiki NIK dan KK' },
  { kind: 'luar', slug: 'lapor', nama: t.lapor, alamat: null, telepon: null, surel: null, situs: 'https://www.lapor.go.id', bawa: t.laporBawa, sumber: 'keterangan Diskominfosantik Sulawesi Tengah, 6 November 2024' },
];

export const LUAR: readonly TujuanLuar[] = TUJUAN.filter((one) => one.kind === 'luar');

export function findTujuan(slug: string): Tujuan | undefined {
  return TUJUAN.find((one) => one.slug === slug);
}

export interface Pintu {
  readonly nama: Sentence;
  readonly href: string;
  readonly buka: boolean;
}

/** How the house serves it now. */
export function pintuOf({ layanan, segera }: TujuanDalam, services: readonly ServiceTask[]): Pintu | undefined {
  const ids = layanan.map((id) => services.find((task) => task.id === id && task.state === 'buka'));
  const open = ids.find((task) => task !== undefined);
  if (open !== undefined) return { nama: open.label, href: open.href, buka: true };
  const coming = COMING.find(({ slug }) => slug === segera);
  return coming === undefined ? undefined : { nama: coming.label, href: `/layanan#${coming.slug}`, buka: false };
}
