// Which services will open here, what are they, and where does one go until then? (layanan.md 2.1, 4.2)
import type { Sentence } from '#kernel/text';
import type { ServiceTask } from '#platform/module';
import { serviceText as s } from './text-services.ts';
import { moreServiceText as m } from './text-services-more.ts';

/** An address that serves the need today, outside Pendopo unless it begins with a slash. */
export interface TodayDoor {
  readonly href: string;
  /** Proper name of the place; `/kantor` is named by the page. */
  readonly name?: string;
}

/** A service that is not open yet. It leaves this list when its own module declares it. */
export interface ComingService {
  /** Anchor on /layanan. */
  readonly slug: string;
  readonly bay: ServiceTask['bay'];
  /** The system's name, as people know it. */
  readonly system?: string;
  readonly label: Sentence;
  readonly detail: Sentence;
  readonly what: Sentence;
  readonly who: Sentence;
  readonly today: Sentence;
  readonly doors: readonly TodayDoor[];
  /** What else people call it (layanan.md 4.1), for the search only. */
  readonly alias: string;
  /** Regulations by their short names; empty = not recorded here, and the page says so. */
  readonly basis: readonly string[];
}

const OFFICE: TodayDoor = { href: '/kantor' };
const BAWASLU: TodayDoor = { href: 'https://www.bawaslu.go.id', name: 'Bawaslu' };
const INFO_PEMILU: TodayDoor = { href: 'https://infopemilu.kpu.go.id', name: 'Info Pemilu KPU' };

const SERVICE = ['UU 25/2009', 'PermenPANRB 15/2014'];

export const COMING: readonly ComingService[] = [
  {
    slug: 'nama-dicatut', alias: 'sipol silon parpol partai anggota dukungan pencatutan catut', bay: 'pemilih', system: 'Sipol, Silon', label: s.dicatut, detail: s.dicatutRinci, what: s.dicatutApa, who: s.dicatutSiapa,
    today: s.dicatutKini, doors: [INFO_PEMILU, OFFICE, BAWASLU], basis: ['UU 7/2017', 'PKPU 8/2024', 'UU 27/2022'],
  },
  {
    slug: 'siparmas', alias: 'sosialisasi pendidikan pemilih pemula rumah pintar pemilu rpp sekolah kampus relawan', bay: 'pemilih', system: 'Siparmas', label: s.siparmas, detail: s.siparmasRinci, what: s.siparmasApa, who: s.siparmasSiapa,
    today: s.siparmasKini, doors: [OFFICE], basis: ['UU 7/2017', 'PKPU 9/2022'],
  },
  {
    slug: 'koreksi-angka', alias: 'salah hitung c hasil sirekap beda angka lapor koreksi', bay: 'hasil', system: 'Info Pemilu', label: s.koreksi, detail: s.koreksiRinci, what: s.koreksiApa, who: s.koreksiSiapa,
    today: s.koreksiKini, doors: [OFFICE, BAWASLU], basis: ['UU 7/2017', 'PKPU 25/2023'],
  },
  {
    slug: 'jdih', alias: 'undang-undang pkpu keputusan hukum regulasi aturan perpustakaan', bay: 'informasi', system: 'JDIH', label: m.jdih, detail: m.jdihRinci, what: m.jdihApa, who: m.jdihSiapa,
    today: m.jdihKini, doors: [{ href: 'https://jdih.kpu.go.id', name: 'JDIH KPU' }], basis: [],
  },
  {
    slug: 'calon', alias: 'silon pencalonan nyalon caleg capres cagub bupati gubernur wali kota dcs dct partai politik lo', bay: 'informasi', system: 'Silon', label: m.calon, detail: m.calonRinci, what: m.calonApa, who: m.calonSiapa,
    today: m.calonKini, doors: [INFO_PEMILU], basis: ['UU 7/2017', 'PKPU 10/2022', 'PKPU 10/2023', 'PKPU 19/2023', 'PKPU 8/2024'],
  },
  {
    slug: 'zona-integritas', alias: 'zi wbk wbbm reformasi birokrasi skm survei', bay: 'informasi', system: 'Zona Integritas', label: m.zi, detail: m.ziRinci, what: m.ziApa, who: m.ziSiapa,
    today: m.ziKini, doors: [OFFICE], basis: ['PermenPANRB 90/2021'],
  },
  {
    slug: 'aduan', alias: 'helpdesk pengaduan keluhan ngadu mengadu lapor komplain bantuan call center pertanyaan', bay: 'bantuan', system: 'Helpdesk', label: m.aduan, detail: m.aduanRinci, what: m.aduanApa, who: m.aduanSiapa,
    today: m.aduanKini, doors: [OFFICE, { href: 'https://www.lapor.go.id', name: 'SP4N-LAPOR!' }], basis: SERVICE.slice(0, 1),
  },
  {
    slug: 'wbs', alias: 'whistleblowing suap sogok pungli gratifikasi korupsi kpk', bay: 'bantuan', system: 'WBS', label: m.wbs, detail: m.wbsRinci, what: m.wbsApa, who: m.wbsSiapa,
    today: m.wbsKini, doors: [{ href: 'https://kws.kpk.go.id', name: 'KPK Whistleblower System' }], basis: [],
  },
  {
    slug: 'forum', alias: 'fkp konsultasi publik usul saran masukan partisipasi', bay: 'bantuan', system: 'Forum Konsultasi Publik', label: m.forum, detail: m.forumRinci, what: m.forumApa, who: m.forumSiapa,
    today: m.forumKini, doors: [OFFICE], basis: ['UU 25/2009', 'PermenPANRB 16/2017'],
  },
  {
    slug: 'data-pribadi', alias: 'pdp privasi hapus data nik bocor', bay: 'bantuan', label: m.pribadi, detail: m.pribadiRinci, what: m.pribadiApa, who: m.pribadiSiapa,
    today: m.pribadiKini, doors: [OFFICE], basis: ['UU 27/2022'],
  },
];

/** The coming services as the hall wants them. */
export const COMING_TASKS: readonly ServiceTask[] = COMING.map(({ slug, bay, label, detail }) => ({
  id: `layanan.${slug}`,
  bay,
  label,
  detail,
  state: 'segera',
  href: `/layanan#${slug}`,
}));

/** Anchor of any task on /layanan: its slug when it is coming, else its id without the dot. */
export function anchorOf(task: ServiceTask): string {
  return COMING.find((service) => `layanan.${service.slug}` === task.id)?.slug ?? task.id.replaceAll('.', '-');
}

export function findComing(task: ServiceTask): ComingService | undefined {
  return COMING.find((service) => `layanan.${service.slug}` === task.id);
}
