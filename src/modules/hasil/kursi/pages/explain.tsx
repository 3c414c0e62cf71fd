// How are the seats of this dapil reckoned, told step by step on its own figures?
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Kursi, divisor } from '../../aturan/seats.ts';
import { dapilPath } from '../address.ts';
import { explain } from '../text-explain.ts';
import { text } from '../text.ts';
import { type View, count, dapilIn, nameIn, names, percentText, quotientText, seriesText } from '../view.ts';
import { SourceElected } from './candidates.tsx';
import type { DapilProps } from './last-seat.tsx';
import { LastSeatWords, Sources, StateTags, crumbsOf } from './parts.tsx';

export function ExplainPage({ view, one }: DapilProps): VNode {
  const { href } = useReader();
  const { lang, meja } = view;
  const dapil = dapilIn(view, one.kode);
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja, [{ label: dapil, href: dapilPath(meja.at, one.kode) }, { label: say(lang, text.cara) }])} />
      <PageHead title={say(lang, explain.judul, { dapil })} tags={<StateTags view={view} />} />
      <Lead>{say(lang, explain.pengantar, { dapil, kursi: count(view, one.jumlahKursi), dewan: say(lang, meja.surat.nama) })}</Lead>
      <WhoTakesPart view={view} one={one} />
      <Dividing view={view} one={one} />
      <Section id="tiga" title={say(lang, explain.tiga)}>
        <ol class="govuk-list">
          {one.kursi.map((seat) => (
            <li key={seat.ke}>{stepText(view, seat)}</li>
          ))}
        </ol>
      </Section>
      <Section id="empat" title={say(lang, explain.empat)}>
        <LastSeatWords view={view} one={one} />
      </Section>
      <Section id="lima" title={say(lang, explain.lima)}>
        <Note>{say(lang, explain.limaIsi, { dasar: meja.pack.dasar.caleg.ketentuan })}</Note>
      </Section>
      <SourceElected view={view} one={one} />
      <p>
        <a href={href(dapilPath(meja.at, one.kode))}>{say(lang, explain.kembali)}</a>
      </p>
      <Sources view={view} urut={[]} />
    </>
  );
}

function WhoTakesPart({ view, one }: DapilProps): VNode {
  const { lang, meja } = view;
  const { total } = view.hitungan.kamar.ambang;
  const [part, whole] = meja.pack.ambang;
  const values = { persen: percentText(lang, meja.pack.ambang), dasar: meja.pack.dasar.ambang.ketentuan, jumlah: count(view, total), batas: count(view, Math.ceil((part * total) / whole)) };
  const left = one.tidakIkut.filter(({ suara }) => suara > 0).map(({ id }) => id);
  return (
    <Section id="satu" title={say(lang, explain.satu)}>
      <p>{part === 0 ? say(lang, explain.satuSemua, { dasar: values.dasar }) : say(lang, explain.satuIsi, values)}</p>
      <p>{say(lang, explain.satuIkut, { partai: names(view, one.peserta.map(({ id }) => id)) })}</p>
      {left.length > 0 && <p>{say(lang, explain.satuTidak, { partai: names(view, left) })}</p>}
    </Section>
  );
}

/** The example is the party of the first seat: its next quotient is the one that a reader asks for. */
function Dividing({ view, one }: DapilProps): VNode {
  const { lang, meja } = view;
  const { pembagi, dasar } = meja.pack;
  const [first] = one.kursi;
  const second = divisor(pembagi, 1);
  return (
    <Section id="dua" title={say(lang, explain.dua, { deret: seriesText(pembagi) })}>
      <p>{say(lang, explain.duaIsi, { kedua: String(second), ketiga: String(divisor(pembagi, 2)), dasar: dasar.pembagi.ketentuan })}</p>
      {first !== undefined && (
        <p>{say(lang, explain.duaContoh, { partai: nameIn(view, first.partai), suara: count(view, first.suara), pembagi: String(second), hasil: quotientText(lang, first.suara, second) })}</p>
      )}
    </Section>
  );
}

function stepText(view: View, { ke, partai, suara, pembagi, lawan, bersama, cara }: Kursi): string {
  const { lang } = view;
  const step = say(lang, explain.tigaLangkah, { ke: count(view, ke), partai: nameIn(view, partai), suara: count(view, suara), pembagi: String(pembagi), hasil: quotientText(lang, suara, pembagi) });
  if (cara === 'tali') return `${step} ${say(lang, explain.tigaTali)}`;
  if (bersama.length > 0) return `${step} ${say(lang, explain.tigaSama, { partai: names(view, bersama) })}`;
  if (lawan === null) return step;
  return `${step} ${say(lang, explain.tigaLawan, { partai: nameIn(view, lawan.partai), hasil: quotientText(lang, lawan.suara, lawan.pembagi) })}`;
}
