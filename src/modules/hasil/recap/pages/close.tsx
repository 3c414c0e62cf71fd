// May the plenary be closed, who proposed it, and what does the second person sign? (keamanan.md 2.5)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel, DeskHead, Queue, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, PostForm, Textarea } from '#design/forms';
import { Grid, Lead, Span } from '#design/page';
import { recordedRole } from '#platform/identity';
import type { HiddenField } from '#platform/module';
import { isoOf } from '../../instants.ts';
import { eyebrowOf, timeAt } from '../../pages/scene.ts';
import type { TemuanRapat } from '../check-form.ts';
import type { Kedudukan } from '../standing.ts';
import { desk } from '../text-desk.ts';
import { barisPath, kakiPath, tutupPath } from './address.ts';
import type { Sidang } from './load.ts';
import { STATE_WORDS, columnName, figure, findingWords } from './words.ts';

interface CloseProps {
  readonly sidang: Sidang;
  readonly standing: Kedudukan;
  /** Of the form that proposes or takes back, and of the one that approves. */
  readonly fields: { readonly usul: readonly HiddenField[]; readonly setujui: readonly HiddenField[] };
  readonly uuid: string;
  /** Account of the reader: whoever proposed does not approve. */
  readonly account: string;
  readonly error?: string | undefined;
}

export function ClosePage(props: CloseProps): VNode {
  const { sidang, standing, error } = props;
  const { scene, nama } = sidang;
  const { lang } = scene;
  const closed = standing.rapat.ditutup !== null;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#putusan', text: error }]} />}
      <DeskHead title={say(lang, desk.judulTutup)} eyebrow={eyebrowOf(scene)}>
        {nama}
      </DeskHead>
      <Lead>{say(lang, closed ? desk.bukaLagiMaksud : desk.tutupMaksud)}</Lead>
      {!closed && <Findings {...props} />}
      <Grid section>
        <Span cols={8}>
          {standing.usul === null ? <Propose {...props} closed={closed} /> : <Decide {...props} closed={closed} />}
          {standing.rapat.keadaan === 'DIUSULKAN' && <TakeBack {...props} />}
        </Span>
      </Grid>
    </>
  );
}

function Findings({ sidang, standing }: CloseProps): VNode {
  const { lang, at } = sidang.scene;
  const group = (tuntutan: TemuanRapat['tuntutan'], title: string, tone?: 'late') => ({
    id: `temuan-${tuntutan}`,
    title,
    ...(tone === undefined ? {} : { tone, icon: 'flag' as const }),
    rows: standing.temuan
      .filter((one) => one.tuntutan === tuntutan)
      .map((one, n) => ({
        id: `${tuntutan}-${String(n)}`,
        title: findingWords(lang, sidang.kontes, standing, one),
        href: one.kode === null ? kakiPath(at, sidang.node) : barisPath(at, sidang.node, one.kode),
      })),
  });
  return (
    <Queue
      caption={say(lang, desk.temuanJudul)}
      heads={{ title: say(lang, desk.temuanJudul) }}
      groups={[
        group('tolak', say(lang, desk.temuanTolak), 'late'),
        group('alasan', say(lang, desk.temuanAlasan), 'late'),
        group('catat', say(lang, desk.temuanCatat)),
      ]}
      empty={say(lang, desk.temuanNihil)}
    />
  );
}

function hidden({ fields, uuid, standing }: CloseProps, form: keyof CloseProps['fields'], langkah: string): HiddenField[] {
  return [
    ...fields[form],
    { name: 'langkah', value: langkah },
    { name: 'uuid', value: uuid },
    { name: 'urut', value: String(standing.usul?.urut ?? standing.rapat.urut) },
  ];
}

function Propose(props: CloseProps & { readonly closed: boolean }): VNode {
  const { sidang, standing, closed } = props;
  const { lang, at } = sidang.scene;
  const ready = closed || (standing.kaki !== null && !standing.temuan.some((one) => one.tuntutan !== 'catat'));
  return (
    <PostForm action={tutupPath(at, sidang.node)} fields={hidden(props, 'usul', closed ? 'usul-buka-lagi' : 'usul')}>
      {closed && <Textarea id="dasar" name="dasar" label={say(lang, desk.dasarBukaLagi)} maxLength={1_000} rows={2} required />}
      <ActPanel
        id="putusan"
        title={say(lang, closed ? desk.usulBukaLagi : desk.tutupUsul)}
        guards={closed ? [] : [{ text: say(lang, desk.syaratTemuan), ok: ready }]}
      >
        <Button>{say(lang, closed ? desk.usulBukaLagi : desk.tutupUsul)}</Button>
      </ActPanel>
    </PostForm>
  );
}

function Decide(props: CloseProps & { readonly closed: boolean }): VNode | null {
  const { sidang, standing, account, closed } = props;
  const { lang, at } = sidang.scene;
  const { usul } = standing;
  if (usul === null) return null;
  return (
    <TwoPersons
      id="putusan"
      title={`${say(lang, closed ? desk.usulBukaLagi : desk.judulTutup)}: ${sidang.nama}`}
      proposed={{ by: say(lang, recordedRole(usul.peran)), when: timeAt(lang, isoOf(usul.pada), sidang.node) }}
      reason={usul.dasar ?? undefined}
      waitsFor={say(lang, desk.orangKedua)}
      changes={changesOf(sidang, standing, closed)}
      own={usul.akun === account}
    >
      <PostForm action={`${tutupPath(at, sidang.node)}/setujui`} fields={hidden(props, 'setujui', closed ? 'buka-lagi' : 'setujui')}>
        <Button>{say(lang, closed ? desk.setujuBukaLagi : desk.tutupSetujui)}</Button>
      </PostForm>
    </TwoPersons>
  );
}

/** The proposer or another of the two takes the proposal back: the plenary runs on. */
function TakeBack(props: CloseProps): VNode {
  const { scene, node } = props.sidang;
  const { lang, at } = scene;
  return (
    <PostForm action={tutupPath(at, node)} fields={hidden(props, 'usul', 'batal-usul')}>
      <Textarea id="alasan" name="alasan" label={say(lang, desk.batalAlasan)} maxLength={1_000} rows={2} required />
      <Button kind="second">{say(lang, desk.tutupBatal)}</Button>
    </PostForm>
  );
}

/** What is signed: state, votes at the foot, corrections. */
function changesOf({ scene, kontes }: Sidang, standing: Kedudukan, closed: boolean) {
  const { lang } = scene;
  const none = say(lang, desk.kosong);
  const state = {
    what: say(lang, desk.judulTutup),
    before: say(lang, STATE_WORDS[standing.rapat.keadaan].words),
    after: say(lang, closed ? desk.dibuka : desk.ditutup),
  };
  if (closed) return [state];
  const votes = (standing.kaki?.suara ?? []).map((cell, n) => ({
    what: columnName(lang, kontes, n),
    before: none,
    after: figure(lang, cell),
  }));
  const changed = [...standing.baris.values()].filter((row) => row.sebab !== null).length;
  return [state, ...votes, { what: say(lang, desk.antreBeda), before: none, after: formatInt(lang, changed) }];
}
