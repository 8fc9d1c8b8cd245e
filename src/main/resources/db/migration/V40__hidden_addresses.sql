-- The address of this person is shown to named people only, as that of a refuge.
alter table person add column address_restricted boolean default false not null;
