-- Lists behind a count go down the tree by its counters (store/descent.ts), so nothing reads the index of findings.
drop index hasil_angka_temuan;

-- The corrections of one area among many: `hasil_angka_ubah` would be read through until five of them are found.
create index hasil_angka_ubah_tempat on hasil_angka (kontes, kode, seq) where jenis in (2, 3);

analyze hasil_angka;
