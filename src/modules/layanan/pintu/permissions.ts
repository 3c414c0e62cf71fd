// Who keeps the list of places outside KPU right? (it is one list, kept at KPU RI)
import type { Permission } from '#platform/identity';
import { pintuText } from './text.ts';

export const PERIKSA = 'layanan.tujuan.periksa';

export const pintuPermissions: readonly Permission[] = [{ id: PERIKSA, title: pintuText.izin, grants: { sekretaris: 'sendiri', admin_kantor: 'sendiri', kasubbag: 'sendiri', petugas_layanan: 'sendiri' } }];
