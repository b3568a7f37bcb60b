// Who needs a published file waits here until it is written: builds go on side by side.
const promises = new Map();
const resolvers = new Map();

/** Resolves when a file of dist/ has been written. */
export const published = (file) => {
  if (!promises.has(file)) {
    promises.set(file, new Promise((resolve) => resolvers.set(file, resolve)));
  }
  return promises.get(file);
};

/** Tells that a file has been written. */
export const notePublished = (file) => {
  published(file);
  resolvers.get(file)();
};
