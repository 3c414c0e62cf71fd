// How is a case decided by two, put off, found to be two persons, or undone? (keamanan.md 2.5: the second sees the difference)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Radios, Textarea } from '#design/forms';
import { Grid, Note, Span } from '#design/page';
import { recordedRole } from '#platform/identity';
import { timeIn } from '../../daftar/words.ts';
import { putusPath } from '../address.ts';
import { hariBanding } from '../load.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { type Galat, at } from './form-words.ts';
import { KasusBody, KasusHead, type KasusProps } from './kasus.tsx';
import { TEKS_SAMPAI, type Typed } from './typed.ts';
import { sisiWords } from './words.ts';

export interface PutusProps extends KasusProps {
  readonly fields: { readonly putus: readonly HiddenField[]; readonly setujui: readonly HiddenField[] };
  readonly account: string;
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  readonly error?: string | undefined;
}

export function PutusPage(props: PutusProps): VNode {
  const { lang, view, galat, error } = props;
  const { isi } = view.kasus;
  const ready = isi.sisi.every(({ lapor }) => lapor);
  const deciding = isi.keadaan === 'PUTUSAN' || isi.keadaan === 'TUNDA';
  const items = [...galat.map(({ field, words }) => ({ href: `#${field}`, text: words })), ...(error === undefined ? [] : [{ href: '#putusan', text: error }])];
  return (
    <>
      {items.length > 0 && <ErrorSummary items={items} />}
      <KasusHead lang={lang} view={view} />
      <div id="putusan">
        <Grid section>
          <Span cols={8}>
            {!ready && <Note>{say(lang, form.gandaTolakBELUM_LAPOR)}</Note>}
            {ready && deciding && isi.usul !== null && <Setuju {...props} usul={isi.usul} />}
            {ready && deciding && isi.usul === null && <Putuskan {...props} />}
            {isi.hasil === 'SATU_ORANG' && <Pulihkan {...props} />}
          </Span>
        </Grid>
      </div>
      <KasusBody {...props} />
    </>
  );
}

function Alasan({ lang, typed, galat }: PutusProps): VNode {
  return <Textarea id="alasan" name="alasan" label={say(lang, form.gandaAlasan)} hint={say(lang, form.gandaCatatanKet)} value={typed['alasan']} error={at(galat, 'alasan')} maxLength={TEKS_SAMPAI} required />;
}

/** One form, three ends: its buttons name the step. */
function Putuskan(props: PutusProps): VNode {
  const { lang, view, fields, typed, galat } = props;
  const options = view.rekam.map((one, ke) => ({ value: String(ke), label: `${sisiWords(lang, ke)}: ${one.nama}, ${view.nama(`${one.desa}${one.tps}`)}` }));
  return (
    <PostForm action={putusPath(view.kasus.id)} fields={fields.putus}>
      <ActPanel
        id="panel-putusan"
        title={say(lang, form.gandaPutuskan)}
        guards={[
          { text: say(lang, form.gandaSemuaLapor), ok: true },
          { text: say(lang, form.gandaTahapBuka), ok: view.terbuka },
        ]}
      >
        <Radios id="tetap" name="tetap" label={say(lang, form.gandaPilihTetap)} hint={say(lang, form.gandaUsulMaksud, { hari: formatInt(lang, hariBanding(view.paket)) })} options={options} value={typed['tetap'] ?? String(view.usulan.ke)} error={at(galat, 'tetap')} />
        <Alasan {...props} />
        <Button name="langkah" value="usul">
          {say(lang, form.gandaUsulkan)}
        </Button>
        <Button kind="second" name="langkah" value="beda-orang">
          {say(lang, form.gandaBeda)}
        </Button>
        {view.kasus.keadaan === 'PUTUSAN' && (
          <Button kind="second" name="langkah" value="tunda">
            {say(lang, form.gandaTunda)}
          </Button>
        )}
      </ActPanel>
      <Note>{`${say(lang, form.gandaBeda)}: ${say(lang, form.gandaBedaMaksud)} ${say(lang, form.gandaTunda)}: ${say(lang, form.gandaTundaMaksud)}`}</Note>
    </PostForm>
  );
}

type Usul = NonNullable<PutusProps['view']['kasus']['isi']['usul']>;

function Setuju({ usul, ...props }: PutusProps & { readonly usul: Usul }): VNode {
  const { lang, view, fields, account } = props;
  const { kasus, langkah, rekam } = view;
  const last = langkah.findLast(({ peristiwa }) => peristiwa.jenis === 'usul');
  const changes = rekam.map((one, ke) => ({
    what: `${sisiWords(lang, ke)}: ${one.nama}, ${view.nama(`${one.desa}${one.tps}`)}`,
    before: say(lang, text.gandaAktif),
    after: say(lang, ke === usul.tetap || kasus.isi.sisi[ke]?.kebal === true ? text.gandaNasibTETAP : text.gandaNasibAKAN_DICORET),
  }));
  return (
    <>
      <TwoPersons
        id="panel-setuju"
        title={say(lang, form.gandaJudulUsul, { n: formatInt(lang, usul.tetap + 1) })}
        proposed={{ by: say(lang, recordedRole(last?.peran ?? 'pimpinan')), when: timeIn(lang, last?.pada ?? kasus.diubah, kasus.pemutus) }}
        reason={last?.isi['teks']}
        waitsFor={say(lang, form.gandaPimpinanLain)}
        changes={changes}
        own={usul.oleh === account}
      >
        <PostForm action={`${putusPath(kasus.id)}/setujui`} fields={fields.setujui}>
          <Button>{say(lang, form.gandaSetujui)}</Button>
        </PostForm>
      </TwoPersons>
      <PostForm action={putusPath(kasus.id)} fields={[...fields.putus, { name: 'langkah', value: 'batal-usul' }]}>
        <Button kind="second">{say(lang, form.gandaBatalUsul)}</Button>
      </PostForm>
    </>
  );
}

function Pulihkan(props: PutusProps): VNode {
  const { lang, view, fields } = props;
  return (
    <PostForm action={putusPath(view.kasus.id)} fields={[...fields.putus, { name: 'langkah', value: 'pulih' }]}>
      <ActPanel id="panel-pulih" title={say(lang, form.gandaPulihkan)} due={say(lang, form.gandaPulihkanMaksud)}>
        <Alasan {...props} />
        <Button kind="second">{say(lang, form.gandaPulihkan)}</Button>
      </ActPanel>
    </PostForm>
  );
}
