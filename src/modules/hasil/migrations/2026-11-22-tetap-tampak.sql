-- Repair without withdrawal: hasil_angka.jenis has a sixth kind, PERBAIKAN (an office doubts the figure, which stays
-- shown and counted), and a seventh, DIPASTIKAN (checked again, the figure stands). Both carry no figures.

-- Why an office wrote an event: published with it, a role and an office and never a person. Events of imported files
-- have no row: their reason is the file.
create table hasil_sebab (
  seq bigint primary key,
  kontes smallint not null references hasil_kontes (no),
  sebab text,
  cek smallint,
  peran text not null,
  kantor bigint not null,
  catatan text
);

create trigger hasil_sebab_tetap before update or delete on hasil_sebab
  for each statement execute function hasil_angka_tetap();
