-- How many nodes of a kind stand anywhere below a node; kept in the transaction that adds a node.
create table organisation_count (
  organisation_id bigint      not null,
  kind            varchar(20) not null,
  total           int         not null,
  primary key (organisation_id, kind)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
