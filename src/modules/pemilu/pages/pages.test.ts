// Do the pages of stages say what was, promise nothing, and answer hostile addresses with a way onward?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { module } from '#modules/pemilu';
import { type App, makeApp, makeMeter } from '#platform/web';
import { type TestDatabase, testDatabase, testDeps } from '../../../../test/fixture.ts';

let own: TestDatabase;
let app: App;
beforeAll(async () => {
  own = await testDatabase();
  const assets = { css: '/assets/a.css', script: () => undefined, find: () => undefined, build: 'b' };
  app = makeApp(testDeps(own.database, [module]), assets, makeMeter());
});
afterAll(() => own.close());

const get = async (path: string): Promise<{ status: number; type: string; body: string }> => {
  const answer = await app.fetch(new Request(new URL(path, 'http://pendopo.test')));
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
};

describe('/tahapan on 21 November 2026', () => {
  test('names the last stage and why no date follows', async () => {
    const { status, body } = await get('/tahapan');
    expect(status).toBe(200);
    expect(body).toContain('Penghitungan suara dan rekapitulasi hasil (Pilkada 2024), selesai 16 Desember 2024');
    expect(body).toContain('KPU belum menetapkan jadwal berikutnya');
    expect(body).not.toMatch(/20(27|29|31)/);
  });
  test('in English too', async () => {
    expect((await get('/en/tahapan')).body).toContain('ended 16 December 2024');
  });
});

describe('/tahapan/pemilu-2024', () => {
  test('shows stages, certainty in words, the second round as not held, and its sources', async () => {
    const { status, body } = await get('/tahapan/pemilu-2024');
    expect(status).toBe(200);
    for (const words of ['Masa kampanye pemilu', '28 November 2023', 'Perlu dipastikan', 'Tidak diadakan', 'S3 menulis 29 Juni', 'id="sumber-S1"', '204.807.222']) {
      expect(body).toContain(words);
    }
    expect(body).not.toContain(' style=');
    expect(new Set([...body.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])).size).toBe([...body.matchAll(/ id="/g)].length);
  });
  test.each([
    ['ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
    ['json', 'application/json; charset=utf-8', '"pemilu":"pemilu-2024"'],
    ['csv', 'text/csv; charset=utf-8', 'no,bagian,tahapan'],
  ])('.%s', async (ending, type, words) => {
    const answer = await get(`/tahapan/pemilu-2024.${ending}`);
    expect([answer.status, answer.type]).toEqual([200, type]);
    expect(answer.body).toContain(words);
  });
});

test.each(['pemilu-2029', '%3Cscript%3Ealert(1)%3C%2Fscript%3E', '..%2f..%2fetc', '__proto__', "'%20or%201=1", '%00', 'x'.repeat(200), '%F0%9F%97%B3'])('/tahapan/%s is nothing here, and says where to go', async (slug) => {
  for (const ending of ['', '.json', '.ics', '.csv']) {
    const { status, body } = await get(`/tahapan/${slug}${ending}`);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('<script>alert');
  }
});
