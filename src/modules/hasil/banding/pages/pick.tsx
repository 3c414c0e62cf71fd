// How does a reader choose what to compare, without a script? (one form by GET; names lead to lists of links)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { AskForm, Select, TextInput } from '#design/forms';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { ROOT } from '../../pages/address.ts';
import { BANDING, comparePath } from '../address.ts';
import type { Kata, Pilihan, Terbaca } from '../sisi.ts';
import { text } from '../text.ts';

interface PickProps {
  readonly lang: Lang;
  readonly kata: Kata;
  readonly semua: readonly Pilihan[];
  readonly terbaca: Extract<Terbaca, { readonly keadaan: 'PILIH' | 'CARI' }>;
}

export function PickPage({ lang, kata, semua, terbaca }: PickProps): VNode {
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.hasil), href: ROOT }, { label: say(lang, text.judul) }]} />
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.maksud)}</Lead>
      {terbaca.keadaan === 'CARI' && <Found lang={lang} kata={kata} terbaca={terbaca} />}
      {terbaca.keadaan === 'PILIH' && terbaca.kiri !== null && <Steps lang={lang} semua={semua} kiri={terbaca.kiri} kode={terbaca.kode} />}
      <Section id="pilih" title={say(lang, text.langkah)}>
        <CompareForm lang={lang} kata={kata} semua={semua} />
      </Section>
    </>
  );
}

/** The question itself; also below an answer, filled in. */
export function CompareForm({ lang, kata, semua }: Pick<PickProps, 'lang' | 'kata' | 'semua'>): VNode {
  // A single paper is no line of the list: it stands there where the address names it.
  const options = (chosen: string | undefined) => {
    const all = semua.map(({ kata: value, nama }) => ({ value, label: nama }));
    return chosen === undefined || chosen === '' || all.some(({ value }) => value === chosen) ? all : [{ value: chosen, label: chosen }, ...all];
  };
  return (
    <AskForm action={BANDING} button={say(lang, text.tombol)}>
      <Select id="kontes" name="kontes" label={say(lang, text.kontes)} options={options(kata.kontes)} value={kata.kontes} />
      <TextInput id="wilayah-kata" name="wilayah" label={say(lang, text.wilayah)} value={kata.wilayah} maxLength={100} />
      <Select id="dengan-kontes" name="dengan_kontes" label={say(lang, text.denganKontes)} options={options(kata.dengan_kontes)} value={kata.dengan_kontes} empty={say(lang, text.sama)} />
      <TextInput id="dengan-wilayah" name="dengan_wilayah" label={say(lang, text.denganWilayah)} value={kata.dengan_wilayah} maxLength={100} />
    </AskForm>
  );
}

/** Areas of that name, each with the same question asked of it. */
function Found({ lang, kata, terbaca }: Pick<PickProps, 'lang' | 'kata'> & { readonly terbaca: Extract<Terbaca, { readonly keadaan: 'CARI' }> }): VNode {
  const { href } = useReader();
  const { bagian, ketemu } = terbaca;
  const path = (kode: string): string => {
    const next = { ...kata, [bagian]: kode };
    return comparePath({
      kontes: next.kontes ?? '',
      wilayah: next.wilayah ?? NATION,
      ...(next.dengan_kontes === undefined || next.dengan_kontes === '' ? {} : { denganKontes: next.dengan_kontes }),
      ...(next.dengan_wilayah === undefined || next.dengan_wilayah === '' ? {} : { denganWilayah: next.dengan_wilayah }),
    });
  };
  return (
    <Section id="temuan" title={say(lang, text.temuan, { kata: terbaca.kata.slice(0, 100) })}>
      {ketemu.length === 0 ? (
        <p>{say(lang, text.temuanKosong)}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {ketemu.map((one) => (
            <li key={one.kode}>
              <a href={href(path(one.kode))}>{one.nama}</a> {one.jalur}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Ready ways to go on from one side. */
function Steps({ lang, semua, kiri, kode }: { readonly lang: Lang; readonly semua: readonly Pilihan[]; readonly kiri: Pilihan; readonly kode: string }): VNode {
  const { href } = useReader();
  const groups = [
    { title: text.langkahKontes, all: semua.filter((one) => one.pemilu === kiri.pemilu && one.jenis !== kiri.jenis) },
    { title: text.langkahPemilu, all: semua.filter((one) => one.pemilu !== kiri.pemilu && one.jenis === kiri.jenis) },
  ];
  return (
    <>
      {groups
        .filter(({ all }) => all.length > 0)
        .map(({ title, all }) => (
          <Section key={title.id} id={all[0]?.pemilu === kiri.pemilu ? 'kontes-lain' : 'pemilu-lain'} title={say(lang, title)}>
            <ul class="govuk-list govuk-list--bullet">
              {all.map((one) => (
                <li key={one.kata}>
                  <a href={href(comparePath({ kontes: kiri.kata, wilayah: kode, denganKontes: one.kata }))}>{one.nama}</a>
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}
