// Do the front door and the strip of results say what they must, in both languages, with and without figures?
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { LANGS, type Lang, defineText } from '#kernel/text';
import { ReaderContext, makeReader } from '#design/reader';
import type { Headline } from '#modules/hasil';
import { findKontes, findPemilu } from '#modules/pemilu';
import type { ServiceTask } from '#platform/module';
import { COMING_TASKS } from '../services.ts';
import { HeadlineStrip, optionsOf, simulationNotice } from './headline-strip.tsx';
import { HomeView, baysOf } from './home.tsx';

const words = defineText('layanan.uji', { a: { id: 'Lihat hasil', en: 'See results' }, b: { id: 'Unduh', en: 'Download' } });
const OPEN: ServiceTask[] = [
  { id: 'data.unduh', bay: 'hasil', label: words.b, detail: words.b, state: 'buka', href: '/data' },
  { id: 'hasil.daerah', bay: 'hasil', label: words.a, detail: words.a, state: 'buka', href: '/hasil' },
];

/** Prime numbers, so that no wrong sum comes out right. */
function headlineOf(suara: readonly (number | null)[], simulasi: boolean): Headline {
  const pemilu = findPemilu('pemilu-2024');
  const kontes = findKontes('pemilu-2024', 'ppwp');
  if (pemilu === undefined || kontes === undefined) throw new Error('pack missing');
  const tps = { total: 97, masuk: 89, foto: 0, lengkap: 83, sebagian: 0, lolos: 0, bertemuan: 0, berubah: 0, perbaikan: 0, ditarik: 0, psu: 0, ditunda: 0, diuji: 0 };
  const angka = { kode: areaCode('64'), nama: 'Kalimantan Timur', tingkat: 1, suara, sel: [], tps, temuan: {}, takDapat: {}, seq: 1, per: '2024-02-20T04:00:00Z' };
  return { pemilu, kontes, pohon: 'dasar', simulasi, terisi: true, path: () => '/hasil/x', href: '/hasil/pemilu-2024/ppwp/64', angka, suara, utama: undefined };
}

function draw(lang: Lang, node: Parameters<typeof renderToString>[0]): string {
  return renderToString(<ReaderContext.Provider value={makeReader(lang)}>{node}</ReaderContext.Provider>);
}

describe.each(LANGS)('the strip in %s', (lang) => {
  const html = draw(lang, <HeadlineStrip lang={lang} headline={headlineOf([1009, 2003, 503], true)} more="lihat" />);
  it('writes shares, votes, progress and both clocks in the reader\'s way', () => {
    const shown = lang === 'id' ? ['28,71', '56,98', '14,31', '2.003', '91,75', '12.00 WITA (11.00 WIB)'] : ['28.71%', '56.98%', '14.31%', '2,003', '91.75%', '12:00 WITA (11:00 WIB)'];
    for (const figure of shown) expect(html.replaceAll('\u00a0', ' ')).toContain(figure);
  });
  it('says that the figures are simulated, and only then', () => {
    const mark = lang === 'id' ? 'Data simulasi' : 'Simulated data';
    expect(html).toContain(mark);
    expect(draw(lang, <HeadlineStrip lang={lang} headline={headlineOf([1, 2, 3], false)} more="x" />)).not.toContain(mark);
    expect(simulationNotice(lang, headlineOf([1], true)).notice).toMatch(/DATA/);
    expect(simulationNotice(lang, headlineOf([1], false))).toEqual({});
    expect(simulationNotice(lang, undefined)).toEqual({});
  });
  it('leads to the results in the same language', () => {
    expect(html).toContain(`href="${lang === 'en' ? '/en' : ''}/hasil/pemilu-2024/ppwp/64"`);
  });
  it('without figures the front door says so, and invents none', () => {
    const props = { lang, today: day('2026-11-21'), tasks: [...OPEN, ...COMING_TASKS], results: undefined, dates: { upcoming: false, items: [] }, picker: { provinces: [], regencies: [] } };
    const front = draw(lang, <HomeView {...props} />);
    expect(front).toContain(lang === 'id' ? 'Belum ada hasil yang dimuat di sini.' : 'No results have been loaded here yet.');
    expect(front).toContain(lang === 'id' ? 'belum ditetapkan KPU' : 'has not set the schedule');
    expect(front).not.toMatch(/NaN|undefined|\{\w+\}(?![^<]*")/);
  });
});

describe('options', () => {
  it('an option that was not received has neither votes nor share; zero stays zero', () => {
    expect(optionsOf(headlineOf([null, 0, 7], false)).map((option) => [option.votes, option.share])).toEqual([
      [null, null],
      [0, 0],
      [7, 100],
    ]);
  });
});

describe('the bays', () => {
  it('put the wish of the bay\'s own module first, then its neighbours, then what comes', () => {
    const bay = baysOf('id', [...COMING_TASKS, ...OPEN]).find((one) => one.id === 'bilik-hasil');
    expect(bay?.tasks.map((task) => [task.href, task.state])).toEqual([
      ['/hasil', 'buka'],
      ['/data', 'buka'],
      ['/layanan#koreksi-angka', 'segera'],
    ]);
  });
  it('hold every service once', () => {
    const all = baysOf('en', [...COMING_TASKS, ...OPEN]).flatMap((bay) => bay.tasks.map((task) => task.href));
    expect(all.sort()).toEqual([...COMING_TASKS, ...OPEN].map((task) => task.href).sort());
  });
});
