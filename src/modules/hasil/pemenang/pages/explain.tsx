// How does the rule come to its word, told step by step on the place's own figures? (each step with its article)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, DefinitionList, Files } from '#design/tables';
import type { PackPresiden, PackTerbanyak, Pecahan } from '../../aturan/pack-schema.ts';
import type { Langkah } from '../../aturan/steps.ts';
import { placePath, rulePath } from '../address.ts';
import { text } from '../text.ts';
import { explain } from '../text-explain.ts';
import { SIGNS, type View, contestName, count, nameIn, partText, placeName, pesertaOf } from '../view.ts';
import { Answer } from './answer.tsx';
import { Bands } from './bands.tsx';
import { Tie } from './order.tsx';
import { LeftSection, Person, Sources, StateTags, type ViewProps, sourceLine } from './parts.tsx';
import { Crumbs } from './place.tsx';

export function ExplainPage({ view }: ViewProps): VNode {
  const { href } = useReader();
  const { lang, meja, tinjauan } = view;
  const { pack } = tinjauan;
  const tempat = placeName(lang, meja);
  const path = placePath(meja.medan.pemilu.slug, meja.medan.jenis, meja.kode);
  return (
    <>
      <Crumbs view={view} here={say(lang, text.cara)} />
      <PageHead title={say(lang, explain.judul, { kontes: contestName(lang, meja.medan), tempat })} tags={<StateTags view={view} />}>
        {sourceLine(view, tinjauan.perolehan)}
      </PageHead>
      <Lead>{say(lang, explain.pengantar, { tempat })}</Lead>
      <Figures view={view} />
      {pack.cara === 'presiden' ? <President view={view} pack={pack} /> : <Most view={view} pack={pack} />}
      <Section id="jadi" title={say(lang, explain.kesimpulan)}>
        <Answer view={view} />
      </Section>
      <Tie view={view} />
      <LeftSection view={view} />
      <Bands view={view} />
      <Meanings view={view} />
      <Section id="paket" title={say(lang, explain.paket)}>
        <p>{say(lang, explain.paketIsi, { id: pack.id })}</p>
        <Files items={[{ href: rulePath(pack.id), title: say(lang, explain.paketUnduh) }]} />
      </Section>
      <p>
        <a href={href(path)}>{say(lang, explain.kembali)}</a>
      </p>
      <Sources view={view} />
    </>
  );
}

function Figures({ view }: ViewProps): VNode {
  const { lang, tinjauan: { putusan, jumlah } } = view;
  return (
    <Section id="angka" title={say(lang, explain.angka)}>
      <p>{say(lang, explain.angkaIsi)}</p>
      <p>{say(lang, explain.urut)}</p>
      <ol class="govuk-list">
        {putusan.peringkat.map(({ id, suara, peringkat }) => (
          <li key={id}>{say(lang, explain.urutBaris, { n: count(view, peringkat), siapa: nameIn(view, id), suara: count(view, suara) })}</li>
        ))}
      </ol>
      <p>
        {say(lang, text.jumlahSuara)}: <strong>{count(view, jumlah)}</strong>
      </p>
    </Section>
  );
}

interface PresidentProps extends ViewProps {
  readonly pack: PackPresiden;
}

/** The leader's own comparisons: nobody else can have more than half. */
function President({ view, pack }: PresidentProps): VNode {
  const { lang, tinjauan: { putusan: { langkah, peringkat }, opsi } } = view;
  const leader = peringkat[0];
  const own = (name: Langkah['langkah']) => langkah.filter((step) => step.langkah === name && step.peserta === leader?.id);
  const [half, spread] = [own('mayoritas')[0], own('persebaran')[0]];
  if (leader === undefined || half === undefined || spread === undefined) {
    return (
      <Section id="dua-pasangan" title={say(lang, explain.duaPasangan)}>
        {opsi.length <= 2 && <p>{say(lang, explain.duaPasanganIsi, { dasar: pack.dasar.duaPasangan.ketentuan })}</p>}
        <Compared view={view} steps={own('duaPasangan')} />
      </Section>
    );
  }
  return (
    <>
      <Half view={view} step={half} share={pack.mayoritas} suara={leader.suara} />
      <Fifths view={view} pack={pack} steps={own('provinsi')} spread={spread} siapa={nameIn(view, leader.id)} />
      <Note>{say(lang, explain.putaranDua, { dasar: pack.dasar.putaranKedua.ketentuan })}</Note>
    </>
  );
}

interface HalfProps extends ViewProps {
  readonly step: Langkah;
  readonly share: Pecahan;
  readonly suara: number;
}

/** "501 × 2 = 1,002", "1,000 × 1 = 1,000", then both side by side. */
function Half({ view, step, share, suara }: HalfProps): VNode {
  const { lang } = view;
  return (
    <Section id="setengah" title={say(lang, explain.setengah)}>
      <HalfLines view={view} step={step} share={share} suara={suara} />
      <Note>{say(lang, explain.setengahSama)}</Note>
    </Section>
  );
}

function HalfLines({ view, step, share: [a, b], suara }: HalfProps): VNode {
  const { lang, tinjauan: { jumlah } } = view;
  const product = (x: number, n: number, hasil: number): string => say(lang, explain.rumus, { x: count(view, x), n: count(view, n), hasil: count(view, hasil) });
  return (
    <>
      <p>{say(lang, explain.setengahIsi, { siapa: nameIn(view, step.peserta ?? ''), a: count(view, a), b: count(view, b), dasar: step.dasar.ketentuan })}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{product(suara, b, step.kiri)}</li>
        <li>{product(jumlah, a, step.kanan)}</li>
        <li>
          <strong>{comparedText(view, step)}</strong>
        </li>
      </ul>
    </>
  );
}

function comparedText(view: View, { kiri, kanan, tanda, terpenuhi }: Langkah): string {
  const { lang } = view;
  return say(lang, explain.banding, { kiri: count(view, kiri), tanda: SIGNS[tanda], kanan: count(view, kanan), jawab: say(lang, terpenuhi ? text.ya : text.tidak) });
}

interface FifthsProps extends PresidentProps {
  readonly steps: readonly Langkah[];
  readonly spread: Langkah;
  readonly siapa: string;
}

function Fifths({ view, pack, steps, spread, siapa }: FifthsProps): VNode {
  const { lang, tinjauan: { perolehan } } = view;
  const { sebaran: [part, whole], provinsi: [a, b], jumlahProvinsi } = pack;
  const bagian = partText(lang, pack.sebaran);
  const columns: Column<Langkah>[] = [
    { kind: 'text', key: 'provinsi', title: say(lang, text.provinsi), get: ({ wilayah }) => placeName(lang, perolehan.bawah.find(({ kode }) => kode === wilayah) ?? { kode: wilayah ?? '', nama: wilayah ?? '' }) },
    { kind: 'number', key: 'kiri', title: say(lang, explain.kiri, { b: count(view, whole) }), get: ({ kiri }) => kiri, phone: 'third' },
    { kind: 'number', key: 'kanan', title: say(lang, explain.kanan, { a: count(view, part) }), get: ({ kanan }) => kanan, phone: 'third' },
    { kind: 'text', key: 'tercapai', title: say(lang, explain.tercapai), get: ({ kanan, terpenuhi }) => say(lang, kanan === 0 ? text.belumMasuk : terpenuhi ? text.ya : text.tidak), phone: 'third' },
  ];
  return (
    <Section id="sebaran" title={say(lang, explain.sebaran, { bagian })}>
      <p>{say(lang, explain.sebaranIsi, { siapa, a: count(view, part), b: count(view, whole), dasar: spread.dasar.ketentuan })}</p>
      <p>
        <strong>
          {say(lang, explain.sebaranHasil, {
            n: count(view, spread.kiri / b), a: count(view, a), b: count(view, b), semua: count(view, jumlahProvinsi), kiri: count(view, spread.kiri), kanan: count(view, spread.kanan), jawab: say(lang, spread.terpenuhi ? text.ya : text.tidak),
          })}
        </strong>
      </p>
      <DataTable id="tabel-sebaran" caption={say(lang, explain.sebaran, { bagian })} quietCaption columns={columns} rows={steps} rowKey={({ wilayah }) => wilayah ?? ''} />
    </Section>
  );
}

/** Governor, regent, DPD: a single pair, a majority, or most votes. */
function Most({ view, pack }: ViewProps & { readonly pack: PackTerbanyak }): VNode {
  const { lang, tinjauan: { putusan: { langkah, peringkat } } } = view;
  const [step] = langkah;
  const share = step?.langkah === 'tunggal' ? pack.tunggal : step?.langkah === 'mayoritas' ? pack.mayoritas : null;
  if (step !== undefined && share !== null) {
    const suara = peringkat.find(({ id }) => id === step.peserta)?.suara ?? 0;
    if (step.langkah === 'mayoritas') return <Half view={view} step={step} share={share} suara={suara} />;
    return (
      <Section id="tunggal" title={say(lang, explain.tunggal)}>
        <p>{say(lang, explain.tunggalIsi, { dasar: step.dasar.ketentuan })}</p>
        <HalfLines view={view} step={step} share={share} suara={suara} />
        <Note>{say(lang, explain.setengahSama)}</Note>
      </Section>
    );
  }
  const dasar = pack.dasar.terbanyak.ketentuan;
  return (
    <Section id="terbanyak" title={say(lang, explain.terbanyak)}>
      <p>{pack.terpilih > 1 ? say(lang, explain.terbanyakBanyak, { n: count(view, pack.terpilih), dasar }) : say(lang, explain.terbanyakIsi, { dasar })}</p>
      <Compared view={view} steps={langkah} />
    </Section>
  );
}

function Compared({ view, steps }: ViewProps & { readonly steps: readonly Langkah[] }): VNode {
  return (
    <>
      {steps.map((step) => (
        <p key={step.langkah}>
          <Person view={view} who={pesertaOf(view.tinjauan, step.peserta ?? '')} />: <strong>{comparedText(view, step)}</strong>
        </p>
      ))}
    </>
  );
}

function Meanings({ view }: ViewProps): VNode {
  const { lang, meja, tinjauan: { perolehan, garis, sisa } } = view;
  const votes = perolehan.lapis !== undefined ? explain.artiSuaraLapis : perolehan.asal === 'tps' ? explain.artiSuaraTps : explain.artiSuaraJumlah;
  const items = [
    [explain.artiSuara, votes],
    [explain.artiSeluruh, explain.artiSeluruhIsi],
    [explain.artiPersen, explain.artiPersenIsi],
    ...(garis === null ? [] : [[explain.artiSelisih, explain.artiSelisihIsi] as const]),
    ...(sisa === null || perolehan.lapis !== undefined ? [] : [[explain.artiSisa, explain.artiSisaIsi] as const]),
  ] as const;
  return (
    <Section id="arti" title={say(lang, explain.arti)}>
      <DefinitionList items={items.map(([term, value]) => ({ term: say(lang, term), value: say(lang, value) }))} />
      {meja.kode === NATION && <Note>{say(lang, text.bukanProvinsiKet)}</Note>}
    </Section>
  );
}
