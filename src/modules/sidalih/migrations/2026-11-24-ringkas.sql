-- Sums of a frozen version by area (tingkat = digits of the code: 4, 6, 10), so that the nation is read from one line a
-- kab/kota. Derived from sidalih_rekap, made again at will.
create table sidalih_ringkas (
  daftar text not null,
  no int not null,
  tingkat smallint not null,
  kode text not null,
  isi jsonb not null,
  primary key (daftar, no, tingkat, kode),
  foreign key (daftar, no) references sidalih_versi (daftar, no) on delete cascade
);
