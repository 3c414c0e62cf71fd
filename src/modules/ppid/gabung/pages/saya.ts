// What happens when she says yes or no to the joining of two of her requests?
import { z } from 'zod';
import { say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { warga } from '../../permohonan/gerak.ts';
import { readPermohonan } from '../../permohonan/store/permohonan.ts';
import { type Held, habis, heldOf, kasusBody, kasusPage } from '../../warga/lacak/lacak.tsx';
import { lacakText } from '../../warga/text-lacak.ts';
import { putuskanGabung } from '../actions/gabung.ts';
import { GABUNG_TOLAK, gabungText as text } from '../text-gabung.ts';

export const gabungSayaBody = kasusBody.extend({ gabung: z.uuid(), sidik: z.string().max(30).optional(), jawab: z.string().max(10).optional() });

/** The page of the case again, with what was done or why it cannot stand. */
export async function takeGabungSaya(request: Held<{ readonly gabung: string; readonly sidik?: string | undefined; readonly jawab?: string | undefined }>): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  if (p === undefined) return habis(lang);
  if (body.jawab !== 'ya' && body.jawab !== 'tidak') return kasusPage(request, p);
  const setuju = body.jawab === 'ya';
  const done = await putuskanGabung(deps, { gabung: body.gabung, id: p.id, actor: warga(p.kantor), setuju, sidik: body.sidik ?? '' });
  const kini = (await readPermohonan(deps.database.db, p.id)) ?? p;
  if (done.ok) return kasusPage(request, kini, { kabar: say(lang, setuju ? text.setujuSudah : text.tolakSudah) });
  const { code, values = {} } = done.refusal;
  const sentence = code in GABUNG_TOLAK ? GABUNG_TOLAK[code as keyof typeof GABUNG_TOLAK] : lacakText.tolak_E_KEADAAN;
  return kasusPage(request, kini, { kabar: say(lang, sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))) }, 'conflict');
}
