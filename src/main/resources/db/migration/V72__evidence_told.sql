alter table evidence_import add column no_numbers integer default 0 not null;

-- How often somebody else held the extract since something of the import was done.
alter table evidence_import add column waits integer default 0 not null;
