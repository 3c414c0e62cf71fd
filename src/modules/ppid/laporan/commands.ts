// What do `ppid register verify` and `ppid retention` do? (at the server's own terminal)
import { parseArgs } from 'node:util';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { jalankanRetensi } from './actions/retensi.ts';
import { BATAS_SENDIRI, jatuhTempo } from './tempo.ts';
import { periksaBuku } from './periksa.ts';
import { listBuku } from './store/register.ts';
import { registerText as text } from './text-register.ts';
import { retensiText } from './text-retensi.ts';

const VERIFY = 'ppid register verify [--kantor 3313]';
const RETENTION = 'ppid retention [--dry-run] [--setujui]';

/** 0 = every book whole, 1 = one is not, 2 = not understood. */
async function verify(args: readonly string[], { database }: Deps, terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { kantor: { type: 'string' } }, strict: false });
  const asked = typeof values.kantor === 'string' ? parseAreaCode(values.kantor) : undefined;
  if (Object.keys(values).some((name) => name !== 'kantor') || asked?.ok === false) {
    terminal.problem(say('id', text.perintahPakai, { usage: VERIFY }));
    return 2;
  }
  const offices: readonly AreaCode[] = asked === undefined ? await listBuku(database.db) : [asked.value];
  let code = 0;
  for (const kantor of offices) {
    const { entri, kepala, rusak } = await periksaBuku(database.db, kantor);
    if (rusak === undefined) terminal.line(say('id', text.perintahUtuh, { kantor, n: formatInt('id', entri), kepala }));
    else terminal.problem(say('id', text.perintahRusak, { kantor, sebab: say('id', text[`sebab_${rusak.sebab}`], { no: formatInt('id', rusak.no) }) }));
    if (rusak !== undefined) code = 1;
  }
  return code;
}

/** 0 = done, 2 = not understood. */
async function retention(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' }, setujui: { type: 'boolean' } }, strict: false });
  if (positionals.length > 0 || Object.keys(values).some((name) => name !== 'dry-run' && name !== 'setujui')) {
    terminal.problem(say('id', text.perintahPakai, { usage: RETENTION }));
    return 2;
  }
  const tempo = await jatuhTempo(deps.database.db, deps.clock);
  terminal.line(say('id', retensiText.tempo, { n: formatInt('id', tempo.perkara), tahan: formatInt('id', tempo.tahan) }));
  if (values['dry-run'] === true) return 0;
  const { perkara, surat, keberatan } = await jalankanRetensi(deps, { actor: operator, setujui: values.setujui === true });
  terminal.line(say('id', retensiText.selesai, { n: formatInt('id', perkara), surat: formatInt('id', surat), keberatan: formatInt('id', keberatan) }));
  if (tempo.perkara > perkara) terminal.line(say('id', retensiText.sisa, { n: formatInt('id', tempo.perkara - perkara), batas: formatInt('id', BATAS_SENDIRI) }));
  return 0;
}

export const laporanCommands: readonly Command[] = [
  { words: 'ppid register verify', usage: VERIFY, summary: say('id', text.perintahRingkas), run: verify },
  { words: 'ppid retention', usage: RETENTION, summary: say('id', retensiText.ringkas), run: retention },
];
