create table pinned_models (
    case_reference     varchar(20)              not null primary key,
    shared_deployment  varchar(64)              not null,
    council_deployment varchar(64),
    pinned_at          timestamp with time zone not null
);

create table business_clock (
    id            integer not null primary key,
    offset_millis bigint  not null
);
