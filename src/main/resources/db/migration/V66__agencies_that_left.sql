-- An agency that is a council's partner no more keeps its name, for what was written while it was one.
alter table council_agency add column partner boolean default true not null;
