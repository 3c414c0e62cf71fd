// What do both sides say of a voter, and what does the PPS choose? (grouped by family: one family is one piece of work)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Radios, TextInput } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { putusPath, tpsPath } from '../address.ts';
import type { Letak } from '../meja.ts';
import type { PesanTersimpan } from '../store/pesan.ts';
import { meja } from '../text-meja.ts';
import { asalWords } from './pemilih.tsx';

export interface Bentrok {
  readonly one: PesanTersimpan;
  /** The entry behind what stands. */
  readonly stands: PesanTersimpan | undefined;
  /** Keyed index of the family. */
  readonly keluarga: string;
  readonly nama: string;
  readonly tercatat: string;
  readonly masuk: string;
  readonly sebab: string;
}

interface Props {
  readonly lang: Lang;
  readonly at: Letak;
  readonly nama: string;
  readonly items: readonly Bentrok[];
  readonly fields: readonly HiddenField[];
  readonly galat: string | undefined;
}

export function PutusPage({ lang, at, nama, items, fields, galat }: Props): VNode {
  const families = [...new Set(items.map(({ keluarga }) => keluarga))];
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#keluarga-1', text: galat }]} />}
      <DeskHead title={say(lang, meja.coklitTungguJudul)} eyebrow={nama} />
      <Lead>{say(lang, items.length === 0 ? meja.coklitTungguKosong : meja.coklitTungguIsi)}</Lead>
      {families.map((family, at1) => (
        <Section key={family} id={`keluarga-${String(at1 + 1)}`} title={items.filter(({ keluarga }) => keluarga === family).map((one) => one.nama).join(', ')}>
          {items
            .filter(({ keluarga }) => keluarga === family)
            .map((item, at2) => (
              <Choice key={`${item.one.perangkat}/${String(item.one.cacah)}`} lang={lang} at={at} item={item} fields={fields} id={`p-${String(at1)}-${String(at2)}`} />
            ))}
        </Section>
      ))}
      <p class="govuk-body">
        <Button href={tpsPath(at.paket, at.kode)} kind="second">
          {say(lang, meja.coklitKembali)}
        </Button>
      </p>
    </>
  );
}

function Choice({ lang, at, item, fields, id }: Pick<Props, 'lang' | 'at' | 'fields'> & { readonly item: Bentrok; readonly id: string }): VNode {
  const { one, stands, tercatat, masuk, sebab } = item;
  const hidden = [...fields, { name: 'perangkat', value: one.perangkat }, { name: 'cacah', value: String(one.cacah) }];
  return (
    <>
      <Note>{sebab}</Note>
      <Facts
        items={[
          { term: say(lang, meja.coklitTercatat), value: stands === undefined ? tercatat : `${tercatat}. ${asalWords(lang, at.kode, stands)}` },
          { term: say(lang, meja.coklitMasuk), value: `${masuk}. ${asalWords(lang, at.kode, one)}` },
        ]}
      />
      <PostForm action={putusPath(at.paket, at.kode)} fields={hidden}>
        <Radios
          id={`${id}-pilihan`}
          name="pilihan"
          label={say(lang, meja.coklitPutusan)}
          options={[
            { value: 'TETAP', label: say(lang, meja.coklitTetapkan) },
            { value: 'PAKAI', label: say(lang, meja.coklitPakai), hint: say(lang, meja.coklitPutusHint) },
          ]}
        />
        <TextInput id={`${id}-alasan`} name="alasan" label={say(lang, meja.coklitAlasan)} maxLength={300} required />
        <Button>{say(lang, meja.coklitPutusSimpan)}</Button>
      </PostForm>
    </>
  );
}
