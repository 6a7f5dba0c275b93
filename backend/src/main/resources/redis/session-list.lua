-- Lists the sessions of a person, the latest first. KEYS: index. ARGV: prefix of session keys.
-- Returns id, device, opened in ms, seen in ms for each.
local list = {}
for _, id in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, -1)) do
  local session = redis.call('HMGET', ARGV[1] .. id, 'device', 'opened', 'seen')
  if session[1] then
    list[#list + 1] = id
    list[#list + 1] = session[1]
    list[#list + 1] = session[2]
    list[#list + 1] = session[3]
  end
end
return list
