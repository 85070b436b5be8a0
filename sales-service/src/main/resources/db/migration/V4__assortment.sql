-- The catalogue as sales-service last heard of it. changed_in is the assortment's version in which the
-- article last changed: what a till asks for that has an older one.
create table article (
    id                 uuid primary key,
    version            bigint  not null,
    changed_in         bigint  not null,
    available          boolean not null,
    name               text,
    code               text,
    barcodes           text[]  not null,
    brand              text,
    family             text,
    unit               text check (unit in ('piece', 'kg', 'l')),
    to_weigh           boolean not null,
    price_cents        bigint check (price_cents >= 0),
    vat_rate_bp        int check (vat_rate_bp between 0 and 10000),
    kind               text check (kind in ('article', 'deposit')),
    deposit_article_id uuid,
    check (not available or num_nulls(name, unit, price_cents, vat_rate_bp, kind) = 0)
);

create index article_changed_in on article (changed_in);

create table assortment (
    one     boolean primary key default true check (one),
    version bigint not null
);

insert into assortment (version) values (0);

-- Where a ticket, which is always accepted as sold, differs from the catalogue or from the clock.
create table discrepancy (
    id           bigint generated always as identity primary key,
    ticket_id    uuid not null references ticket,
    line_no      int,
    kind         text not null check (kind in
        ('unknown-article', 'name', 'price', 'vat-rate', 'clock')),
    as_sold      text not null,
    in_catalogue text
);
