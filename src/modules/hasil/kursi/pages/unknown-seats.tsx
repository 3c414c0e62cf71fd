// What is shown of a dapil whose number of seats stands in no source? (its votes, its quotients, and a what if)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Inset } from '#design/answers';
import { AskForm, TextInput } from '#design/forms';
import { Breadcrumbs, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { divisor } from '../../aturan/seats.ts';
import { dapilPath } from '../address.ts';
import { unknown } from '../text-dapil.ts';
import { text } from '../text.ts';
import { type View, chamberIn, dapilIn, layerText, quotientText, seriesText } from '../view.ts';
import type { SuaraDapil } from '../votes-of.ts';
import { Party, Sources, crumbsOf } from './parts.tsx';

/** Columns of quotients: a party seldom has more seats in one dapil. */
const COLUMNS = 4;
type Line = SuaraDapil['partai'][number];

export function UnknownSeatsPage({ view, votes }: { readonly view: View; readonly votes: SuaraDapil }): VNode {
  const { lang, meja } = view;
  const nama = dapilIn(view, votes.kode);
  const columns: Column<Line>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ id }) => <Party view={view} id={id} /> },
    ...Array.from({ length: COLUMNS }, (_, held): Column<Line> => {
      const by = divisor(meja.pack.pembagi, held);
      return { kind: 'text', key: `bagi-${held}`, title: say(lang, text.bagi, { n: String(by) }), figure: true, get: ({ suara }) => (suara === null ? '' : quotientText(lang, suara, by)) };
    }),
  ];
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja, [{ label: nama }])} />
      <PageHead title={say(lang, text.judulDapil, { dewan: chamberIn(view), dapil: nama })}>{layerText(lang, meja, votes)}</PageHead>
      <Section id="kursi" title={say(lang, unknown.judul)} tight>
        <Inset>{say(lang, unknown.isi)}</Inset>
        <AskForm action={dapilPath(meja.at, votes.kode)} button={say(lang, unknown.tombol)}>
          <TextInput id="kursi-andai" name="kursi" label={say(lang, unknown.kursi)} hint={say(lang, unknown.petunjuk)} inputMode="numeric" maxLength={2} />
        </AskForm>
      </Section>
      <Section id="hasil-bagi" title={say(lang, text.tabel)}>
        <Note>{say(lang, text.tabelIsi, { deret: seriesText(meja.pack.pembagi) })}</Note>
        <DataTable id="tabel-hasil-bagi" caption={say(lang, text.tabel)} quietCaption scroll columns={columns} rows={votes.partai} rowKey={({ id }) => id} />
      </Section>
      <Sources view={view} urut={votes.berkas?.sumber ?? []} />
    </>
  );
}
