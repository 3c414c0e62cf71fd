// Who reads the analysis of a list beyond what everybody reads? (sidalih.md 2: offices within their node; participants see what is public, and what stands out)
import type { Permission } from '#platform/identity';
import { text } from './text.ts';

export const LIHAT_ANALISIS = 'sidalih.analisis';

export const analisisPermissions: readonly Permission[] = [
  {
    id: LIHAT_ANALISIS,
    title: text.anIzin,
    grants: {
      pimpinan: 'bawah',
      sekretaris: 'bawah',
      kasubbag: 'bawah',
      operator_bidang: 'bawah',
      ppk: 'bawah',
      pps: 'bawah',
      bawaslu: 'bawah',
      peserta_admin: 'bawah',
      peserta_lo: 'bawah',
    },
    viewsLogged: ['bawaslu'],
    siaga: true,
  },
];
