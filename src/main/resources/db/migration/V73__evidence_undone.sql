-- The rows of an import while it is taken back.
create table evidence_undone (
    import     bigint not null,
    row_number bigint not null,
    primary key (import, row_number)
);
