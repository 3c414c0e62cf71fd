-- Clocks: a deadline, the event that began it, and the date that follows. Instants are text in UTC to the second
-- ("2026-04-06T16:59:59Z"): they compare as text and are printed as they stand. nomor: order of the starts. gerak: how
-- often the date moved. kalender: mark of the calendar that judged it last, so that what an entry concerns is found.
create table clocks_jam (
  id uuid primary key,
  nomor bigint generated always as identity,
  tenggat text not null,
  versi integer not null,
  modul text not null,
  objek text not null,
  kantor text not null,
  zona text not null check (zona in ('WIB', 'WITA', 'WIT')),
  pemilik text not null check (pemilik in ('kantor', 'warga', 'pihak_ketiga')),
  mulai_pada text not null,
  tanggal_0 date not null,
  jatuh_tempo date not null,
  jatuh_tempo_pada text not null,
  jatuh_tempo_pertama date not null,
  tanggal_antrean date not null,
  kalender_versi text[] not null,
  sementara boolean not null,
  keadaan text not null check (keadaan in ('BERJALAN', 'JEDA', 'SELESAI', 'BATAL')),
  jeda jsonb not null,
  perpanjangan integer not null,
  hari_kerja_berikut boolean not null,
  selesai_pada text,
  hasil text check (hasil in ('tepat', 'lewat')),
  lewat_n integer,
  hasil_lama text check (hasil_lama in ('tepat', 'lewat')),
  gerak integer not null,
  gerak_pada text not null,
  titik_pada text,
  kalender text not null,
  dihitung_pada text not null,
  check ((keadaan = 'SELESAI') = (hasil is not null)),
  check ((keadaan = 'SELESAI') = (selesai_pada is not null)),
  check ((hasil = 'lewat') = (lewat_n is not null))
);
create index clocks_jam_objek on clocks_jam (modul, objek, nomor);
create index clocks_jam_titik on clocks_jam (titik_pada) where titik_pada is not null;
create index clocks_jam_terbuka on clocks_jam (nomor) where keadaan in ('BERJALAN', 'JEDA');
create index clocks_jam_lewat on clocks_jam (nomor) where hasil = 'lewat';

-- Every change of a clock, never rewritten: old and new date, the calendars behind them, entries of the calendar that moved it.
create table clocks_riwayat (
  nomor bigint generated always as identity primary key,
  jam uuid not null references clocks_jam (id),
  jenis text not null,
  lama date,
  baru date,
  versi_lama text[] not null,
  versi_baru text[] not null,
  baris text[] not null,
  dasar text,
  alasan text,
  pada text not null,
  diberitahukan text[] not null
);
create index clocks_riwayat_jam on clocks_riwayat (jam, nomor);

-- Reminders that went out: once per clock, date and point.
create table clocks_titik (
  jam uuid not null references clocks_jam (id),
  gerak integer not null,
  titik text not null,
  pada text not null,
  primary key (jam, gerak, titik)
);
