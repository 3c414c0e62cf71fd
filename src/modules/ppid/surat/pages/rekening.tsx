// Where does the head of the desk write down how copies are paid? (stands on every bill)
import { z } from 'zod';
import { say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, PostForm, TextInput, Textarea } from '#design/forms';
import { Lead } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { catatRekening } from '../actions/catat-rekening.ts';
import { readRekening } from '../store/rekening.ts';
import { tagihanText as text } from '../text-tagihan.ts';

export const REKENING = '/kerja/ppid/rekening';
export const rekeningBody = z.object({ cara: z.string().max(2_000).optional(), dasar: z.string().max(600).optional() });
type Typed = z.infer<typeof rekeningBody>;
type Ask<B = unknown> = DeskRequest<unknown, unknown, B>;

export async function showRekening({ deps, lang, who, ticket }: Ask, galat?: string, typed: Typed = {}): Promise<Outcome> {
  const now = await readRekening(deps.database.db, kantorOf(who));
  const title = say(lang, text.judul);
  const body = (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#cara', text: galat }]} />}
      <DeskHead title={title} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <Facts items={[{ term: say(lang, text.kini), value: now === undefined ? say(lang, text.belum) : `${now.cara} (${now.dasar})` }]} />
      <PostForm action={REKENING} fields={ticket(REKENING)}>
        <Textarea id="cara" name="cara" label={say(lang, text.cara)} value={typed.cara ?? ''} error={galat} rows={3} maxLength={400} />
        <TextInput id="dasar" name="dasar" label={say(lang, text.dasar)} value={typed.dasar ?? ''} maxLength={200} />
        <Button>{say(lang, text.simpan)}</Button>
      </PostForm>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(galat === undefined ? {} : { state: 'invalid' as const }) };
}

export async function takeRekening(ask: Ask<Typed>): Promise<Outcome> {
  const { deps, lang, who, actor, body } = ask;
  const done = await catatRekening(deps, { kantor: kantorOf(who), cara: body.cara ?? '', dasar: body.dasar ?? '', actor });
  return done.ok ? { kind: 'redirect', to: REKENING } : showRekening(ask, say(lang, text.tREKENING_KOSONG), body);
}
