-- The work calendar: one row per date, scope and decree, never changed. A row that no longer holds is named in
-- calendar_cabut; a moved holiday is one revocation and one new row. diketahui_sejak: when this system knew it, so that
-- every past state can be rebuilt. penerbit_kantor: the office whose own decision a tutup_kantor is. lingkup: 'ID', a province, a kab/kota, or 'kantor:<code>'; each covers what is below.
create table calendar_baris (
  id uuid primary key,
  tanggal date not null,
  jenis text not null check (jenis in ('libur_nasional', 'cuti_bersama', 'hari_pemungutan_suara', 'libur_daerah', 'tutup_kantor', 'hari_kerja_khusus')),
  nama text not null,
  lingkup text not null,
  kepastian text not null check (kepastian in ('pasti', 'sementara')),
  dasar jsonb,
  penerbit_kantor text,
  menggantikan uuid references calendar_baris (id),
  diketahui_sejak timestamptz not null,
  check (kepastian = 'sementara' or dasar is not null)
);
create index calendar_baris_tanggal on calendar_baris (tanggal);

create table calendar_cabut (
  baris uuid primary key references calendar_baris (id),
  dasar jsonb not null,
  pada timestamptz not null
);

-- BELUM_ADA is the absence of a row. The last row of a year holds.
create table calendar_tahun (
  tahun integer not null,
  keadaan text not null check (keadaan in ('SEMENTARA', 'DITETAPKAN')),
  dasar jsonb,
  pada timestamptz not null,
  primary key (tahun, keadaan)
);

-- "ID-2026.3" is lingkup ID, tahun 2026, nomor 3. sidik: SHA-256 of the sorted live rows of that scope and year.
create table calendar_versi (
  lingkup text not null,
  tahun integer not null,
  nomor integer not null,
  sidik text not null,
  pada timestamptz not null,
  primary key (lingkup, tahun, nomor)
);
create index calendar_versi_pada on calendar_versi (pada);

-- Packs of the program that were laid, so that a later start adds only what is new.
create table calendar_paket (
  id text primary key,
  pada timestamptz not null
);

-- What one officer proposed and another decides; scopes of one office take one person and stand here as decided.
create table calendar_usul (
  id uuid primary key,
  lingkup text not null,
  isi jsonb not null,
  pada timestamptz not null,
  akun text not null,
  peran text not null,
  simpul text not null
);

create table calendar_putusan (
  usul uuid primary key references calendar_usul (id),
  putusan text not null check (putusan in ('SETUJU', 'TOLAK', 'BATAL')),
  pada timestamptz not null,
  akun text not null,
  peran text not null,
  simpul text not null
);

-- Opening hours by office ('0' is the default of all), season and date. A later row of the same office, season and first day
-- stands in the place of the earlier one. jendela: windows by ISO weekday "1" to "7"; null closes the day.
create table calendar_jam (
  id uuid primary key,
  kantor text not null,
  musim text not null check (musim in ('biasa', 'ramadan', 'tahapan', 'pengecualian')),
  dari date not null,
  sampai date,
  jendela jsonb not null,
  kepastian text not null check (kepastian in ('pasti', 'sementara')),
  dasar text not null,
  diketahui_sejak timestamptz not null
);
create index calendar_jam_kantor on calendar_jam (kantor, dari);

-- Working week of an office from a day on; hari: ISO weekdays. Without a row Monday to Friday.
create table calendar_pekan (
  id uuid primary key,
  kantor text not null,
  dari date not null,
  hari integer[] not null,
  dasar text not null,
  diketahui_sejak timestamptz not null
);

-- Queues that serve other hours during a stage (24 x 7 where jendela says so).
create table calendar_mode (
  id uuid primary key,
  antrean text not null,
  dari date not null,
  sampai date not null,
  jendela jsonb not null,
  dasar text not null,
  diketahui_sejak timestamptz not null
);
