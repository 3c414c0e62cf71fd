-- Stages opened or closed by decision, over the days of the rule pack. Only added to: what was decided when stays known.
-- node: 0 the nation, else the area with all below it. buka: open (true) or closed until sampai (null = until decided
-- anew). Instants are seconds since 1970.
create table hasil_tahap (
  no bigint generated always as identity primary key,
  pemilu text not null,
  kontes text not null,
  tahap text not null,
  node bigint not null,
  buka boolean not null,
  sejak bigint not null,
  sampai bigint,
  pelaku text not null,
  peran text not null,
  peran_node text not null,
  alasan text not null
);

create index hasil_tahap_tempat on hasil_tahap (pemilu, kontes, tahap, node, no);

create function hasil_tahap_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'hasil_tahap: a decision is never changed, another one follows it';
end
$$;

create trigger hasil_tahap_tetap before update or delete or truncate on hasil_tahap
  for each statement execute function hasil_tahap_tetap();
