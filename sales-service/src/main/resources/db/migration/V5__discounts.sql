-- A discount that somebody gave by hand is for the office to see, like any other difference.
alter table discrepancy
    drop constraint discrepancy_kind_check,
    add constraint discrepancy_kind_check check (kind in
        ('unknown-article', 'name', 'price', 'vat-rate', 'discount', 'clock'));
