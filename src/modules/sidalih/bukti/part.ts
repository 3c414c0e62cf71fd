// What does the evidence of cases bring to the room? (one address for officers, every view in the trail)
import { z } from 'zod';
import { say } from '#kernel/text';
import type { Permission } from '#platform/identity';
import { defineDesk, type Deps, type DeskRequest, type Outcome, type Part } from '#platform/module';
import { hapusWords } from '../retensi/hapus.ts';
import { LIHAT_EVENT, findEvidence, openEvidence } from './bukti.ts';
import { buktiText as text } from './text.ts';

const LIHAT = 'sidalih.bukti.lihat';
const params = z.object({ uuid: z.uuid(), rupa: z.enum(['kecil', 'besar', 'asli']) });
type Params = z.infer<typeof params>;

export const buktiPermission: Permission = {
  id: LIHAT,
  title: text.buktiIzin,
  grants: { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppk: 'bawah', pps: 'bawah', bawaslu: 'bawah' },
};

async function show({ deps, lang, params: { uuid, rupa }, actor }: DeskRequest<Params, unknown, unknown>): Promise<Outcome> {
  const found = await openEvidence(deps, actor, uuid, rupa);
  if (found === undefined) {
    const [gone] = await findEvidence(deps.database.db, deps.keys, [uuid]);
    return { kind: 'missing', reason: gone?.dihapus ? hapusWords(lang, gone.dihapus) : say(lang, text.buktiTidakAda) };
  }
  // Only what was drawn anew by us opens in the page; everything else is a download.
  return { kind: 'bytes', type: found.type, body: found.bytes, ...(rupa === 'asli' ? { fileName: found.fileName } : {}) };
}

export const part: Part = {
  routes: [
    defineDesk({
      id: 'sidalih.bukti',
      path: '/kerja/bukti-dpt/:uuid/:rupa',
      type: 'application/octet-stream',
      params,
      permission: LIHAT,
      resource: async ({ database, keys }: Deps, { uuid }) => {
        const [found] = await findEvidence(database.db, keys, [uuid]);
        return found === undefined ? undefined : { kind: 'bukti', id: uuid, node: found.node };
      },
      handle: show,
    }),
  ],
  permissions: [buktiPermission],
  auditEvents: [LIHAT_EVENT],
  eventNames: { [LIHAT_EVENT]: text.buktiLihat },
};
