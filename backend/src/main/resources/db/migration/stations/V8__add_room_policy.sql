alter table room
  add column equipment        varchar(500)  not null default '' comment 'with line feeds between',
  add column notice           varchar(500)  null,
  add column bookable         boolean       not null default false,
  add column approval         boolean       not null default false,
  add column required_level   varchar(20)   not null default 'PHONE',
  add column shortest_minutes smallint      not null default 30,
  add column longest_minutes  smallint      not null default 240,
  add column notice_minutes   int           not null default 60,
  add column horizon_days     smallint      not null default 30,
  add column buffer_minutes   smallint      not null default 0;
