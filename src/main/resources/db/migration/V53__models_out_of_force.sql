-- Which product judged a deployed set of a council last; another one judges it anew.
create table judged_models (
    deployment_id varchar(64) primary key,
    judged_by varchar(64) not null,
    judged_at timestamp with time zone not null
);

-- Files of councils' sets that are deployed and serve no more, with the reason; the shared file serves in their place.
create table withdrawn_model (
    deployment_id varchar(64) not null,
    file varchar(255) not null,
    council varchar(64) not null,
    element varchar(255) not null,
    reason varchar(2000) not null,
    withdrawn_at timestamp with time zone not null,
    primary key (deployment_id, file)
);
