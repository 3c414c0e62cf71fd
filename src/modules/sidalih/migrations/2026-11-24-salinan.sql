-- The copy of a decided list for participants and Bawaslu: one a version, asked for by one officer, approved by another,
-- then prepared village by village. No row of a voter lies here: only hashes, and who was handed what.
create table sidalih_salinan (
  daftar text not null,
  no int not null,
  pengusul text not null,
  diusulkan timestamptz not null,
  penyetuju text,
  disetujui timestamptz,
  selesai timestamptz,
  manifes text,
  sidik text,
  nota text,
  primary key (daftar, no),
  foreign key (daftar, no) references sidalih_versi (daftar, no) on delete cascade
);

-- Hash over the seven elements of every voter of a station, in the order of the copy.
create table sidalih_salinan_tps (
  daftar text not null,
  no int not null,
  kode text not null,
  pemilih int not null,
  sha256 text not null,
  primary key (daftar, no, kode),
  foreign key (daftar, no) references sidalih_salinan (daftar, no) on delete cascade
);

-- Each handing-over: who, when, of which place. selesai: the last file left; empty = cut off on the way.
create table sidalih_salinan_serah (
  id uuid primary key,
  daftar text not null,
  no int not null,
  kode text not null,
  akun text not null,
  peran text not null,
  node text not null,
  partai text,
  pada timestamptz not null,
  selesai timestamptz,
  foreign key (daftar, no) references sidalih_salinan (daftar, no) on delete cascade
);

create index sidalih_salinan_serah_daftar on sidalih_salinan_serah (daftar, no, pada);

-- Every file that was handed over, by the code printed in it and by the hash of its bytes.
create table sidalih_salinan_berkas (
  kode_berkas text primary key,
  serah uuid not null references sidalih_salinan_serah (id) on delete cascade,
  kode text not null,
  sha256 text not null
);

create index sidalih_salinan_berkas_sha on sidalih_salinan_berkas (sha256);

create index sidalih_salinan_tps_sha on sidalih_salinan_tps (sha256);
