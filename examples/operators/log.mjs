/**
 * What really reached the server. Tests and people judge «nothing before consent» by these lists,
 * never by what the page says of itself.
 */
export function createLog() {
  return { vendors: [], sites: [] };
}

/** One line of the log. `kind` is what the browser wanted the answer for: script, image, iframe… */
export function entryOf(request, host, address, vendor) {
  const { headers, method } = request;
  return {
    time: Date.now(),
    host,
    ...(vendor && { vendor }),
    path: address.pathname,
    query: Object.fromEntries(address.searchParams),
    method,
    referer: headers.referer ?? '',
    cookies: headers.cookie ?? '',
    kind: kindOf(headers['sec-fetch-dest']),
  };
}

// fetch() and sendBeacon() name no destination.
function kindOf(destination) {
  return !destination || destination === 'empty' ? 'fetch' : destination;
}
