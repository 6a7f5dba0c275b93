-- Closes all sessions of a person. KEYS: index. ARGV: prefix of session keys. Returns how many there were.
local closed = 0
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  closed = closed + redis.call('DEL', ARGV[1] .. id)
end
redis.call('DEL', KEYS[1])
return closed
