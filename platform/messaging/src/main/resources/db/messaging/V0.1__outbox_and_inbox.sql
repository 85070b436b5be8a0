-- Facts that wait for Kafka. The row is written in the transaction of the fact itself.
create table outbox (
    seq               bigint generated always as identity primary key,
    event_id          uuid        not null,
    topic             text        not null,
    key               uuid        not null,
    type              text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    data              text        not null,
    traceparent       text,
    published_at      timestamptz
);

create index outbox_unpublished on outbox (seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Facts that have had their effect here: one row each, written in the transaction of the effect.
create table inbox (
    event_id    uuid primary key,
    type        text        not null,
    trace_id    text,
    received_at timestamptz not null default now()
);
