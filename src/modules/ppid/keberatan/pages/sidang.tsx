// How do two persons make the office's bundle for the closed hearing, and where is the passphrase seen? (once, never kept)
import type { VNode } from 'preact';
import { formatInstant, formatInt } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Roofed } from '#design/answers';
import { ActPanel, DeskHead, Facts } from '#design/desk';
import { Button, PostForm, Textarea } from '#design/forms';
import { Lead, Note } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { type SidangRefusal, UNDUH_MENIT, ajukanSidang, ambilSidang, bukaSidang, setujuiSidang } from '../actions/sidang.ts';
import { actPath, kasusPath } from '../address.ts';
import { arsipKantor, bebanBukti } from '../berkas-kantor.ts';
import { type Keberatan, listSengketaOf } from '../store/keberatan.ts';
import { type Sidang, readSidang } from '../store/sidang.ts';
import { sidangText as text } from '../text-sidang.ts';
import { type KbrParams, getKeberatan, perkaraDari, showKasusKbr } from './meja.tsx';

type Request<B = unknown> = DeskRequest<KbrParams, unknown, B>;
type Kiriman = Readonly<Record<string, string | undefined>>;

interface Boleh {
  readonly susun: boolean;
  readonly setuju: boolean;
}

/** Where the bundle stands, and what this officer can do with it now. */
export async function sidangPanel({ deps, lang, ticket, who }: Request, k: Keberatan, boleh: Boleh): Promise<VNode | undefined> {
  const { db } = deps.database;
  const one = await readSidang(db, k.id);
  if (!boleh.susun && !(boleh.setuju && one !== undefined && one.setujuOleh === null)) return undefined;
  const saat = (iso: string | null): string => (iso === null ? '' : formatInstant(lang, iso, zoneOf(k.kantor) ?? 'WIB'));
  const [usul, setuju, buka] = [actPath(k.id, 'sidang'), actPath(k.id, 'sidang-setuju'), actPath(k.id, 'sidang-buka')];
  const waits = one !== undefined && one.setujuOleh === null;
  const ready = one !== undefined && one.setujuOleh !== null && one.frasa === null && one.oleh === who.account;
  const beban = await bebanBukti(deps, lang, await perkaraDari(deps, k));
  return (
    <ActPanel id="sidang" title={say(lang, text.judul)}>
      <Note>{say(lang, text.maksud)}</Note>
      {one !== undefined && <Standing saat={saat} one={one} words={(sentence, values) => say(lang, sentence, values)} />}
      {waits && boleh.setuju && one.oleh !== who.account && (
        <PostForm action={setuju} fields={ticket(setuju)}>
          <Note>{one.beban}</Note>
          <Button>{say(lang, text.setuju)}</Button>
        </PostForm>
      )}
      {ready && boleh.susun && (
        <PostForm action={buka} fields={ticket(buka)}>
          <Note>{say(lang, text.bukaMaksud, { n: formatInt(lang, UNDUH_MENIT) })}</Note>
          <Button>{say(lang, text.buka)}</Button>
        </PostForm>
      )}
      {boleh.susun && (
        <PostForm action={usul} fields={ticket(usul)}>
          <ul class="govuk-list govuk-list--bullet">
            {beban.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Textarea id="beban" name="beban" label={say(lang, text.beban)} hint={say(lang, text.bebanPetunjuk)} value={one?.beban} maxLength={8_000} rows={5} />
          <Button kind="second">{say(lang, text.susun)}</Button>
        </PostForm>
      )}
    </ActPanel>
  );
}

function Standing({ one, saat, words }: { readonly one: Sidang; readonly saat: (iso: string | null) => string; readonly words: (sentence: Sentence, values: Readonly<Record<string, string>>) => string }): VNode {
  if (one.setujuOleh === null) return <Note>{words(text.menunggu, { saat: saat(one.pada) })}</Note>;
  return <Note>{one.frasa === null ? words(text.disetujui, { saat: saat(one.setujuPada) }) : words(text.sudahDibuka, { saat: saat(one.frasaPada) })}</Note>;
}

const tolak = (request: Request, { code }: SidangRefusal, typed: Kiriman = {}): Promise<Outcome> => showKasusKbr(request, say(request.lang, text[`t${code}`]), typed);

export async function takeSidang(request: Request<{ readonly beban?: string | undefined }>): Promise<Outcome> {
  const done = await ajukanSidang(request.deps, { keberatan: request.params.id, actor: request.actor, beban: request.body.beban ?? '' });
  return done.ok ? { kind: 'redirect', to: kasusPath(request.params.id) } : tolak(request, done.refusal);
}

export async function takeSidangSetuju(request: Request): Promise<Outcome> {
  const done = await setujuiSidang(request.deps, { keberatan: request.params.id, actor: request.actor });
  return done.ok ? { kind: 'redirect', to: kasusPath(request.params.id) } : tolak(request, done.refusal);
}

/** The passphrase goes back with the download and nowhere else. */
export async function takeSidangBuka(request: Request): Promise<Outcome> {
  const { deps, lang, params, actor, ticket } = request;
  const done = await bukaSidang(deps, { keberatan: params.id, actor });
  if (!done.ok) return tolak(request, done.refusal);
  const path = actPath(params.id, 'sidang.zip');
  const title = say(lang, text.frasaJudul);
  const body = (
    <>
      <DeskHead title={title} />
      <Lead>{say(lang, text.frasaSekali)}</Lead>
      <Roofed>
        <Facts items={[{ term: title, value: <code>{done.value.frasa}</code> }]} />
        <Note>{say(lang, text.cara)}</Note>
        <Note>{say(lang, text.bukaMaksud, { n: formatInt(lang, UNDUH_MENIT) })}</Note>
      </Roofed>
      <PostForm action={path} fields={[...ticket(path), { name: 'frasa', value: done.value.frasa }]}>
        <Button>{say(lang, text.unduh)}</Button>
      </PostForm>
      <Button href={kasusPath(params.id)} kind="second">
        {say(lang, text.kembali)}
      </Button>
    </>
  );
  return { kind: 'page', title, tone: 'desk', body };
}

export async function giveSidang(request: Request<{ readonly frasa: string }>): Promise<Outcome> {
  const { deps, params, actor, body } = request;
  const k = await getKeberatan(request);
  const sengketa = (await listSengketaOf(deps.database.db, k.id)).at(-1);
  const done = await ambilSidang(deps, { keberatan: params.id, actor, frasa: body.frasa });
  if (!done.ok || sengketa === undefined) return tolak(request, done.ok ? { code: 'SENGKETA_TIADA' } : done.refusal);
  return { kind: 'stream', type: 'application/zip', body: await arsipKantor(deps, { perkara: await perkaraDari(deps, k), sengketa, sidang: done.value }, body.frasa), fileName: `berkas-kantor-${sengketa.nomor}.zip` };
}
