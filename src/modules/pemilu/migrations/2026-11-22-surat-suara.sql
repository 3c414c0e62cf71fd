-- Who stands where: parties, electoral districts, candidates and pairs, each with the import that wrote it.

-- One row for each import that changed something. `berkas` 'pendopo' is the project's own data.
create table pemilu_impor (
  pemilu text collate "C" not null,
  urut int not null check (urut > 0),
  keluarga text collate "C" not null,
  berkas text not null,
  sha256 text collate "C" not null,
  waktu timestamptz not null,
  dibaca int not null,
  ditolak int not null,
  baru int not null,
  berubah int not null,
  primary key (pemilu, urut)
);

create table pemilu_partai (
  pemilu text collate "C" not null,
  -- On the ballot.
  nomor int not null check (nomor > 0),
  id_sirekap text collate "C",
  nama text not null,
  singkat text not null,
  warna text collate "C" check (warna ~ '^#[0-9A-F]{6}$'),
  lokal_aceh boolean not null,
  versi int not null check (versi > 0),
  impor int not null,
  primary key (pemilu, nomor),
  foreign key (pemilu, impor) references pemilu_impor (pemilu, urut)
);

create table pemilu_dapil (
  pemilu text collate "C" not null,
  jenis text collate "C" not null check (jenis in ('pdpr', 'pdprdp', 'pdprdk')),
  -- 2024: four or six digits; 2019: the source's own number.
  kode text collate "C" not null,
  nama text not null,
  -- What the dapil are listed under: a province code, in 2019 the source's number of a province or regency.
  kelompok text collate "C" not null,
  -- Null where no source at hand says it.
  kursi int check (kursi > 0),
  penduduk int check (penduduk >= 0),
  versi int not null check (versi > 0),
  impor int not null,
  primary key (pemilu, jenis, kode),
  foreign key (pemilu, impor) references pemilu_impor (pemilu, urut)
);

-- Areas of a dapil. A divided area (`pecah`) is named by each of its dapil; the smaller areas decide.
create table pemilu_dapil_wilayah (
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  kode text collate "C" not null,
  dapil text collate "C" not null,
  nama text,
  pecah boolean not null,
  primary key (pemilu, jenis, kode, dapil),
  foreign key (pemilu, jenis, dapil) references pemilu_dapil (pemilu, jenis, kode)
);
create index pemilu_dapil_wilayah_dapil on pemilu_dapil_wilayah (pemilu, jenis, dapil);

-- Only what the law has published: name, sex, number, regency of residence, consent to publish the curriculum vitae.
create table pemilu_calon (
  pemilu text collate "C" not null,
  jenis text collate "C" not null check (jenis in ('pdpr', 'pdpd', 'pdprdp', 'pdprdk')),
  -- For pdpd the province code.
  dapil text collate "C" not null,
  -- 0 = stands alone, without a party (DPD).
  partai int not null check (partai >= 0),
  nomor int not null check (nomor > 0),
  nama text not null,
  -- The name's words for the search.
  cari text not null,
  jk text collate "C" check (jk in ('L', 'P')),
  domisili text,
  publikasi text collate "C" check (publikasi in ('bersedia', 'sebagian', 'tidak')),
  status text collate "C" not null check (status in ('aktif', 'meninggal', 'mundur', 'dicoret')),
  status_tanggal date,
  status_dasar text,
  versi int not null check (versi > 0),
  impor int not null,
  primary key (pemilu, jenis, dapil, partai, nomor),
  check ((status = 'aktif') = (status_dasar is null)),
  foreign key (pemilu, impor) references pemilu_impor (pemilu, urut)
);
create index pemilu_calon_cari on pemilu_calon using gin (to_tsvector('simple', cari));

create table pemilu_paslon (
  pemilu text collate "C" not null,
  jenis text collate "C" not null check (jenis in ('pkwkp', 'pkwkk')),
  wilayah text collate "C" not null,
  nomor int not null check (nomor > 0),
  id_sumber text collate "C" not null,
  -- Null for the empty column.
  ketua text,
  wakil text,
  cari text not null,
  kosong boolean not null,
  warna text collate "C" check (warna ~ '^#[0-9A-F]{6}$'),
  versi int not null check (versi > 0),
  impor int not null,
  primary key (pemilu, jenis, wilayah, nomor),
  check (kosong = (ketua is null)),
  foreign key (pemilu, impor) references pemilu_impor (pemilu, urut)
);
create index pemilu_paslon_cari on pemilu_paslon using gin (to_tsvector('simple', cari));

-- What stood before a change: the whole old row, the import that wrote it and the one that replaced it.
create table pemilu_riwayat (
  pemilu text collate "C" not null,
  benda text collate "C" not null check (benda in ('partai', 'dapil', 'calon', 'paslon')),
  kunci text collate "C" not null,
  versi int not null check (versi > 0),
  isi jsonb not null,
  impor int not null,
  diganti int not null,
  primary key (pemilu, benda, kunci, versi),
  foreign key (pemilu, diganti) references pemilu_impor (pemilu, urut)
);
