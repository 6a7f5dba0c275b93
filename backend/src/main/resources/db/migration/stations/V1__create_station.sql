create table station (
  id                bigint       not null primary key,
  community_id      bigint       null,
  organisation_id   bigint       not null,
  organisation_path varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null,
  kind              varchar(30)  not null,
  level             varchar(20)  not null,
  name              varchar(60)  not null,
  address           varchar(120) not null,
  latitude          double       null comment 'GCJ-02',
  longitude         double       null comment 'GCJ-02',
  phone             varchar(20)  null,
  created_at        timestamp(3) not null,
  version           int          not null,
  key station_organisation (organisation_id),
  key station_path (organisation_path)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
