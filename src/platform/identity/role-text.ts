// What is each role called?
import { assert } from '#kernel/result';
import { type Sentence, defineText } from '#kernel/text';
import type { Role } from './roles.ts';

const text = defineText('identity.peran', {
  pimpinan: { id: 'Pimpinan', en: 'Commissioner' },
  sekretaris: { id: 'Sekretaris', en: 'Secretary' },
  kasubbag: { id: 'Kepala subbagian', en: 'Head of sub-division' },
  operator_bidang: { id: 'Staf bidang', en: 'Staff of the duty' },
  resepsionis: { id: 'Petugas penerima tamu', en: 'Receptionist' },
  ppid: { id: 'PPID', en: 'Information officer' },
  atasan_ppid: { id: 'Atasan PPID', en: 'Superior of the information officer' },
  petugas_layanan: { id: 'Petugas layanan', en: 'Service officer' },
  unit_kerja: { id: 'Unit kerja pemegang informasi', en: 'Unit that holds information' },
  tim_pertimbangan: { id: 'Tim pertimbangan', en: 'Advisory team' },
  verifikator_sil: { id: 'Verifikator pencalonan', en: 'Nomination checker' },
  ppk: { id: 'PPK', en: 'PPK (sub-district committee)' },
  pps: { id: 'PPS', en: 'PPS (village committee)' },
  pantarlih: { id: 'Pantarlih', en: 'Pantarlih (voter-list officer)' },
  kpps: { id: 'KPPS', en: 'KPPS (polling-station officers)' },
  bawaslu: { id: 'Bawaslu', en: 'Bawaslu (supervisor)' },
  peserta_admin: { id: 'Pengurus peserta pemilu', en: 'Participant, administration' },
  peserta_lo: { id: 'Penghubung peserta pemilu', en: 'Participant, liaison' },
  upg: { id: 'Unit pengendalian gratifikasi', en: 'Gratification control unit' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  petugas_pdp: { id: 'Petugas pelindungan data pribadi', en: 'Data protection officer' },
  penjaga_kunci: { id: 'Penjaga kunci', en: 'Key custodian' },
  admin_kantor: { id: 'Admin kantor', en: 'Office administrator' },
  admin_platform: { id: 'Admin platform', en: 'Platform administrator' },
  siaga: { id: 'Pemegang kunci siaga', en: 'Holder of the emergency key' },
  operator: { id: 'Operator server', en: 'Server operator' },
});

export function roleName(role: Role): Sentence {
  return text[role];
}

/** A role as a record keeps it: one of ours, or the operator at the server's own terminal. */
export function recordedRole(role: string): Sentence {
  const name = (text as Readonly<Record<string, Sentence | undefined>>)[role];
  assert(name !== undefined, `role ${role.slice(0, 40)}`);
  return name;
}
