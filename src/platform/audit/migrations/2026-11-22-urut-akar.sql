-- Roots follow each other in the order in which they were made: a clock set back gives a later root an earlier hour.
alter table audit_akar add column no integer generated always as identity unique;
