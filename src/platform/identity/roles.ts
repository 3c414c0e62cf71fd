// Which roles are there, at which level of the commission, and how careful must each be? (keamanan.md 1, 2.7)

/** Levels by the number of digits of the node's area code: nation 1 ("0"), then 2, 4, 6, 10, 13 (a polling station). */
export type Digits = 1 | 2 | 4 | 6 | 10 | 13;

export interface RoleRule {
  /** At which nodes such a mandate may be held. */
  readonly levels: readonly Digits[];
  /** Ad hoc bodies: the mandate must name its last day, one passkey is enough (keamanan.md 1.2, 1.6). */
  readonly adhoc: boolean;
  /** A grant takes two officers: admin, auditor, publication, log key (keamanan.md 2.5). */
  readonly privileged: boolean;
  /** Password and one-time code may stand in for a passkey (keamanan.md 1.3). */
  readonly fallback: boolean;
  /** Minutes without a request after which the session ends (keamanan.md 1.4). */
  readonly idleMinutes: number;
  /** Roles at the same node or above that may invite to it. */
  readonly invitedBy: readonly string[];
}

const OFFICE: readonly Digits[] = [1, 2, 4];
const staff = (over: Partial<RoleRule> = {}): RoleRule => ({
  levels: OFFICE,
  adhoc: false,
  privileged: false,
  fallback: true,
  idleMinutes: 30,
  invitedBy: ['admin_kantor', 'sekretaris', 'admin_platform'],
  ...over,
});
const adhoc = (level: Digits, invitedBy: readonly string[], idleMinutes = 120): RoleRule => ({
  ...staff({ adhoc: true, idleMinutes }),
  levels: [level],
  invitedBy,
});

/** The table of keamanan.md 2.7; what each role may do stands with the modules' permissions. */
export const ROLE_RULES = {
  pimpinan: staff({ privileged: true }),
  sekretaris: staff(),
  kasubbag: staff(),
  operator_bidang: staff(),
  resepsionis: staff(),
  ppid: staff(),
  atasan_ppid: staff(),
  // The information desk (ppid.md 2): who receives, the unit that holds the information, who weighs exemptions.
  petugas_layanan: staff(),
  unit_kerja: staff(),
  tim_pertimbangan: staff(),
  verifikator_sil: staff(),
  ppk: adhoc(6, ['admin_kantor', 'sekretaris', 'pimpinan', 'admin_platform']),
  pps: adhoc(10, ['admin_kantor', 'sekretaris', 'ppk']),
  pantarlih: adhoc(13, ['admin_kantor', 'ppk', 'pps'], 30),
  kpps: adhoc(13, ['admin_kantor', 'ppk', 'pps']),
  bawaslu: staff({ levels: [1, 2, 4, 6, 10, 13], invitedBy: ['admin_kantor', 'admin_platform', 'pimpinan'] }),
  peserta_admin: staff({ levels: [1, 2, 4] }),
  peserta_lo: staff({ levels: [1, 2, 4, 6], invitedBy: ['admin_kantor', 'sekretaris', 'peserta_admin'] }),
  upg: staff(),
  auditor: staff({ privileged: true, idleMinutes: 15 }),
  petugas_pdp: staff(),
  penjaga_kunci: staff({ levels: [1], privileged: true, fallback: false, idleMinutes: 15 }),
  admin_kantor: staff({ privileged: true, idleMinutes: 15, invitedBy: ['admin_platform', 'sekretaris'] }),
  admin_platform: staff({ levels: [1], privileged: true, fallback: false, idleMinutes: 15, invitedBy: ['admin_platform'] }),
  // Break-glass (keamanan.md 1.7): sealed accounts without any right until two of them open a window.
  siaga: staff({ levels: [1], privileged: true, fallback: false, idleMinutes: 15, invitedBy: ['admin_platform'] }),
} as const satisfies Readonly<Record<string, RoleRule>>;

export type Role = keyof typeof ROLE_RULES;
export const ROLES = Object.keys(ROLE_RULES) as readonly Role[];

export function ruleOf(role: Role): RoleRule {
  return ROLE_RULES[role];
}
