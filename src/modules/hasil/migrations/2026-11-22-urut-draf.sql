-- A draft counts its saves: a page that is saved by itself says which one it goes on from, so that of two open pages the
-- later save is not overwritten by the older page.
alter table hasil_draf add column urut integer not null default 0;
