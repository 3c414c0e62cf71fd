-- Ballot papers as they were fixed: one for each dapil, province or regency of a contest. A paper never changes, because
-- figures are kept by the place of each cell on it. `opsi`: the cells of part IV in order, the first `utama` its choices.
create table pemilu_kertas (
  pemilu text collate "C" not null,
  jenis text collate "C" not null check (jenis in ('pdpr', 'pdpd', 'pdprdp', 'pdprdk', 'pkwkp', 'pkwkk')),
  lingkup text collate "C" not null,
  nama text not null,
  kursi int check (kursi > 0),
  utama int not null check (utama > 0),
  opsi jsonb not null,
  -- Of `opsi`: how many cells there are, and the ballot numbers of the choices, so that sums over papers need not read the rest.
  sel int not null check (sel >= utama),
  nomor int[] not null,
  waktu timestamptz not null,
  simulasi boolean not null,
  primary key (pemilu, jenis, lingkup)
);

create function pemilu_kertas_tetap() returns trigger language plpgsql as $$
begin
  -- Papers of a simulation go with it, when real ones come.
  if tg_op = 'DELETE' and current_setting('pemilu.hapus_simulasi', true) = 'ya' then
    return null;
  end if;
  raise exception 'pemilu_kertas: a fixed ballot paper is never changed';
end
$$;

create trigger pemilu_kertas_tetap before update or delete on pemilu_kertas
  for each statement execute function pemilu_kertas_tetap();
