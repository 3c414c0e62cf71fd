// How do the newest results of an area look in one strip? (ballot order, progress and simulation beside the figures)
import type { VNode } from 'preact';
import { formatInstant, formatInt, formatPercent } from '#kernel/format';
import { percent2, shares } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { type OptionResult, Meter, Strip } from '#design/figures';
import { Tag } from '#design/marks';
import { StatusLine } from '#design/page';
import { useReader } from '#design/reader';
import { type Headline, HeadlineTag, headlineWords } from '#modules/hasil';
import { text } from '../text.ts';

interface HeadlineProps {
  readonly lang: Lang;
  readonly headline: Headline;
  /** Words of the link to the full results. */
  readonly more: string;
}

export function HeadlineStrip({ lang, headline, more }: HeadlineProps): VNode {
  const { href } = useReader();
  const { angka, simulasi, utama } = headline;
  const since = angka.per === null ? '' : say(lang, text.sampai, { waktu: formatInstant(lang, angka.per, zoneOf(angka.kode) ?? 'WIB') });
  return (
    <>
      <StatusLine
        tags={
          <>
            <HeadlineTag lang={lang} utama={utama} />
            {simulasi && <Tag kind="kertas">{say(lang, text.simulasiTanda)}</Tag>}
          </>
        }
      >
        {utama === undefined ? since : `${headlineWords(lang, utama, angka.kode)} ${since}`}
      </StatusLine>
      <Strip options={optionsOf(headline)} />
      <Progress lang={lang} headline={headline} />
      <p class="govuk-body pd-note">
        <a href={href(headline.href)}>{more}</a>
      </p>
    </>
  );
}

/** Shares of all votes that are in; an option without figure has none. */
export function optionsOf({ kontes, suara }: Headline): OptionResult[] {
  const parts = shares(suara);
  return kontes.opsi.map((option, at) => ({
    no: option.nomor,
    name: option.calon[0],
    mate: option.calon[1],
    votes: suara[at] ?? null,
    share: parts[at] ?? null,
  }));
}

function Progress({ lang, headline }: { readonly lang: Lang; readonly headline: Headline }): VNode {
  const { total, masuk } = headline.angka.tps;
  const persen = percent2(masuk, total);
  const values = { masuk: formatInt(lang, masuk), total: formatInt(lang, total), persen: persen === null ? '' : formatPercent(lang, persen) };
  return (
    <Meter
      title={say(lang, text.tpsMasuk)}
      summary={say(lang, text.kemajuan, values)}
      total={total}
      parts={[
        { state: 'masuk', n: masuk, label: say(lang, text.kunciMasuk, { n: values.masuk }) },
        { state: 'belum', n: total - masuk, label: say(lang, text.kunciBelum, { n: formatInt(lang, total - masuk) }) },
      ]}
    />
  );
}

/** The line above the header of every page with generated figures. */
export function simulationNotice(lang: Lang, headline: Headline | undefined): { readonly notice?: string } {
  return headline?.simulasi ? { notice: say(lang, text.simulasi) } : {};
}
