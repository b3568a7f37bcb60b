insert into records (id, event, decided_at, grants, record)
values (
  md5(random()::text || clock_timestamp()::text),
  'choice',
  '2026-11-01',
  '{"necessary": true, "analytics": false}',
  :record
) on conflict do nothing;
