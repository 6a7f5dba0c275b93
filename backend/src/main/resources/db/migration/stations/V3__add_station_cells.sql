-- Where a station is, in cells of a twentieth of a degree: whoever looks for the nearest ones looks into a few cells only.
alter table station
  add column latitude_cell smallint generated always as (cast(floor(latitude * 20) as signed)) stored,
  add column longitude_cell smallint generated always as (cast(floor(longitude * 20) as signed)) stored,
  add key station_cell (latitude_cell, longitude_cell);
