-- The stockroom's copy of the catalogue. An article that moved before its event came has version 0.
create table article (
    article_id uuid     primary key,
    name       text     not null,
    sort_name  text     collate "C" not null,
    code       text,
    unit       text     not null,
    kind       text     not null,
    delisted   boolean  not null default false,
    version    bigint   not null,
    words      tsvector not null
);

create index article_by_name on article (sort_name, article_id);
create index article_by_words on article using gin (words);

create table supplier (
    supplier_id uuid   primary key,
    name        text   not null,
    version     bigint not null
);

-- Every move there ever was. A line of a document moves stock once, whatever comes twice.
create table stock_move (
    id             uuid        not null,
    document_id    uuid        not null,
    line_no        integer     not null,
    kind           text        not null,
    article_id     uuid        not null,
    quantity_milli bigint      not null check (quantity_milli <> 0),
    moved_at       timestamptz not null,
    reference      text,
    primary key (document_id, line_no)
);

create index stock_move_by_article on stock_move (article_id, moved_at desc);

-- The sum of an article's moves. Room is left on the page, so that a change stays on it.
create table stock_level (
    article_id        uuid primary key references article,
    on_hand_milli     bigint      not null,
    last_moved_at     timestamptz not null,
    version           bigint      not null default 1,
    published_version bigint      not null default 0
) with (fillfactor = 50);
