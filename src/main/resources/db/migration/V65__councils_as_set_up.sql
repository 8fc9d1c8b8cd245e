-- Another text whenever the council is set up, so that every node knows whether what it keeps is still so.
alter table council add column set_up varchar(36) default '' not null;
