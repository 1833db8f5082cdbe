-- The hours of a day no longer overlap: those that were written so before are put together.
with parts as (
    select code, position, split_part(part, ' ', 1) as days, split_part(part, ' ', 2) as spans
    from inventory.locations, regexp_split_to_table(hours, '; ') with ordinality as p (part, position)
    where hours <> ''),
spans as (
    select code, position, days,
           int4range(cast(extract(epoch from cast(split_part(span, '-', 1) as time)) as integer),
                     cast(extract(epoch from cast(split_part(span, '-', 2) as time)) as integer)) as seconds
    from parts, regexp_split_to_table(spans, ',') span),
together as (
    select code, position, days, range_agg(seconds) as seconds, sum(upper(seconds) - lower(seconds)) as added
    from spans
    group by code, position, days),
written as (
    select code, position, added,
           sum(upper(r) - lower(r)) as open,
           days || ' ' || string_agg(
               to_char(make_interval(secs => lower(r)), 'HH24:MI') || '-' || to_char(make_interval(secs => upper(r)), 'HH24:MI'),
               ',' order by lower(r)) as part
    from together, unnest(seconds) r
    group by code, position, days, added)
update inventory.locations
set hours = better.hours, version = version + 1
from (
    select code, string_agg(part, '; ' order by position) as hours
    from written
    group by code
    having bool_or(added > open)) better
where better.code = locations.code;
