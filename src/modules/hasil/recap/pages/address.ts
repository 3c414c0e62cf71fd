// At which address does each page of a plenary stand?
import type { AreaCode } from '#kernel/area-code';
import { type Place, areaPath } from '../../pages/address.ts';

export const LIST = '/kerja/rapat';

export function rapatPath(at: Place, node: AreaCode): string {
  return `/kerja/hasil/${at.pemilu}/${at.kontes}/rapat/${node}`;
}

export const barisPath = (at: Place, node: AreaCode, row: AreaCode): string => `${rapatPath(at, node)}/baris/${row}`;
export const kakiPath = (at: Place, node: AreaCode): string => `${rapatPath(at, node)}/kaki`;
export const catatanPath = (at: Place, node: AreaCode): string => `${rapatPath(at, node)}/catatan`;
export const keberatanPath = (at: Place, node: AreaCode): string => `${rapatPath(at, node)}/keberatan`;
export const tutupPath = (at: Place, node: AreaCode): string => `${rapatPath(at, node)}/tutup`;
/** What came from a laptop that held the plenary without the centre. */
export const paketPath = (at: Place, node: AreaCode): string => `${rapatPath(at, node)}/paket`;
/** What everybody reads once the plenary has closed. */
export const formPath = (at: Place, node: AreaCode): string => `${areaPath(at, node)}/rekapitulasi`;
