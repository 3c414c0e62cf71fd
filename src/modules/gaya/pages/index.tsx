// What does Pendopo look like, and where does each component stand?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { defineRoute } from '#platform/module';
import { type Room, ROOMS } from '../rooms.ts';
import { text } from '../text.ts';
import { Foundations } from './foundations.tsx';

export const index = defineRoute({
  id: 'gaya.ruang-semua',
  path: '/gaya',
  summary: text.nama,
  epoch: [],
  maxAge: 300,
  handle: ({ lang }) => ({ kind: 'page', title: say(lang, text.nama), body: <IndexView lang={lang} /> }),
});

export function IndexView({ lang }: { readonly lang: Lang }): VNode {
  const columns: readonly Column<Room>[] = [
    { kind: 'link', key: 'ruang', title: say(lang, text.kolomRuang), get: (room) => ({ text: room.id, href: `/gaya/${room.id}`, note: say(lang, room.intro) }) },
    { kind: 'text', key: 'isi', title: say(lang, text.kolomIsi), phone: 'wide', get: (room) => room.entries.map((entry) => entry.component).join(', ') },
    { kind: 'text', key: 'contoh', title: say(lang, text.kolomContoh), get: (room) => formatInt(lang, room.examples) },
  ];
  return (
    <>
      <Breadcrumbs items={[{ label: 'Pendopo', href: '/' }, { label: say(lang, text.nama) }]} />
      <PageHead title={say(lang, text.nama)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <Section id="ruang" title={say(lang, text.ruang)}>
        <DataTable id="tabel-ruang" caption={say(lang, text.ruang)} quietCaption columns={columns} rows={ROOMS} rowKey={(room) => room.id} />
      </Section>
      <Foundations lang={lang} />
      <Section id="tulisan" title={say(lang, text.tulisan)}>
        <Rules lang={lang} rules={[text.tulis1, text.tulis2, text.tulis3, text.tulis4, text.tulis5, text.tulis6, text.tulis7]} />
      </Section>
    </>
  );
}

function Rules({ lang, rules }: { readonly lang: Lang; readonly rules: readonly Sentence[] }): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rules.map((rule) => (
        <li key={rule.key}>{say(lang, rule)}</li>
      ))}
    </ul>
  );
}
