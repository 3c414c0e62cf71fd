// Which parts do the pages of the winner desk share: names, state, what is left, what-if, sources?
import type { VNode } from 'preact';
import { ABROAD, NATION, type AreaCode } from '#kernel/area-code';
import { formatInstant, formatInt } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { Details, Inset } from '#design/answers';
import { type AreaStep, PickArea } from '#design/forms';
import { OptionMark, Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DefinitionList } from '#design/tables';
import { kataYakin } from '../../aturan/words.ts';
import type { Dasar } from '../../aturan/pack-schema.ts';
import { text as rules } from '../../aturan/text.ts';
import { isoOf } from '../../instants.ts';
import { headlineWords } from '../../layers/headline.tsx';
import { RULES, rulePath, whatIfPath } from '../address.ts';
import type { PackPemenang } from '../contests.ts';
import type { Masuk, Perolehan, Peserta } from '../record.ts';
import { text, whatIf } from '../text.ts';
import { type View, askedText, count, nameOf, outcomeWord, partText, perolehanOf, placeName, shareText, staysText } from '../view.ts';

/** Percent, as written in the address. */
const AMBANG = ['25', '30', '33.33', '40', '45', '50', '55', '60', '66.67'];
const SEBARAN = ['0', '10', '15', '20', '25', '30', '40'];
const KURSI = ['1', '2', '3', '4', '5', '6', '8'];

export interface ViewProps {
  readonly view: View;
}

/** Ballot number and name; persons of the DPD have no hue. */
export function Person({ view: { lang, meja }, who }: { readonly view: Pick<View, 'lang' | 'meja'>; readonly who: Peserta }): VNode {
  return (
    <>
      <OptionMark no={who.nomor} kind={meja.medan.jenis === 'pdpd' ? 'calon' : 'paslon'} /> {nameOf(lang, who)}
    </>
  );
}

/** The outcome in words, or that this is a what if. */
export function StateTags({ view }: ViewProps): VNode {
  const { lang, asked, tinjauan } = view;
  if (asked !== null) return <Tag kind="dikecualikan">{say(lang, whatIf.andaian)}</Tag>;
  return <Tag kind={tinjauan.perolehan.lapis?.lapisan === 'SK' ? 'resmi' : 'sementara'}>{outcomeWord(view)}</Tag>;
}

/** Says which rule is used, what the rule in force says, which areas are left out, and the way back. */
export function WhatIfNotice({ view, path }: ViewProps & { readonly path: string }): VNode | null {
  const { href } = useReader();
  const { lang, asked, kini } = view;
  if (asked === null) return null;
  const { pilihan } = asked;
  return (
    <Inset>
      <p>
        <strong>{say(lang, whatIf.andaian)}.</strong> {say(lang, whatIf.memakai, { aturan: askedText(lang, asked, kini.perolehan) })} {say(lang, whatIf.kini, { kata: outcomeWord({ ...view, tinjauan: kini }) })}
      </p>
      <ul class="govuk-list">
        {pilihan.tanpa.map((kode) => (
          <li key={kode}>
            <a href={href(whatIfPath(path, { ...pilihan, tanpa: pilihan.tanpa.filter((one) => one !== kode) }))} rel="nofollow">
              {say(lang, whatIf.kembalikan, { nama: placeName(lang, kini.perolehan.bawah.find((one) => one.kode === kode) ?? { kode, nama: kode }) })}
            </a>
          </li>
        ))}
        <li>
          <a href={href(path)}>{say(lang, text.keHasil)}</a>
        </li>
      </ul>
    </Inset>
  );
}

/** A plain form by GET; every choice has its address. Areas are left out by the links of their table. */
export function WhatIfForm({ view, path }: ViewProps & { readonly path: string }): VNode {
  const { lang, asked, kini: { pack } } = view;
  const { ambang = null, sebaran = null, kursi = null, tanpa = [] } = asked?.pilihan ?? {};
  const several = pack.cara === 'terbanyak' && pack.terpilih > 1;
  const percents = (known: readonly string[], value: string | null) =>
    (value === null || known.includes(value) ? known : [...known, value]).map((one) => ({ value: one, label: partText(lang, [Math.round(Number(one) * 100), 10_000]) }));
  const step = (name: 'ambang' | 'sebaran' | 'kursi', inForce: string, value: string | null, options: AreaStep['options']): AreaStep => ({
    id: name, name, label: say(lang, whatIf[name]), empty: say(lang, whatIf.berlaku, { n: inForce }), value: value ?? undefined, options,
  });
  const steps: readonly AreaStep[] = [
    ...(several ? [step('kursi', count(view, pack.terpilih), kursi, KURSI.map((n) => ({ value: n, label: n })))] : [step('ambang', thresholdText(view, pack), ambang, percents(AMBANG, ambang))]),
    ...(pack.cara === 'presiden' ? [step('sebaran', partText(lang, pack.sebaran), sebaran, percents(SEBARAN, sebaran))] : []),
  ];
  return (
    <Section id="andai" title={say(lang, whatIf.judul)}>
      <Note>
        {say(lang, whatIf.isi)} {view.kini.perolehan.bawah.length > 0 && say(lang, whatIf.tanpaCara)}
      </Note>
      <PickArea action={path} steps={steps} button={say(lang, whatIf.hitung)} {...(tanpa.length === 0 ? {} : { keep: { tanpa: tanpa.join(',') } })} />
    </Section>
  );
}

function thresholdText({ lang, kini }: View, pack: PackPemenang): string {
  if (pack.cara === 'presiden') return partText(lang, pack.mayoritas);
  const single = kini.perolehan.peserta.some(({ kosong }) => kosong === true);
  const share = single ? pack.tunggal : pack.mayoritas;
  return share === null ? say(lang, whatIf.terbanyak) : partText(lang, share);
}

/** Stations with all votes in; nothing where the source does not say how many there are. */
export function stationsColumn<R>(lang: Lang, of: (row: R) => Masuk | null): Column<R> {
  const known = (row: R): Masuk | null => {
    const tps = of(row);
    return tps === null || tps.total === 0 ? null : tps;
  };
  return {
    kind: 'text', key: 'tps', title: say(lang, text.tpsMasuk), figure: true,
    get: (row) => {
      const tps = known(row);
      return tps === null ? '' : (
        <>
          {formatInt(lang, tps.lengkap)} / {formatInt(lang, tps.total)}
          <small>{shareText(lang, tps.lengkap, tps.total)}</small>
        </>
      );
    },
    sortBy: (row) => {
      const tps = known(row);
      return tps === null ? null : percent2(tps.lengkap, tps.total);
    },
  };
}

/** How many votes are out, and what of the outcome would stand if they all went the other way. */
export function LeftSection({ view }: ViewProps): VNode {
  const { lang, tinjauan: { sisa, kepastian, perolehan, pack } } = view;
  return (
    <Section id="sisa" title={say(lang, text.sisaJudul)}>
      {sisa === null || kepastian === null ? (
        <p>{say(lang, text.sisaTiada)}</p>
      ) : (
        <>
          <p>
            <strong>{say(lang, rules[kepastian.label])}.</strong> {perolehan.lapis === undefined ? sisa.tps + sisa.luarNegeri === 0 && say(lang, text.sisaNol) : say(lang, text.sisaLapis)}
            {sisa.tps > 0 && say(lang, text.sisaIsi, { tps: count(view, sisa.tps), per: count(view, sisa.perTps), suara: count(view, sisa.suara), dasar: pack.tps.dasar.ketentuan })}
          </p>
          {sisa.luarNegeri > 0 && <p>{say(lang, text.sisaLuar, { n: count(view, sisa.luarNegeri) })}</p>}
          {kepastian.syarat.length > 0 && (
            <>
              <p>{say(lang, text.sisaTeruji)}</p>
              <ul class="govuk-list govuk-list--bullet">
                {kepastian.syarat.map((step) => (
                  <li key={`${step.langkah} ${step.tanda}`}>{staysText(view, step)}</li>
                ))}
              </ul>
            </>
          )}
          {sisa.tps > 0 && <Note>{say(lang, text.sisaBatas)}</Note>}
        </>
      )}
    </Section>
  );
}

/** "Menurut ..., data sampai ...": which layer and time these figures have. */
export function sourceLine({ lang }: Pick<View, 'lang'>, { asal, lapis, per, kode, sumber }: Perolehan): string {
  if (lapis !== undefined) return headlineWords(lang, lapis, kode as AreaCode);
  const from = `${say(lang, text.sumberAngka)} ${say(lang, asal === 'tps' ? text.asalTps : text.asalJumlah)}.`;
  if (per !== null) return `${from} ${say(lang, text.angkaSampai)} ${formatInstant(lang, per, 'WIB')}.`;
  const [newest] = sumber;
  return newest === undefined ? from : `${from} ${say(lang, text.diimporPada, { waktu: formatInstant(lang, isoOf(newest.pada), 'WIB') })}`;
}

/** Files with their hashes, rule and articles, each with how sure it is. */
export function Sources({ view }: ViewProps): VNode {
  const { href } = useReader();
  const { lang, meja, kini: { perolehan, pack } } = view;
  const beside = meja.samping === undefined ? [] : perolehanOf(meja.samping).sumber;
  const files = [...perolehan.sumber, ...beside];
  return (
    <Section id="sumber" title={say(lang, text.sumber)}>
      {perolehan.asal === 'tps' && <p>{say(lang, text.sumberTps)}</p>}
      <DefinitionList
        items={[
          ...(perolehan.per === null ? [] : [{ term: say(lang, text.angkaSampai), value: formatInstant(lang, perolehan.per, 'WIB') }]),
          ...(perolehan.asal === 'tps' ? [{ term: say(lang, text.nomorUrut), value: count(view, perolehan.nomor) }] : []),
          ...files.flatMap((one) => [
            { term: say(lang, text.berkas), value: one.berkas },
            ...(one.sha256 === '' ? [] : [{ term: say(lang, text.sidik), value: <code class="pd-hash">{one.sha256}</code> }]),
            { term: say(lang, text.diimpor), value: formatInstant(lang, isoOf(one.pada), 'WIB') },
          ]),
          { term: say(lang, text.aturan), value: <a href={href(rulePath(pack.id))}>{pack.id}</a> },
        ]}
      />
      <Details summary={say(lang, text.dasar)}>
        <ul class="govuk-list govuk-list--bullet">
          {basesOf(pack).map(({ ketentuan, keyakinan }) => (
            <li key={ketentuan}>
              {ketentuan} ({say(lang, kataYakin(keyakinan))})
            </li>
          ))}
        </ul>
      </Details>
      <p>
        <a href={href(RULES)}>{say(lang, text.semuaAturan)}</a>
      </p>
    </Section>
  );
}

/** Each article once. */
function basesOf(pack: PackPemenang): Dasar[] {
  const all = [...Object.values(pack.dasar), pack.tps.dasar, ...pack.tali.map(({ dasar }) => dasar)].filter((one) => one !== undefined);
  return all.filter((one, at) => all.findIndex(({ ketentuan }) => ketentuan === one.ketentuan) === at);
}

/** Is the area one that the double condition counts? */
export const isProvince = (kode: string): boolean => kode !== ABROAD && kode !== NATION;
