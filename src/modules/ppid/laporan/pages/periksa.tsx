// Is the book of the own office whole, and by which hash can somebody else tell?
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Lead } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { periksaBuku } from '../periksa.ts';
import { registerText as text } from '../text-register.ts';

export async function showPeriksaBuku({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const kantor = kantorOf(who);
  const { entri, kepala, rusak } = await periksaBuku(db, kantor);
  const title = say(lang, text.periksa);
  const broken = rusak === undefined ? [] : [{ term: say(lang, text.rusakDi), value: say(lang, text[`sebab_${rusak.sebab}`], { no: formatInt(lang, rusak.no) }) }];
  const body = (
    <>
      <DeskHead title={title} eyebrow={(await findOffice(db, kantor))?.nama ?? kantor} />
      <Lead>{say(lang, rusak === undefined ? text.utuh : text.rusak)}</Lead>
      <Facts items={[{ term: say(lang, text.entri), value: formatInt(lang, entri) }, { term: say(lang, text.kepala), value: <code>{kepala}</code> }, ...broken]} />
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}
