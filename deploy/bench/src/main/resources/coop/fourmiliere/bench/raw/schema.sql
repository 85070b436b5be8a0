-- The rows that a sale leaves in sales-service, without its checks, triggers and views.
create table counter (
    till_id     text primary key,
    last_number bigint not null,
    last_hash   bytea  not null
) with (fillfactor = 50);

create table sale (
    id             uuid primary key,
    till_id        text        not null,
    session_id     uuid        not null,
    receipt_number bigint      not null,
    reference      text        not null,
    completed_at   timestamptz not null,
    received_at    timestamptz not null,
    sold_by        uuid        not null,
    total_cents    bigint      not null,
    rounding_cents bigint      not null,
    to_pay_cents   bigint      not null,
    hash           bytea       not null,
    body           text        not null,
    unique (receipt_number, till_id)
);

create table sale_line (
    sale_id        uuid   not null references sale,
    line_no        int    not null,
    article_id     uuid   not null,
    kind           text   not null,
    quantity_milli bigint not null,
    vat_rate_bp    int    not null,
    total_cents    bigint not null,
    primary key (sale_id, line_no)
);

create table tender (
    sale_id      uuid   not null references sale,
    tender_no    int    not null,
    kind         text   not null,
    amount_cents bigint not null,
    primary key (sale_id, tender_no)
);

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
