-- What an answer came to when it was sent: one row an answered request. hari: counted days from day 0 to sending; hasil stays when the state moves on.
create table ppid_hitung (
  permohonan uuid primary key references ppid_permohonan (id),
  hasil text not null,
  hari_0 date not null,
  jatuh_tempo date not null,
  hari int not null check (hari >= 0),
  tepat boolean not null,
  diperpanjang boolean not null,
  kalender text not null,
  -- Rupiah in the letter; zero is written as zero.
  biaya bigint not null check (biaya >= 0)
);

-- Figures that add up, counted anew each day: apa says of what. The cohort is the year of receipt; without a person, without a title.
create table ppid_statistik (
  kantor text not null,
  tahun int not null,
  jalur text not null,
  apa text not null,
  n bigint not null check (n > 0),
  primary key (tahun, kantor, jalur, apa)
);
create table ppid_statistik_hari (
  satu boolean primary key default true check (satu),
  pada timestamptz not null
);

-- The yearly report as it was given out: its figures and words as JSON, the paper beside; a correction is a new version.
create table ppid_laporan (
  kantor text not null,
  tahun int not null,
  versi int not null check (versi > 0),
  isi text not null,
  sidik text not null,
  pdf bytea not null,
  ukuran int not null,
  sha256 text not null,
  oleh text not null,
  terbit timestamptz not null,
  primary key (kantor, tahun, versi)
);
create function ppid_laporan_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'ppid_laporan: a report that was given out is never changed';
end
$$;
create trigger ppid_laporan_tetap before update or delete on ppid_laporan
  for each row execute function ppid_laporan_tetap();

create index ppid_permohonan_lewat on ppid_permohonan (kantor) where terlambat and keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG');
create index ppid_keberatan_tahun on ppid_keberatan (kantor, tanggal, nomor);
create index ppid_keberatan_lewat on ppid_keberatan (kantor) where lewat and keadaan = 'KEBERATAN_TERDAFTAR';
create index ppid_pemohon_ada on ppid_pemohon (permohonan) where dihapus is null;
