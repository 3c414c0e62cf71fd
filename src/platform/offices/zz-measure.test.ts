import { test } from 'vitest';
import { testDatabase } from '/work/main/test/fixture.ts';
import { ensureAreas, searchAreas, countLevels, findArea, listAncestors, findNeighbours, listChildren, officeOfArea, searchOffices, BASE_TREE } from '#platform/offices';
import { areaCode } from '#kernel/area-code';
test('m', async () => {
  const { database, close } = await testDatabase();
  let t = performance.now(); const lap = (s: string) => { const n = performance.now(); console.log(s, (n - t).toFixed(1)); t = performance.now(); };
  await ensureAreas(database); lap('ensure');
  await ensureAreas(database); lap('ensure2');
  console.log(await countLevels(database.db, BASE_TREE)); lap('count');
  for (const w of ['su', 'sungai', 'depok', 'beji depok', 'kab. bogor', 'kota bogor', 'kuta kar', 'menteng jakarta', '31.73', '3173011005003', 'desa baru', 'kec. beji', 'ka', 'kampung melayu', 'aceh', 'jakarta pusat', 'a b', 'suka mulya', 'kelurahan', 'desa', "x' & | !", 'jaya su', 'karang su', 'zzz qqq', 'Sumatera Barat']) {
    for (let i = 0; i < 2; i++) { t = performance.now(); const h = await searchAreas(database.db, BASE_TREE, w, 8); lap(`${w}: ${i ? h.slice(0, 3).map((x) => `${x.nama} (${x.jalur}) ${x.bobot.toFixed(2)}`).join(' | ') : ''}`); }
  }
  t = performance.now();
  for (let i = 0; i < 100; i++) await findArea(database.db, BASE_TREE, areaCode('3276')); lap('100 find');
  for (let i = 0; i < 100; i++) await listAncestors(database.db, BASE_TREE, areaCode('3276011001')); lap('100 anc');
  for (let i = 0; i < 100; i++) await listChildren(database.db, BASE_TREE, areaCode('3276')); lap('100 child');
  for (let i = 0; i < 100; i++) await findNeighbours(database.db, BASE_TREE, areaCode('3276')); lap('100 nb');
  console.log(await officeOfArea(database.db, areaCode('1101012001')), (await searchOffices(database.db, 'kpu dep', 5)).map(o=>o.nama)); lap('office');
  await close();
}, 60000);
