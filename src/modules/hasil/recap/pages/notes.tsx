// Who is present, who objects, what happened? (PKPU 5/2024: witnesses, objections and special events of a plenary)
import { randomUUID } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, PostForm, TextInput, Textarea } from '#design/forms';
import { Grid, Note, Section, Span } from '#design/page';
import type { HiddenField } from '#platform/module';
import { isoOf } from '../../instants.ts';
import { eyebrowOf, timeAt } from '../../pages/scene.ts';
import { Meanings } from '../../pages/meanings.tsx';
import { ISI, type IsiRapat } from '../events.ts';
import { lastOf } from '../standing.ts';
import { desk } from '../text-desk.ts';
import { catatanPath, keberatanPath } from './address.ts';
import type { Sidang } from './load.ts';

type Typed = Readonly<Record<string, string>>;

interface NotesProps {
  readonly sidang: Sidang;
  readonly fields: readonly HiddenField[];
  /** May this officer write everything down? */
  readonly runs: boolean;
  /** A liaison's ballot number: may write the own objection. */
  readonly nomor: number | undefined;
  readonly error?: string | undefined;
  /** What was typed where it could not stand. */
  readonly typed?: Typed | undefined;
}

export function NotesPage(props: NotesProps): VNode {
  const { sidang, error, runs, nomor } = props;
  const { scene, nama } = sidang;
  const { lang } = scene;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#uraian-keberatan', text: error }]} />}
      <DeskHead title={say(lang, desk.judulCatatan)} eyebrow={eyebrowOf(scene)}>
        {nama}
      </DeskHead>
      <Grid>
        <Span cols={6}>
          {runs ? <Presence {...props} /> : <Present {...props} />}
          <Written {...props} />
        </Span>
        <Span cols={6}>
          {runs && <Objection {...props} />}
          {runs && <Event {...props} />}
          {nomor !== undefined && <OwnObjection {...props} nomor={nomor} />}
        </Span>
      </Grid>
      <Meanings lang={lang} words={['keberatan', 'kejadian']} />
    </>
  );
}

/** Each form is an act of its own, also when one goes back to this page. */
function hidden({ fields }: NotesProps, langkah: string): HiddenField[] {
  return [...fields, { name: 'langkah', value: langkah }, { name: 'uuid', value: randomUUID() }];
}

/** What was typed goes back to the form that it came from. */
function typedIn({ typed = {} }: NotesProps, langkah: string): Typed {
  return typed['langkah'] === langkah ? typed : {};
}

function Presence(props: NotesProps): VNode {
  const { sidang } = props;
  const { lang, at } = sidang.scene;
  const now = sidang.standing === undefined ? undefined : lastOf(sidang.standing.peristiwa, 'HADIR')?.isi;
  const options = sidang.kontes.pack.opsi.map((opsi) => ({ value: String(opsi.nomor), label: `${String(opsi.nomor)}. ${opsi.singkat}` }));
  return (
    <Section id="hadir" title={say(lang, desk.hadirJudul)} tight>
      <PostForm action={catatanPath(at, sidang.node)} fields={hidden(props, 'hadir')}>
        <Checkboxes id="saksi" name="saksi" label={say(lang, desk.hadirSaksi)} options={options} values={(now?.saksi ?? []).map(String)} />
        <Checkboxes
          id="pengawas"
          name="pengawas"
          label={say(lang, desk.hadirPengawas)}
          options={[{ value: 'ya', label: say(lang, desk.pengawasHadir) }]}
          values={now?.pengawas === true ? ['ya'] : []}
        />
        <Button kind="second">{say(lang, desk.simpan)}</Button>
      </PostForm>
    </Section>
  );
}

function Present({ sidang: { scene, standing } }: NotesProps): VNode {
  const { lang } = scene;
  const now = standing === undefined ? undefined : lastOf(standing.peristiwa, 'HADIR')?.isi;
  const none = say(lang, desk.belumAda);
  return (
    <Section id="hadir" title={say(lang, desk.hadirJudul)} tight>
      <Facts
        items={[
          { term: say(lang, desk.hadirSaksi), value: now?.saksi.join(', ') || none },
          { term: say(lang, desk.hadirPengawas), value: now?.pengawas === true ? say(lang, desk.pengawasHadir) : none },
        ]}
      />
    </Section>
  );
}

/** What happened, and at which row: `of` tells the fields of one form from those of the other. */
function Account({ lang, of, rows, typed, children }: { readonly lang: Lang; readonly of: string; readonly rows: number; readonly typed: Typed; readonly children?: ComponentChildren }): VNode {
  return (
    <>
      <Textarea id={`uraian-${of}`} name="uraian" label={say(lang, desk.uraian)} maxLength={1_000} rows={rows} required value={typed['uraian']} />
      {children}
      <TextInput id={`baris-${of}`} name="baris" label={say(lang, desk.barisTerkait)} inputMode="numeric" maxLength={13} value={typed['baris']} />
    </>
  );
}

function OwnObjection({ sidang, fields, nomor, typed = {} }: NotesProps & { readonly nomor: number }): VNode {
  const { lang, at } = sidang.scene;
  return (
    <Section id="keberatan" title={say(lang, desk.keberatanSendiri, { n: String(nomor) })} tight>
      <Note>{say(lang, desk.keberatanSendiriMaksud)}</Note>
      <PostForm action={keberatanPath(at, sidang.node)} fields={[...fields, { name: 'uuid', value: randomUUID() }]}>
        <Account lang={lang} of="keberatan" rows={4} typed={typed} />
        <Button>{say(lang, desk.kirimKeberatan)}</Button>
      </PostForm>
    </Section>
  );
}

function Objection(props: NotesProps): VNode {
  const { lang, at } = props.sidang.scene;
  const typed = typedIn(props, 'keberatan');
  return (
    <Section id="keberatan" title={say(lang, desk.keberatanJudul)} tight>
      <PostForm action={catatanPath(at, props.sidang.node)} fields={hidden(props, 'keberatan')}>
        <TextInput id="nomor" name="nomor" label={say(lang, desk.keberatanNomor)} inputMode="numeric" maxLength={2} value={typed['nomor']} />
        <Account lang={lang} of="keberatan" rows={3} typed={typed}>
          <Textarea id="tindak" name="tindak" label={say(lang, desk.tindakLanjut)} maxLength={1_000} rows={2} value={typed['tindak']} />
        </Account>
        <Button kind="second">{say(lang, desk.simpan)}</Button>
      </PostForm>
    </Section>
  );
}

function Event(props: NotesProps): VNode {
  const { lang, at } = props.sidang.scene;
  return (
    <Section id="kejadian" title={say(lang, desk.kejadianJudul)}>
      <PostForm action={catatanPath(at, props.sidang.node)} fields={hidden(props, 'kejadian')}>
        <Account lang={lang} of="kejadian" rows={3} typed={typedIn(props, 'kejadian')} />
        <Button kind="second">{say(lang, desk.simpan)}</Button>
      </PostForm>
    </Section>
  );
}

function Written({ sidang }: NotesProps): VNode {
  const { lang } = sidang.scene;
  const notes = (sidang.standing?.peristiwa ?? []).flatMap((one) => {
    if (one.jenis !== 'KEBERATAN' && one.jenis !== 'KEJADIAN') return [];
    const isi = ISI[one.jenis].parse(one.isi) as IsiRapat<'KEJADIAN'> & Partial<IsiRapat<'KEBERATAN'>>;
    const kind = say(lang, one.jenis === 'KEBERATAN' ? desk.keberatanJudul : desk.kejadianJudul);
    return [
      {
        term: `${kind}${isi.nomor == null ? '' : ` ${String(isi.nomor)}`}`,
        value: `${isi.uraian} ${isi.tindakLanjut ?? ''} (${timeAt(lang, isoOf(one.pada), sidang.node)})`,
      },
    ];
  });
  return (
    <Section id="dicatat" title={say(lang, desk.sudahDicatat)}>
      <Facts items={notes.length === 0 ? [{ term: say(lang, desk.belumAda), value: '' }] : notes} />
    </Section>
  );
}
