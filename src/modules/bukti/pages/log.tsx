// What is the public log, what does it hold, and how is it checked?
import type { ComponentChildren, VNode } from 'preact';
import { Inset } from '#design/answers';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import { formatInstant, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type Deps, type Route, defineRoute } from '#platform/module';
import { type Point, type StoredLeaf, findLastPoint, logFolder, logOrigin, readCheckpoint, readNewestLeaves } from '#platform/tlog';
import { keyLines } from '../log-key-change.ts';
import { kindText } from '../text-kinds.ts';
import { logText as text } from '../text-log.ts';

/** Rows of the page; their proofs go along into the publication as files. */
export const NEWEST = 20;
/** The log is the nation's: its times are given as at the commission's seat. */
const ZONE = 'WIB';

interface State {
  readonly origin: string;
  /** Verifier key line in force. */
  readonly key: string;
  readonly point: Point | undefined;
  readonly newest: readonly StoredLeaf[];
  /** The published files are ahead of the database: the writer signs nothing. */
  readonly halted: boolean;
}

async function readState({ database, settings, keys }: Deps): Promise<State> {
  const origin = logOrigin(settings);
  const published = await readCheckpoint(logFolder(settings));
  const point = await findLastPoint(database.db);
  const newest = await readNewestLeaves(database.db, NEWEST);
  const [key = ''] = keyLines(origin, keys.logPublicKeys);
  return { origin, key: key.trimEnd(), point, newest, halted: (published?.size ?? 0) > (point?.size ?? 0) };
}

function columnsOf(lang: Lang): Column<StoredLeaf>[] {
  return [
    {
      kind: 'link',
      key: 'isi',
      title: say(lang, text.isi),
      get: ({ id, jenis, versi }) => ({
        text: say(lang, kindText(jenis)),
        note: say(lang, text.versi, { id, versi: formatInt(lang, versi) }),
      }),
    },
    { kind: 'text', key: 'nomor', title: say(lang, text.nomor), get: ({ index }) => formatInt(lang, index) },
    { kind: 'text', key: 'terbit', title: say(lang, text.terbit), get: ({ terbit }) => formatInstant(lang, terbit, ZONE) },
    { kind: 'text', key: 'sidik', title: say(lang, text.sidik), phone: 'wide', get: ({ sha256 }) => <code>{sha256}</code> },
    { kind: 'text', key: 'bukti', title: say(lang, text.bukti), phone: 'wide', get: ({ index }) => <ProofLink index={index} /> },
  ];
}

function ProofLink({ index }: { readonly index: number }): VNode {
  const { lang, href } = useReader();
  return (
    <a href={href(`/log/bukti/${index}.txt`)}>
      {say(lang, text.buktiUnduh)} <span class="pd-vh">{say(lang, text.buktiUnduhNomor, { nomor: formatInt(lang, index) })}</span>
    </a>
  );
}

function Present({ point, origin, keyLine }: { readonly point: Point; readonly origin: string; readonly keyLine: string }): VNode {
  const { lang } = useReader();
  const items: readonly (readonly [Sentence, ComponentChildren])[] = [
    [text.banyak, formatInt(lang, point.size)],
    [text.terakhir, formatInstant(lang, point.at, ZONE)],
    [text.akar, <code>{Buffer.from(point.root).toString('base64')}</code>],
    [text.nama, <code>{origin}</code>],
    [text.kunci, <code>{keyLine}</code>],
  ];
  return (
    <Section id="keadaan" title={say(lang, text.keadaan)}>
      <DefinitionList items={items.map(([term, value]) => ({ term: say(lang, term), value }))} />
      <Note>{say(lang, text.kunciCatatan)}</Note>
      <Files
        items={[
          { href: '/log/checkpoint', title: say(lang, text.berkasTitik), note: say(lang, text.berkasTitikIsi) },
          { href: '/log/kunci.txt', title: say(lang, text.berkasKunci), note: say(lang, text.berkasKunciIsi) },
        ]}
      />
    </Section>
  );
}

function HowToCheck(): VNode {
  const { lang } = useReader();
  return (
    <>
      <Section id="cara" title={say(lang, text.cara)}>
        <ol class="govuk-list govuk-list--number">
          {[text.caraSidik, text.caraBukti, text.caraHitung, text.caraTumbuh].map((sentence) => (
            <li key={sentence.key}>{say(lang, sentence)}</li>
          ))}
        </ol>
      </Section>
      <Section id="alamat" title={say(lang, text.alamat)}>
        <p class="govuk-body">{say(lang, text.alamatIsi)}</p>
        <DefinitionList
          items={[
            { term: '/log/tile/<L>/<N>[.p/<W>]', value: say(lang, text.alamatUbin) },
            { term: '/log/tile/entries/<N>[.p/<W>]', value: say(lang, text.alamatCatatan) },
          ]}
        />
      </Section>
    </>
  );
}

function LogPage({ state }: { readonly state: State }): VNode {
  const { lang } = useReader();
  const { point, newest, halted } = state;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pembuka)}</Lead>
      {halted && <Inset>{say(lang, text.berhenti)}</Inset>}
      {point === undefined ? (
        <p class="govuk-body">{say(lang, text.kosong)}</p>
      ) : (
        <Present point={point} origin={state.origin} keyLine={state.key} />
      )}
      {newest.length > 0 && (
        <Section id="terbaru" title={say(lang, text.terbaru)}>
          <DataTable
            id="catatan"
            caption={say(lang, text.terbaru)}
            quietCaption
            columns={columnsOf(lang)}
            rows={newest}
            rowKey={(leaf) => String(leaf.index)}
          />
        </Section>
      )}
      <HowToCheck />
    </>
  );
}

export const logPage: Route = defineRoute({
  id: 'bukti.log',
  path: '/log',
  epoch: ['bukti.log'],
  maxAge: 30,
  handle: async ({ deps, lang }) => ({ kind: 'page', title: say(lang, text.judul), body: <LogPage state={await readState(deps)} /> }),
});
