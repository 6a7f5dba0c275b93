create table appointment (
  id              bigint       not null primary key,
  community_id    bigint       null,
  organisation_id bigint       not null,
  person_id       bigint       not null,
  role            varchar(20)  not null,
  starts_on       date         not null,
  ends_on         date         null comment 'the last day; null while open-ended',
  created_at      timestamp(3) not null,
  version         int          not null,
  key appointment_person (person_id),
  key appointment_organisation (organisation_id, role)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
