-- Contents by the nodes whose staff decides about them: the community and all above it; 0 for those of nobody's community.
create table content_listing (
  organisation_id bigint      not null,
  state           varchar(20) not null,
  content_id      bigint      not null comment 'id of the row in content',
  kind            varchar(20) not null,
  origin          varchar(20) not null,
  primary key (organisation_id, state, content_id),
  key content_listing_content (content_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
