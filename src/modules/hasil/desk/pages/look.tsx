// What is on record of this station, which forms came in, and what may be done now? (the officer's page of one station)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type AreaCode, stationNumber, withDots } from '#kernel/area-code';
import { ActPanel, Facts, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { Container, Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { Area } from '#platform/offices';
import { areaPath } from '../../pages/address.ts';
import { Meanings } from '../../pages/meanings.tsx';
import { stateOf, stateWord } from '../../pages/station-state.ts';
import { asliPath, fotoPath, naskahPath, perbaikiPath, tandaiPath, terimaPath, tpsPath } from '../address.ts';
import { type MejaTps, clockWords } from '../scene.ts';
import { fotoTampak, isFilled, selTercatat, suaraTercatat } from '../standing.ts';
import type { BarisBacaan } from '../store/reading.ts';
import { akhir, gambar, tandai, text } from '../text.ts';
import { naskah } from '../text-left.ts';
import type { Bentrok } from '../../luring/conflicts.ts';
import { Figures } from './figures.tsx';
import { ConflictsHere } from './phones.tsx';

/** What the reader may do here now: role, node and stage. */
export interface Boleh {
  readonly isi: boolean;
  readonly perbaiki: boolean;
  readonly tandai: boolean;
  readonly asli: boolean;
}

interface LookProps {
  readonly tps: MejaTps;
  readonly boleh: Boleh;
  /** Why nothing can be done now: the stage in words. */
  readonly tahap: string;
  readonly draft: boolean;
  /** Forms of phones that came second and wait for a choice. */
  readonly bentrok: readonly Bentrok[];
  /** Somebody whose mandate is over left a form unsent, and the reader may take it over. */
  readonly left: boolean;
}

export function LookPage({ tps, boleh, tahap, draft, bentrok, left }: LookProps): VNode {
  const { scene, kode, tercatat } = tps;
  const { lang, at, kontes } = scene;
  const { pack } = kontes;
  const suara = suaraTercatat(tercatat, pack.opsi.length);
  const state = stateOf(tercatat.status, suara, tercatat.gagal.length);
  return (
    <Container>
      <Section id="keadaan" title={say(lang, akhir.terimaKeadaan)} quiet>
        <StationTag state={state} lang={lang} n={tercatat.gagal.length} /> {draft && <StateTag state="draf" />}
      </Section>
      <ActPanel id="langkah" title={say(lang, akhir.lanjut)} due={tahap}>
        <Acts tps={tps} boleh={boleh} draft={draft} />
        {left && (
          <Button kind="second" href={naskahPath(at, kode)}>
            {say(lang, naskah.lihat)}
          </Button>
        )}
        <Button kind="second" href={fotoPath(at, kode)}>
          {say(lang, text.foto)}
        </Button>
        <Button kind="second" href={areaPath(at, kode)}>
          {say(lang, text.halamanUmum)}
        </Button>
      </ActPanel>
      <ConflictsHere tps={tps} bentrok={bentrok} boleh={boleh} />
      {isFilled(tercatat) && (
        <Section id="angka" title={say(lang, akhir.angkaTercatat)}>
          {tercatat.gagal.length > 0 && <Note>{say(lang, text.temuanDaftar, { cek: tercatat.gagal.join(', ') })}</Note>}
          <Figures lang={lang} pack={pack} angka={[...suara, ...selTercatat(tercatat, pack.form.sel.length)]} />
        </Section>
      )}
      <Section id="riwayat" title={say(lang, tandai.riwayat)}>
        {tercatat.bacaan.length === 0 ? <Note>{say(lang, tandai.riwayatKosong)}</Note> : <Facts items={tercatat.bacaan.map((one) => formFact(tps, one))} />}
      </Section>
      {boleh.asli && <Originals tps={tps} />}
      {tercatat.status === 'DALAM_PERBAIKAN' && <Meanings lang={lang} words={['perbaikan']} />}
    </Container>
  );
}

function Acts({ tps, boleh, draft }: Pick<LookProps, 'tps' | 'boleh' | 'draft'>): VNode | null {
  const { scene, kode, tercatat } = tps;
  const { lang, at } = scene;
  if (!isFilled(tercatat)) return boleh.isi ? <Button href={tpsPath(at, kode)}>{say(lang, draft ? text.lanjutkan : text.isi)}</Button> : null;
  return (
    <>
      {boleh.perbaiki && <Button href={perbaikiPath(at, kode)}>{say(lang, draft ? text.lanjutkan : text.perbaiki)}</Button>}
      {boleh.tandai && (
        <Button kind="second" href={tandaiPath(at, kode)}>
          {say(lang, tercatat.status === 'DALAM_PERBAIKAN' ? tandai.judulPastikan : tandai.judulTandai)}
        </Button>
      )}
    </>
  );
}

interface StationTagProps {
  readonly state: ReturnType<typeof stateOf>;
  readonly lang: Lang;
  readonly n: number;
}

/** The state of a station in one word with its picture. */
export function StationTag({ state, lang, n }: StationTagProps): VNode {
  switch (state) {
    case 'bertemuan':
      return <Tag kind="bertemuan" n={n} />;
    case 'perbaikan':
      return <Tag kind="perbaikan" />;
    case 'ditarik':
      return <Tag kind="ditunda">{stateWord(lang, state)}</Tag>;
    case 'terbit':
      return <StateTag state="terkirim">{stateWord(lang, state)}</StateTag>;
    default:
      return <Tag kind="belum">{stateWord(lang, state)}</Tag>;
  }
}

const KINDS = { ISI: tandai.formulirISI, PERBAIKI: tandai.formulirPERBAIKI, FOTO: tandai.formulirFOTO } as const;

/** Role, office and time; the receipt opens the rest. */
function formFact({ scene, kode, up }: MejaTps, one: BarisBacaan) {
  const { lang, at } = scene;
  const who = say(lang, tandai.oleh, { peran: one.isi.peran, kantor: officeName(up, one.peranNode, lang) });
  const number = one.seq === null ? say(lang, akhir.terimaTanpaNomor) : say(lang, tandai.nomorCatatan, { seq: formatInt(lang, one.seq) });
  const kind = say(lang, KINDS[one.jenis]);
  return { term: `${kind}, ${clockWords(lang, one.diterima, kode)}`, value: <Opens before={`${who}.`} href={terimaPath(at, kode, one.uuid)} label={number} /> };
}

function Opens({ before, href, label }: { readonly before?: string; readonly href: string; readonly label: string }): VNode {
  const reader = useReader();
  return (
    <>
      {before} <a href={reader.href(href)}>{label}</a>
    </>
  );
}

/** "TPS 003" for a KPPS, else the name of the area. */
export function officeName(up: readonly Pick<Area, 'kode' | 'nama'>[], node: AreaCode, lang: Lang): string {
  const number = stationNumber(node);
  if (number !== undefined) return `TPS ${String(number).padStart(3, '0')}`;
  return up.find((area) => area.kode === node)?.nama ?? (node === '0' ? say(lang, akhir.nasional) : withDots(node));
}

function Originals({ tps }: { readonly tps: MejaTps }): VNode | null {
  const { scene, kode, tercatat } = tps;
  const { lang, at } = scene;
  const pages = [...fotoTampak(tercatat).values()].sort((a, b) => a.halaman - b.halaman);
  if (pages.length === 0) return null;
  return (
    <Section id="asli" title={say(lang, gambar.asliJudul)}>
      <Facts
        items={pages.map((one) => {
          const title = say(lang, gambar.fotoHalamanKe, { n: String(one.halaman) });
          return { term: title, value: <Opens href={asliPath(at, kode, one.foto)} label={one.foto} /> };
        })}
      />
    </Section>
  );
}
