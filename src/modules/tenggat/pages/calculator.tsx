// Until when, if it begins then? (/tenggat: a plain GET form, the sum with its days, its basis, its calendar)
import type { VNode } from 'preact';
import { z } from 'zod';
import { DueSum, Roofed, dueDays, dueUnit } from '#design/answers';
import { AskForm, Checkboxes, ErrorSummary, MomentInput, Select, TextInput } from '#design/forms';
import { Breadcrumbs, Grid, Lead, Note, PageHead, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import { DefinitionList, Files } from '#design/tables';
import { formatDate, formatDateShort } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type DeadlineBook, timeOf } from '#platform/clocks';
import { defineRoute } from '#platform/module';
import { type Typed, OWNERS, UNITS, nowAt, queryOf } from '../ask.ts';
import { type Sum, type SumFault, calendarLine, sumOf, titleOf } from '../sum.ts';
import { text as calendar } from '../kalender/text.ts';
import { faultText, text } from '../text.ts';

export const CALCULATOR = '/tenggat';
const word = z.string().optional();
export const askQuery = z.object({ aturan: word, panjang: word, satuan: word, pemilik: word, arah: word, dari: word, kantor: word, perpanjang: word });

export const calculator = defineRoute({
  id: 'tenggat.kalkulator',
  path: CALCULATOR,
  query: askQuery,
  handle: async ({ deps, lang, query }) => {
    const book = deps.registry.deadlines;
    const asked = Object.values(query).some((value) => value !== undefined && value !== '');
    const begun: Typed = asked ? query : { dari: nowAt(deps.clock.now(), 'WIB') };
    const answer = asked ? await sumOf(deps.database.db, book, query) : undefined;
    const faults = answer !== undefined && 'faults' in answer ? answer.faults : [];
    const sum = answer !== undefined && 'sum' in answer ? answer.sum : undefined;
    const body = <CalculatorPage lang={lang} book={book} typed={begun} faults={faults} sum={sum} />;
    return { kind: 'page', title: say(lang, text.kalkulator), body, ...(faults.length > 0 && { state: 'invalid' as const }) };
  },
});

interface Props {
  readonly lang: Lang;
  readonly book: DeadlineBook;
  readonly typed: Typed;
  readonly faults: readonly SumFault[];
  readonly sum: Sum | undefined;
}

function CalculatorPage(props: Props): VNode {
  const { lang, sum, faults } = props;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.beranda), href: '/' }, { label: say(lang, text.kalkulator) }]} />
      {faults.length > 0 && <ErrorSummary items={faults.map((fault) => ({ href: `#${fault.field}`, text: faultLine(lang, fault) }))} />}
      <PageHead title={say(lang, text.kalkulator)} />
      <Grid>
        <Span cols={7}>
          {sum !== undefined && <Answer {...props} sum={sum} />}
          <Offices {...props} />
          {sum === undefined && <Lead>{say(lang, text.maksud)}</Lead>}
          <Section id="isian" title={say(lang, text.pertanyaan)}>
            <AskFields {...props} />
          </Section>
        </Span>
        <Span cols={5}>
          <Section id="lain" title={say(lang, text.lihatJuga)} tight>
            <Files
              items={[
                { href: '/tenggat/daftar', title: say(lang, text.daftarJudul), icon: 'scale' },
                { href: '/kalender', title: say(lang, calendar.judulUmum), icon: 'calendar' },
              ]}
            />
            <Note>{say(lang, text.bukanPutusan)}</Note>
          </Section>
        </Span>
      </Grid>
    </>
  );
}

export function faultLine(lang: Lang, { code, values = {} }: Pick<SumFault, 'code' | 'values'>): string {
  return say(lang, faultText[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}

/** Where the words meant several offices: each leads to the same question with its code. */
function Offices({ lang, typed, faults }: Props): VNode | null {
  const { href } = useReader();
  const offices = faults.flatMap((fault) => fault.offices ?? []);
  if (offices.length === 0) return null;
  return (
    <Section id="pilih-kantor" title={say(lang, text.maksudKantor)} tight>
      <ul class="govuk-list">
        {offices.map((office) => (
          <li key={office.kode}>
            <a href={href(`${CALCULATOR}?${queryOf({ ...typed, kantor: office.kode })}`)}>{office.nama}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answer({ lang, sum, typed }: Props & { readonly sum: Sum }): VNode {
  const { asked, reckoning, calendars } = sum;
  const { rule } = asked.ask;
  const { due, dueAt, rows, dueClosed, queueDay, firstDue } = reckoning;
  const exact = rule.satuan === 'jam' || rule.satuan === 'menit_layanan';
  return (
    <Section id="hasil" title={say(lang, rule.arah === 'mundur' ? text.hasilMundur : text.hasil)} tight>
      <Roofed>
        <p class="govuk-body">{say(lang, text.untuk, { apa: titleOf(lang, asked), kantor: asked.office.nama, zona: asked.zone })}</p>
        <DueSum
          due={due}
          time={say(lang, text.pukul, { jam: timeOf(lang, dueAt, asked.zone, due) })}
          day0={reckoning.day0}
          {...(exact && !asked.dayOnly && { startTime: say(lang, text.pukul, { jam: timeOf(lang, asked.ask.from, asked.zone, reckoning.day0) }) })}
          length={rule.panjang + (asked.ask.extensions ?? []).reduce((all, one) => all + one.panjang, 0)}
          unit={dueUnit(lang, rule.satuan)}
          days={dueDays(lang, rule.satuan, rows)}
          basis={asked.rule?.dasar}
          calendar={calendarLine(calendars)}
          provisional={reckoning.provisional}
        />
        {dueClosed !== null && <Note>{say(lang, text.tutupTetap)}</Note>}
        {queueDay !== due && <Note>{say(lang, text.antrean, { tanggal: formatDate(lang, queueDay) })}</Note>}
        {firstDue !== due && <Note>{say(lang, text.pertama, { tanggal: formatDate(lang, firstDue) })}</Note>}
        {rule.satuan === 'menit_layanan' && <Minutes lang={lang} sum={sum} />}
      </Roofed>
      <Files
        items={[
          { href: `/api/tenggat/hitung.ics?${queryOf(typed)}`, title: say(lang, text.simpanIcs), icon: 'calendar' },
          { href: `/api/tenggat/hitung?${queryOf(typed)}`, title: say(lang, text.ambilJson) },
        ]}
      />
    </Section>
  );
}

function Minutes({ lang, sum }: { readonly lang: Lang; readonly sum: Sum }): VNode {
  const items = sum.reckoning.rows.map(({ tanggal, menit = 0, nama }) => ({
    term: formatDateShort(lang, tanggal),
    value: menit > 0 ? say(lang, text.menit, { n: String(menit) }) : (nama ?? say(lang, text.menitTutup)),
  }));
  return (
    <>
      <Note>{say(lang, text.menitPerHari)}</Note>
      <DefinitionList items={items} />
    </>
  );
}

const OWNER_WORDS = { kantor: text.pemilikKantor, warga: text.pemilikWarga, pihak_ketiga: text.pemilikPihak } as const;

function AskFields({ lang, book, typed, faults }: Props): VNode {
  const of = (name: keyof Typed) => ({ id: name, name, error: faults.filter((fault) => fault.field === name).map((fault) => faultLine(lang, fault))[0] });
  const rules = [...new Map(book.rules.map((rule) => [rule.id, rule])).values()];
  const minute = /^\d{4}-\d{2}-\d{2}$/.test(typed.dari ?? '') ? `${typed.dari ?? ''}T12:00` : typed.dari;
  return (
    <AskForm action={CALCULATOR} button={say(lang, text.hitung)} stacked>
      <Select
        {...of('aturan')}
        label={say(lang, text.isianAturan)}
        empty={say(lang, text.aturanSendiri)}
        options={rules.map((rule) => ({ value: rule.id, label: say(lang, rule.nama) }))}
        value={typed.aturan}
      />
      <TextInput {...of('panjang')} label={say(lang, text.isianPanjang)} hint={say(lang, text.panjangPetunjuk)} inputMode="numeric" maxLength={6} value={typed.panjang?.slice(0, 6)} />
      <Select {...of('satuan')} label={say(lang, text.isianSatuan)} options={UNITS.map((unit) => ({ value: unit, label: dueUnit(lang, unit) }))} value={typed.satuan} />
      <Select {...of('pemilik')} label={say(lang, text.isianPemilik)} options={OWNERS.map((owner) => ({ value: owner, label: say(lang, OWNER_WORDS[owner]) }))} value={typed.pemilik} />
      <MomentInput {...of('dari')} label={say(lang, text.isianDari)} hint={say(lang, text.dariPetunjuk)} value={minute?.slice(0, 25)} />
      <TextInput {...of('kantor')} label={say(lang, text.isianKantor)} hint={say(lang, text.kantorPetunjuk)} maxLength={100} value={typed.kantor?.slice(0, 100)} />
      <Checkboxes
        {...of('perpanjang')}
        label={say(lang, text.isianPerpanjang)}
        options={[{ value: '1', label: say(lang, text.hitungPerpanjangan) }]}
        values={(typed.perpanjang ?? '') === '' ? [] : ['1']}
      />
    </AskForm>
  );
}
