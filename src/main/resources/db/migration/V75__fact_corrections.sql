-- What a caseworker said otherwise than the agencies' extracts told, and why. A row is never changed: a later one about the
-- same fact takes its place, and where both values are the same the correction has ended.
create table fact_correction (
    case_reference varchar(20)              not null references family_case (reference),
    number         integer                  not null,
    fact           varchar(60)              not null,
    told           varchar(40)              not null,
    said           varchar(40)              not null,
    -- Null where none was given, or the correction has ended.
    reason         varchar(4000),
    corrected_by   varchar(64)              not null,
    corrected_at   timestamp with time zone not null,
    primary key (case_reference, number)
);
