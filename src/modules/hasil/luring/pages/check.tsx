// Is the print in my hand what an officer's phone signed, and is it what is on record? (whoever scans the code)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { Compare, type CompareRow } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, PageHead, Section } from '#design/page';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import { boxName } from '../../desk/words.ts';
import type { Cara } from '../code.ts';
import { text } from '../text.ts';

export type Terperiksa =
  | { readonly keadaan: 'rusak' | 'palsu' }
  | {
      readonly keadaan: 'sah';
      readonly kontes: Kontes;
      readonly cara: Cara;
      readonly tps: string;
      readonly href: string;
      readonly cetakan: ReadonlyMap<number, Angka>;
      readonly tercatat: readonly Angka[];
    };

export function CheckPage({ lang, found }: { readonly lang: Lang; readonly found: Terperiksa }): VNode {
  return (
    <>
      <PageHead title={say(lang, text.periksaJudul)} />
      <Roofed quiet={found.keadaan !== 'sah'}>
        <Lead>
          {found.keadaan === 'sah'
            ? say(lang, found.cara === 'HP' ? text.periksaSah : text.periksaMeja, { tps: found.tps })
            : say(lang, found.keadaan === 'palsu' ? text.periksaPalsu : text.periksaRusak)}
        </Lead>
      </Roofed>
      {found.keadaan === 'sah' && (
        <Section id="angka" title={say(lang, text.periksaAngka)}>
          <Compare caption={say(lang, text.periksaTabel)} layers={layersOf(lang)} rows={rowsOf(lang, found)} />
          <Button href={found.href} kind="second">
            {say(lang, text.lihatTps)}
          </Button>
        </Section>
      )}
    </>
  );
}

function layersOf(lang: Lang) {
  return [
    { key: 'cetakan', label: say(lang, text.periksaCetakan) },
    { key: 'tercatat', label: say(lang, text.periksaTercatat) },
  ];
}

function rowsOf(lang: Lang, { kontes, cetakan, tercatat }: Extract<Terperiksa, { keadaan: 'sah' }>): CompareRow[] {
  return [...cetakan].map(([at, value]): CompareRow => ({
    key: String(at),
    label: boxName(lang, kontes.pack, at),
    cells: { cetakan: { value }, tercatat: { value: tercatat[at] ?? null, reason: say(lang, text.periksaBeda) } },
  }));
}
