// Which small kecamatan do the plenary tests count? (invented figures, prime quantities)
import { randomUUID } from 'node:crypto';
import { areaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';
import type { IsiRapat, JenisRapat, PeristiwaMasuk } from './events.ts';

export const at = Date.parse('2024-02-20T05:00:00Z') / 1000;

export function officer(id: string, role: string, node: string): Actor {
  return { id, role, node };
}

export function happening<J extends JenisRapat>(
  node: string,
  jenis: J,
  actor: Actor,
  isi: IsiRapat<J>,
  pada = at,
  uuid: string = randomUUID(),
): PeristiwaMasuk {
  return { uuid, node: areaCode(node), jenis, pada, actor, isi } as PeristiwaMasuk;
}
