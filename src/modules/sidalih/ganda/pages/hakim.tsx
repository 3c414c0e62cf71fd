// How is an appeal heard: granted by one, refused by two who took no part before? (sidalih.md 5.4)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { ActPanel, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, PostForm, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { recordedRole } from '#platform/identity';
import { timeIn } from '../../daftar/words.ts';
import { EvidenceList } from '../../bukti/field.tsx';
import { hakimPath } from '../address.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { at } from './form-words.ts';
import { KasusBody, KasusHead } from './kasus.tsx';
import type { PutusProps } from './putus.tsx';
import { TEKS_SAMPAI } from './typed.ts';
import { byWords, sisiWords, whenWords } from './words.ts';

export type HakimProps = PutusProps & { readonly ke: number };

export function HakimPage(props: HakimProps): VNode {
  const { lang, view, ke, galat, error, bukti } = props;
  const banding = view.kasus.isi.sisi[ke]?.banding ?? null;
  const asked = view.langkah.findLast(({ peristiwa }) => peristiwa.jenis === 'banding' && peristiwa.sisi === ke);
  const items = [...galat.map(({ field, words }) => ({ href: `#${field}`, text: words })), ...(error === undefined ? [] : [{ href: '#keberatan', text: error }])];
  const files = (asked?.isi['bukti'] ?? '').split(' ').flatMap((id) => bukti.get(id) ?? []);
  return (
    <>
      {items.length > 0 && <ErrorSummary items={items} />}
      <KasusHead lang={lang} view={view} />
      <Section id="keberatan" title={say(lang, form.gandaJudulHakim, { n: formatInt(lang, ke + 1), no: formatInt(lang, view.kasus.no) })}>
        {asked !== undefined && (
          <>
            <Inset>{asked.isi['teks']}</Inset>
            {files.length > 0 && <EvidenceList files={files} />}
            <Note>{`${byWords(lang, view, asked)}, ${whenWords(lang, asked)}`}</Note>
          </>
        )}
        {banding?.putusan === null && (banding.usul === null ? <Adili {...props} /> : <Tolak {...props} usul={banding.usul} />)}
      </Section>
      <KasusBody {...props} />
    </>
  );
}

function Adili({ lang, view, ke, fields, typed, galat }: HakimProps): VNode {
  return (
    <PostForm action={hakimPath(view.kasus.id, ke)} fields={fields.putus}>
      <ActPanel id="panel-keberatan" title={say(lang, form.gandaPeriksaKeberatan)} guards={[{ text: say(lang, form.gandaTahapBuka), ok: view.terbuka }]}>
        <Textarea id="alasan" name="alasan" label={say(lang, form.gandaAlasan)} hint={say(lang, form.gandaCatatanKet)} value={typed['alasan']} error={at(galat, 'alasan')} maxLength={TEKS_SAMPAI} required />
        <Button name="langkah" value="kabul-banding">
          {say(lang, form.gandaKabul)}
        </Button>
        <Button kind="second" name="langkah" value="usul-tolak">
          {say(lang, form.gandaUsulTolak)}
        </Button>
      </ActPanel>
      <Note>{`${say(lang, form.gandaKabulMaksud)} ${say(lang, form.gandaTolakMaksud)}`}</Note>
    </PostForm>
  );
}

function Tolak({ lang, view, ke, fields, account, usul }: HakimProps & { readonly usul: { readonly oleh: string } }): VNode {
  const { kasus, langkah, rekam } = view;
  const last = langkah.findLast(({ peristiwa }) => peristiwa.jenis === 'usul-tolak' && peristiwa.sisi === ke);
  const one = rekam[ke];
  const changes = one === undefined ? [] : [{ what: `${sisiWords(lang, ke)}: ${one.nama}`, before: say(lang, text.gandaNasibAKAN_DICORET), after: say(lang, text.gandaNasibDICORET) }];
  return (
    <>
      <TwoPersons
        id="panel-keberatan"
        title={say(lang, form.gandaJudulTolak)}
        proposed={{ by: say(lang, recordedRole(last?.peran ?? 'pimpinan')), when: timeIn(lang, last?.pada ?? kasus.diubah, last?.node ?? kasus.pemutus) }}
        reason={last?.isi['teks']}
        waitsFor={say(lang, form.gandaPimpinanLain)}
        changes={changes}
        own={usul.oleh === account}
      >
        <PostForm action={`${hakimPath(kasus.id, ke)}/setujui`} fields={fields.setujui}>
          <Button>{say(lang, form.gandaSetujuTolak)}</Button>
        </PostForm>
      </TwoPersons>
      <PostForm action={hakimPath(kasus.id, ke)} fields={[...fields.putus, { name: 'langkah', value: 'batal-tolak' }]}>
        <Button kind="second">{say(lang, form.gandaBatalTolak)}</Button>
      </PostForm>
    </>
  );
}
