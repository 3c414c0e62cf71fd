-- The proposal of one desa's stations while it is worked on. The map itself is never kept: it follows from the records,
-- the ground and the edits, always the same. versi: counts what was done here, so that a second officer's form is seen
-- to be old. medan: places, points of RT, barriers. suntingan: families and RT moved by hand, in their order.
create table sidalih_peta (
  daftar text not null references sidalih_daftar (id),
  desa text not null,
  versi int not null,
  keadaan text not null check (keadaan in ('KOSONG', 'USUL', 'DITERIMA')),
  jumlah int,
  suntingan jsonb not null,
  medan jsonb not null,
  peran text not null,
  node text not null,
  pada timestamptz not null,
  primary key (daftar, desa)
);
