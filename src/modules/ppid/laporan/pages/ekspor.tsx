// How do two persons let a register leave with who asked? (one asks with a reason, another agrees, the first fetches; each act on record)
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatDay, formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, TextInput } from '#design/forms';
import { Note, Section } from '#design/page';
import type { Resource } from '#platform/identity';
import type { Deps, DeskRequest, Outcome } from '#platform/module';
import { hariKantor } from '../../jawaban/tahan.ts';
import { kantorOf } from '../../meja/pages/pagi.tsx';
import { BERLAKU_JAM, type EksporRefusal, ambilEkspor, mintaEkspor, putusEkspor } from '../actions/unduh.ts';
import { REGISTER_LENGKAP, eksporPath } from '../address.ts';
import { bukuKeberatan, bukuPermohonan } from '../buku.ts';
import { BUKU, type Ekspor, listEkspor, readEkspor } from '../store/ekspor.ts';
import { eksporText as text } from '../text-ekspor.ts';
import { registerText } from '../text-register.ts';
import { fileOf } from './register.tsx';

export const mintaBody = z.object({ buku: z.string().max(20).optional(), dari: z.string().max(20).optional(), sampai: z.string().max(20).optional(), alasan: z.string().max(600).optional() });
type Typed = z.infer<typeof mintaBody>;
type Ask<B = unknown, P = unknown> = DeskRequest<P, unknown, B>;
const SHOWN = 20;

export async function eksporResource({ database }: Deps, { id }: { readonly id: string }): Promise<Resource | undefined> {
  const one = await readEkspor(database.db, id);
  return one === undefined ? undefined : { kind: 'register', id, node: one.kantor };
}

function words(lang: Lang, { code, values }: EksporRefusal): string {
  return say(lang, text[`t${code}`], Object.fromEntries(Object.entries(values ?? {}).map(([name, n]) => [name, typeof n === 'number' ? formatInt(lang, n) : n])));
}

export async function showEkspor(ask: Ask, refused?: EksporRefusal, typed: Typed = {}): Promise<Outcome> {
  const { deps, lang, who, ticket } = ask;
  const kantor = kantorOf(who);
  const tahun = hariKantor(deps, kantor).slice(0, 4);
  const rows = await listEkspor(deps.database.db, kantor, SHOWN);
  const title = say(lang, registerText.lengkap);
  const galat = refused === undefined ? undefined : words(lang, refused);
  const body = (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#minta', text: galat }]} />}
      <DeskHead title={title} />
      <Note>{say(lang, text.maksud, { n: formatInt(lang, BERLAKU_JAM) })}</Note>
      {rows.length === 0 ? <Note>{say(lang, text.kosong)}</Note> : rows.map((one) => <Satu key={one.id} one={one} lang={lang} akun={who.account} now={deps.clock.now()} fields={ticket} />)}
      <Section id="minta" title={say(lang, text.minta)}>
        <PostForm action={REGISTER_LENGKAP} fields={ticket(REGISTER_LENGKAP)}>
          <Select id="buku" name="buku" label={say(lang, text.buku)} value={typed.buku ?? 'permohonan'} options={BUKU.map((value) => ({ value, label: say(lang, text[value]) }))} />
          <TextInput id="dari" name="dari" label={say(lang, registerText.dari)} hint={say(lang, registerText.bentukHari)} value={typed.dari ?? `${tahun}-01-01`} maxLength={10} />
          <TextInput id="sampai" name="sampai" label={say(lang, registerText.sampai)} hint={say(lang, registerText.bentukHari)} value={typed.sampai ?? `${tahun}-12-31`} maxLength={10} />
          <TextInput id="alasan" name="alasan" label={say(lang, registerText.alasanUnduh)} value={typed.alasan ?? ''} maxLength={300} />
          <Button>{say(lang, text.tombolMinta)}</Button>
        </PostForm>
      </Section>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

interface SatuProps {
  readonly one: Ekspor;
  readonly lang: Lang;
  readonly akun: string;
  readonly now: number;
  readonly fields: (path: string) => readonly HiddenField[];
}

function Satu({ one, lang, akun, now, fields }: SatuProps): VNode {
  const saat = (iso: string): string => formatInstant(lang, iso, zoneOf(one.kantor) ?? 'WIB');
  const [own, waits] = [one.oleh === akun, one.setujuOleh === null && !one.ditolak];
  const alive = one.setujuPada !== null && now <= Date.parse(one.setujuPada) + BERLAKU_JAM * 3_600_000;
  const state = one.ditolak ? say(lang, text.ditolak) : one.setujuPada === null ? say(lang, text.menunggu) : say(lang, alive ? text.disetujui : text.habis, { saat: saat(one.setujuPada) });
  const form = (act: 'setujui' | 'tolak' | 'ambil', label: string, kind?: 'second') => (
    <PostForm action={eksporPath(one.id, act)} fields={fields(eksporPath(one.id, act))}>
      <Button {...(kind === undefined ? {} : { kind })}>{label}</Button>
    </PostForm>
  );
  return (
    <Section id={`ekspor-${one.id}`} title={say(lang, text[one.buku])} level={3}>
      <Facts
        items={[
          { term: say(lang, text.rentang), value: `${formatDay(lang, one.dari)} - ${formatDay(lang, one.sampai)}` },
          { term: say(lang, registerText.alasanUnduh), value: one.alasan },
          { term: say(lang, text.keadaan), value: `${state} (${say(lang, own ? text.olehAnda : text.olehLain, { saat: saat(one.pada) })})` },
        ]}
      />
      <div class="pd-actions">
        {waits && !own && form('setujui', say(lang, text.setujui))}
        {waits && form('tolak', say(lang, own ? text.tarik : text.tolak), 'second')}
        {alive && own && form('ambil', say(lang, text.ambil))}
      </div>
    </Section>
  );
}

export async function takeMinta(ask: Ask<Typed>): Promise<Outcome> {
  const { deps, who, actor, body } = ask;
  const done = await mintaEkspor(deps, { kantor: kantorOf(who), actor, buku: body.buku ?? '', dari: body.dari ?? '', sampai: body.sampai ?? '', alasan: body.alasan ?? '' });
  return done.ok ? { kind: 'redirect', to: REGISTER_LENGKAP } : showEkspor(ask, done.refusal, body);
}

export async function takePutusEkspor(ask: Ask<unknown, { readonly id: string }>, setuju: boolean): Promise<Outcome> {
  const done = await putusEkspor(ask.deps, { id: ask.params.id, actor: ask.actor, setuju });
  return done.ok ? { kind: 'redirect', to: REGISTER_LENGKAP } : showEkspor(ask, done.refusal);
}

export async function takeAmbil(ask: Ask<unknown, { readonly id: string }>): Promise<Outcome> {
  const { deps, lang, params, actor } = ask;
  const done = await ambilEkspor(deps, { id: params.id, actor });
  if (!done.ok) return showEkspor(ask, done.refusal);
  const { ekspor: { kantor, dari, sampai, buku }, isi } = done.value;
  const cara = { lang, kantor, lengkap: true };
  const book = isi.buku === 'permohonan' ? bukuPermohonan(deps, cara, isi.baris) : await bukuKeberatan(deps, cara, isi.baris);
  return fileOf(lang, 'xlsx', `register-${buku}-lengkap-${kantor}-${dari}-${sampai}`, book);
}
