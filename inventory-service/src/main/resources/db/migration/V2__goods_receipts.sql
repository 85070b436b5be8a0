-- The last number given in a year; its row is held until the receipt is committed.
create table receipt_number (
    year integer primary key,
    last bigint  not null
);

create table goods_receipt (
    id               uuid        primary key,
    year             integer     not null,
    number           bigint      not null,
    supplier_id      uuid        not null,
    supplier_name    text        not null,
    received_on      date        not null,
    received_at      timestamptz not null,
    received_by      uuid        not null,
    note             text,
    total_cost_cents bigint      not null,
    -- SHA-256 of the request: a repetition of it is no second delivery.
    request          text        not null,
    unique (year, number)
);

create index goods_receipt_by_time on goods_receipt (received_at desc, id desc);

create table goods_receipt_line (
    receipt_id      uuid    not null references goods_receipt,
    line_no         integer not null,
    article_id      uuid    not null,
    name            text    not null,
    unit            text    not null,
    quantity_milli  bigint  not null check (quantity_milli > 0),
    unit_cost_cents bigint,
    line_cost_cents bigint  not null check (line_cost_cents >= 0),
    primary key (receipt_id, line_no)
);
