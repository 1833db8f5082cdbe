create schema if not exists app;

create table app.demo_chapter (
  name text primary key,
  finished boolean not null
);
comment on table app.demo_chapter is 'Which parts of the demo data have been played';
