-- Where a station is, in cells of a two hundredth of a degree: among many stations the nearest ones are in a few of these.
alter table station
  add column latitude_block int generated always as (cast(floor(latitude * 200) as signed)) stored,
  add column longitude_block int generated always as (cast(floor(longitude * 200) as signed)) stored,
  add key station_block (latitude_block, longitude_block);
