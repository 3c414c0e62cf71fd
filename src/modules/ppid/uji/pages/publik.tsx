// Which information is exempt, for what reason, until when? (public; the parts are not named: ppid.md section 15)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Filter, Select, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable, Files } from '#design/tables';
import type { Outcome, PageRequest } from '#platform/module';
import { HURUF } from '../../aturan/pasal17.ts';
import { pasalText } from '../../aturan/text-pasal.ts';
import { officeNames } from '../../dip/pages/names.ts';
import { withQuery } from '../../dip/pages/address.ts';
import { csvOf } from '../../dip/umpan.ts';
import type { Lembar } from '../lembar.ts';
import { listTerbuka } from '../store/uji.ts';
import { publikUji as text } from '../text-publik.ts';
import { DIKECUALIKAN } from './address.ts';
import { lingkupWords } from './lembar.tsx';

export interface Asked {
  readonly kantor?: string | undefined;
  readonly huruf?: string | undefined;
}
type Ask = PageRequest<unknown, Asked>;

const item = z.object({
  nomor: z.string(),
  judul: z.string(),
  huruf: z.string().describe('Letter of Pasal 17 UU 14/2008'),
  angka: z.number().nullable(),
  hasil: z.string().describe('tertutup or sebagian'),
  dari: z.string(),
  sampai: z.string(),
  keputusan: z.string(),
  kantor: z.string().describe('Office that decided'),
  lingkup: z.string().describe('semua, bawah (that office and below) or satu (the office of `pengusul`)'),
  pengusul: z.string(),
  keadaan: z.string(),
  terbukaSejak: z.string().nullable(),
});
export const dikecualikanAnswer = z.object({ butir: z.array(item) });

async function find({ deps, query }: Pick<Ask, 'deps' | 'query'>): Promise<Lembar[]> {
  const kantor = parseAreaCode(query.kantor ?? '');
  const huruf = HURUF.find((one) => one === query.huruf);
  const found = await listTerbuka(deps.database.db, { kantor: kantor.ok ? kantor.value : undefined, huruf });
  // What the test itself found open was never withheld.
  return found.filter(({ isi }) => isi.hasil !== 'terbuka');
}

function itemOf({ nomor, kantor, pengusul, keadaan, isi, sk, akhir }: Lembar): z.infer<typeof item> {
  return {
    nomor: nomor ?? '', judul: isi.judul, huruf: isi.huruf ?? '', angka: isi.angka, hasil: isi.hasil ?? '', dari: isi.dari ?? '', sampai: isi.sampai ?? '', keputusan: sk ?? '', kantor, lingkup: isi.lingkup ?? '', pengusul, keadaan, terbukaSejak: akhir,
  };
}

export async function giveDikecualikanJson(ask: Ask): Promise<Outcome> {
  const body: z.infer<typeof dikecualikanAnswer> = { butir: (await find(ask)).map(itemOf) };
  return { kind: 'json', body };
}

export async function giveDikecualikanCsv(ask: Ask): Promise<Outcome> {
  const head = Object.keys(item.shape) as (keyof z.infer<typeof item>)[];
  const rows = (await find(ask)).map(itemOf).map((one) => head.map((name) => one[name]));
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(head, rows), fileName: 'ppid-dikecualikan.csv' };
}

export async function showDikecualikan(ask: Ask): Promise<Outcome> {
  const { deps, lang, query } = ask;
  const found = await find(ask);
  const officeName = await officeNames(deps.database.db, found.flatMap(({ kantor, pengusul }): AreaCode[] => [kantor, pengusul]));
  const body = <DikecualikanPage lang={lang} asked={query} found={found} officeName={officeName} />;
  return { kind: 'page', title: say(lang, text.judul), body, nav: 'ppid', scripts: ['table'] };
}

interface View {
  readonly lang: Lang;
  readonly asked: Asked;
  readonly found: readonly Lembar[];
  readonly officeName: (code: string) => string;
}

function DikecualikanPage({ lang, asked, found, officeName }: View): VNode {
  const kept: Record<string, string | undefined> = { kantor: asked.kantor, huruf: asked.huruf };
  const letters = HURUF.map((huruf) => ({ value: huruf, label: say(lang, text.hurufNilai, { huruf, nama: say(lang, pasalText[huruf]) }) }));
  const active = (['kantor', 'huruf'] as const).flatMap((name) => ((asked[name] ?? '') === '' ? [] : [{ label: asked[name] ?? '', href: withQuery(DIKECUALIKAN, { ...kept, [name]: undefined }) }]));
  const now = found.filter(({ keadaan }) => keadaan === 'BERLAKU');
  const before = found.filter(({ keadaan }) => keadaan !== 'BERLAKU');
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.ppid), href: '/ppid' }, { label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      <Filter action={DIKECUALIKAN} active={active}>
        <Select id="huruf" name="huruf" label={say(lang, text.huruf)} value={asked.huruf} empty={say(lang, text.semua)} options={letters} />
        <TextInput id="kantor" name="kantor" label={say(lang, text.kantor)} hint={say(lang, text.kantorPetunjuk)} value={asked.kantor} inputMode="numeric" maxLength={4} />
      </Filter>
      <Section id="berlaku" title={say(lang, text.berlaku)}>
        {now.length === 0 ? <p class="govuk-body">{say(lang, text.kosong)}</p> : <DataTable id="tabel-berlaku" caption={say(lang, text.berlaku)} quietCaption columns={columnsNow(lang, officeName)} rows={now} rowKey={({ id }) => id} />}
        <Note>{say(lang, text.bagian)}</Note>
      </Section>
      <Section id="berakhir" title={say(lang, text.berakhir)}>
        {before.length === 0 ? <p class="govuk-body">{say(lang, text.kosongLama)}</p> : <DataTable id="tabel-berakhir" caption={say(lang, text.berakhir)} quietCaption columns={columnsBefore(lang)} rows={before} rowKey={({ id }) => id} />}
      </Section>
      <Section id="unduh" title={say(lang, text.data)} quiet>
        <Files
          items={[
            { href: withQuery(`${DIKECUALIKAN}.csv`, kept), title: say(lang, text.unduhCsv) },
            { href: withQuery(`${DIKECUALIKAN}.json`, kept), title: say(lang, text.unduhJson) },
          ]}
        />
      </Section>
    </>
  );
}

const judul = (lang: Lang): Column<Lembar> => ({ kind: 'text', key: 'judul', title: say(lang, text.kJudul), get: ({ isi }) => isi.judul });
const huruf = (lang: Lang): Column<Lembar> => ({ kind: 'text', key: 'huruf', title: say(lang, text.kHuruf), get: ({ isi }) => (isi.huruf === null ? '' : say(lang, text.hurufNilai, { huruf: isi.huruf, nama: say(lang, pasalText[isi.huruf]) })) });

function columnsNow(lang: Lang, officeName: (code: string) => string): readonly Column<Lembar>[] {
  return [
    judul(lang),
    huruf(lang),
    { kind: 'text', key: 'cara', title: say(lang, text.kCara), phone: 'half', get: ({ isi }) => say(lang, isi.hasil === 'sebagian' ? text.sebagian : text.tertutup) },
    { kind: 'text', key: 'sampai', title: say(lang, text.kSampai), phone: 'half', get: ({ isi }) => (isi.sampai === null ? '' : formatDay(lang, isi.sampai)) },
    { kind: 'text', key: 'lingkup', title: say(lang, text.kLingkup), get: (one) => lingkupWords(lang, one, officeName) },
    { kind: 'text', key: 'sk', title: say(lang, text.kSk), phone: 'half', get: ({ sk }) => sk ?? '' },
    { kind: 'text', key: 'nomor', title: say(lang, text.kNomor), phone: 'half', get: ({ nomor }) => nomor ?? '' },
  ];
}

function columnsBefore(lang: Lang): readonly Column<Lembar>[] {
  return [
    judul(lang),
    huruf(lang),
    { kind: 'text', key: 'sejak', title: say(lang, text.kSejak), phone: 'half', get: ({ akhir }) => (akhir === null ? '' : formatDay(lang, akhir)) },
    { kind: 'text', key: 'cara', title: say(lang, text.kCara), phone: 'half', get: ({ keadaan }) => (keadaan === 'KEDALUWARSA' || keadaan === 'DICABUT' ? say(lang, text[keadaan]) : say(lang, text.DIBUKA)) },
    { kind: 'text', key: 'nomor', title: say(lang, text.kNomor), phone: 'half', get: ({ nomor }) => nomor ?? '' },
  ];
}
