// Which office is asked, and may it be more than one? (by address alone: nothing personal yet; ppid.md section 21)
import type { VNode } from 'preact';
import type { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Details, Panel, StepMark } from '#design/answers';
import { AskForm, Button, ErrorSummary, Radios, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { Deps, FormRequest, Outcome } from '#platform/module';
import { type Office, findOffice, searchOffices } from '#platform/offices';
import { paketPada } from '../../aturan/paket.ts';
import { MINTA, PPID, isiDi, mintaDi } from '../address.ts';
import { depanText } from '../text-depan.ts';
import { mintaText as text } from '../text-minta.ts';
import { hariIni } from '../waktu.ts';
import { type mintaQuery, bacaKantor } from './langkah.ts';

export const JUMLAH_LANGKAH = 7;
const HITS = 12;
const KPU_RI = /^\s*(kpu\s*)?(ri|pusat|indonesia|nasional)\s*$/i;

export async function findKantor({ database: { db } }: Pick<Deps, 'database'>, codes: readonly AreaCode[]): Promise<Office[]> {
  return (await Promise.all(codes.map((code) => findOffice(db, code)))).filter((one) => one !== undefined);
}

async function cariKantor(deps: Pick<Deps, 'database'>, words: string): Promise<Office[]> {
  const nation = KPU_RI.test(words) ? await findKantor(deps, ['0' as AreaCode]) : [];
  const found = await searchOffices(deps.database.db, words.replace(/\b(kpu|kip|kantor)\b/gi, ' '), HITS);
  return [...nation, ...found.filter((one) => !nation.some(({ kode }) => kode === one.kode))];
}

type Request = FormRequest<unknown, z.infer<typeof mintaQuery>, unknown>;

export async function showKantor({ deps, lang, query }: Request): Promise<Outcome> {
  const most = paketPada(hariIni(deps.clock)).kantorSekaligus;
  const chosen = await findKantor(deps, bacaKantor(query.kantor));
  const cari = query.cari?.trim() ?? '';
  const hits = cari === '' ? [] : (await cariKantor(deps, cari)).filter((one) => !chosen.some(({ kode }) => kode === one.kode));
  const over = chosen.length > most;
  const wrong = over ? say(lang, text.kantorBanyak, { n: formatInt(lang, most) }) : cari !== '' && hits.length === 0 ? say(lang, text.kantorTiada) : undefined;
  const body = <KantorView lang={lang} chosen={chosen} cari={cari} hits={hits} wrong={wrong} most={most} />;
  return { kind: 'page', title: say(lang, text.kantorTanya), body, ...(over ? { state: 'invalid' as const } : {}) };
}

interface KantorProps {
  readonly lang: Lang;
  readonly chosen: readonly Office[];
  readonly cari: string;
  readonly hits: readonly Office[];
  readonly wrong: string | undefined;
  readonly most: number;
}

function KantorView(props: KantorProps): VNode {
  const { lang, chosen, wrong, most } = props;
  const codes = chosen.map(({ kode }) => kode);
  return (
    <>
      <Breadcrumbs items={[{ href: PPID, label: say(lang, depanText.judul) }, { label: say(lang, text.judul) }]} />
      {wrong !== undefined && <ErrorSummary items={[{ href: '#cari', text: wrong }]} />}
      <StepMark step={1} of={JUMLAH_LANGKAH}>
        {say(lang, text.judul)}
      </StepMark>
      <PageHead title={say(lang, text.kantorTanya)} />
      {chosen.length === 0 ? (
        <>
          <Lead>{say(lang, text.kantorPetunjuk)}</Lead>
          <Cari {...props} />
        </>
      ) : (
        <>
          <Terpilih lang={lang} chosen={chosen} />
          {chosen.length <= most && <Button href={isiDi(codes)}>{say(lang, text.lanjut)}</Button>}
          {chosen.length < most && (
            <Section id="tambah" title={say(lang, text.kantorTambah)} level={2}>
              <p class="govuk-body">{say(lang, text.kantorTambahIsi, { n: formatInt(lang, most) })}</p>
              <Cari {...props} />
            </Section>
          )}
        </>
      )}
    </>
  );
}

function Terpilih({ lang, chosen }: Pick<KantorProps, 'lang' | 'chosen'>): VNode {
  const { href } = useReader();
  const codes = chosen.map(({ kode }) => kode);
  return (
    <Panel>
      <p class="pd-small">{say(lang, text.kantorTerpilih)}</p>
      <ul class="govuk-list">
        {chosen.map(({ kode, nama }) => (
          <li key={kode}>
            <b>{nama}</b>{' '}
            <a href={href(mintaDi(codes.filter((one) => one !== kode)))}>
              {say(lang, text.kantorHapus)}
              <span class="pd-vh"> {nama}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** First the words, then what they found: each choice is an address of its own. */
function Cari({ lang, chosen, cari, hits, wrong }: KantorProps): VNode {
  const { href } = useReader();
  const codes = chosen.map(({ kode }) => kode);
  const keep: Readonly<Record<string, string>> = codes.length === 0 ? {} : { kantor: codes.join(',') };
  return (
    <>
      <AskForm action={MINTA} button={say(lang, text.kantorTombolCari)} keep={keep} stacked>
        <TextInput id="cari" name="cari" label={say(lang, text.kantorCari)} hint={say(lang, text.kantorCariPetunjuk)} value={cari} error={wrong} autoComplete="off" maxLength={100} />
      </AskForm>
      {hits.length > 0 && codes.length === 0 && (
        <AskForm action={MINTA} button={say(lang, text.kantorPilihTombol)} stacked>
          <Radios id="kantor" name="kantor" label={say(lang, text.kantorPilih)} options={hits.map(({ kode, nama }) => ({ value: kode, label: nama }))} value={hits[0]?.kode} />
        </AskForm>
      )}
      {hits.length > 0 && codes.length > 0 && (
        <ul class="govuk-list">
          {hits.map(({ kode, nama }) => (
            <li key={kode}>
              <a href={href(mintaDi([...codes, kode]))}>{nama}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Beside every page of the form: nobody needs it. */
export function CaraLain({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  return (
    <Details summary={say(lang, text.caraLain)}>
      {say(lang, text.caraLainIsi)} <a href={href('/kantor')}>{say(lang, text.caraLainTautan)}</a>
    </Details>
  );
}
