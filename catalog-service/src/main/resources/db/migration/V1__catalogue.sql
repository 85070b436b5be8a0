-- Ids are made by the application (UUIDv7); external_id is the id where a thing was imported from.
create table brand (
    id          uuid primary key,
    external_id text unique,
    name        text   not null,
    version     bigint not null
);

create table family (
    id          uuid primary key,
    external_id text unique,
    name        text   not null,
    parent_id   uuid references family deferrable initially deferred,
    version     bigint not null
);

create table supplier (
    id                uuid primary key,
    external_id       text unique,
    name              text   not null,
    enterprise_number text,
    vat_number        text,
    email             text,
    phone             text,
    street            text,
    zip               text,
    city              text,
    country           text,
    payment_term      text,
    search_words      text   not null,
    version           bigint not null
);

create table article (
    id                 uuid primary key,
    external_id        text unique,
    code               text,
    name               text        not null,
    brand_id           uuid references brand,
    family_id          uuid references family,
    unit               text        not null check (unit in ('PIECE', 'KG', 'L')),
    to_weigh           boolean     not null,
    price_cents        bigint      not null check (price_cents between 0 and 9999999),
    cost_cents         bigint check (cost_cents between 0 and 9999999),
    vat_rate_bp        integer     not null check (vat_rate_bp between 0 and 10000),
    kind               text        not null check (kind in ('ARTICLE', 'DEPOSIT')),
    deposit_article_id uuid references article deferrable initially deferred check (deposit_article_id <> id),
    available_at_till  boolean     not null,
    origin             text,
    listed             boolean     not null,
    search_words       text        not null,
    changed_at         timestamptz not null,
    version            bigint      not null
);

-- The folded words of the name; every word of a query is looked up as a prefix.
create index article_by_word on article using gin (array_to_tsvector(string_to_array(search_words, ' ')));
create index article_by_name on article (search_words, id);
create index article_by_brand on article (brand_id);

-- A number belongs to one article; the key is the GTIN padded to 14 digits.
create table barcode (
    normalised text primary key check (normalised ~ '^[0-9]{14}$'),
    number     text    not null,
    article_id uuid    not null references article deferrable initially deferred,
    position   integer not null
);

create index barcode_by_article on barcode (article_id);

-- Who sells an article to the shop; the first position is the article's usual supplier.
create table offer (
    id            uuid primary key,
    article_id    uuid    not null references article deferrable initially deferred,
    position      integer not null,
    supplier_id   uuid    not null references supplier,
    article_code  text,
    price_cents   bigint check (price_cents >= 0),
    minimum_milli bigint check (minimum_milli >= 0),
    unique (article_id, position) deferrable initially deferred
);

create index offer_by_supplier on offer (supplier_id);
