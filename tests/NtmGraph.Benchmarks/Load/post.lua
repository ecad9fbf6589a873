-- For wrk: posts the bodies of some files in turn, over and over, and ends with what came of it as a line of JSON.
local requests, turn = {}, 0

function init(args)
  wrk.headers["Content-Type"] = "application/json"
  for _, name in ipairs(args) do
    local file = assert(io.open(name, "rb"))
    table.insert(requests, wrk.format("POST", nil, nil, file:read("*a")))
    file:close()
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"requests": %d, "seconds": %f, "p50": %f, "p95": %f, "p99": %f, "errors": %d}',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
