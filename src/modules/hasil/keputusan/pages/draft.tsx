// What does the draft of a decree say, how does it differ, and who decides about it? (keamanan.md 2.5: the second sees the difference)
import type { VNode } from 'preact';
import { day } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel, DeskHead, Facts, StateTag, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Grid, Section, Span } from '#design/page';
import { Files } from '#design/tables';
import { recordedRole } from '#platform/identity';
import type { Angka } from '../../figures.ts';
import { isoOf } from '../../instants.ts';
import { eyebrowOf, timeAt } from '../../pages/scene.ts';
import { selOf } from '../../recap/d-checks.ts';
import { columnName } from '../../recap/pages/words.ts';
import { bandingkanKeputusan, bandingkanRekap } from '../check.ts';
import { nameOfDecree, selOfDecree } from '../decree.ts';
import { SEBAB_WORDS } from '../reasons.ts';
import type { MejaSk, NaskahKini } from '../standing.ts';
import { keadaanSetelah } from '../states.ts';
import type { Jejak } from '../store/decree.ts';
import { desk } from '../text-desk.ts';
import { text } from '../text-public.ts';
import { keputusanPath, naskahPath, putusPath } from './address.ts';
import { Differences } from './differences.tsx';
import type { Ruang } from './load.ts';
import { STATE_WORDS, figure } from './words.ts';

interface DraftProps {
  readonly ruang: Ruang;
  readonly meja: MejaSk;
  readonly kini: NaskahKini;
  readonly error?: string | undefined;
}

interface DecideProps extends DraftProps {
  /** For the form of the proposer and withdrawer, and that of the second person. */
  readonly fields: { readonly putus: readonly HiddenField[]; readonly setujui: readonly HiddenField[] };
  readonly account: string;
}

/** To read; `decide` leads to where a fresh proof is asked for. */
export function DraftPage(props: DraftProps & { readonly decide: boolean }): VNode {
  const { ruang, kini, decide } = props;
  const { lang, at } = ruang.scene;
  const { naskah, keadaan } = kini;
  const open = keadaan === 'DRAF' || keadaan === 'USUL' || keadaan === 'BASI';
  return (
    <>
      <Head {...props} />
      <Contents {...props} />
      {open && decide && (
        <ActPanel id="langkah" title={say(lang, desk.putuskan)}>
          <Button href={putusPath(at, naskah.id)}>{say(lang, desk.periksa)}</Button>
        </ActPanel>
      )}
      {(keadaan === 'BERLAKU' || keadaan === 'DIGANTI') && (
        <Button kind="second" href={keputusanPath(at, nameOfDecree(naskah))}>
          {say(lang, desk.halamanPublik)}
        </Button>
      )}
    </>
  );
}

/** The same with the act: propose, approve, withdraw. */
export function DecidePage(props: DecideProps): VNode {
  const { ruang, kini, error } = props;
  const { lang } = ruang.scene;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#putusan', text: error }]} />}
      <Head {...props} />
      <Contents {...props} />
      <Grid section>
        <Span cols={8}>
          {keadaanSetelah(kini.keadaan, 'USUL') !== undefined && <Propose {...props} />}
          {keadaanSetelah(kini.keadaan, 'SETUJU') !== undefined && <Approve {...props} />}
          {keadaanSetelah(kini.keadaan, 'BATAL') !== undefined && (
            <PostForm action={putusPath(ruang.scene.at, kini.naskah.id)} fields={hidden(props, 'putus', 'BATAL')}>
              <TextInput id="alasan" name="alasan" label={say(lang, desk.alasan)} maxLength={500} required />
              <Button kind="second">{say(lang, desk.tarik)}</Button>
            </PostForm>
          )}
        </Span>
      </Grid>
    </>
  );
}

function hidden({ fields, meja }: DecideProps, form: keyof DecideProps['fields'], langkah: string): HiddenField[] {
  return [...fields[form], { name: 'langkah', value: langkah }, { name: 'sidik', value: meja.sidik }];
}

function Head({ ruang, kini: { naskah, keadaan } }: DraftProps): VNode {
  const { lang } = ruang.scene;
  const state = STATE_WORDS[keadaan];
  const values = { nomor: String(naskah.nomor), tahun: String(naskah.tahun) };
  return (
    <DeskHead title={say(lang, desk.judulNaskah, values)} eyebrow={eyebrowOf(ruang.scene)}>
      <StateTag state={state.kind}>{say(lang, state.words)}</StateTag>
    </DeskHead>
  );
}

function Contents({ ruang, meja, kini: { naskah } }: DraftProps): VNode {
  const { scene, kontes } = ruang;
  const { lang, at } = scene;
  const { isi } = naskah;
  const typed = selOf(selOfDecree(kontes.pack, isi));
  const figures = typed.flatMap((cell, n) => (cell === null ? [] : [{ term: columnName(lang, kontes, n), value: formatInt(lang, cell) }]));
  const basis =
    isi.dasar === null
      ? []
      : [{ term: say(lang, text.dasar), value: say(lang, text.dasarIsi, { ...isi.dasar, tanggal: formatDay(lang, day(isi.dasar.tanggal)) }) }];
  const former = meja.keputusan.find(({ row }) => row.naskah !== naskah.id);
  return (
    <>
      <Facts
        items={[
          { term: say(lang, desk.tanggal), value: formatDay(lang, day(isi.tanggal)) },
          { term: say(lang, desk.sebab), value: say(lang, SEBAB_WORDS[isi.sebab]) },
          ...basis,
          ...figures,
          { term: say(lang, text.lampiran), value: isi.lampiran.length === 0 ? say(lang, desk.tanpaLampiran) : say(lang, desk.lampiranBaris, { n: String(isi.lampiran.length) }) },
          { term: say(lang, desk.diisi), value: byWords(ruang, naskah) },
          { term: say(lang, desk.sidik), value: <code class="pd-hash">{naskah.pdfSha256}</code> },
        ]}
      />
      <Files items={[{ href: `${naskahPath(at, naskah.id)}.pdf`, title: say(lang, desk.berkasLihat), bytes: naskah.pdfUkuran }]} />
      <Section id="beda-rekap" title={say(lang, text.bedaRekap)} level={3}>
        <Differences
          scene={scene}
          id="tabel-rekap"
          title={say(lang, text.bedaRekap)}
          rows={meja.rekap === undefined ? undefined : bandingkanRekap(kontes.pack, isi, meja.rekap)}
          names={namesOf(meja)}
          none={say(lang, meja.rekap === undefined ? text.bedaRekapTiada : text.bedaRekapNihil)}
        />
      </Section>
      {former !== undefined && (
        <Section id="beda-dulu" title={say(lang, text.bedaDulu)} level={3}>
          <Differences
            scene={scene}
            id="tabel-dulu"
            title={say(lang, text.bedaDulu)}
            rows={bandingkanKeputusan(kontes.pack, former.isi, isi)}
            names={namesOf(meja)}
            none={say(lang, text.bedaDuluNihil)}
          />
        </Section>
      )}
    </>
  );
}

export function namesOf({ wilayah }: Pick<MejaSk, 'wilayah'>): ReadonlyMap<string, string> {
  return new Map(wilayah.map(({ kode, nama }) => [kode, nama]));
}

function byWords({ scene: { lang } }: Ruang, { peran, pada, simpul }: Jejak): string {
  return say(lang, desk.oleh, { peran: say(lang, recordedRole(peran)), waktu: timeAt(lang, isoOf(pada), simpul) });
}

function Propose(props: DecideProps): VNode {
  const { ruang, kini } = props;
  const { lang, at } = ruang.scene;
  return (
    <PostForm action={putusPath(at, kini.naskah.id)} fields={hidden(props, 'putus', 'USUL')}>
      <ActPanel id="putusan" title={say(lang, desk.usulkan)} due={say(lang, desk.usulMaksud)}>
        <Button>{say(lang, desk.usulkan)}</Button>
      </ActPanel>
    </PostForm>
  );
}

function Approve(props: DecideProps): VNode | null {
  const { ruang, kini, account } = props;
  const { lang, at } = ruang.scene;
  const last = kini.langkah.at(-1);
  const { nomor, tahun } = kini.naskah;
  if (last === undefined) return null;
  return (
    <TwoPersons
      id="putusan"
      title={say(lang, desk.judulUsul, { nomor: String(nomor), tahun: String(tahun) })}
      proposed={{ by: say(lang, recordedRole(last.peran)), when: timeAt(lang, isoOf(last.pada), last.simpul) }}
      reason={kini.naskah.isi.dasar?.nomor}
      waitsFor={say(lang, desk.orangKedua)}
      changes={changesOf(props)}
      own={last.akun === account}
    >
      <PostForm action={`${putusPath(at, kini.naskah.id)}/setujui`} fields={hidden(props, 'setujui', 'SETUJU')}>
        <Button>{say(lang, desk.setujui)}</Button>
      </PostForm>
    </TwoPersons>
  );
}

/** Every figure that would be in force, beside the one that is: of the former decree, else of the plenary. */
function changesOf({ ruang: { kontes, scene }, meja, kini }: DraftProps): { readonly what: string; readonly before: string; readonly after: string }[] {
  const { lang } = scene;
  const former = meja.keputusan[0];
  const before: readonly Angka[] = former !== undefined ? selOf(selOfDecree(kontes.pack, former.isi)) : meja.rekap === undefined ? [] : selOf(meja.rekap.kaki);
  return selOf(selOfDecree(kontes.pack, kini.naskah.isi)).flatMap((cell, n) => {
    if (cell === null) return [];
    const nilai = figure(lang, before[n] ?? null);
    const from = former === undefined ? say(lang, desk.sebelumRekap, { nilai }) : say(lang, desk.sebelumKeputusan, { nilai, nomor: String(former.isi.nomor), tahun: String(former.isi.tahun) });
    return [{ what: columnName(lang, kontes, n), before: from, after: formatInt(lang, cell) }];
  });
}

