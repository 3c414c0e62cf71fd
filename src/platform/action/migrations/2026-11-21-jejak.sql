-- Audit trail: one line per act, never changed. The chain of hashes is added by the identity issue.
create table action_jejak (
  no bigint generated always as identity primary key,
  pada timestamptz not null,
  peristiwa text not null,
  pelaku text not null,
  peran text not null,
  objek text not null,
  fakta jsonb not null
);

create function action_jejak_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'action_jejak: an entry is never changed';
end
$$;

create trigger action_jejak_tetap before update or delete on action_jejak
  for each row execute function action_jejak_tetap();
