// With which forms does an officer draw, move, describe the ground and take the map over? (each carries the version that was seen)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { ActPanel } from '#design/desk';
import { AskForm, Button, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { keluargaOf, memberAt } from '../bahan.ts';
import { tulisMedan } from '../medan.ts';
import { menghalangi } from '../periksa.ts';
import { text } from '../text.ts';
import { desaPath, susunPath, terimaPath } from './address.ts';
import type { DesaProps } from './desa.tsx';

export function DesaForms(props: DesaProps): VNode | null {
  if (!props.boleh) return null;
  const { usul } = props.buka;
  return (
    <>
      {props.terbuka && <Draw {...props} />}
      {props.terbuka && usul.keadaan === 'USUL' && <MoveRt {...props} />}
      {props.terbuka && usul.keadaan === 'USUL' && <MoveFamily {...props} />}
      {props.terbuka && <Ground {...props} />}
      <TakeOver {...props} />
    </>
  );
}

function hidden({ fields, buka }: DesaProps, langkah: string): readonly HiddenField[] {
  return [...fields, { name: 'langkah', value: langkah }, { name: 'versi', value: String(buka.usul.versi) }];
}

function typedIn({ typed, galat }: DesaProps, name: string, first = '') {
  return { id: name, name, value: typed[name] ?? first, error: galat?.field === name ? galat.words : undefined };
}

function Draw(props: DesaProps): VNode {
  const { lang, at, buka } = props;
  return (
    <Section id="bagian-susun" title={say(lang, text.tpsSusun)}>
      <Lead>{say(lang, text.tpsSusunMaksud)}</Lead>
      <PostForm action={susunPath(at)} fields={hidden(props, 'susun')}>
        <TextInput {...typedIn(props, 'jumlah', buka.usul.jumlah === null ? '' : String(buka.usul.jumlah))} label={say(lang, text.tpsJumlahDiminta)} hint={say(lang, text.tpsJumlahPetunjuk)} inputMode="numeric" maxLength={3} />
        <Button kind={buka.usul.keadaan === 'USUL' ? 'second' : 'main'}>{say(lang, text.tpsSusun)}</Button>
      </PostForm>
      {buka.usul.keadaan === 'USUL' && (
        <PostForm action={susunPath(at)} fields={hidden(props, 'buang')}>
          <Button kind="second" small>
            {say(lang, text.tpsBuang)}
          </Button>
        </PostForm>
      )}
    </Section>
  );
}

function MoveRt(props: DesaProps): VNode {
  const { lang, at, buka } = props;
  const { usul, peta, bahan } = buka;
  const parts = peta.tps.filter(({ nomor }) => nomor < bahan.khusus).flatMap(({ nomor, bagian }) => bagian.map(({ rt, n }) => ({ nomor, rt, n })));
  const label = ({ nomor, rt, n }: (typeof parts)[number]): string => say(lang, text.tpsSuntingRtPilihan, { rt, tps: String(nomor), n: formatInt(lang, n) });
  return (
    <Section id="bagian-sunting" title={say(lang, text.tpsSunting)}>
      <PostForm action={susunPath(at)} fields={hidden(props, 'rt')}>
        <Select {...typedIn(props, 'bagian')} label={say(lang, text.tpsSuntingRt)} options={parts.map((one) => ({ value: `${one.rt} ${String(one.nomor)}`, label: label(one) }))} />
        <TextInput {...typedIn(props, 'ke')} label={say(lang, text.tpsSuntingKe)} inputMode="numeric" maxLength={3} required />
        <Button kind="second">{say(lang, text.tpsSuntingKirim)}</Button>
      </PostForm>
      {usul.suntingan.length > 0 && (
        <PostForm action={susunPath(at)} fields={hidden(props, 'urung')}>
          <Note>
            {say(lang, text.tpsSuntingan, { n: formatInt(lang, usul.suntingan.length) })}
            {peta.gugur > 0 && ` ${say(lang, text.tpsGugur, { n: formatInt(lang, peta.gugur) })}`}
          </Note>
          <Button kind="second" small>
            {say(lang, text.tpsUrung)}
          </Button>
        </PostForm>
      )}
    </Section>
  );
}

/** Families of one RT, named by their first member: for those who know the street. */
function MoveFamily(props: DesaProps): VNode {
  const { lang, at, buka, rt } = props;
  const { bahan, pemilih, peta } = buka;
  const rts = [...new Set(peta.tps.flatMap(({ bagian }) => bagian.map((part) => part.rt)))];
  const families = rt === undefined ? [] : keluargaOf(bahan).filter((one) => one.rt === rt);
  const options = families.map(({ anggota }) => {
    const [first = 0] = anggota;
    const { id, alamat } = memberAt(pemilih, first);
    const nama = pemilih[first]?.nama ?? '';
    return { value: id, label: say(lang, text.tpsKeluargaBaris, { nama, alamat, n: formatInt(lang, anggota.length), tps: String(peta.nomor[first] ?? 0) }) };
  });
  return (
    <Section id="bagian-keluarga" title={say(lang, text.tpsKeluargaLihat)}>
      <AskForm action={`${desaPath(at)}#bagian-keluarga`} button={say(lang, text.tpsLihatRt)}>
        <Select id="rt" name="rt" label={say(lang, text.tpsRt)} options={rts.map((one) => ({ value: one, label: one }))} value={rt} />
      </AskForm>
      {rt !== undefined && options.length === 0 && <Note>{say(lang, text.tpsKeluargaTiada)}</Note>}
      {rt !== undefined && options.length > 0 && (
        <PostForm action={susunPath(at)} fields={[...hidden(props, 'keluarga'), { name: 'rt', value: rt }]}>
          <Radios {...typedIn(props, 'keluarga')} label={say(lang, text.tpsKeluarga, { rt })} options={options} />
          <TextInput {...typedIn(props, 'ke_keluarga')} label={say(lang, text.tpsSuntingKe)} inputMode="numeric" maxLength={3} required />
          <Button kind="second">{say(lang, text.tpsSuntingKirim)}</Button>
        </PostForm>
      )}
    </Section>
  );
}

function Ground(props: DesaProps): VNode {
  const { lang, at, buka } = props;
  return (
    <Section id="bagian-medan" title={say(lang, text.tpsMedan)}>
      <PostForm action={susunPath(at)} fields={hidden(props, 'medan')}>
        <Textarea {...typedIn(props, 'medan', tulisMedan(buka.usul.medan))} label={say(lang, text.tpsMedanIsi)} hint={say(lang, text.tpsMedanPetunjuk)} rows={6} maxLength={60_000} />
        <Button kind="second">{say(lang, text.tpsMedanSimpan)}</Button>
      </PostForm>
    </Section>
  );
}

/** The act itself stands on a page of its own, behind a fresh proof. */
function TakeOver(props: DesaProps): VNode {
  const { lang, at } = props;
  const guards = guardsOf(props);
  const missing = guards.find(({ ok }) => !ok);
  return (
    <ActPanel id="terima" title={say(lang, text.tpsTerima)} guards={guards}>
      {missing === undefined ? <Button href={terimaPath(at)}>{say(lang, text.tpsPeriksaTerima)}</Button> : <Button locked={{ id: 'terima-kunci', reason: missing.text }}>{say(lang, text.tpsPeriksaTerima)}</Button>}
    </ActPanel>
  );
}

export function guardsOf({ lang, terbuka, buka: { usul, peta } }: Pick<DesaProps, 'lang' | 'terbuka' | 'buka'>): { readonly text: string; readonly ok: boolean }[] {
  return [
    { text: say(lang, text.tpsSyaratTahap), ok: terbuka },
    { text: say(lang, text.tpsSyaratUsul), ok: usul.keadaan === 'USUL' },
    { text: say(lang, text.tpsSyaratBersih), ok: !peta.temuan.some(menghalangi) },
  ];
}
