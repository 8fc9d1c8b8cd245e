-- How far the chain of a case goes. It outlives the case, and names nobody.
create table chain_head (
    chain   varchar(20) not null primary key,
    council varchar(40) not null references council (code),
    entries integer     not null,
    -- Of the last entry.
    hash    varchar(64) not null
);

create index chain_head_council on chain_head (council, chain);

-- What happened in a case, in order, each with the hash of the one before. Once it is forgotten, what happened and its salt
-- are null, and what is left still follows.
create table chain_entry (
    chain       varchar(20) not null references chain_head (chain),
    number      integer     not null,
    happened_at timestamp with time zone,
    actor       varchar(64),
    kind        varchar(60),
    detail      varchar(4000),
    salt        varchar(32),
    digest      varchar(64) not null,
    hash        varchar(64) not null,
    primary key (chain, number),
    constraint chain_entry_whole_or_forgotten check (
        happened_at is not null and kind is not null and detail is not null and salt is not null
        or happened_at is null and actor is null and kind is null and detail is null and salt is null)
);
