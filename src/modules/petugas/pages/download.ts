// What does a one-use link hand out? (the module that made it has decided and recorded who looks: keamanan.md 5 "serve")
import { z } from 'zod';
import { say } from '#kernel/text';
import { FILE_WORDS, type FileType, takeDownload } from '#platform/attachments';
import { type Outcome, defineRoute } from '#platform/module';

/** Stored type, never what the sender said. */
const TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

export const downloadRoute = defineRoute({
  id: 'petugas.berkas',
  path: '/berkas/:kunci',
  params: z.object({ kunci: z.string().regex(/^[\w-]{32}$/) }),
  handle: async ({ deps, lang, params }): Promise<Outcome> => {
    const taken = await takeDownload(deps.database, deps, params.kunci);
    if (!taken.ok) return { kind: 'missing', reason: say(lang, FILE_WORDS[taken.refusal.code]) };
    const { name, type, content } = taken.value;
    return { kind: 'download', type: TYPES[type], body: content, fileName: name };
  },
});
